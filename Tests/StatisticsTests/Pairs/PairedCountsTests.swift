import Statistics
import Testing

@Suite("Nuläge och behov i par")
struct PairedCountsTests {
    @Test("the gap and its signs agree with R for every unit", arguments: try GoldenUnit.all())
    func agreesWithR(_ unit: GoldenUnit) throws {
        let expected = unit.expected.pair
        let pairs = unit.pairs
        #expect(pairs.total == expected.n)
        #expect(pairs.positive == Proportion(expected.positive, of: expected.n))
        #expect(pairs.negative == Proportion(expected.negative, of: expected.n))
        #expect(pairs.ties == Proportion(expected.ties, of: expected.n))
        let closed = Tolerance.closedForm
        #expect(try pairs.now.mean.isClose(to: expected.now, relative: closed))
        #expect(try pairs.need.mean.isClose(to: expected.need, relative: closed))
        #expect(
            try pairs.differences.standardDeviation.isClose(
                to: expected.standardDeviation, relative: closed))

        let gap = try pairs.gap(population: unit.population)
        #expect(gap.value.isClose(to: expected.gap, relative: closed))
        #expect(
            gap.standardError.isClose(to: expected.standardError, relative: Tolerance.standardError)
        )
        #expect(
            try pairs.rankBiserial.isClose(
                to: expected.rankBiserial, relative: Tolerance.standardError))
    }

    @Test(
        "the gap's t interval and t test agree with R without a population",
        arguments: try GoldenUnit.all())
    func pairedT(_ unit: GoldenUnit) throws {
        let expected = unit.expected.pair.test
        let gap = try unit.pairs.gap(population: nil)
        let interval = try gap.interval()
        #expect(
            interval.lower.isClose(to: expected.interval[0], relative: Tolerance.standardError))
        #expect(
            interval.upper.isClose(to: expected.interval[1], relative: Tolerance.standardError))
        let t = gap.value / gap.standardError
        #expect(t.isClose(to: expected.t, relative: Tolerance.standardError))
        let distribution = try StudentT(degreesOfFreedom: Double(gap.degreesOfFreedom))
        #expect(distribution.twoSided(t).isClose(to: expected.p, relative: Tolerance.exactP))
    }

    @Test("the gap's interval in a finite population is t times its standard error")
    func gapInterval() throws {
        // Unit E01: gap 1.8, SE 0.229128784747792 (R), df 4; t(0.975, 4) = 2.7764451051977944.
        let unit = try #require(try GoldenUnit.all().first)
        let interval = try unit.pairs.gap(population: unit.population).interval()
        let halfWidth = 2.7764451051977944 * 0.229128784747792
        #expect(interval.lower.isClose(to: 1.8 - halfWidth, relative: Tolerance.standardError))
        #expect(interval.upper.isClose(to: 1.8 + halfWidth, relative: Tolerance.standardError))
    }

    @Test("rows are now, columns are need, and the difference is need less now")
    func orientation() throws {
        // Three people answered 1 now and 3 as need; one answered 2 and 1.
        let pairs = PairedCounts(lowest: 1, counts: [[0, 0, 3], [1, 0, 0], [0, 0, 0]])
        #expect(pairs.now == OrdinalCounts(lowest: 1, counts: [3, 1, 0]))
        #expect(pairs.need == OrdinalCounts(lowest: 1, counts: [1, 0, 3]))
        #expect(pairs.differences == OrdinalCounts(lowest: -2, counts: [0, 1, 0, 0, 3]))
        #expect(try pairs.gap(population: nil).value == 1.25)
        #expect(try pairs.positive.share == 0.75)
    }

    @Test("without pairs, with one, and with too few people each says why")
    func degenerate() {
        let none = PairedCounts(lowest: 1, counts: [])
        #expect(none.total == 0)
        #expect(throws: NotComputable.emptyBase) { try none.gap(population: 5) }
        #expect(throws: NotComputable.emptyBase) { try none.positive.share }
        #expect(throws: NotComputable.emptyBase) { try none.signedRankTest() }
        #expect(throws: NotComputable.emptyBase) { try none.signTest }
        #expect(throws: NotComputable.emptyBase) { try none.rankBiserial }
        let one = PairedCounts(lowest: 1, counts: [[0, 1], [0, 0]])
        #expect(throws: NotComputable.singleAnswer) { try one.gap(population: 5) }
        let two = PairedCounts(lowest: 1, counts: [[0, 2], [0, 0]])
        #expect(throws: NotComputable.frameTooSmall) { try two.gap(population: 1) }
    }

    @Test("a table that is not square is filled with zeros")
    func ragged() {
        let pairs = PairedCounts(lowest: 0, counts: [[1, 2, 3], [-4]])
        #expect(pairs.counts == [[1, 2, 3], [0, 0, 0], [0, 0, 0]])
    }
}
