import Foundation
import Statistics
import Testing

@Suite("Wilcoxons teckenrangtest och teckentest")
struct SignedRankTests {
    /// g6_micro.json, ties_zeros: −2 once, −1 three times, 0 four times, 1 six times, 2 four times,
    /// 3 and 4 once each.
    static let tiesAndZeros = OrdinalCounts(lowest: -2, counts: [1, 3, 4, 6, 4, 1, 1])

    @Test(
        "the exact p agrees with exact conditional inference in R", arguments: try GoldenUnit.all())
    func exact(_ unit: GoldenUnit) throws {
        let expected = unit.expected.pair.wilcoxon
        let pratt = try unit.pairs.signedRankTest(zeros: .pratt)
        let dropped = try unit.pairs.signedRankTest(zeros: .dropZeros)
        #expect(pratt.method == .exact && dropped.method == .exact)
        #expect(dropped.positiveRankSum == expected.positiveSum)
        #expect(dropped.negativeRankSum == expected.negativeSum)
        if let exactPratt = expected.exactPrattP {
            #expect(pratt.pValue.isClose(to: exactPratt, relative: Tolerance.exactP))
            let relative = Tolerance.exactRankTests
            #expect(dropped.pValue.isClose(to: expected.exactDropZerosP, relative: relative))
        } else {
            // R gave no exact value for E12 (88 pairs); counted with whole numbers in Python.
            #expect(unit.expected.unit == "E12")
            let relative = Tolerance.exactP
            #expect(pratt.pValue.isClose(to: 6.8089948072307596e-11, relative: relative))
            #expect(dropped.pValue.isClose(to: 4.9489188878079955e-11, relative: relative))
        }
    }

    @Test(
        "the normal approximation agrees with wilcox.test and coin", arguments: try GoldenUnit.all()
    )
    func normal(_ unit: GoldenUnit) throws {
        let expected = unit.expected.pair.wilcoxon
        let relative = Tolerance.asymptoticP
        let pratt = try unit.pairs.signedRankTest(zeros: .pratt)
        let dropped = try unit.pairs.signedRankTest(zeros: .dropZeros)
        #expect(
            pratt.standardScore.isClose(to: expected.prattScore, relative: Tolerance.closedForm))
        #expect(
            dropped.standardScore.isClose(
                to: expected.dropZerosScore, relative: Tolerance.closedForm))
        #expect(dropped.normalPValue().isClose(to: expected.uncorrectedP, relative: relative))
        #expect(
            dropped.normalPValue(continuityCorrected: true).isClose(
                to: expected.correctedP, relative: relative))
        // coin computes 1 − Φ, so the smallest p there has an absolute error of 1e-16.
        let error = (pratt.normalPValue() - expected.prattP).magnitude
        #expect(error <= max(relative * expected.prattP, 4e-16))
    }

    @Test("the exact sign test agrees with binom.test", arguments: try GoldenUnit.all())
    func signTest(_ unit: GoldenUnit) throws {
        let p = try unit.pairs.signTest
        #expect(p.isClose(to: unit.expected.pair.signP, relative: Tolerance.exactP))
    }

    @Test("ties and zeros do not make p approximate")
    func tiesWithZeros() throws {
        let pratt = try SignedRankTest(differences: Self.tiesAndZeros)
        #expect(pratt.zeroRule == .pratt)
        #expect(pratt.zeros == 4 && pratt.nonZero == 16)
        #expect(pratt.pValue.isClose(to: 0.033843994140625, relative: Tolerance.exactP))
        #expect(pratt.normalPValue().isClose(to: 0.030308704229616, relative: 1e-10))
        // scipy's "exact" ignores ties and says 0.0335; wilcox.test falls back to 0.03195.
        let dropped = try SignedRankTest(differences: Self.tiesAndZeros, zeros: .dropZeros)
        #expect(dropped.pValue.isClose(to: 0.034759521484375, relative: Tolerance.exactP))
        #expect(dropped.normalPValue().isClose(to: 0.0298955658907365, relative: 1e-10))
        #expect(
            dropped.normalPValue(continuityCorrected: true).isClose(
                to: 0.0319536527429878, relative: 1e-10))
    }

    @Test("without ties it is the classical test")
    func hollanderWolfe() throws {
        // g6_micro.json: x − y in thousandths; |differences| are nine different numbers.
        let differences = [952, -147, 1022, 430, 620, 590, 490, -80, 10]
        var counts = [Int](repeating: 0, count: 2045)
        for difference in differences { counts[difference + 1022] += 1 }
        let test = try SignedRankTest(differences: OrdinalCounts(lowest: -1022, counts: counts))
        #expect(test.positiveRankSum == 40)
        #expect(test.pValue.isClose(to: 0.0390625, relative: Tolerance.exactP))
    }

    @Test("a symmetric sample has p 1 and correlation 0")
    func symmetric() throws {
        let differences = OrdinalCounts(lowest: -1, counts: [3, 5, 3])
        #expect(try SignedRankTest(differences: differences).pValue == 1)
        #expect(try SignedRankTest(differences: differences).normalPValue() == 1)
        #expect(try differences.signTest == 1)
        #expect(try differences.rankBiserial == 0)
    }

    @Test("differences that are all zero are not computable, and never NaN")
    func allZero() {
        let pairs = PairedCounts(lowest: 1, counts: [[2, 0], [0, 5]])
        for rule in SignedRankTest.ZeroRule.allCases {
            #expect(throws: NotComputable.allDifferencesZero) {
                try pairs.signedRankTest(zeros: rule)
            }
        }
        #expect(throws: NotComputable.allDifferencesZero) { try pairs.signTest }
        #expect(throws: NotComputable.allDifferencesZero) { try pairs.rankBiserial }
    }

    @Test("the exact and the normal p meet where one takes over from the other")
    func methodsMeet() throws {
        // Exact p by step-wise convolution in numpy's extended precision, normal p by scipy.
        func differences(zeros: Int) -> OrdinalCounts {
            OrdinalCounts(lowest: -4, counts: [1, 9, 27, 51, zeros, 62, 33, 16, 6])
        }
        let last = try SignedRankTest(differences: differences(zeros: 95))
        #expect(last.zeros + last.nonZero == SignedRankTest.exactLimit)
        #expect(last.method == .exact)
        #expect(last.pValue.isClose(to: 0.025381574177080094, relative: Tolerance.exactP))
        #expect(last.normalPValue().isClose(to: 0.025531343828087555, relative: 1e-10))
        let first = try SignedRankTest(differences: differences(zeros: 96))
        #expect(first.method == .normal)
        #expect(first.pValue.isClose(to: 0.025573585694866518, relative: 1e-10))
        // Dropped zeros get no rank: 205 are left.
        let dropped = try SignedRankTest(differences: differences(zeros: 96), zeros: .dropZeros)
        #expect(dropped.method == .exact)
        #expect(dropped.pValue.isClose(to: 0.021750764454659937, relative: Tolerance.exactP))
    }

    @Test("and whatever the answers are like they meet within 0.003")
    func methodsMeetAnywhere() throws {
        for spread in 1...12 {
            for shift in 0...10 {
                // Sizes that fall off from 0 on both sides, and more of them above it.
                var counts = (-4...4).map { size in
                    max(1, 120 / (1 + abs(size) * 3 / spread)) + (size > 0 ? shift : 0)
                }
                counts[4] += SignedRankTest.exactLimit - counts.reduce(0, +)
                guard counts[4] >= 0 else { continue }
                let test = try SignedRankTest(
                    differences: OrdinalCounts(lowest: -4, counts: counts))
                try #require(test.method == .exact)
                #expect((test.pValue - test.normalPValue()).magnitude < 0.003)
            }
        }
    }

    @Test("a p far out keeps its digits")
    func farOut() throws {
        // All 300 up by the same step: both extremes of 2³⁰⁰ sign patterns, p = 2⁻²⁹⁹.
        let test = try SignedRankTest(differences: OrdinalCounts(lowest: 1, counts: [300]))
        #expect(test.pValue.isClose(to: pow(2, -299), relative: 1e-12))
        #expect(test.method == .exact)
    }

    /// Counts of the differences from −k to k.
    private static let shapes: [[Int]] = [
        [3, 10, 14, 20, 15, 30, 25, 12, 4], [0, 0, 0, 60, 10, 70, 0, 0, 0],
        [40, 0, 0, 5, 3, 6, 0, 0, 45], [1, 1, 1, 1, 20, 90, 2, 1, 1],
        [30, 2, 1, 40, 0, 38, 1, 3, 35],
        [9, 8, 7, 6, 5, 4, 3, 2, 11, 4, 5, 6, 7, 8, 9], [0, 1, 0, 0, 0, 90, 8], [55, 1, 60],
    ]

    @Test(
        "exact p is that of one coin for every difference, whatever is tied with what",
        arguments: shapes)
    func coinByCoin(_ counts: [Int]) throws {
        let widest = counts.count / 2
        for rule in SignedRankTest.ZeroRule.allCases {
            // Doubled midranks by the definition: twice the mean of the places that equal sizes share.
            var ranked = rule == .pratt ? counts[widest] : 0
            var (masses, above, below) = ([1.0], 0, 0)
            for size in 1...widest {
                let (fallen, risen) = (counts[widest - size], counts[widest + size])
                let rank = 2 * ranked + fallen + risen + 1
                ranked += fallen + risen
                above += risen * rank
                below += fallen * rank
                for _ in 0..<(fallen + risen) {
                    let halves = masses.map { $0 / 2 }
                    masses = halves + [Double](repeating: 0, count: rank)
                    for (sum, mass) in halves.enumerated() { masses[sum + rank] += mass }
                }
            }
            let expected = min(1, 2 * masses[0...min(above, below)].reduce(0, +))
            let test = try SignedRankTest(
                differences: OrdinalCounts(lowest: -widest, counts: counts), zeros: rule)
            #expect(test.method == .exact)
            expectClose(test.pValue, expected, 1e-11)
        }
    }
}
