import Diagnostics
import Dialogue
import SurveyModel
import Testing

@testable import Disclosure

@Suite("Which words of workshops are told")
struct WordReleaseTests {
    private static let workshop: Workshop = {
        var workshop = Workshop(id: "dialog", title: "Dialog")
        workshop.areas = ["a", "b", "c"].map { Topic(id: $0, title: $0) }
        workshop.horizons = [Topic(id: "nu", title: "Nu")]
        workshop.profiles = [Topic(id: "ft", title: "FT")]
        workshop.forums = [Forum(id: "x", title: "X"), Forum(id: "y", title: "Y")]
        return workshop
    }()

    /// Tables in turn of both forums, each with its notes as area and text.
    private static func words(_ tables: [[(area: String, text: String)]]) -> SpokenWords {
        let reader = NoteReader(workshop: workshop)
        let read = tables.enumerated().compactMap { number, notes in
            let text =
                "---\nworkshop: dialog\nforum: \(number % 2 == 0 ? "x" : "y")\nbord: \(number)\n---\n"
                + notes.map { "# \($0.area) / nu\n* \($0.text)\n" }.joined()
            return reader.read(NoteDocument(SourceText(name: "\(number)", text: text))).table
        }
        return SpokenWords(DialogueRound(workshop: workshop, codebook: nil, tables: read))
    }

    private static func released(
        _ tables: [[(area: String, text: String)]], people: Int = 6, showsForums: Bool = true
    ) -> ReleasedWords {
        WordRelease(
            words: words(tables), rules: AnonymityRules(), people: { $0.count * people },
            showsForums: showsForums
        ).released()
    }

    private static func tables(_ count: Int, _ texts: String..., notes: Int = 2) -> [[(
        area: String, text: String
    )]] {
        (0..<count).map { _ in (0..<notes).flatMap { _ in texts.map { ("a", $0) } } }
    }

    @Test("those of enough notes, at enough tables, with enough people")
    func thresholds() {
        // Five notes is the survey's smallest group, three tables, ten people write free text.
        #expect(Self.released(Self.tables(3, "remiss")).words.map(\.text) == ["remiss"])
        #expect(Self.released(Self.tables(2, "remiss", notes: 9)).words.isEmpty)
        #expect(Self.released(Self.tables(4, "remiss", notes: 1)).words.isEmpty)
        #expect(Self.released(Self.tables(5, "remiss", notes: 1)).words.count == 1)
        #expect(Self.released(Self.tables(3, "remiss"), people: 3).words.isEmpty)
        let told = Self.released(Self.tables(3, "remiss"))
        #expect((told.leastNotes, told.leastTables, told.leastPeople) == (5, 3, 10))
    }

    @Test("in a form that is common itself, else as the word that its forms are of")
    func forms() {
        var tables = Self.tables(3, "remiss")
        tables[0].append(("a", "remissernas"))
        #expect(Self.released(tables).words.map(\.text) == ["remiss"])
        // Three forms of two notes each: none is common, the word is.
        let spread = ["lokal", "lokaler", "lokalerna"].map { text in
            Array(repeating: (area: "a", text: text), count: 2)
        }
        #expect(Self.released(spread).words.map(\.text) == ["lokal"])
        // The same of a word that only rules know: its stem is no word, and might be a name.
        let name = ["blorken", "blorkens", "blorkar"].map { text in
            Array(repeating: (area: "a", text: text), count: 2)
        }
        #expect(Self.words(name).words.first?.overall.notes == 6)
        #expect(Self.released(name).words.isEmpty)
    }

    @Test(
        "counts of groups that are few are not told, nor what they would follow from",
        arguments: [
            ([6, 0, 9], [0, 1, 2]), ([6, 2, 9], [2]), ([6, 2, 3], [0]), ([6, 4, 0], [2]),
            ([9, 1, 1], []), ([1, 1, 1], []), ([5, 5], [0, 1]), ([5, 4], []),
            ([20, 9, 1, 30], [0, 3]),
        ])
    func groups(_ counts: [Int], _ told: [Int]) {
        #expect(WordRelease.told(counts, least: 5) == Set(told), "\(counts)")
    }

    @Test("forums are told of by themselves only where the rest is")
    func forums() {
        let tables = Self.tables(4, "remiss", "plan", notes: 3)
        func groupings(_ shows: Bool) -> Set<WordGrouping> {
            Set(Self.released(tables, showsForums: shows).words.flatMap(\.groups).map(\.grouping))
        }
        #expect(groupings(true) == [.forum])
        #expect(groupings(false).isEmpty)
    }

    @Test("pairs hold to the same, and have no word that is not told")
    func pairs() {
        let told = Self.released(Self.tables(3, "lång väntan", "tydlig plan"))
        #expect(
            Set(told.pairs.map { $0.first + " " + $0.second }) == ["lång väntan", "tydlig plan"])
        #expect(Self.released(Self.tables(2, "lång väntan", notes: 9)).pairs.isEmpty)
    }
}
