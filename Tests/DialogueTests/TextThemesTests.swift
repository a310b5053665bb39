import Dialogue
import Testing

@Suite("Free texts as notes")
struct TextThemesTests {
    private static let round = DialogueRound(
        workshop: NoteFormatTests.workshop, codebook: NoteFormatTests.codebook, tables: [],
        texts: [
            TextQuestion(id: "hinder", title: "Hinder?", area: "uppdrag", horizon: "nuläge"),
            TextQuestion(id: "förslag", title: "Förslag?", area: "resurser", horizon: "framtid"),
        ])

    private static func themes(
        _ notes: [TextNote], set: [String: [String]] = [:]
    ) -> TextThemes { TextThemes(round, notes, set: set) }

    private static let notes = [
        TextNote(question: 0, writer: 1, text: "Oklart vid utskrivning"),
        TextNote(question: 0, writer: 2, text: "Gråzon, och utbildning saknas"),
        TextNote(question: 0, writer: 3, text: "Annat"),
        TextNote(question: 1, writer: 1, text: "Mer utbildning"),
    ]

    /// Codes of the book: uppdrag, uppdrag/gränssnitt, kompetens, kompetens/utbildning.
    @Test("count people who wrote about a code or what lies below it, as suggestions until coded")
    func counts() {
        let themes = Self.themes(Self.notes)
        #expect(themes.voices.map(\.writers) == [3, 1])
        #expect(themes.voices[0].coded.isEmpty)
        #expect(themes.voices[0].suggested == [0: 2, 1: 2, 2: 1, 3: 1])
        #expect(themes.voices[1].suggested == [2: 1, 3: 1])
    }

    @Test("what a person coded counts as that and no more as a suggestion")
    func coded() {
        let key = Self.notes[1].key(Self.round.texts)
        let themes = Self.themes(Self.notes, set: [key: ["uppdrag"]])
        #expect(themes.voices[0].coded == [0: 1])
        // uppdrag is set; what lies below it is still suggested, and so is the other code.
        #expect(themes.voices[0].suggested == [0: 1, 1: 2, 2: 1, 3: 1])
        let other = Self.themes(Self.notes, set: ["fritext-hinder-000000000000": ["uppdrag"]])
        #expect(other.voices[0].coded.isEmpty)
    }

    @Test("a person who wrote alike twice is one; a name tells the question and the text, not who")
    func writers() {
        let twice = [Self.notes[0], TextNote(question: 0, writer: 1, text: "Gråzon")]
        let themes = Self.themes(twice)
        #expect(themes.voices[0].writers == 1 && themes.voices[0].suggested[1] == 1)
        let same = TextNote(question: 0, writer: 9, text: "Oklart vid utskrivning")
        #expect(same.key(Self.round.texts) == Self.notes[0].key(Self.round.texts))
        #expect(same.key(Self.round.texts).hasPrefix("fritext-hinder-"))
    }
}
