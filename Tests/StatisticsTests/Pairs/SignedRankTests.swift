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

    @Test("zeros are ranked by Pratt's rule, and those that are dropped are not")
    func rankedZeros() throws {
        // Exact p by step-wise convolution in numpy's extended precision, and coin in R; normal p by scipy.
        func differences(zeros: Int) -> OrdinalCounts {
            OrdinalCounts(lowest: -4, counts: [2, 15, 45, 85, zeros, 100, 55, 20, 3])
        }
        let last = try SignedRankTest(differences: differences(zeros: 175))
        #expect(last.method == .exact)
        #expect(last.pValue.isClose(to: 0.07928540035352198, relative: Tolerance.exactP))
        #expect(last.normalPValue().isClose(to: 0.07924832390376789, relative: 1e-10))
        let next = try SignedRankTest(differences: differences(zeros: 176))
        #expect(next.method == .exact)
        #expect(next.pValue.isClose(to: 0.079278543232168444, relative: Tolerance.exactP))
        #expect(next.normalPValue().isClose(to: 0.07924089794889921, relative: 1e-10))
        // Dropped zeros get no rank: 325 are left.
        let dropped = try SignedRankTest(differences: differences(zeros: 176), zeros: .dropZeros)
        #expect(dropped.method == .exact)
        #expect(dropped.pValue.isClose(to: 0.09033691641126627, relative: Tolerance.exactP))
    }

    /// Differences from −k to k, with what coin in R says of them: `wilcoxsign_test(zero.method = "Pratt")` with
    /// `distribution = "exact"` and `"asymptotic"`.
    struct Meeting: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let counts: [Int]
        let method: SignedRankTest.Method
        let exact: Double
        let normal: Double
    }

    private static let meetings = [
        Meeting(
            testDescription: "six levels, three hundred differences",
            counts: [29, 30, 30, 30, 24, 7, 30, 36, 30, 30, 24], method: .exact,
            exact: 0.84251724461401178, normal: 0.84217219431044477),
        Meeting(
            testDescription: "six levels, more than three hundred",
            counts: [49, 50, 50, 50, 40, 11, 50, 60, 50, 50, 40], method: .normal,
            exact: 0.75924023220964576, normal: 0.75898376414967861),
        Meeting(
            testDescription: "ten levels, more than three hundred",
            counts: [3, 5, 9, 14, 20, 27, 33, 38, 42, 60, 50, 44, 42, 35, 30, 24, 17, 14, 10],
            method: .normal, exact: 5.0454460180563768e-05, normal: 5.3979810712423415e-05),
        Meeting(
            testDescription: "eleven levels, more than three hundred",
            counts: [
                24, 25, 25, 25, 25, 25, 25, 25, 25, 20, 0, 25, 25, 25, 25, 35, 25, 35, 26, 35, 25,
            ],
            method: .normal, exact: 0.11067862679605181, normal: 0.11061624826079108),
        // In order (8 + 1)(244 + 1) sums, each counted as four, against (120 + 1)(50 + 1): 14,991. One more of
        // the smallest size, and there are 15,027.
        Meeting(
            testDescription: "five levels, the last that is exact",
            counts: [4, 23, 55, 110, 0, 134, 65, 27, 4], method: .exact,
            exact: 0.12198917308935342, normal: 0.12186570708132738),
        Meeting(
            testDescription: "five levels, the first that is not",
            counts: [4, 23, 55, 110, 0, 135, 65, 27, 4], method: .normal,
            exact: 0.11603036495957925, normal: 0.11591911132257215),
        // Where the normal approximation would call chance a difference.
        Meeting(
            testDescription: "ten of six hundred who changed",
            counts: [0, 0, 1, 1, 590, 5, 2, 1, 0], method: .exact,
            exact: 0.0859375, normal: 0.05785186799106401),
        Meeting(
            testDescription: "three thousand who did not change",
            counts: [40, 100, 3000, 140, 60], method: .exact,
            exact: 0.0010991537191455294, normal: 0.0011148047135702832),
        Meeting(
            testDescription: "all by one step",
            counts: [210, 80, 250], method: .exact,
            exact: 0.06888924740775984, normal: 0.062180056284815599),
    ]

    @Test(
        "exact up to the limits and normal past them, on both sides as coin in R",
        arguments: meetings)
    func limits(_ meeting: Meeting) throws {
        let differences = OrdinalCounts(
            lowest: -(meeting.counts.count / 2), counts: meeting.counts)
        let test = try SignedRankTest(differences: differences)
        #expect(test.method == meeting.method)
        let expected = meeting.method == .exact ? meeting.exact : meeting.normal
        #expect(test.pValue.isClose(to: expected, relative: Tolerance.exactP))
        #expect(test.normalPValue().isClose(to: meeting.normal, relative: 1e-10))
        // Where only the normal one is given it is not far from the exact.
        if meeting.method == .normal { #expect((test.pValue - meeting.exact).magnitude < 0.002) }
    }

    @Test(
        "differences of one size are a sign test, exact up to fifteen thousand, as binom.test in R")
    func oneSize() throws {
        // One group of t costs t + 1 sums, and the empty half 4: 14,995 are the last.
        func test(_ up: Int) throws -> SignedRankTest {
            try SignedRankTest(differences: OrdinalCounts(lowest: -1, counts: [7_380, 0, up]))
        }
        let (last, first) = (try test(7_615), try test(7_616))
        #expect(last.method == .exact && first.method == .normal)
        #expect(last.pValue.isClose(to: 0.056011177102566798, relative: Tolerance.exactP))
        #expect(last.normalPValue().isClose(to: 0.054973344701423878, relative: 1e-10))
        #expect(first.pValue.isClose(to: 0.053956091960344524, relative: 1e-10))
        #expect((first.pValue - 0.054977821382992238).magnitude < 0.002)
    }

    @Test("a group of more than a thousand is as exact as one of fewer")
    func manyTosses() throws {
        // binom.test(k, n) in R; a half to the 1,023rd is the first that is no normal number.
        for (down, up, p) in [
            (480, 542, 0.056323321587142962), (480, 543, 0.052515635073992484),
            (2_400, 2_600, 0.0048836497375175005),
        ] {
            let test = try SignedRankTest(
                differences: OrdinalCounts(lowest: -1, counts: [down, 7, up]))
            #expect(test.method == .exact)
            #expect(test.pValue.isClose(to: p, relative: Tolerance.exactP))
        }
    }

    @Test("where the exact p ends it is within 0.003 of the normal, whatever the answers are like")
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
        // All 400 up by the same step: both extremes of 2⁴⁰⁰ sign patterns, p = 2⁻³⁹⁹.
        let test = try SignedRankTest(differences: OrdinalCounts(lowest: 1, counts: [400]))
        #expect(test.pValue.isClose(to: pow(2, -399), relative: 1e-12))
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
