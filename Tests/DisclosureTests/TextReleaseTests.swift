import Diagnostics
import Dialogue
import SurveyModel
import Testing

@testable import Disclosure

@Suite("What is told of free texts as notes")
struct TextReleaseTests {
    private static let round = DialogueRound(
        workshop: Workshop(id: "d", title: "D"),
        codebook: CodebookFile(
            SourceText(
                name: "k",
                text:
                    "kodbok k: K\nkod a: A\n  kod b: B\n    lexikon: plan\nkod c: C\n  lexikon: tid\n"
            )
        ).codebook, tables: [],
        texts: [TextQuestion(id: "q", title: "Q?", area: "x", horizon: "y")])

    /// People who wrote of a plan, of time, and of neither.
    private static func told(
        _ plan: Int, _ time: Int, _ neither: Int, showsEveryone: Bool = true
    ) -> ReleasedTexts {
        let texts =
            Array(repeating: "plan", count: plan) + Array(repeating: "tid", count: time)
            + Array(repeating: "annat", count: neither)
        let notes = texts.enumerated().map { TextNote(question: 0, writer: $0, text: $1) }
        return TextRelease(
            themes: TextThemes(round, notes, set: [:]), rules: AnonymityRules(),
            showsEveryone: showsEveryone, earlier: .none
        ).released()[0]
    }

    @Test(
        "numbers where ten wrote the answer, and none or ten wrote of it; codes above are not told")
    func thresholds() {
        let told = Self.told(12, 10, 6)
        #expect(told.writers == 28)
        #expect(told.themes.map(\.path) == ["a/b", "c"])
        #expect(told.themes.map(\.suggested) == [12, 10])
        #expect(told.themes.map(\.coded) == [0, 0])
        #expect(Self.told(12, 9, 6).themes.map(\.suggested) == [12, nil])
        #expect(Self.told(9, 0, 0).writers == nil)
        #expect(Self.told(9, 0, 0).themes.isEmpty)
    }

    @Test("nothing where those who did not write so are few, or participation is not shown")
    func rest() {
        #expect(Self.told(16, 0, 4).themes.map(\.suggested) == [nil])
        #expect(Self.told(16, 0, 5).themes.map(\.suggested) == [16])
        #expect(Self.told(16, 0, 0).themes.map(\.suggested) == [16])
        #expect(Self.told(12, 10, 6, showsEveryone: false).writers == nil)
    }
}
