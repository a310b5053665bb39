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

    /// 1 − 1/5 for one replaced letter of five; half of that for one that lacks only its ring, three
    /// quarters for a swap of neighbours, which is one edit and not two.
    @Test("likeness is one minus the cost of the edits over the length")
    func likeness() {
        #expect(Suggestion.likeness(of: "frigb", to: "frigp") == 0.8)
        #expect(Suggestion.likeness(of: "fraga", to: "fråga") == 0.9)
        #expect(Suggestion.likeness(of: "fårga", to: "fråga") == 0.85)
        #expect(Suggestion.likeness(of: "fråga", to: "fråga") == 1)
        #expect(Suggestion.likeness(of: "ab", to: "abcdef") == nil)
    }

    @Test(
        "of several words as near, the one is meant that fingers slip from most easily",
        arguments: [
            // g lies beside f and far from a.
            ("gt", ["at", "ft"], "ft"), ("rad", ["råd", "red"], "råd"),
            ("maal", ["mål", "mal"], "mal"), ("smarta", ["smorta", "smärta"], "smärta"),
        ])
    func likeliest(_ word: String, _ candidates: [String], _ expected: String) {
        #expect(Suggestion.nearest(to: word, among: candidates) == expected)
    }

    @Test("of two letters one may be wrong, of two digits none")
    func short() {
        #expect(Suggestion.nearest(to: "t", among: ["ft", "xy"]) == "ft")
        #expect(Suggestion.nearest(to: "10", among: ["1", "2"]) == nil)
    }
}
