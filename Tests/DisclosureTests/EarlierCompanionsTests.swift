import Diagnostics
import Dialogue
import Evaluation
import SurveyModel
import Testing

@testable import Disclosure

/// k is 5, free text's threshold 10.
@Suite("What is told of workshops and meetings, beside what was released of them")
struct EarlierCompanionsTests {
    fileprivate struct Table {
        let forum: String
        let table: Int
        /// As a header says it; empty for nothing.
        let people: String
        let notes: [String]

        init(_ forum: String, _ table: Int, _ people: String, _ notes: String...) {
            self.forum = forum
            self.table = table
            self.people = people
            self.notes = notes
        }
    }

    private static func round(_ tables: [Table], id: String = "dialog") -> DialogueRound {
        var workshop = Workshop(id: id, title: "Dialog " + id)
        workshop.areas = [Topic(id: "resurser", title: "Resurser")]
        workshop.horizons = [Topic(id: "nu", title: "Nu")]
        workshop.profiles = [Topic(id: "ft", title: "FT"), Topic(id: "chef", title: "Chef")]
        workshop.forums = [Forum(id: "a", title: "A"), Forum(id: "b", title: "B")]
        let reader = NoteReader(workshop: workshop)
        let read = tables.compactMap { table in
            let text =
                "---\nworkshop: \(id)\nforum: \(table.forum)\nbord: \(table.table)\n\(table.people)\n"
                + "---\n# resurser / nu\n" + table.notes.map { "* " + $0 + "\n" }.joined()
            return reader.read(NoteDocument(SourceText(name: "f", text: text))).table
        }
        return DialogueRound(workshop: workshop, codebook: nil, tables: read)
    }

    /// What may be told of tables when others were released before, and what the ledger keeps of it.
    private static func released(
        _ tables: [Table], after earlier: [[Table]] = [], id: String = "dialog",
        earlierID: String = "dialog"
    ) -> ReleasedDialogue {
        var releases: [EarlierCompanions.Release] = []
        for (number, tables) in earlier.enumerated() {
            let told = released(tables, id: earlierID)
            releases.append(
                .init(
                    number: number + 1, date: "2026-04-0\(number + 1)", isOwn: true,
                    record: CompanionRecord(
                        CompanionRecord.entries(of: told)
                            + CompanionRecord.entries(ofTables: round(tables, id: earlierID)))))
        }
        let round = round(tables, id: id)
        return Gate.release(
            Synthesis(round), SpokenWords(round), beside: EmptyReport.report,
            rules: AnonymityRules(), since: EarlierCompanions(releases)
        ) { _ in nil }
    }

    private static let two = [
        Table("a", 1, "deltagare: ft 12", "Tiden räcker inte #tid (x6)"),
        Table("b", 1, "deltagare: ft 8, chef 6", "Tiden räcker #tid (x5)"),
    ]

    /// The same with other people, and other numbers who agreed, at the second.
    private static func second(_ people: String, agreeing: Int = 5) -> [Table] {
        [two[0], Table("b", 1, "deltagare: " + people, "Tiden räcker #tid (x\(agreeing))")]
    }

    @Test("participants that few have been added to are hidden, with every total of them")
    func participants() {
        func people(_ second: String) -> ReleasedPeople {
            Self.released(Self.second(second), after: [Self.two]).people
        }
        let same = people("ft 8, chef 6")
        #expect(same.total == 26 && same.profiles.map(\.count) == [20, 6])
        // 20 → 21: whoever kept the first report knows that one came, and of which role.
        let one = people("ft 9, chef 6")
        #expect(one.profiles.map(\.count) == [nil, 6] && one.total == nil)
        // 20 → 25.
        let five = people("ft 13, chef 6")
        #expect(five.total == 31 && five.profiles.map(\.count) == [25, 6])
        // 20 → 18: two who were there are not.
        #expect(people("ft 6, chef 6").profiles[0].count == nil)
        let forums = Self.released(Self.second("ft 9, chef 6"), after: [Self.two]).forums
        #expect(forums.map(\.participants) == [nil, nil])
    }

    @Test("every release counts, not only the last")
    func allReleases() {
        let (four, eight) = (Self.second("ft 12, chef 6"), Self.second("ft 13, chef 6"))
        // Against the first 5 have come, against the second 1.
        #expect(Self.released(eight, after: [Self.two]).people.total == 31)
        #expect(Self.released(eight, after: [Self.two, four]).people.total == nil)
    }

    @Test("those who agreed are told where none or five have been added")
    func agreeing() {
        func agreeing(_ count: Int) -> Int? {
            Self.released(
                Self.second("ft 8, chef 6", agreeing: count), after: [Self.two]
            ).themes.first?.overall.agreeing
        }
        #expect(agreeing(5) == 11 && agreeing(6) == nil && agreeing(10) == 16)
    }

    @Test("nothing that was said is told where few sat at the tables that have come, or gone")
    func fewAtNewTables() {
        let small = Self.two + [Table("a", 2, "deltagare: ft 4", "Lokalen är trång")]
        #expect(!Self.released(small, after: [Self.two]).isShown)
        #expect(!Self.released(Self.two, after: [small]).isShown)
        #expect(Self.released(small).isShown)
        #expect(Self.released(small, after: [small]).isShown)
        let large = Self.two + [Table("a", 2, "deltagare: ft 5", "Lokalen är trång")]
        #expect(Self.released(large, after: [Self.two]).isShown)
        // Nobody says how many: it may have been one.
        let unknown = Self.two + [Table("a", 2, "", "Lokalen är trång")]
        #expect(!Self.released(unknown, after: [Self.two]).isShown)
        // Another workshop is another matter.
        #expect(Self.released(small, after: [Self.two], earlierID: "annan").isShown)
    }

    @Test("forums stand by themselves where enough sat at what has come in each")
    func forums() {
        let more =
            Self.two + [
                Table("a", 2, "deltagare: ft 3", "Lokalen är trång"),
                Table("b", 2, "deltagare: ft 6", "Ingen ringer"),
            ]
        let told = Self.released(more, after: [Self.two])
        #expect(told.isShown && !told.showsForums)
        #expect(Self.released(more).showsForums)
    }

    @Test("no words where few notes have come, and none whose number few notes have changed")
    func words() {
        func tables(_ remiss: Int, _ more: Int = 0) -> [Table] {
            (1...3).map { number in
                var notes = Array(repeating: "Remissen saknas", count: number == 1 ? remiss : 3)
                if number == 1 { notes += Array(repeating: "Lokalen är trång", count: more) }
                return Table(
                    number == 2 ? "b" : "a", number, "deltagare: ft 12",
                    notes: notes)
            }
        }
        func words(_ now: [Table], _ then: [Table]) -> [String] {
            Self.released(now, after: [then]).words?.words.map(\.text) ?? []
        }
        #expect(Set(words(tables(3), tables(3))) == ["remissen", "saknas"])
        // One note has come: which words are hidden would be what it says.
        #expect(words(tables(4), tables(3)).isEmpty)
        // Six notes, four with these words: they are left out, and what has not changed stands.
        let common = (1...3).map { number in
            Table(
                number == 2 ? "b" : "a", number + 3, "deltagare: ft 12",
                notes: Array(repeating: "Telefonen ringer", count: 3))
        }
        let changed = words(tables(7, 2) + common, tables(3) + common)
        #expect(Set(changed) == ["telefonen", "ringer"], "\(changed)")
        // Five more notes have the words: both are told.
        #expect(Set(words(tables(8), tables(3))) == ["remissen", "saknas"])
    }

    @Test("themes of two rounds stand beside each other by their share of the tables")
    func change() throws {
        let first = [
            Table("a", 1, "deltagare: ft 9", "Tid #tid", "Lokal #lokal"),
            Table("b", 1, "deltagare: ft 9", "Tid #tid", "Buss #buss"),
        ]
        let second = [
            Table("a", 1, "deltagare: ft 9", "Tid #tid"),
            Table("a", 2, "deltagare: ft 9", "Lokal #lokal"),
            Table("b", 1, "deltagare: ft 9", "Lokal #lokal", "Schema #schema"),
        ]
        #expect(Self.released(first).change == nil)
        let change = try #require(
            Self.released(second, after: [first], id: "ny", earlierID: "dialog").change)
        #expect(change.otherWorkshop == "Dialog dialog" && change.release == 1)
        #expect(change.tables == 2 && change.notes == 4)
        // tid: 2 of 2, then 1 of 3. lokal: 1 of 2, then 2 of 3, which is less than one table of two.
        let trends = Dictionary(
            uniqueKeysWithValues: change.themes.map { ($0.path, $0.trend) })
        #expect(trends == ["lokal": .same, "schema": .new, "tid": .fewer, "buss": .gone])
        #expect(change.themes.first { $0.path == "buss" }?.before == 1)
    }

    @Test("numbers of writers that few have been added to are hidden, and of themes")
    func texts() {
        func told(_ plan: Int, _ other: Int, after then: (Int, Int)) -> ReleasedTexts {
            let (before, now) = (Self.voices(then.0, then.1), Self.voices(plan, other))
            let earlier = TextRelease(
                themes: before, rules: AnonymityRules(), showsEveryone: true, earlier: .none
            ).released()[0]
            let entries = [
                CompanionRecord.Entry(.text("q", "", "writers"), earlier.writers),
                CompanionRecord.Entry(.text("q", "a", "suggested"), earlier.themes[0].suggested),
            ].compactMap { $0 }
            return TextRelease(
                themes: now, rules: AnonymityRules(), showsEveryone: true,
                earlier: EarlierCompanions([
                    .init(
                        number: 1, date: "", isOwn: false, record: CompanionRecord(entries))
                ])
            ).released()[0]
        }
        #expect(told(12, 8, after: (12, 8)).writers == 20)
        #expect(told(12, 9, after: (12, 8)).writers == nil)
        // Ten more of the plan, none of anything else.
        #expect(told(22, 8, after: (12, 8)).themes[0].suggested == 22)
        // Nine more of the plan: free text wants ten.
        #expect(told(21, 8, after: (12, 8)).themes[0].suggested == nil)
        // Ten of the plan, and two of something else.
        #expect(told(22, 10, after: (12, 8)).themes[0].suggested == nil)
    }

    private static func voices(_ plan: Int, _ other: Int) -> TextThemes {
        let codebook = CodebookFile(
            SourceText(name: "k", text: "kodbok k: K\nkod a: A\n  lexikon: plan\n")
        ).codebook
        let round = DialogueRound(
            workshop: Workshop(id: "d", title: "D"), codebook: codebook, tables: [],
            texts: [TextQuestion(id: "q", title: "Q?", area: "x", horizon: "y")])
        let texts = Array(repeating: "plan", count: plan) + Array(repeating: "annat", count: other)
        return TextThemes(
            round, texts.enumerated().map { TextNote(question: 0, writer: $0, text: $1) }, set: [:])
    }

    @Test("people of a list that few have been added to are hidden so that they stay open")
    func lists() {
        var evaluation = Evaluation(title: "T", professionQuestion: "yrke")
        evaluation.professions = [Named(id: "at", title: "AT"), Named(id: "ft", title: "FT")]
        var track = Track(id: "t", title: "T")
        track.counts[.registered] = StepCounts(
            byProfession: ["at": 24, "ft": 21], isPublic: false)
        evaluation.tracks = [track]
        let table = PeopleTable(evaluation, answers: [])
        func hidden(_ changed: Set<Int>) -> Set<Int> {
            PeopleProtection(table, minimumGroup: 5, changedByFew: changed).hidden()
        }
        #expect(hidden([]).isEmpty)
        let at = table.entries.firstIndex { $0.place.track == 0 && $0.place.group == 0 }
        let all = hidden([at ?? -1])
        // The same number over all tracks, and another one in each sum, or it would follow.
        for track in [0, nil] {
            let sums = table.entries.indices.filter { table.entries[$0].place.track == track }
            #expect(sums.filter { all.contains($0) }.count >= 2, "\(all)")
        }
    }
}

extension EarlierCompanionsTests.Table {
    fileprivate init(_ forum: String, _ table: Int, _ people: String, notes: [String]) {
        self.forum = forum
        self.table = table
        self.people = people
        self.notes = notes
    }
}

/// A report of a survey that nobody has answered.
private enum EmptyReport {
    static let report: ReleasedReport = ReleasedReport(
        title: "", surveyID: "", wave: "", language: "sv", opens: nil, closes: nil,
        controller: nil, dataProtectionContact: nil, rules: AnonymityRules(), isDraft: true,
        areas: [], groups: [], subjects: [], earlierWave: nil,
        figures: [],
        accounting: ReleasedAccounting(
            accepted: nil, setAside: [], setAsideTotal: nil, hasSetAside: false, sources: 0),
        positions: [:])
}
