import Statistics
import Testing

@Suite("Förändring och behov i par")
struct PairStatisticsTests {
    @Test("effect sizes and needs indices agree with R for every unit")
    func agreesWithR() throws {
        for (unit, all) in zip(
            try GoldenUnit.all(), try Golden.file("g2_enkat.json")["per_unit"].elements)
        {
            let golden = all["pair"]
            let (pairs, close) = (unit.pairs, Tolerance.standardError)
            expectClose(try pairs.standardizedGap(population: nil).value, golden["dz"], close)
            expectClose(
                try pairs.standardizedGap(population: nil).hedges.value, golden["hedges_gz"], close)
            expectClose(try pairs.averageStandardizedGap, golden["cohen_dav"], close)
            expectClose(try pairs.superiority(population: nil).value, golden["P_sup"], 1e-12)
            for index in PairedCounts.NeedsIndex.allCases {
                let value = try pairs.needsIndex(index)
                expectClose(value, golden[index.rawValue], 1e-12, index.rawValue)
                #expect(try pairs.needsIndex(index, population: nil).value == value)
            }
            expectClose(
                try pairs.needsIndex(.individuallyWeighted), golden["MWDS_individual"], 1e-12)

            let change = pairs.topTwo
            let table = golden["mcnemar_table"]
            #expect(change.both == (try table["n11"].integer))
            #expect(change.onlyFirst == (try table["n10"].integer))
            #expect(change.onlySecond == (try table["n01"].integer))
            #expect(change.neither == (try table["n00"].integer))
            let test = golden["mcnemar"]
            expectClose(try change.exactP, test["exact_p"], Tolerance.exactP)
            expectClose(try change.midP, test["midp"], Tolerance.exactP)
            expectClose(try change.chiSquared(), test["chi2"], 1e-12)
            expectClose(try change.chiSquared(continuityCorrected: true), test["chi2_cc"], 1e-12)
        }
    }

    @Test("McNemar's tests agree with R, and nobody changing gives p 1 and no χ²")
    func mcnemar() throws {
        for golden in try Golden.file("g6_micro.json")["mcnemar"].elements {
            // R's table by columns: n11, n10, n01, n00 of (both, only first, only second, neither).
            let cells = golden["table"].numbers.map { Int($0) }
            let change = McNemar(
                both: cells[0], onlyFirst: cells[1], onlySecond: cells[2], neither: cells[3])
            expectClose(try change.exactP, golden["exact_p"], Tolerance.exactP)
            guard golden["chi2"].number != nil else {
                #expect(throws: NotComputable.zeroDenominator) { try change.chiSquared() }
                #expect(try change.midP == 0.5)
                continue
            }
            let one = try ChiSquared(degreesOfFreedom: 1)
            let plain = try change.chiSquared()
            let corrected = try change.chiSquared(continuityCorrected: true)
            expectClose(plain, golden["chi2"], 1e-12)
            expectClose(one.upperTail(plain), golden["p"], Tolerance.asymptoticP)
            expectClose(corrected, golden["chi2_cc"], 1e-12)
            expectClose(one.upperTail(corrected), golden["p_cc"], Tolerance.asymptoticP)
        }
    }

    @Test(
        "sign and McNemar's test are exact of a million and of a thousand million, as binom.test in R"
    )
    func manyPeople() throws {
        for (down, all, p) in [
            (498_900, 1_000_000, 0.02787787232404032),
            (499_970_000, 1_000_000_000, 0.05778374190450853),
        ] {
            let signs = OrdinalCounts(lowest: -1, counts: [down, 5, all - down])
            // The logarithm of so small a share of so many has fewer digits.
            expectClose(try signs.signTest, p, 1e-6)
            let change = McNemar(both: 3, onlyFirst: down, onlySecond: all - down, neither: 0)
            expectClose(try change.exactP, p, 1e-6)
        }
    }

    @Test("an index that is a mean has the standard error of a mean")
    func meansInDisguise() throws {
        // Pairs (1, 3) three times, (2, 1) once, (3, 3) twice.
        let pairs = PairedCounts(lowest: 1, counts: [[0, 0, 3], [1, 0, 0], [0, 0, 2]])
        // (b − a)·b: 6, 6, 6, −1, 0, 0. Mean 17/6, s² = (109 − 289/6)/5.
        let individual = try pairs.needsIndex(.individuallyWeighted, population: 9)
        let variance = (109 - 289.0 / 6) / 5
        expectClose(individual.value, 17.0 / 6, 1e-15)
        expectClose(individual.standardError, (variance / 6 * (1 - 6.0 / 9)).squareRoot(), 1e-14)
        #expect(individual.degreesOfFreedom == 5)
        // Signs: 1, 1, 1, −1, 0, 0. Mean 1/3, s² = (4 − 4/6)/5.
        let ranked = try pairs.needsIndex(.rankedDiscrepancy, population: nil)
        expectClose(ranked.value, 100.0 / 3, 1e-14)
        expectClose(ranked.standardError, 100 * ((4 - 2.0 / 3) / 5 / 6).squareRoot(), 1e-14)
        // Halves for ties: 1, 1, 1, 0, ½, ½. Mean 2/3, s² = (3/9 + 4/9 + 2/36)/5 = 1/6.
        let above = try pairs.superiority(population: 9)
        expectClose(above.value, 2.0 / 3, 1e-15)
        expectClose(above.standardError, (1.0 / 6 / 6 * (1 - 6.0 / 9)).squareRoot(), 1e-14)
    }

    @Test("the delta method is the slope of each index in every answer")
    func slopes() throws {
        // One more person in a cell moves an index by φ/n: each φ is found again by 1/1000 of one.
        let base = [[2, 3, 4], [1, 5, 3], [1, 1, 2]]
        let n = 22.0
        func scaled(_ factor: Int, extra: (Int, Int)?) -> PairedCounts {
            var counts = base.map { $0.map { $0 * factor } }
            if let extra { counts[extra.0][extra.1] += 1 }
            return PairedCounts(lowest: 1, counts: counts)
        }
        let factor = 100_000
        for index in PairedCounts.NeedsIndex.allCases {
            let before = try scaled(factor, extra: nil).needsIndex(index)
            var squares = 0.0
            for i in 0..<3 {
                for j in 0..<3 {
                    let moved = try scaled(factor, extra: (i, j)).needsIndex(index) - before
                    let slope = moved * (n * Double(factor) + 1)
                    squares += Double(base[i][j]) * slope * slope
                }
            }
            let expected = (squares / (n - 1) / n).squareRoot()
            let own = try scaled(1, extra: nil).needsIndex(index, population: nil).standardError
            expectClose(own, expected, 1e-4, index.rawValue)
        }
    }

    @Test("d_z has a standard error that repeated samples confirm in formula")
    func standardizedGapError() throws {
        // D: −1 twice, 0 three times, 1 four times, 2 three times; by the written-out formula.
        let pairs = PairedCounts(
            lowest: 1, counts: [[1, 2, 3], [2, 1, 2], [0, 0, 1]])
        let differences: [Double] = [-1, -1, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2]
        let n = Double(differences.count)
        let mean = differences.reduce(0, +) / n
        func moment(_ order: Int) -> Double {
            differences.reduce(0.0) { sum, d in
                sum + (0..<order).reduce(1.0) { product, _ in product * (d - mean) }
            } / n
        }
        let s = (moment(2) * n / (n - 1)).squareRoot()
        let d = mean / s
        // Σφ²/n with φ = z − d/2·(z² · n/(n − 1) − 1), z = (D − mean)/s.
        let spread =
            moment(2) / (s * s) - d * moment(3) / (s * s * s) * n / (n - 1)
            + d * d / 4 * (moment(4) / (s * s * s * s) * (n / (n - 1)) * (n / (n - 1)) - 1)
        let estimate = try pairs.standardizedGap(population: nil)
        expectClose(estimate.value, d, 1e-14)
        expectClose(estimate.standardError, (spread / (n - 1)).squareRoot(), 1e-12)
        // svycontrast(svymean(~d + square, …), quote(d/sqrt((square − d^2) · n/(n − 1)))) in R's survey.
        expectClose(estimate.standardError, 0.3214520017286665, 1e-12)
    }

    @Test("degenerate pairs say why, and never give plus-minus 0")
    func degenerate() throws {
        let none = PairedCounts(lowest: 1, counts: [[0, 0], [0, 0]])
        let one = PairedCounts(lowest: 1, counts: [[0, 1], [0, 0]])
        let alike = PairedCounts(lowest: 1, counts: [[0, 4], [0, 0]])
        for index in PairedCounts.NeedsIndex.allCases {
            #expect(throws: NotComputable.emptyBase) { try none.needsIndex(index) }
            #expect(throws: Never.self) { try one.needsIndex(index) }
            #expect(throws: NotComputable.singleAnswer) {
                try one.needsIndex(index, population: nil)
            }
            #expect(throws: NotComputable.zeroVariance) {
                try alike.needsIndex(index, population: 5).interval()
            }
            #expect(throws: NotComputable.frameTooSmall) {
                try alike.needsIndex(index, population: 3)
            }
            let census = try alike.needsIndex(index, population: 4)
            #expect(try census.interval() == Interval(lower: census.value, upper: census.value))
        }
        #expect(throws: NotComputable.zeroDenominator) {
            try PairedCounts(lowest: 0, counts: [[1, 2], [0, 0]]).needsIndex(.modified)
        }
        #expect(throws: NotComputable.zeroVariance) { try alike.standardizedGap(population: nil) }
        #expect(throws: NotComputable.zeroVariance) { try alike.averageStandardizedGap }
        #expect(throws: NotComputable.singleAnswer) {
            try one.standardizedGap(population: nil).hedges
        }
        #expect(throws: NotComputable.emptyBase) { try none.superiority(population: nil) }
        #expect(throws: NotComputable.emptyBase) { try none.topTwo.exactP }
        #expect(throws: NotComputable.emptyBase) { try none.topTwo.midP }
        #expect(throws: NotComputable.singleAnswer) { try Hedges.correction(degreesOfFreedom: 1) }
    }
}
