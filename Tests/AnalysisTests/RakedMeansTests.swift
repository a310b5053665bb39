import Analysis
import Statistics
import SurveyModel
import Tally
import Testing

/// Weights raked to unit and profession, as R's `calibrate` makes them.
@Suite("Vikter efter enhet och yrke på en gång")
struct RakedMeansTests {
    private struct Golden: Decodable {
        struct Mean: Decodable {
            let mean: Double
            let se: Double
        }
        let raking: Mean
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

    private static func raked(_ responses: SurveyRows) throws -> Figure {
        let figures = try responses.rakedMeans()
        let analysis = try responses.analysis()
        let subject = try #require(analysis.subjects.firstIndex { $0.question == "nu" })
        return try #require(figures[subject]?.first)
    }

    @Test("the mean and its standard error, with unit as stratum")
    func golden() throws {
        let golden = try Self.golden().raking
        let figure = try Self.raked(Self.responses())
        #expect(figure.option == "unit × prof")
        #expect(((figure.value ?? 0) - golden.mean).magnitude < 1e-7)
        let (lower, upper) = (try #require(figure.lower), try #require(figure.upper))
        let error = try UncertainValue(
            value: figure.value ?? 0, interval: .init(lower: lower, upper: upper),
            degreesOfFreedom: figure.degreesOfFreedom
        ).standardError
        #expect((error - golden.se).magnitude < 1e-7)
    }

    @Test("a profession of whom nobody answered is named")
    func empty() throws {
        let figure = try Self.raked(Self.responses(without: "CHEF"))
        #expect(figure.value == nil)
        #expect(figure.reason == .emptyBase)
        #expect(figure.method.hasSuffix("nobody answered of prof=CHEF"))
    }
}
