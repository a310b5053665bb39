import Analysis
import Foundation
import Statistics
import SurveyModel
import Testing

/// The way from answers to figures, for 12 units of an invented survey, against R.
@Suite("Figures per unit as R computes them")
struct GoldenAnalysisTests {
    private static let analysis = Result { try GoldenSurvey.responses(wave: "1").analysis() }
    private let subject = "par/fråga"

    private func result(_ unit: String) throws -> GroupResult {
        try #require(try Self.analysis.get().result(subject, in: unit))
    }

    private func isClose(_ value: Double?, _ expected: Double, _ relative: Double) -> Bool {
        guard let value else { return false }
        return (value - expected).magnitude <= relative * max(expected.magnitude, 1e-3)
    }

    @Test(
        "pairs, mean gap, its interval, share with need above today, Wilcoxon and effect size",
        arguments: try GoldenSurvey.units())
    func gap(_ unit: GoldenSurvey.Unit) throws {
        let result = try result(unit.unit)
        let expected = unit.pair
        #expect(result.n == expected.n)
        #expect(result.figure(.n, .gap)?.value == Double(expected.n))

        let mean = try #require(result.figure(.mean, .gap))
        #expect(isClose(mean.value, expected.gap, 1e-12))
        // R's paired t interval is without finite population correction: it gives the quantile,
        // (upper − gap) / (sd / √n), and the corrected error does the rest.
        let plain = expected.standardDeviation / Double(expected.n).squareRoot()
        let quantile = (expected.test.ci[1] - expected.gap) / plain
        let half = quantile * expected.standardError
        #expect(isClose(mean.lower, expected.gap - half, 1e-9))
        #expect(isClose(mean.upper, expected.gap + half, 1e-9))
        #expect(mean.n == expected.n)
        #expect(mean.population == unit.invited)
        #expect(mean.degreesOfFreedom == Double(expected.n - 1))

        #expect(isClose(result.figure(.sd, .gap)?.value, expected.standardDeviation, 1e-12))
        #expect(
            isClose(
                result.figure(.positiveShare, .gap)?.value,
                Double(expected.positive) / Double(expected.n), 1e-12))
        #expect(isClose(result.figure(.rankBiserial, .gap)?.value, expected.rankBiserial, 1e-10))
        // R gave no exact value for E12 (88 pairs); counted with whole numbers in Python.
        let p = expected.wilcoxon.exactPratt ?? 6.8089948072307596e-11
        #expect(expected.wilcoxon.exactPratt != nil || unit.unit == "E12")
        let found = try #require(result.figure(.wilcoxonP, .gap)?.value)
        #expect((found - p).magnitude <= 1e-8 * p)
    }

    private struct Missing: Decodable {
        struct Unit: Decodable {
            let unit: String
            let vetej_now: Int
            let blank_now: Int
        }
        let per_unit: [Unit]
    }

    @Test("vet ej and blank are counted apart, in every unit as R counts them")
    func missing() throws {
        let golden = try GoldenSurvey.golden("g2_enkat.json", as: Missing.self)
        let counted = try GoldenSurvey.responses(wave: "1").countedNoAnswers()
        #expect(golden.per_unit.count == 12)
        #expect(golden.per_unit.contains { $0.vetej_now > 0 && $0.blank_now > 0 })
        for unit in golden.per_unit {
            for (subject, horizon) in [("nu", nil), (self.subject, FigureHorizon.now)] {
                let result = try #require(counted.result(subject, in: unit.unit))
                func count(_ option: String) -> Double? {
                    result.figure(.count, horizon, option: option)?.value
                }
                #expect(count("0") == Double(unit.vetej_now))
                #expect(count(".skipped") == Double(unit.blank_now))
                #expect(count(".not_shown") == 0)
            }
        }
    }

    @Test("both sides rest on those who answered both", arguments: try GoldenSurvey.units())
    func sides(_ unit: GoldenSurvey.Unit) throws {
        let result = try result(unit.unit)
        #expect(isClose(result.figure(.mean, .now)?.value, unit.pair.now, 1e-12))
        #expect(isClose(result.figure(.mean, .need)?.value, unit.pair.need, 1e-12))
        // Counted by hand from R's own cross table.
        let cells = try GoldenSurvey.rows("g2_jointcounts.csv").filter {
            $0["wave"] == "1" && $0["unit"] == unit.unit
        }
        for (horizon, column) in [(FigureHorizon.now, "nulage"), (.need, "behov")] {
            var answers: [Int] = []
            for cell in cells {
                guard let now = Int(cell["nulage"] ?? ""), (1...5).contains(now),
                    let need = Int(cell["behov"] ?? ""), (1...5).contains(need),
                    let own = Int(cell[column] ?? "")
                else { continue }
                answers += [Int](repeating: own, count: Int(cell["Freq"] ?? "") ?? 0)
            }
            answers.sort()
            #expect(answers.count == unit.pair.n)
            for level in 1...5 {
                let count = answers.count { $0 == level }
                let code = String(level)
                #expect(result.figure(.count, horizon, option: code)?.value == Double(count))
                #expect(
                    isClose(
                        result.figure(.share, horizon, option: code)?.value,
                        Double(count) / Double(answers.count), 1e-12))
            }
            let n = Double(answers.count)
            let mean = answers.reduce(0) { $0 + Double($1) } / n
            let squares = answers.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
            #expect(isClose(result.figure(.mean, horizon)?.value, mean, 1e-12))
            #expect(
                isClose(result.figure(.sd, horizon)?.value, (squares / (n - 1)).squareRoot(), 1e-12)
            )
            let middle = (answers[(answers.count - 1) / 2], answers[answers.count / 2])
            #expect(
                isClose(
                    result.figure(.median, horizon)?.value, Double(middle.0 + middle.1) / 2, 1e-12))
            let top = answers.count { $0 >= 4 }
            #expect(isClose(result.figure(.top2, horizon)?.value, Double(top) / n, 1e-12))
        }
    }

    @Test("response rate, headcount and vet ej", arguments: try GoldenSurvey.units())
    func participation(_ unit: GoldenSurvey.Unit) throws {
        let result = try #require(try Self.analysis.get().result("", in: unit.unit))
        #expect(result.n == unit.responded)
        #expect(result.figure(.headcount)?.value == Double(unit.invited))
        #expect(isClose(result.figure(.responseRate)?.value, unit.rr, 1e-12))
        #expect(result.figure(.responseRate)?.population == unit.invited)
        let unsure = try self.result(unit.unit).figure(.count, .now, option: "0")
        #expect(unsure?.value == Double(unit.unsure))
        // Everyone was shown the row: vet ej is a share of all who answered the survey.
        #expect(unsure?.n == unit.responded)
        #expect(unsure?.base == .shown)
    }

    @Test("departments and the county are the sums of their units")
    func tree() throws {
        let analysis = try Self.analysis.get()
        let units = try GoldenSurvey.units()
        let frame = try GoldenSurvey.rows("g2_frame.csv")
        for department in ["D1", "D2", "D3"] {
            let own = units.filter { unit in
                frame.contains { $0["unit"] == unit.unit && $0["dept"] == department }
            }
            try #require(own.count == 4)
            let participation = try #require(analysis.result("", in: department))
            #expect(participation.n == own.reduce(0) { $0 + $1.responded })
            #expect(
                participation.figure(.headcount)?.value
                    == Double(own.reduce(0) { $0 + $1.invited }))
            let row = try #require(analysis.result(subject, in: department))
            let pairs = own.reduce(0) { $0 + $1.pair.n }
            #expect(row.n == pairs)
            let sum = own.reduce(0) { $0 + $1.pair.gap * Double($1.pair.n) }
            #expect(isClose(row.figure(.mean, .gap)?.value, sum / Double(pairs), 1e-12))
        }
        let everyone = try #require(analysis.result("", in: ""))
        #expect(everyone.n == units.reduce(0) { $0 + $1.responded })
        #expect(everyone.figure(.headcount)?.value == 595)
        #expect(analysis.overfullGroups.isEmpty)
    }

    @Test("a profession over all units is the sum of its rows in R's cross table")
    func professions() throws {
        let analysis = try Self.analysis.get()
        let cells = try GoldenSurvey.rows("g2_jointcounts.csv").filter { $0["wave"] == "1" }
        for profession in Set(cells.compactMap { $0["prof"] }).sorted() {
            var pairs = 0
            var sum = 0
            for cell in cells where cell["prof"] == profession {
                guard let now = Int(cell["nulage"] ?? ""), (1...5).contains(now),
                    let need = Int(cell["behov"] ?? ""), (1...5).contains(need),
                    let count = Int(cell["Freq"] ?? "")
                else { continue }
                pairs += count
                sum += count * (need - now)
            }
            let result = try #require(analysis.result(subject, in: "prof=" + profession))
            #expect(result.n == pairs)
            #expect(
                isClose(
                    result.figure(.mean, .gap)?.value, Double(sum) / Double(pairs), 1e-12))
            // The register says nothing of professions: the interval is without correction.
            #expect(result.figure(.mean, .gap)?.population == nil)
        }
    }
}
