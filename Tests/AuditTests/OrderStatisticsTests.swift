import Audit
import Tables
import Testing

@Suite("Medians, quantiles and gaps as an attacker reads them")
struct OrderStatisticsTests {
    /// Type 7 of Hyndman and Fan by its definition.
    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let rank = Double(sorted.count - 1) * share
        let low = Int(rank.rounded(.down))
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (rank - Double(low)) * (sorted[high] - sorted[low])
    }

    /// `k − ½ + (n/2 − C(k − 1)) / f(k)`.
    private static func interpolated(_ counts: [Int]) -> Double {
        let half = Double(counts.reduce(0, +)) / 2
        var below = 0.0
        for (index, count) in counts.enumerated() {
            if below + Double(count) >= half, count > 0 {
                return Double(index + 1) - 0.5 + (half - below) / Double(count)
            }
            below += Double(count)
        }
        return .nan
    }

    private static func distributions(of n: Int, over options: Int) -> [[Int]] {
        guard options > 1 else { return [[n]] }
        return (0...n).flatMap { first in
            distributions(of: n - first, over: options - 1).map { [first] + $0 }
        }
    }

    private static func fits(_ ratio: AuditedSide.Ratio, _ counts: [Int]) -> Bool {
        let n = Double(counts.reduce(0, +))
        let sum = zip(ratio.weights, counts).reduce(0.0) { $0 + $1.0 * Double($1.1) }
        return sum >= ratio.within.lowerBound * n - ratio.slack - 1e-9
            && sum <= ratio.within.upperBound * n + ratio.slack + 1e-9
    }

    @Test("no distribution is ruled out by its own printed numbers, and others are")
    func sound() {
        let values = [1.0, 2, 3, 4]
        var (tried, ruledOut) = (0, [String: Int]())
        for n in 1...7 {
            let all = Self.distributions(of: n, over: values.count)
            for counts in all {
                let sorted = zip(values, counts).flatMap { [Double](repeating: $0, count: $1) }
                let share = { (k: Int) in Double(counts[k]) / Double(n) }
                let told: [(String, Double)] = [
                    ("median", Self.quantile(sorted, 0.5)), ("q25", Self.quantile(sorted, 0.25)),
                    ("q75", Self.quantile(sorted, 0.75)),
                    ("interpolated_median", Self.interpolated(counts)),
                    ("net_balance", share(2) + share(3) - share(0) - share(1)),
                ]
                for (statistic, exact) in told {
                    let printed = (exact * 10).rounded() / 10
                    let ratios = OrderStatistics(values: values)
                        .ratios(statistic, printed - 0.05...printed + 0.05)
                    tried += 1
                    #expect(
                        ratios.allSatisfy { Self.fits($0, counts) }, "\(statistic) \(counts)")
                    let others = all.count { other in
                        !ratios.allSatisfy { Self.fits($0, other) }
                    }
                    ruledOut[statistic, default: 0] += others
                }
            }
        }
        #expect(tried > 1500)
        #expect(ruledOut.count == 5 && ruledOut.values.allSatisfy { $0 > 1000 }, "\(ruledOut)")
    }

    private static func audit(_ text: String, median: Bool) throws -> [Finding] {
        let mapping = """
            unit: Skola
            n: Svar
            count 1: Dåligt
            count 2: Sådär
            count 3: Bra
            mask *: 1-9

            """ + (median ? "median: Median\n" : "")
        return try Auditor().audit(
            tables: [TableInput(name: "skolor.csv", bytes: Array(text.utf8))],
            mapping: TableInput(name: "karta.txt", bytes: Array(mapping.utf8))
        ).leaks
    }

    @Test("a median gives two masked counts away that without it may be seven pairs")
    func median() throws {
        // Nine answers, one of them 2: the others are (1, 7) to (7, 1). The fifth is 2, so at most
        // four lie below it and four above.
        let text = "Skola;Svar;Dåligt;Sådär;Bra;Median\nA;9;*;1;*;2\n"
        #expect(try Self.audit(text, median: false) == [])
        let found = try Self.audit(text, median: true)
        #expect(found.map(\.kind) == [.answersFollow])
        #expect(found.first?.group.unit == "A")
        // With a median of 1 the others are (5, 3), (6, 2) or (7, 1).
        #expect(try Self.audit(text.replacing(";*;2\n", with: ";*;1\n"), median: true) == [])
    }

    @Test("a mean that is not shown follows from the other time's and the gap")
    func gap() throws {
        func figures(gap: String?) -> FiguresText {
            var figures = FiguresText()
            figures.units([("", "", "7")], question: "f")
            figures.add("mean", "2.5", question: "f", horizon: "now", n: "7")
            figures.add("mean", nil, question: "f", horizon: "need")
            figures.add("mean", gap, question: "f", horizon: "gap", n: "7")
            return figures
        }
        // 2.5 and 2.5 are 4.9 at the least: seven times that is 34.3, and only sevens of 5 reach 35.
        let found = try figures(gap: "2.5").audit().leaks
        #expect(found.map(\.kind) == [.unanimous])
        #expect(found.first?.horizon == "need" && found.first?.option == "5")
        #expect(try figures(gap: nil).audit().leaks == [])
        #expect(try figures(gap: "1.5").audit().leaks == [])
    }
}
