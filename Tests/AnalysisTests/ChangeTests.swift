import Analysis
import Statistics
import SurveyModel
import Testing

/// One wave against the one before, as R computes it.
@Suite("Förändring mellan mättillfällen")
struct ChangeTests {
    struct Trend: Decodable, Sendable, CustomTestStringConvertible {
        let unit: String
        let diff: Double
        let ci_z: [Double]
        var testDescription: String { unit }
    }

    private static func trends() throws -> [Trend] {
        struct File: Decodable {
            let trend: [Trend]
        }
        return try GoldenSurvey.golden("g2_enkat.json", as: File.self).trend
    }

    private static func compared(
        broken: (Subject) -> Bool = { _ in false }, rounded: (Figure) -> Double? = { $0.value }
    ) throws -> SituationAnalysis {
        let now = try GoldenSurvey.responses(wave: "2").analysis(wave: "2")
        let before = try GoldenSurvey.responses(wave: "1").analysis(wave: "1")
        return now.comparing(
            with: EarlierWave(analysis: before, isBroken: before.subjects.map(broken)),
            rounded: rounded)
    }

    @Test("the change of each unit's mean, with the correction on both sides")
    func units() throws {
        let analysis = try Self.compared()
        let trends = try Self.trends()
        try #require(trends.count == 12)
        for trend in trends {
            let change = try #require(
                analysis.result("nu", in: trend.unit)?.figure(.change, option: "1"))
            #expect(((change.value ?? 0) - trend.diff).magnitude < 1e-12, "\(trend.unit)")
            #expect(
                change.method
                    == "difference of waves; unweighted; finite population; normal interval")
            for (limit, expected) in zip([change.lower, change.upper], trend.ci_z) {
                #expect(((limit ?? 0) - expected).magnitude < 1e-10, "\(trend.unit)")
            }
        }
    }

    @Test("the change is that of what is printed")
    func printed() throws {
        let analysis = try Self.compared(rounded: { ($0.value ?? 0).rounded() })
        for group in analysis.groups.indices {
            for figure in analysis.results[1][group].figures where figure.statistic == .change {
                let value = try #require(figure.value)
                #expect(value == value.rounded())
            }
        }
    }

    @Test("a question that was asked otherwise has no change, and says why")
    func broken() throws {
        let analysis = try Self.compared(broken: { $0.question == "nu" })
        let change = try #require(analysis.result("nu", in: "E05")?.figure(.change, option: "1"))
        #expect(change.value == nil)
        #expect(change.reason == .seriesBroken)
        #expect(change.method == "difference of waves; series broken")
        #expect(
            analysis.result("par/fråga", in: "E05")?.figure(.change, .gap, option: "1")?.value
                != nil)
    }

    @Test("response rates change too, without an interval: everyone was asked")
    func rates() throws {
        let analysis = try Self.compared()
        let change = try #require(analysis.result("", in: "E05")?.figure(.change, option: "1"))
        let now = try GoldenSurvey.responses(wave: "2").rows.count {
            $0["unit"]?.isCode("E05") ?? false
        }
        let before = try GoldenSurvey.responses(wave: "1").rows.count {
            $0["unit"]?.isCode("E05") ?? false
        }
        let people = try #require(
            try GoldenSurvey.units().first { $0.unit == "E05" }?.invited)
        let expected = Double(now) / Double(people) - Double(before) / Double(people)
        #expect(((change.value ?? 0) - expected).magnitude < 1e-12)
        #expect(change.lower == nil)
        #expect(change.method == "difference of waves; unweighted")
    }

    @Test("the change of a mean that has no headcount is one of the process")
    func process() throws {
        let change = try #require(
            try Self.compared().result("nu", in: "prof=CHEF")?.figure(.change, option: "1"))
        #expect(change.lower != nil)
        #expect(change.method == "difference of waves; unweighted; process; normal interval")
    }
}

extension SurveyRows.Cell {
    fileprivate func isCode(_ code: String) -> Bool {
        if case .code(code) = self { true } else { false }
    }
}
