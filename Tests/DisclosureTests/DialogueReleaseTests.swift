import Analysis
import Diagnostics
import Dialogue
import Statistics
import SurveyModel
import Testing

@testable import Disclosure

@Suite("What is told of workshops")
struct DialogueReleaseTests {
    private static let workshop: Workshop = {
        var workshop = Workshop(id: "dialog", title: "Dialog")
        workshop.areas = [Topic(id: "resurser", title: "Resurser")]
        workshop.horizons = [
            Topic(id: "nuläge", title: "Nuläge"), Topic(id: "framtid", title: "Framtid"),
        ]
        workshop.profiles = [Topic(id: "ft", title: "FT"), Topic(id: "chef", title: "Chef")]
        workshop.forums = [Forum(id: "a", title: "A"), Forum(id: "b", title: "B")]
        return workshop
    }()

    /// Two tables of two forums, with participants as a header says them.
    private static func dialogue(
        _ first: String, _ second: String, notes: String = "- Tiden räcker inte #tid (x3) {^n1}",
        approved: Set<String> = [], sensitive: Set<String> = []
    ) -> ReleasedDialogue {
        var workshop = workshop
        workshop.sensitiveProfiles = sensitive
        let reader = NoteReader(workshop: workshop)
        let tables = [("a", first), ("b", second)].compactMap { forum, people in
            reader.read(
                NoteDocument(
                    SourceText(
                        name: forum,
                        text: """
                            ---
                            workshop: dialog
                            forum: \(forum)
                            bord: 1
                            \(people)
                            ---
                            # resurser / nuläge
                            \(notes)
                            """))
            ).table
        }
        let round = DialogueRound(workshop: workshop, codebook: nil, tables: tables)
        return Gate.release(
            Synthesis(round), SpokenWords(round), beside: report, rules: AnonymityRules()
        ) { approved.contains($0.textDigest) ? $0.text : nil }
    }

    private static func digests(of note: String) -> Set<String> {
        let text = "---\nworkshop: dialog\nforum: a\nbord: 1\n---\n# resurser / nuläge\n" + note
        let table = NoteReader(workshop: workshop)
            .read(NoteDocument(SourceText(name: "a", text: text))).table
        return Set((table?.notes ?? []).map(\.textDigest))
    }

    /// A mean of the row; the gap is that of its area.
    private static func figure(_ horizon: FigureHorizon, _ mean: Double) -> ReleasedFigure {
        let isArea = horizon == .gap
        let key = FigureKey(
            wave: "", unit: "", unitParent: "", dimension: isArea ? "area" : "",
            group: isArea ? "resurser" : "", question: isArea ? "" : "r",
            row: isArea ? "" : "tid", horizon: horizon, option: "", statistic: .mean)
        let published = ReleasedFigure.Published(
            value: mean, lower: nil, upper: nil, n: 40, population: nil, degreesOfFreedom: nil)
        return ReleasedFigure(
            key: key, method: "", base: .bothAnswered, content: .published(published))
    }

    /// One row of resurser: nuläge 2 of 5, behov 4.5, and the gap of the area.
    private static let report: ReleasedReport = {
        let levels = (1...5).map { (level: Int) in
            ReleasedOption(
                code: String(level), label: String(level), value: level, isMissing: false)
        }
        let figures = [figure(.now, 2), figure(.need, 4.5), figure(.gap, 2.5)]
        let everyone = ReleasedGroup(
            kind: .everyone, label: "Alla", unit: "", unitParent: "", dimension: "", code: "",
            parent: nil, depth: 0, headcount: nil, isPublishable: true)
        let row = ReleasedSubject(
            kind: .pairRow, question: "r", row: "tid", title: "Tid", parentTitle: "",
            area: "resurser", options: levels)
        let positions = Dictionary(
            uniqueKeysWithValues: figures.enumerated().map { ($0.element.key, $0.offset) })
        return ReleasedReport(
            title: "Enkät", surveyID: "e", wave: "", language: "sv", opens: nil, closes: nil,
            controller: nil, dataProtectionContact: nil, rules: AnonymityRules(),
            isDraft: true,
            areas: [ReleasedArea(id: "resurser", title: "Resurser")], groups: [everyone],
            subjects: [row], earlierWave: nil, figures: figures,
            accounting: ReleasedAccounting(
                accepted: nil, setAside: [], setAsideTotal: nil, hasSetAside: false, sources: 0),
            positions: positions)
    }()

    @Test("the survey and the tables stand side by side, and say whether they point the same way")
    func sideBySide() throws {
        func now(_ notes: String) throws -> JointRow {
            try #require(
                Self.dialogue("deltagare: ft 9", "deltagare: ft 9", notes: notes).joint.first)
        }
        let obstacles = try now("- Tiden räcker inte {^n1}")
        #expect(obstacles.survey?.mean == 2)
        #expect(obstacles.survey?.lowest == 1 && obstacles.survey?.highest == 5)
        #expect(obstacles.verdict == .agree)
        #expect(try now("+ Tiden räcker {^n1}").verdict == .disagree)
        #expect(try now("* Tiden går {^n1}").verdict == .undecided)
        let rows = Self.dialogue("deltagare: ft 9", "deltagare: ft 9").joint
        #expect(rows.map(\.verdict) == [.agree, .onlySurvey])
        // 4.5 − 2.
        #expect(rows[1].survey?.gap == 2.5)
    }

    @Test("numbers of people are none or at least five, and a total opens none that is hidden")
    func people() {
        let all = Self.dialogue("deltagare: ft 6, chef 5", "deltagare: ft 7, chef 1").people
        #expect(all.profiles.map(\.count) == [13, 6])
        #expect(all.total == 19)
        // One manager alone: the total would tell that number.
        let one = Self.dialogue("deltagare: ft 6, chef 1", "deltagare: ft 7")
        #expect(one.people.profiles.map(\.count) == [13, nil])
        #expect(one.people.total == nil)
        // 7 and 7 in the forums would be that total.
        #expect(one.forums.map(\.participants) == [nil, nil])
        let none = Self.dialogue("deltagare: ft 6", "deltagare: ft 7").people
        #expect(none.profiles.map(\.count) == [13, 0])
        // A table that does not say makes every number unknown.
        let unknown = Self.dialogue("deltagare: ft 6", "ledare: x").people
        #expect(unknown.profiles.map(\.count) == [nil, nil] && unknown.total == nil)
    }

    @Test("of a sensitive role more are needed to be counted, and to be quoted")
    func sensitive() {
        // Six are enough of any other role, ten of this.
        let few = Self.dialogue(
            "deltagare: ft 6, chef 5", "deltagare: ft 7, chef 1", sensitive: ["chef"])
        #expect(few.people.profiles.map(\.count) == [13, nil])
        #expect(few.people.total == nil)
        let many = Self.dialogue(
            "deltagare: ft 6, chef 8", "deltagare: ft 7, chef 2", sensitive: ["chef"])
        #expect(many.people.profiles.map(\.count) == [13, 10])
        #expect(many.people.total == 23)
        func quotes(_ first: String, _ second: String, _ sensitive: Set<String>) -> Int {
            let note = "> Vi hinner inte {^n1}"
            return Self.dialogue(
                first, second, notes: note, approved: Self.digests(of: note), sensitive: sensitive
            ).quotes.count
        }
        let tables = ("deltagare: ft 6, chef 5", "deltagare: ft 7, chef 1")
        #expect(quotes(tables.0, tables.1, []) == 1)
        #expect(quotes(tables.0, tables.1, ["chef"]) == 0)
        #expect(quotes("deltagare: ft 6, chef 9", tables.1, ["chef"]) == 1)
        // The table without any of them may be quoted.
        #expect(quotes("deltagare: ft 12", tables.1, ["chef"]) == 1)
    }

    @Test("those registered are told only where those who stayed away may be")
    func registered() {
        let few = Self.dialogue("deltagare: ft 6\nanmälda: 8", "deltagare: ft 7\nanmälda: 8")
        #expect(few.people.registered == nil, "3 stayed away")
        let many = Self.dialogue("deltagare: ft 6\nanmälda: 9", "deltagare: ft 7\nanmälda: 9")
        #expect(many.people.registered == 18, "5 stayed away")
    }

    @Test("forums are told by themselves only where each has enough, else none")
    func forums() {
        let enough = Self.dialogue("deltagare: ft 5", "deltagare: ft 6")
        #expect(enough.showsForums && enough.themes.allSatisfy { $0.forums.count == 2 })
        #expect(enough.forums.map(\.participants) == [5, 6])
        let few = Self.dialogue("deltagare: ft 5", "deltagare: ft 4")
        #expect(few.isShown && !few.showsForums)
        #expect(few.themes.allSatisfy { $0.forums.isEmpty })
        #expect(few.forums.map(\.participants) == [nil, nil])
    }

    @Test("nothing that was said is told where fewer than five took part altogether")
    func tooFew() {
        let dialogue = Self.dialogue("deltagare: ft 2", "deltagare: ft 2")
        #expect(!dialogue.isShown)
        #expect(dialogue.themes.isEmpty && dialogue.cells.isEmpty && dialogue.joint.isEmpty)
        #expect(dialogue.areaNotes.isEmpty && dialogue.quotes.isEmpty)
    }

    @Test("those who agreed are told of whole codes only, where they are enough")
    func agreeing() {
        let enough = Self.dialogue("deltagare: ft 9", "deltagare: ft 9")
        #expect(enough.themes.first?.overall.agreeing == 6)
        #expect(enough.themes.flatMap(\.forums).allSatisfy { $0.agreeing == nil })
        #expect(enough.themes.flatMap(\.cells.values).allSatisfy { $0.agreeing == nil })
        let few = Self.dialogue(
            "deltagare: ft 9", "deltagare: ft 9", notes: "- Tiden räcker inte #tid (x2) {^n1}")
        #expect(few.themes.first?.overall.agreeing == nil)
    }

    @Test("a text is shown where a person approved it, and never with a number that points out one")
    func quotes() throws {
        let notes =
            "> \"Ring mig på 021-17 30 00\" {^n1}\n> \"Vi ses för sällan\" {^n2}\n"
            + "- Ingen har godkänt den här {^n3}"
        func quotes(_ approved: Set<String>, people: String = "deltagare: ft 9") -> [String] {
            Self.dialogue(people, people, notes: notes, approved: approved).quotes.map(\.text)
        }
        let reader = NoteReader(workshop: Self.workshop)
        let text =
            "---\nworkshop: dialog\nforum: a\nbord: 1\n---\n# resurser / nuläge\n" + notes
        let table = try #require(
            reader.read(NoteDocument(SourceText(name: "a", text: text))).table)
        let digests = table.notes.map(\.textDigest)
        #expect(quotes([]).isEmpty)
        // printf 'Vi ses för sällan' | sha256sum
        #expect(
            digests[1] == "e5bf2d2027f2e819bf155c7e8c1219985196223edbe2312be7f43c7a8fa2e6d8")
        #expect(quotes(Set(digests.prefix(2))) == ["Vi ses för sällan"])
        // Ten must have taken part for texts: 4 + 4 are enough for counts only.
        #expect(quotes(Set(digests), people: "deltagare: ft 4").isEmpty)
    }
}
