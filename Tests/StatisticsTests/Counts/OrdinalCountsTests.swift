import Statistics
import Testing

@Suite("Fördelning, läge och spridning")
struct OrdinalCountsTests {
    @Test("agrees with R for every unit, now and need", arguments: try GoldenUnit.all())
    func agreesWithR(_ unit: GoldenUnit) throws {
        for (counts, expected) in [
            (unit.now, unit.expected.now), (unit.need, unit.expected.need),
        ] {
            #expect(counts.total == expected.n)
            #expect(unit.population == expected.population)
            #expect(counts.counts == (1...5).map { expected.distribution[String($0)] })
            let closed = Tolerance.closedForm
            #expect(try counts.mean.isClose(to: expected.mean, relative: closed))
            #expect(
                try counts.standardDeviation.isClose(
                    to: expected.standardDeviation, relative: closed))
            #expect(try counts.median.isClose(to: expected.median, relative: closed))
            #expect(try counts.quantile(0.25).isClose(to: expected.lowerQuartile, relative: closed))
            #expect(try counts.quantile(0.75).isClose(to: expected.upperQuartile, relative: closed))
            #expect(
                try counts.interpolatedMedian.isClose(
                    to: expected.interpolatedMedian, relative: closed))
            #expect(try counts.topTwo.share.isClose(to: expected.topTwo, relative: closed))
            #expect(try counts.bottomTwo.share.isClose(to: expected.bottomTwo, relative: closed))
            #expect(try counts.netBalance.isClose(to: expected.netBalance, relative: closed))
            #expect(try counts.index100.isClose(to: expected.index100, relative: closed))
        }
    }

    @Test("agrees with svymean and its t interval for every unit", arguments: try GoldenUnit.all())
    func meanInPopulation(_ unit: GoldenUnit) throws {
        for (counts, expected) in [
            (unit.now, unit.expected.now), (unit.need, unit.expected.need),
        ] {
            let relative = Tolerance.standardError
            let estimate = try counts.mean(population: unit.population)
            #expect(estimate.value.isClose(to: expected.mean, relative: Tolerance.closedForm))
            #expect(estimate.standardError.isClose(to: expected.standardError, relative: relative))
            #expect(estimate.degreesOfFreedom == expected.n - 1)
            let interval = try estimate.interval()
            #expect(interval.lower.isClose(to: expected.interval[0], relative: relative))
            #expect(interval.upper.isClose(to: expected.interval[1], relative: relative))
            let process = try counts.mean(population: nil)
            #expect(
                process.standardError.isClose(to: expected.uncorrectedError, relative: relative))
            #expect(process.mode == .process)
            #expect(estimate.mode == .finitePopulation)
        }
    }

    @Test("quantiles are those of type 7")
    func quantiles() throws {
        // g6_micro.json, quantiles: 1 2 2 3 3 3 4 4 5 5 5, at 0.1, 0.25, 0.5,
        // 0.75 and 0.9. Types 2 and 6 have 2 and 5 for the quartiles.
        let counts = OrdinalCounts(lowest: 1, counts: [1, 2, 3, 2, 3])
        let quantiles = try [0.1, 0.25, 0.5, 0.75, 0.9].map { try counts.quantile($0) }
        #expect(quantiles == [2, 2.5, 3, 4.5, 5])
        #expect(try counts.quantile(0) == 1 && counts.quantile(1) == 5)
    }

    @Test("with an even number of answers the median lies between the middle two")
    func evenMedian() throws {
        #expect(try OrdinalCounts(lowest: 1, counts: [1, 0, 0, 1]).median == 2.5)
        #expect(try OrdinalCounts(lowest: -2, counts: [2, 0, 0, 2]).median == -0.5)
    }

    @Test("categories that nobody chose are kept, and count as 0")
    func emptyCategories() throws {
        let counts = OrdinalCounts(lowest: 1, counts: [0, 3, 0, 0, 1])
        #expect(counts.counts.count == 5)
        #expect(counts.choosing(3) == Proportion(0, of: 4))
        #expect(counts.choosing(2) == Proportion(3, of: 4))
        #expect(counts.choosing(6) == Proportion(0, of: 4))
        #expect(counts.choosing(.min) == Proportion(0, of: 4))
        #expect(counts.topTwo == Proportion(1, of: 4))
        #expect(counts.bottomTwo == Proportion(3, of: 4))
        #expect(counts.highest(9) == Proportion(4, of: 4))
        #expect(counts.lowest(-1) == Proportion(0, of: 4))
    }

    @Test("without answers every statistic says that the base is empty")
    func emptyBase() {
        let nobody = OrdinalCounts(lowest: 1, counts: [0, 0, 0, 0, 0])
        #expect(throws: NotComputable.emptyBase) { try nobody.mean }
        #expect(throws: NotComputable.emptyBase) { try nobody.mean(population: 8) }
        #expect(throws: NotComputable.emptyBase) { try nobody.standardDeviation }
        #expect(throws: NotComputable.emptyBase) { try nobody.median }
        #expect(throws: NotComputable.emptyBase) { try nobody.interpolatedMedian }
        #expect(throws: NotComputable.emptyBase) { try nobody.topTwo.share }
        #expect(throws: NotComputable.emptyBase) { try nobody.topTwo.wilson(population: 8) }
        #expect(throws: NotComputable.emptyBase) { try nobody.index100 }
        #expect(throws: NotComputable.emptyBase) {
            try OrdinalCounts(lowest: 0, counts: []).median
        }
    }

    @Test("one answer has a mean but no spread")
    func singleAnswer() throws {
        let one = OrdinalCounts(lowest: 1, counts: [0, 0, 0, 1, 0])
        #expect(try one.mean == 4)
        #expect(try one.median == 4)
        #expect(throws: NotComputable.singleAnswer) { try one.standardDeviation }
        #expect(throws: NotComputable.singleAnswer) { try one.mean(population: 8) }
        #expect(throws: NotComputable.singleAnswer) { try one.mean(population: 1) }
    }

    @Test(
        "the interpolated median ends the category in which half is reached, not the next one taken"
    )
    func interpolatedMedianAtHalf() throws {
        // C(1) = 3 = n/2 already in the first: ½ + 3/3, though nobody is in the second.
        #expect(try OrdinalCounts(lowest: 1, counts: [3, 0, 3]).interpolatedMedian == 1.5)
        #expect(
            try OrdinalCounts(lowest: 1, counts: [2, 0, 3]).interpolatedMedian == 2.5 + 0.5 / 3)
    }

    @Test("more answers than people is an error in the frame")
    func frameTooSmall() {
        let counts = OrdinalCounts(lowest: 1, counts: [1, 2, 3])
        #expect(throws: NotComputable.frameTooSmall) { try counts.mean(population: 5) }
        #expect(throws: NotComputable.frameTooSmall) { try counts.topTwo.wilson(population: 5) }
        #expect(throws: NotComputable.frameTooSmall) { try counts.mean(population: -1) }
        #expect(throws: NotComputable.frameTooSmall) { try Proportion(9, of: 8).share }
    }

    @Test("each level has its own quantile, whichever was asked for first")
    func levels() throws {
        // qt(c(0.975, 0.95), 5) in R.
        let estimate = try OrdinalCounts(lowest: 1, counts: [1, 2, 3]).mean(population: nil)
        for (level, quantile) in [(0.95, 2.57058183563631), (0.9, 2.01504837333302)] {
            let interval = try estimate.interval(level: level)
            expectClose(
                (interval.upper - estimate.value) / estimate.standardError, quantile, 1e-12)
        }
    }

    @Test("when everyone answered nothing is unknown")
    func census() throws {
        // 1, 2, 2, 3: mean 2.
        let estimate = try OrdinalCounts(lowest: 1, counts: [1, 2, 1]).mean(population: 4)
        #expect(estimate.standardError == 0)
        #expect(estimate.isCensus)
        #expect(try estimate.interval() == Interval(lower: 2, upper: 2))
        let agreed = try OrdinalCounts(lowest: 1, counts: [0, 4, 0]).mean(population: 4)
        #expect(try agreed.interval() == Interval(lower: 2, upper: 2))
    }

    @Test("equal answers from some of the people never give plus-minus 0")
    func zeroVariance() throws {
        let estimate = try OrdinalCounts(lowest: 1, counts: [0, 7, 0]).mean(population: 9)
        #expect(estimate.value == 2)
        #expect(throws: NotComputable.zeroVariance) { try estimate.interval() }
    }

    @Test("impossible counts and limits neither trap nor give NaN")
    func hostileInput() throws {
        let huge = OrdinalCounts(lowest: .max, counts: [.max, .max, -5])
        #expect(huge.total == .max)
        #expect(try huge.mean.isFinite)
        #expect(try huge.mean(population: .max).standardError.isFinite)
        #expect(throws: NotComputable.argumentOutOfRange) { try SignedRankTest(differences: huge) }
        #expect(OrdinalCounts(lowest: 1, counts: [-3, 2]).total == 2)
        #expect(throws: NotComputable.singleCategory) {
            try OrdinalCounts(lowest: 1, counts: [3]).index100
        }
        let counts = OrdinalCounts(lowest: 1, counts: [1, 2])
        for wrong in [-0.1, 1.1, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) { try counts.quantile(wrong) }
        }
        let estimate = try counts.mean(population: 9)
        for wrong in [0, 1, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) {
                try estimate.interval(level: wrong)
            }
        }
    }
}
