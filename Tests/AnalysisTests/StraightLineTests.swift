import Analysis
import Statistics
import SurveyModel
import Testing

/// One answer all the way down a block of rows.
@Suite("Samma svar hela vägen")
struct StraightLineTests {
    /// A pair of four rows, a matrix of three, and a pair that is too short.
    private static let survey: Survey = {
        var survey = Clinic.survey()
        func rows(_ ids: [String]) -> [ItemRow] {
            ids.map { ItemRow(id: $0, title: LocalizedText($0)) }
        }
        func pair(_ id: String, _ ids: [String]) -> Question {
            Question(
                id: id, title: LocalizedText(id),
                kind: .pair(
                    Pair(
                        scale: "grad", nowTitle: LocalizedText("Nu"),
                        needTitle: LocalizedText("Behov"), rows: rows(ids))))
        }
        survey.sections.append(
            Section(
                id: "block", title: LocalizedText("Block"),
                questions: [
                    pair("lång", ["a", "b", "c", "d"]), pair("kort", ["a", "b"]),
                    Question(
                        id: "tabell", title: LocalizedText("Tabell"),
                        kind: .matrix(Matrix(scale: "grad", rows: rows(["x", "y", "z"])))),
                ]))
        return survey
    }()

    /// Today's answers to the four rows, one letter each: a level, or `-` skipped, `x` set aside.
    private static func row(
        _ unit: String, _ now: String, need: String = "----", table: String = "---"
    ) -> [String: SurveyRows.Cell] {
        func cell(_ letter: Character) -> SurveyRows.Cell {
            switch letter {
            case "-": .none(.skipped)
            case "x": .none(.rejected)
            default: .code(String(letter))
            }
        }
        var answers: [String: SurveyRows.Cell] = [:]
        for (id, letters) in zip("abcd", zip(now, need)) {
            answers["lang_\(id)_nu"] = cell(letters.0)
            answers["lang_\(id)_behov"] = cell(letters.1)
        }
        for (id, letter) in zip("xyz", table) { answers["tabell_\(id)"] = cell(letter) }
        answers["kort_a_nu"] = "1"
        answers["kort_b_nu"] = "1"
        return Clinic.row(unit, "ft", answers)
    }

    private static let answers = SurveyRows(
        survey: survey,
        rows: [
            row("a1", "3333", need: "5555", table: "111"),
            row("a1", "3334", need: "5-5-", table: "121"),
            // Three answers are enough; *vet ej* is none, and neither is what was set aside.
            row("a1", "222-"), row("a1", "2299"), row("a1", "2229"), row("a1", "9999"),
            row("a1", "5551"), row("a2", "x111"), row("a2", "----"),
        ])

    private static func figure(
        _ statistic: StatisticName, _ question: String, _ horizon: FigureHorizon? = nil,
        in group: String = "", of analysis: SituationAnalysis
    ) throws -> Figure {
        let result = try #require(analysis.result("", in: group))
        return try #require(result.figure(statistic, horizon, option: question))
    }

    @Test("is counted among those who answered three rows or more, for each time by itself")
    func counted() throws {
        let analysis = try Self.answers.countedStraightLines()
        // 3333, 222-, 2229 and x111 of those and 3334 and 5551.
        let now = try Self.figure(.straightlined, "lång", .now, of: analysis)
        #expect(now.value == 4 && now.n == 6 && now.base == .block)
        let need = try Self.figure(.straightlined, "lång", .need, of: analysis)
        #expect(need.value == 1 && need.n == 1)
        let table = try Self.figure(.straightlined, "tabell", of: analysis)
        #expect(table.value == 1 && table.n == 2)
        let unit = try Self.figure(.straightlined, "lång", .now, in: "a1", of: analysis)
        #expect(unit.value == 3 && unit.n == 5)
    }

    /// Wilson's formula in R with n(N − 1)/(N − n) for n: 4 of 6 of 51 people, 3 of 5 of 20.
    @Test("as a share with Wilson's interval, of everyone and of each unit")
    func share() throws {
        let analysis = try Self.answers.countedStraightLines()
        for (group, limits) in [
            ("", (0.31427624481161603, 0.89720031443723558)),
            ("a1", (0.25886996582549476, 0.86562070164875804)),
        ] {
            let share = try Self.figure(.straightlinedShare, "lång", .now, in: group, of: analysis)
            #expect(share.value == (group.isEmpty ? 4.0 / 6 : 3.0 / 5))
            #expect(((share.lower ?? 0) - limits.0).magnitude < 1e-12)
            #expect(((share.upper ?? 0) - limits.1).magnitude < 1e-12)
        }
    }

    @Test("nobody answered enough: a share of nobody is not computable, and the number is 0")
    func nobody() throws {
        let analysis = try Self.answers.countedStraightLines()
        let share = try Self.figure(.straightlinedShare, "lång", .need, in: "b1", of: analysis)
        #expect(share.value == nil && share.reason == .emptyBase)
        let count = try Self.figure(.straightlined, "lång", .need, in: "b1", of: analysis)
        #expect(count.value == 0 && count.n == 0)
    }

    @Test("a block of fewer than three rows is not looked at")
    func shortBlocks() throws {
        let result = try #require(
            try Self.answers.countedStraightLines().result("", in: ""))
        let told = Set(result.figures.filter { $0.statistic == .straightlined }.map(\.option))
        #expect(told == ["lång", "tabell"])
    }

    @Test("the order of the responses, and how they are parted, changes nothing")
    func order() throws {
        let straight = try Self.answers.countedStraightLines()
        var turned = Self.answers
        turned.rows.reverse()
        let parted = try turned.countedStraightLines(cuts: [0, 2, 7])
        #expect(parted.results == straight.results)
    }

    @Test("nobody's answers are left out for it: every other figure stays as it is")
    func nothingIsLeftOut() throws {
        let (plain, counted) = (
            try Self.answers.analysis(), try Self.answers.countedStraightLines()
        )
        #expect(Array(counted.results.dropFirst()) == Array(plain.results.dropFirst()))
        #expect(counted.result("", in: "")?.n == plain.result("", in: "")?.n)
    }
}
