import Analysis
import Statistics
import SurveyModel
import Testing

@Suite("The analysis of the survey that R analysed")
struct GoldenAnalysisTests {
    private let golden: GoldenSurvey

    init() throws {
        golden = try GoldenSurvey()
    }

    private func figure(
        _ result: GroupResult?, _ statistic: StatisticName, _ horizon: FigureHorizon? = nil,
        option: String? = nil
    ) -> Figure? {
        result?.figures.first {
            $0.statistic == statistic && $0.horizon == horizon && $0.option == option
        }
    }

    @Test("counts respondents, staff and response rate of every unit as R does")
    func participation() throws {
        #expect(golden.expected.per_unit.count == 12)
        for unit in golden.expected.per_unit {
            let result = golden.result(0, unit: unit.unit)
            #expect(figure(result, .n)?.value == Double(unit.responded))
            #expect(figure(result, .headcount)?.value == Double(unit.invited))
            let rate = try #require(figure(result, .responseRate)?.value)
            #expect(abs(rate - unit.rr) <= 1e-12 * unit.rr, "\(unit.unit)")
        }
    }

    @Test("gives every unit's gap with the interval, share and tests that R gives")
    func gaps() throws {
        for unit in golden.expected.per_unit {
            let result = golden.result(1, unit: unit.unit)
            let pair = unit.pair
            #expect(result?.n == pair.n)
            let gap = try #require(figure(result, .mean, .gap))
            #expect(abs(try #require(gap.value) - pair.mean_gap) <= 1e-12 * pair.mean_gap)
            // confint(svymean): mean ± t(0.975, n − 1) · SE with finite population correction.
            let half =
                try StudentT(degreesOfFreedom: Double(pair.n - 1)).quantile(0.975)
                * pair.se_gap_fpc
            #expect(abs(try #require(gap.lower) - (pair.mean_gap - half)) <= 1e-10)
            #expect(abs(try #require(gap.upper) - (pair.mean_gap + half)) <= 1e-10)
            #expect(gap.population == unit.invited)
            #expect(gap.degreesOfFreedom == Double(pair.n - 1))
            let share = try #require(figure(result, .positiveShare, .gap)?.value)
            #expect(abs(share - Double(pair.pos) / Double(pair.n)) <= 1e-12)
            if let expected = pair.wilcoxon.pratt_exact_p {
                let p = try #require(figure(result, .wilcoxonP, .gap)?.value)
                #expect(abs(p - expected) <= 1e-9, "\(unit.unit)")
            }
            let biserial = try #require(figure(result, .rankBiserial, .gap)?.value)
            #expect(abs(biserial - pair.rank_biserial) <= 1e-10)
            let deviation = try #require(figure(result, .sd, .gap)?.value)
            #expect(abs(deviation - pair.sd_gap) <= 1e-12 * pair.sd_gap)
        }
    }

    @Test("rests today and need on those who answered both, and counts vet ej over all shown")
    func pairedBase() throws {
        for unit in golden.expected.per_unit {
            let own = golden.records.filter { $0["unit"] == unit.unit }
            func value(_ record: [String: String], _ column: String) -> Int {
                Int(record[column] ?? "") ?? 0
            }
            let paired = own.filter { value($0, "nulage") > 0 && value($0, "behov") > 0 }
            let result = golden.result(1, unit: unit.unit)
            #expect(paired.count == unit.pair.n)
            for (column, horizon) in [("nulage", FigureHorizon.now), ("behov", .need)] {
                for level in 1...5 {
                    let count = paired.count { value($0, column) == level }
                    let found = figure(result, .count, horizon, option: String(level))
                    #expect(found?.value == Double(count))
                    #expect(found?.base == .bothAnswered)
                }
                let mean =
                    Double(paired.reduce(0) { $0 + value($1, column) }) / Double(paired.count)
                let found = try #require(figure(result, .mean, horizon)?.value)
                #expect(abs(found - mean) <= 1e-12 * mean)
            }
            let unknown = figure(result, .count, .now, option: "0")
            #expect(unknown?.value == Double(unit.vetej_now))
            #expect(unknown?.n == own.count)
            #expect(unknown?.base == .shown)
        }
    }

    @Test("adds units up to departments, departments to everyone, professions to everyone")
    func sums() {
        let groups = golden.analysis.groups
        for results in golden.analysis.results {
            for (index, group) in groups.enumerated() {
                let children = groups.indices.filter {
                    guard groups[$0].parent == index else { return false }
                    if case .unit = groups[$0].kind { return true }
                    return false
                }
                guard !children.isEmpty else { continue }
                #expect(children.reduce(0) { $0 + results[$1].n } == results[index].n)
                #expect(
                    children.compactMap { groups[$0].headcount }.reduce(0, +) == group.headcount)
            }
            let professions = groups.indices.filter {
                if case .category = groups[$0].kind { true } else { false }
            }
            #expect(professions.reduce(0) { $0 + results[$1].n } == results[0].n)
        }
        #expect(groups[0].headcount == 595)
        #expect(golden.analysis.results[0][0].n == 383)
    }
}
