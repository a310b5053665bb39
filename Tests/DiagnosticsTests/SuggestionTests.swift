import Diagnostics
import Testing

@Suite("Suggestions")
struct SuggestionTests {
    private static let words = ["fråga", "par", "rad", "visa om", "svarsfrekvens"]

    @Test(
        "the nearest word is suggested",
        arguments: [
            ("fårga", "fråga"), ("Fraga", "fråga"), ("frågga", "fråga"), ("vis om", "visa om"),
            ("svarsfrekvnes", "svarsfrekvens"), ("rd", "rad"),
        ])
    func nearest(_ word: String, _ expected: String) {
        #expect(Suggestion.nearest(to: word, among: Self.words) == expected)
    }

    @Test("words that are too different are not", arguments: ["xyz", "", "frågeställningen"])
    func tooDifferent(_ word: String) {
        #expect(Suggestion.nearest(to: word, among: Self.words) == nil)
    }

    /// 1 − 1/5 for one replaced letter of five; a swap of neighbours is one edit, not two.
    @Test("likeness is one minus edits over length")
    func likeness() {
        #expect(Suggestion.likeness(of: "fraga", to: "fråga") == 0.8)
        #expect(Suggestion.likeness(of: "fårga", to: "fråga") == 0.8)
        #expect(Suggestion.likeness(of: "fråga", to: "fråga") == 1)
        #expect(Suggestion.likeness(of: "ab", to: "abcdef") == nil)
    }
}
