import Statistics
import SurveyModel
import Testing

@testable import Analysis

/// Units against each other, as R computes it.
@Suite("Enheter mot varandra")
struct UnitComparisonTests {
    private struct Golden: Decodable {
        struct Unit: Decodable {
            struct Side: Decodable {
                let n: Int
                let dist: [String: Int]
            }
            let unit: String
            let invited: Int
            let nulage: Side
        }
        struct Rest: Decodable {
            struct Difference: Decodable {
                let diff: Double
                let se: Double
            }
            let unit: String
            let welch_p: Double
            let mwu_p: Double
            let cliff: Double
            let g_exact: Double
            let diff_fpc: Difference
        }
        struct Funnel: Decodable {
            struct Unit: Decodable {
                let z: Double
                let lim95: [Double]
                let lim998: [Double]
            }
            let units: [Unit]
            let p0: Double
            let phi_winsor10: Double
        }
        struct Bayes: Decodable {
            let shrunk: [Double]
        }
        struct Test: Decodable {
            let p: Double
            let cramer_v: Double?
        }
        let per_unit: [Unit]
        let unit_vs_rest: [Rest]
        let funnel: Funnel
        let eb: Bayes
        let kruskal: Test
        let epsilon2: Double
        let chi2_top2: Test
    }

    private let golden: Golden
    private let comparison: UnitComparison

    init() throws {
        golden = try GoldenSurvey.golden("g2_enkat.json", as: Golden.self)
        comparison = UnitComparison(
            units: golden.per_unit.map { unit in
                UnitComparison.Unit(
                    answers: OrdinalCounts(
                        lowest: 1, counts: (1...5).map { unit.nulage.dist[String($0)] ?? 0 }),
                    population: unit.invited)
            },
            horizon: .now, base: .answered, hasTopTwo: true)
    }

    private func check(_ figures: [Figure], _ name: StatisticName, _ expected: Double) throws {
        let figure = try #require(figures.first { $0.statistic == name })
        let value = try #require(figure.value, "\(name)")
        #expect((value - expected).magnitude <= 1e-9 * max(expected.magnitude, 1e-3), "\(name)")
    }

    @Test("each unit against the others")
    func units() throws {
        let all = comparison.figures()
        try #require(all.count == 12 && golden.unit_vs_rest.count == 12)
        for (unit, figures) in all.enumerated() {
            let rest = golden.unit_vs_rest[unit]
            try #require(rest.unit == golden.per_unit[unit].unit)
            try check(figures, .welchP, rest.welch_p)
            try check(figures, .mannWhitneyP, rest.mwu_p)
            try check(figures, .cliffDelta, rest.cliff)
            try check(figures, .hedgesG, rest.g_exact)
            try check(figures, .restDifference, rest.diff_fpc.diff)
            try check(figures, .shrunkMean, golden.eb.shrunk[unit])
            let expected = golden.funnel.units[unit]
            try check(figures, .funnelZ, expected.z)
            for (name, limits) in [
                (StatisticName.funnelWarning, expected.lim95), (.funnelAlarm, expected.lim998),
            ] {
                try check(figures, name, golden.funnel.p0)
                let figure = try #require(figures.first { $0.statistic == name })
                #expect(((figure.lower ?? 9) - limits[0]).magnitude < 1e-9)
                #expect(((figure.upper ?? 9) - limits[1]).magnitude < 1e-9)
            }
            let difference = try #require(figures.first { $0.statistic == .restDifference })
            let half = ((difference.upper ?? 0) - (difference.lower ?? 0)) / 2
            #expect((half / 1.959963984540054 - rest.diff_fpc.se).magnitude < 1e-10)
        }
    }

    @Test("whether the units differ at all")
    func overall() throws {
        let figures = comparison.overall()
        try check(figures, .kruskalWallisP, golden.kruskal.p)
        try check(figures, .epsilonSquared, golden.epsilon2)
        try check(figures, .chiSquaredP, golden.chi2_top2.p)
        try check(figures, .overdispersion, golden.funnel.phi_winsor10)
        try check(figures, .cramerV, try #require(golden.chi2_top2.cramer_v))
        // (MSB - MSW)/(MSB + (k - 1) MSW) of R's anova(lm(nulage ~ unit)), k = (n - sum n_g^2/n)/11.
        try check(figures, .icc1, 0.133100518145672)
    }

    /// In R: `mean(x >= 4) - mean(y >= 4)` of E01 and the others, Wilson's limits of both squared and
    /// added as Newcombe does; `1 - var(x)/2`.
    @Test("a unit's top two against the others', and how much alike it answered")
    func shares() throws {
        let figures = try #require(comparison.figures().first)
        try check(figures, .shareDifference, -0.107899807321773)
        let difference = try #require(figures.first { $0.statistic == .shareDifference })
        #expect(((difference.lower ?? 0) + 0.253138954055977).magnitude < 1e-10)
        #expect(((difference.upper ?? 0) - 0.29140764531309).magnitude < 1e-10)
        try check(figures, .rwg, 0.316666666666667)
    }

    @Test("one unit, no answers, or all the same: a reason, and never a number that is none")
    func degenerate() throws {
        func comparison(_ counts: [[Int]]) -> UnitComparison {
            UnitComparison(
                units: counts.map {
                    .init(answers: OrdinalCounts(lowest: 1, counts: $0), population: 20)
                },
                horizon: nil, base: .answered, hasTopTwo: true)
        }
        for counts in [
            [[1, 2, 3]], [[0, 0, 0], [0, 0, 0]], [[0, 4, 0], [0, 6, 0]], [[1, 0, 0], [0, 0, 1]],
            [[0, 0, 0], [1, 2, 3]],
        ] {
            let comparison = comparison(counts)
            for figure in comparison.figures().joined() + comparison.overall() {
                #expect(figure.value.map(\.isFinite) ?? (figure.reason != nil))
            }
        }
    }

    @Test("only units without units below are compared, and none of it is in the analysis itself")
    func leaves() throws {
        let analysis = try GoldenSurvey.responses(wave: "1").analysis()
        let compared = analysis.comparingUnits()
        let names: Set<StatisticName> = [.restDifference, .welchP, .kruskalWallisP]
        func has(_ analysis: SituationAnalysis, _ group: String) -> Bool {
            analysis.result("par/fråga", in: group)?.figures.contains {
                names.contains($0.statistic)
            } ?? false
        }
        #expect(has(compared, "E01"))
        #expect(has(compared, ""))
        #expect(!has(compared, "D1"))
        for group in ["E01", "", "D1"] { #expect(!has(analysis, group)) }
    }

    @Test("where everybody who is asked answered, the difference from the rest is known exactly")
    func everyoneAsked() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        // All who are no managers; managers are not asked.
        for unit in Clinic.units {
            for profession in ["ft", "at"] {
                for person in 0..<(unit.headcounts["yrken"]?[profession] ?? 0) {
                    let now = person % 2 == 0 ? "2" : "3"
                    responses.rows.append(
                        Clinic.row(unit.code, profession, Clinic.pair("komp_neuro", now, "4")))
                }
            }
        }
        let compared = try responses.analysis().comparingUnits()
        let difference = compared.result("komp/neuro", in: "a1")?.figure(.restDifference, .now)
        let value = try #require(difference?.value)
        #expect(difference?.lower == value)
        #expect(difference?.upper == value)
    }
}
