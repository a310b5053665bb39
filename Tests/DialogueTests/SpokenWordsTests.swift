import Diagnostics
import Dialogue
import SwedishText
import Testing

@Suite("Words of notes")
struct SpokenWordsTests {
    /// Tables with a note each, by area and horizon as `uppdrag / nuläge`.
    static func round(
        _ tables: [[(place: String, text: String)]], wordList: WordList = WordList()
    ) -> DialogueRound {
        let read = tables.enumerated().compactMap { number, notes in
            NoteFormatTests.read(
                """
                ---
                workshop: rehab-dialog
                forum: köping
                bord: \(number + 1)
                deltagare: at 6
                ---
                """ + notes.map { "\n# \($0.place)\n* \($0.text)" }.joined()
            ).table
        }
        return DialogueRound(
            workshop: NoteFormatTests.workshop, codebook: nil, tables: read, wordList: wordList)
    }

    private static let example = round([
        [
            ("uppdrag / nuläge", "Resursen räcker inte, resurser saknas"),
            ("uppdrag / framtid", "Fler resurser"),
        ],
        [("kompetens / nuläge", "Vi har resurs och RESURS")],
    ])

    @Test("count forms as one word: how often, in how many notes, at which tables, and where")
    func counts() throws {
        let words = SpokenWords(Self.example)
        let resource = try #require(words.words.first)
        #expect(resource.base == WordBase("resurs"))
        // Resursen, resurser; resurser; resurs, RESURS.
        #expect(resource.overall.occurrences == 5)
        #expect(resource.overall.notes == 3)
        #expect(resource.tables == [0, 1])
        #expect(resource.forms.map(\.text) == ["resurser", "resurs", "resursen"])
        #expect(resource.forms.map(\.tally.notes) == [2, 1, 1])
        #expect(resource.groups[.horizon]?.map(\.notes) == [2, 1])
        #expect(resource.groups[.horizon]?.map(\.occurrences) == [4, 1])
        #expect(resource.groups[.area]?.map(\.occurrences) == [3, 2, 0])
        // Resursen räcker inte resurser saknas; fler resurser; resurs resurs.
        #expect(words.total == 9)
        #expect(words.sizes[.horizon] == [7, 2])
    }

    @Test("leave out function words, numbers, single letters, and what a list leaves out")
    func leftOut() {
        var list = WordList()
        list.leaveOut("köping")
        let words = SpokenWords(
            Self.round([[("uppdrag / nuläge", "Och att i 2026 x Köping är vem")]], wordList: list))
        #expect(words.words.map(\.display) == ["vem"])
    }

    @Test("have nothing in them that was found to identify a person")
    func personal() {
        let text = "Ring Gunilla Persson på 021-17 30 00 eller ga@exempel.se om planen"
        let words = SpokenWords(Self.round([[("uppdrag / nuläge", text)]]))
        #expect(Set(words.words.map(\.display)) == ["ring", "planen"])
    }

    @Test("follow each other only where nothing stands between")
    func pairs() throws {
        let note = (place: "uppdrag / nuläge", text: "Lång väntan. Väntan på svar, lång väntan")
        let words = SpokenWords(Self.round([Array(repeating: note, count: 3)]))
        // Lång väntan twice a note, six in all; no pair reaches over a full stop or a function word.
        let pair = try #require(words.pairs.first)
        #expect(words.pairs.count == 1)
        #expect(words.words[pair.first].display == "lång")
        #expect(words.words[pair.second].display == "väntan")
        #expect(pair.overall.occurrences == 6 && pair.overall.notes == 3)
    }

    /// Six notes of uppdrag say gråzon and plan, six of kompetens plan and spets: plan is as common in both.
    /// Their numbers are held against SciPy's elsewhere.
    @Test("too rare are not held against chance; the furthest from it comes first")
    func keyness() throws {
        let often = (0..<6).map { _ in ("uppdrag / nuläge", "gråzon plan") }
        let else_ = (0..<6).map { _ in ("kompetens / framtid", "plan spets") }
        let rare = [("resurser / framtid", "lokal")]
        let words = SpokenWords(Self.round([often + else_ + rare]))
        let rows = words.keyness(by: .area)
        #expect(!rows.contains { words.words[$0.word].display == "lokal" })
        let first = try #require(rows.first)
        #expect(["gråzon", "spets"].contains(words.words[first.word].display))
        #expect(first.pAdjusted < 0.05)
        let plan = try #require(
            rows.first { words.words[$0.word].display == "plan" && $0.group == 0 })
        #expect(plan.inside == 6 && plan.outside == 6)
        #expect(plan.pAdjusted > 0.5)
    }

    @Test("stand in their context in every form, and by their beginning")
    func contexts() {
        let found = Self.example.contexts(around: "resursernas")
        #expect(found.map(\.word) == ["Resursen", "resurser", "resurser", "resurs", "RESURS"])
        #expect(found[1].before == "Resursen räcker inte, ")
        #expect(found[1].after == " saknas")
        #expect(found[2].note == "köping-1-rad2" && found[2].horizon == "framtid")
        #expect(Self.example.contexts(around: "räck*").map(\.word) == ["räcker"])
        #expect(Self.example.contexts(around: "…").isEmpty)
    }

    @Test("group notes that use the same words; those like no other stand alone")
    func groups() throws {
        let texts = [
            "hjälpmedel försenade leverans", "lokal saknar ventilation",
            "leverans hjälpmedel dröjer", "ventilation lokal bullrar", "mötestider krockar",
        ]
        let words = SpokenWords(Self.round([texts.map { ("uppdrag / nuläge", $0) }]))
        let groups = NoteGroups(words, of: Array(words.notes.indices))
        #expect(groups.groups.map(\.notes) == [[0, 2], [1, 3]])
        #expect(groups.alone == 1)
        let first = try #require(groups.groups.first)
        #expect(
            Set(first.words.prefix(2).map { words.words[$0].display }) == [
                "hjälpmedel", "leverans",
            ])
        #expect(NoteGroups(words, of: [4]).groups.isEmpty)
        #expect(NoteGroups(words, of: []).alone == 0)
    }
}
