import Analysis
import Statistics
import SurveyModel
import Tally
import Testing

/// Weights calibrated to unit and profession, and tests with weights, as R's `survey` makes them.
@Suite("Vikter efter enhet och yrke på en gång")
struct WeightedFiguresTests {
    private struct Golden: Decodable {
        struct Mean: Decodable {
            let mean: Double
            let se: Double
        }
        let raking: Mean
        let linear: Mean
        let profN: [String: Int]
    }

    private static func golden() throws -> Golden {
        return try GoldenSurvey.golden("g9_calibration.json", as: Golden.self)
    }

    /// The golden survey with headcounts per unit and profession that have the golden's margins. Only
    /// the margins count, so any table with them will do: the one filled from its corner.
    private static func responses(without profession: String? = nil) throws -> SurveyRows {
        let golden = try golden()
        var responses = try GoldenSurvey.responses(wave: "1")
        var left = golden.profN.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        var survey = responses.survey
        let entries = survey.registers[0].entries.map { entry -> Register.Entry in
            guard entry.code.hasPrefix("E"), var people = entry.headcount else { return entry }
            var entry = entry
            var staff = Dictionary(uniqueKeysWithValues: left.map { ($0.0, 0) })
            while people > 0, let next = left.first(where: { $0.1 > 0 }) {
                let taken = min(people, next.1)
                staff[next.0, default: 0] += taken
                people -= taken
                left = left.map { $0.0 == next.0 ? ($0.0, $0.1 - taken) : $0 }
            }
            entry.headcounts = ["yrken": staff]
            return entry
        }
        survey.registers[0] = Register(
            id: "enheter", title: LocalizedText("Enhet"), entries: entries)
        responses = SurveyRows(
            survey: survey,
            rows: responses.rows.filter { row in
                if let profession, case .code(profession)? = row["prof"] { false } else { true }
            })
        return responses
    }

    private static func figure(
        _ statistic: StatisticName, _ responses: SurveyRows
    ) throws -> Figure {
        let figures = try responses.weightedFigures()
        let analysis = try responses.analysis()
        let subject = try #require(analysis.subjects.firstIndex { $0.question == "nu" })
        return try #require(figures[subject]?.first { $0.statistic == statistic })
    }

    private static func check(
        _ figure: Figure, mean: Double, error: Double, weights: String
    ) throws {
        #expect(figure.option == "unit × prof")
        #expect(((figure.value ?? 0) - mean).magnitude < 1e-7)
        let (lower, upper) = (try #require(figure.lower), try #require(figure.upper))
        let found = try UncertainValue(
            value: figure.value ?? 0, interval: .init(lower: lower, upper: upper),
            degreesOfFreedom: figure.degreesOfFreedom
        ).standardError
        #expect((found - error).magnitude < 1e-7)
        #expect(figure.method.hasSuffix(weights))
    }

    @Test("the mean and its standard error, with unit as stratum, raked or linear")
    func golden() throws {
        let (golden, responses) = (try Self.golden(), try Self.responses())
        try Self.check(
            Self.figure(.rakedMean, responses), mean: golden.raking.mean,
            error: golden.raking.se, weights: "; Kish 1.04")
        // range(weights(cal)), n Σw²/(Σw)²: 1.1706, 2.6390, 1.0385.
        try Self.check(
            Self.figure(.linearMean, responses), mean: golden.linear.mean,
            error: golden.linear.se, weights: "; weights 1.17 to 2.64; Kish 1.04")
    }

    /// `calibrate(des, ~unit + prof, population, calfun = "logit", bounds = c(0.3, 3))` of wave 1 in R
    /// 4.2.2, survey 4.1-1.
    @Test("the mean between bounds")
    func logit() throws {
        try Self.check(
            Self.figure(.logitMean, Self.responses()), mean: 2.91545348609266,
            error: 0.0336612908852207, weights: "; weights 1.17 to 2.64; Kish 1.04")
    }

    /// `svychisq(~top + prof, des, statistic = "F")`, des with units as strata, N_u/n_u as weights and
    /// N_u as fpc. The test of ranks is Wald's of the mean scores that `svyby` gives, each score the
    /// weighted share below and half of those alike: `svyranktest` lets the order of rows decide there.
    @Test("tests by profession")
    func tests() throws {
        let responses = try Self.responses()
        let shares = try Self.figure(.raoScottP, responses)
        #expect(shares.option == "prof")
        #expect(((shares.value ?? 0) - 0.00454237729469892).magnitude < 1e-10)
        let ranks = try Self.figure(.designRankP, responses)
        #expect(((ranks.value ?? 0) - 0.105104285382695).magnitude < 1e-10)
    }

    @Test("a profession of whom nobody answered is named")
    func empty() throws {
        let figure = try Self.figure(.rakedMean, Self.responses(without: "CHEF"))
        #expect(figure.value == nil)
        #expect(figure.reason == .emptyBase)
        #expect(figure.method.hasSuffix("nobody answered of prof=CHEF"))
    }

    @Test(
        "where no weights between the bounds agree with the register, the category furthest off is named"
    )
    func outOfBounds() throws {
        var responses = try Self.responses()
        // One manager for 36: no weight that is at most three times its unit's makes up for the others.
        let first = try #require(
            responses.rows.firstIndex {
                if case .code("CHEF")? = $0["prof"] { true } else { false }
            })
        responses.rows = responses.rows.enumerated().filter { number, row in
            if case .code("CHEF")? = row["prof"] { number == first } else { true }
        }.map(\.element)
        let figure = try Self.figure(.logitMean, responses)
        #expect(figure.reason == .notConverged)
        #expect(figure.method.hasSuffix(" iterations, furthest off at prof=CHEF"))
    }

    /// Reported together, managers and physicians are one category, of 36 + 65 people; the answers are
    /// those of wave 1 but for the managers'. `calibrate(…, calfun = "raking")` in R with prof recoded.
    @Test("a profession that is reported with another does not stand in the way")
    func merged() throws {
        var responses = try Self.responses(without: "CHEF")
        var survey = responses.survey
        let entries = survey.registers[1].entries.map { entry -> Register.Entry in
            var entry = entry
            if entry.code == "CHEF" { entry.reportedWith = "LAK" }
            return entry
        }
        survey.registers[1] = Register(
            id: "yrken", title: LocalizedText("Yrke"), entries: entries)
        responses = SurveyRows(survey: survey, rows: responses.rows)
        try Self.check(
            Self.figure(.rakedMean, responses), mean: 2.90559519878952,
            error: 0.0364317472973595, weights: "; weights 0.98 to 4.43; Kish 1.09")
    }
}
