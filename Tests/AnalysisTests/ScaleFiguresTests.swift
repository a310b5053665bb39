import Analysis
import Statistics
import SurveyModel
import Testing

/// What stands in figures.csv of a question on a scale and of an index, from answers to figures, against R.
@Suite("En skalas och ett index siffror som R räknar dem")
struct ScaleFiguresTests {
    /// What R says about one question of a unit in `g2_enkat.json`.
    struct Expected: Decodable, Sendable, CustomTestStringConvertible {
        struct Scale: Decodable, Sendable {
            let n: Int
            let N: Int
            let mean: Double
            let sd: Double
            let median: Double
            let q25: Double
            let q75: Double
            let grouped_median: Double
            let ci_t_fpc: [Double]
            let top2: Double
            let top2_wilson_fpc: [Double]
            let bottom2: Double
            let net_balance: Double
            let index100: Double
        }
        let unit: String
        let nulage: Scale

        var testDescription: String { unit }
    }

    private static let analysis = Result { try GoldenSurvey.responses(wave: "1").analysis() }

    private static func expected() throws -> [Expected] {
        struct File: Decodable {
            let per_unit: [Expected]
        }
        return try GoldenSurvey.golden("g2_enkat.json", as: File.self).per_unit
    }

    private func expectClose(
        _ found: Double?, _ value: Double, _ tolerance: Double, _ what: String
    ) {
        let distance = found.map { ($0 - value).magnitude } ?? .infinity
        #expect(distance <= tolerance * max(1, value.magnitude), "\(what): \(found as Any)")
    }

    @Test("every figure of a scale, unit by unit", arguments: try expected())
    func scale(_ expected: Expected) throws {
        let result = try #require(try Self.analysis.get().result("nu", in: expected.unit))
        let scale = expected.nulage
        #expect(result.n == scale.n)
        let values: [(StatisticName, Double)] = [
            (.mean, scale.mean), (.sd, scale.sd), (.median, scale.median), (.q25, scale.q25),
            (.q75, scale.q75), (.interpolatedMedian, scale.grouped_median), (.top2, scale.top2),
            (.bottom2, scale.bottom2), (.netBalance, scale.net_balance),
            (.index100, scale.index100),
        ]
        for (name, value) in values {
            let figure = try #require(result.figure(name))
            expectClose(figure.value, value, 1e-12, "\(name)")
            #expect(figure.n == scale.n)
        }
        let mean = try #require(result.figure(.mean))
        #expect(mean.population == scale.N)
        expectClose(mean.lower, scale.ci_t_fpc[0], 1e-10, "mean")
        expectClose(mean.upper, scale.ci_t_fpc[1], 1e-10, "mean")
        // (mean − 1)/4 · 100, and so its limits.
        let index = try #require(result.figure(.index100))
        expectClose(index.lower, (scale.ci_t_fpc[0] - 1) * 25, 1e-10, "index100")
        expectClose(index.upper, (scale.ci_t_fpc[1] - 1) * 25, 1e-10, "index100")
        let top = try #require(result.figure(.top2))
        expectClose(top.lower, scale.top2_wilson_fpc[0], 1e-10, "top2")
        expectClose(top.upper, scale.top2_wilson_fpc[1], 1e-10, "top2")
    }

    /// What psych says about five items in `g3_bfi.json`.
    private struct Items: Decodable {
        let items: [String]
        let n_complete: Int
        let raw_alpha_pairwise: Double
        let raw_alpha_complete: Double
        let std_alpha_complete: Double
        let guttman_l6_complete: Double
        let omega_total_1f_minres: Double
        let feldt_ci: [Double]
        let alpha_drop_complete: [Double]
        let r_drop_complete: [Double]
    }

    @Test("every figure of an index of five items that 2,800 answered, some of them not all")
    func index() throws {
        let golden = try #require(
            try GoldenSurvey.golden("g3_bfi.json", as: [String: Items].self)["neuro"])
        let items = golden.items.map { $0.lowercased() }
        var survey = Survey(id: "bfi", title: LocalizedText("bfi"))
        survey.scales = [
            Scale(
                id: "sex", title: LocalizedText("Sex steg"),
                levels: (1...6).map { .init(value: $0, label: LocalizedText("\($0)")) },
                missing: [])
        ]
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: items.map {
                    Question(id: $0, title: LocalizedText($0), kind: .scale("sex"))
                })
        ]
        survey.indices = [
            ItemIndex(
                id: "neuro", title: LocalizedText("Neuro"),
                items: items.map { ItemReference(question: $0) }, minimumAnswered: 1)
        ]
        var responses = SurveyRows(survey: survey)
        responses.rows = try GoldenSurvey.rows("g3_bfi.csv").map { row in
            Dictionary(
                uniqueKeysWithValues: golden.items.map { item -> (String, SurveyRows.Cell) in
                    let answer = row[item] ?? "NA"
                    return (item.lowercased(), answer == "NA" ? .none(.skipped) : .code(answer))
                })
        }
        let analysis = try responses.analysis()
        let result = try #require(analysis.result("neuro", in: ""))
        let alpha = try #require(result.figure(.cronbachAlpha))
        #expect(alpha.n == golden.n_complete)
        expectClose(alpha.value, golden.raw_alpha_complete, 1e-10, "cronbach_alpha")
        expectClose(alpha.lower, golden.feldt_ci[0], 1e-10, "cronbach_alpha")
        expectClose(alpha.upper, golden.feldt_ci[1], 1e-10, "cronbach_alpha")
        let values: [(StatisticName, Double, Double)] = [
            (.standardizedAlpha, golden.std_alpha_complete, 1e-10),
            (.guttman6, golden.guttman_l6_complete, 1e-10),
            (.omegaTotal, golden.omega_total_1f_minres, 1e-6),
        ]
        for (name, value, tolerance) in values {
            expectClose(result.figure(name)?.value, value, tolerance, "\(name)")
        }
        for (place, item) in items.enumerated() {
            expectClose(
                result.figure(.itemRest, option: item)?.value, golden.r_drop_complete[place], 1e-10,
                item)
            expectClose(
                result.figure(.alphaIfDropped, option: item)?.value,
                golden.alpha_drop_complete[place], 1e-10, item)
        }
        let place = try #require(analysis.subjects.firstIndex { $0.question == "neuro" })
        let inside = try responses.insideFigures { $0.pairwiseReliability($1) }
        expectClose(
            inside[place]?.first?.value, golden.raw_alpha_pairwise, 1e-10, "alpha_pairwise")
    }
}
