import Analysis
import Statistics
import SurveyModel
import Testing

/// Women and men, two organisations, three professions: how far their means lie apart.
@Suite("Skillnad mellan grupper")
struct GroupDifferenceTests {
    private static let women = ["1", "1", "2", "4", "5"]
    private static let men = ["2", "3", "3", "5", "5", "5"]

    private static func survey(_ breakdowns: [[String]], answers: [String]) -> Survey {
        var survey = Clinic.survey()
        survey.sections.append(
            Section(
                id: "om", title: LocalizedText("Om dig"),
                questions: [
                    Question(
                        id: "kön", title: LocalizedText("Kön"),
                        kind: .single(answers.map { Option(code: $0, label: LocalizedText($0)) }))
                ]))
        survey.plan = [
            PlanItem(
                measure: .mean("helhet"),
                breakdowns: breakdowns.map(PlanItem.Breakdown.init))
        ]
        return survey
    }

    /// Women are physiotherapists and men occupational therapists, all of one unit.
    private static func analysis(
        _ breakdowns: [[String]] = [["kön"]], answers: [String] = ["kvinna", "man"],
        women: [String] = women,
        shown: (SituationAnalysis, Int) -> Bool = { _, _ in true },
        rounded: (Figure) -> Double? = { $0.value }
    ) throws -> SituationAnalysis {
        var responses = SurveyRows(survey: survey(breakdowns, answers: answers))
        responses.rows =
            women.map {
                Clinic.row("a1", "ft", ["kon": "kvinna", "helhet": .code($0)])
            }
            + men.map { Clinic.row("a1", "at", ["kon": "man", "helhet": .code($0)]) }
        let analysis = try responses.analysis()
        return analysis.comparingGroups(
            where: { _, group in shown(analysis, group) }, rounded: rounded)
    }

    private static func difference(
        _ analysis: SituationAnalysis, _ group: String, less other: String
    ) -> Figure? {
        analysis.result("helhet", in: group)?.figure(.groupDifference, option: other)
    }

    /// In R: `t.test(men, women)`.
    @Test("men less women, with Welch's interval where nobody knows how many there are of each")
    func welch() throws {
        let figure = try #require(
            Self.difference(try Self.analysis(), "kön=man", less: "kvinna"))
        #expect(((figure.value ?? 0) - 37.0 / 30).magnitude < 1e-14)
        #expect(((figure.lower ?? 0) + 1.0628480137376206).magnitude < 1e-12)
        #expect(((figure.upper ?? 0) - 3.5295146804042874).magnitude < 1e-12)
        #expect(((figure.degreesOfFreedom ?? 0) - 7.2161578031177269).magnitude < 1e-11)
        #expect(figure.n == 6)
        #expect(figure.population == nil)
        #expect(figure.method == "difference of groups; unweighted; process; Welch interval")
        // Once for each two: the first is held against nobody.
        let women = try Self.analysis().result("helhet", in: "kön=kvinna")
        #expect(women?.figures.contains { $0.statistic == .groupDifference } == false)
    }

    /// In R, of 26 physiotherapists and 20 occupational therapists: `v <- c(var(x)/5*(1 - 5/26),
    /// var(y)/6*(1 - 6/20))`, `df <- sum(v)^2/sum(v^2/c(4, 5))`, `d + c(-1, 1)*qt(.975, df)*sqrt(sum(v))`.
    @Test("professions whose headcounts are known have the correction on both sides")
    func finite() throws {
        let analysis = try Self.analysis([["yrke"]])
        let figure = try #require(Self.difference(analysis, "yrke=at", less: "ft"))
        #expect(((figure.lower ?? 0) + 0.80752864492602106).magnitude < 1e-12)
        #expect(((figure.upper ?? 0) - 3.2741953115926878).magnitude < 1e-12)
        #expect(((figure.degreesOfFreedom ?? 0) - 6.8695633292125393).magnitude < 1e-11)
        #expect(
            figure.method == "difference of groups; unweighted; finite population; Welch interval")
        // No manager answered: held against both, and not computable.
        for other in ["ft", "at"] {
            let managers = try #require(Self.difference(analysis, "yrke=chef", less: other))
            #expect(managers.value == nil)
            #expect(managers.reason == .emptyBase)
        }
    }

    @Test("what is printed is subtracted, and the interval moves with it")
    func printed() throws {
        let figure = try #require(
            Self.difference(
                try Self.analysis(rounded: { $0.value?.rounded() }), "kön=man", less: "kvinna"))
        // 23/6 is printed 4, and 13/5 is printed 3.
        #expect(figure.value == 1)
        let (lower, upper) = (try #require(figure.lower), try #require(figure.upper))
        #expect(((lower + upper) / 2 - 1).magnitude < 1e-12)
        #expect((upper - lower - (3.5295146804042874 + 1.0628480137376206)).magnitude < 1e-11)
    }

    @Test("a group that is not shown is held against nobody")
    func hidden() throws {
        for code in ["kvinna", "man"] {
            let analysis = try Self.analysis(shown: { $0.group("kön=" + code) != $1 })
            #expect(
                !analysis.results.joined().contains { result in
                    result.figures.contains { $0.statistic == .groupDifference }
                })
        }
    }

    @Test("groups are held against each other within each unit, by the code they have there")
    func crossed() throws {
        let analysis = try Self.analysis([["enhet", "kön"]])
        let unit = try #require(analysis.group("a1"))
        let men = try #require(
            analysis.groups.firstIndex {
                $0.kind == .crossing(dimension: "kön", code: "man") && $0.within == unit
            })
        #expect(analysis.name(of: analysis.groups[men]) == "A1: man")
        let subject = try #require(analysis.subjects.firstIndex { $0.question == "helhet" })
        let figure = try #require(
            analysis.results[subject][men].figure(.groupDifference, option: "kvinna"))
        #expect(((figure.value ?? 0) - 37.0 / 30).magnitude < 1e-14)
    }

    @Test("of three each two are compared, of four none: nobody asked for six differences")
    func several() throws {
        let three = try Self.analysis(answers: ["kvinna", "annat", "man"])
        #expect(Self.difference(three, "kön=man", less: "kvinna")?.value != nil)
        #expect(Self.difference(three, "kön=man", less: "annat")?.reason == .emptyBase)
        #expect(Self.difference(three, "kön=annat", less: "kvinna")?.reason == .emptyBase)
        let four = try Self.analysis(answers: ["kvinna", "man", "annat", "vill ej svara"])
        #expect(Self.difference(four, "kön=man", less: "kvinna") == nil)
    }

    @Test("a difference without an interval where all of one group answered alike")
    func alike() throws {
        let analysis = try Self.analysis(women: ["2", "2", "2", "2"])
        let figure = try #require(Self.difference(analysis, "kön=man", less: "kvinna"))
        #expect(((figure.value ?? 0) - 11.0 / 6).magnitude < 1e-14)
        #expect(figure.lower == nil)
        #expect(figure.degreesOfFreedom == nil)
    }
}
