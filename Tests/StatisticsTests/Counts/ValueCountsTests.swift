import Statistics
import Testing

@Suite("Värden som inte är hela tal")
struct ValueCountsTests {
    @Test("whole values give what R gives for the scale", arguments: try GoldenUnit.all())
    func agreesWithR(_ unit: GoldenUnit) throws {
        let expected = unit.expected.now
        let values = ValueCounts(
            unit.now.counts.enumerated().map { .init(value: Double($0 + 1), count: $1) }.reversed())
        let estimate = try values.mean(population: unit.population)
        #expect(values.total == expected.n)
        #expect(estimate.value.isClose(to: expected.mean, relative: Tolerance.closedForm))
        #expect(
            estimate.standardError.isClose(
                to: expected.standardError, relative: Tolerance.standardError))
        #expect(
            try values.standardDeviation.isClose(
                to: expected.standardDeviation, relative: Tolerance.closedForm))
        #expect(estimate.degreesOfFreedom == expected.n - 1)
    }

    @Test("values between the categories count as what they are")
    func fractions() throws {
        // 1.5, 1.5, 2.25: mean 1.75, squares 0.0625 + 0.0625 + 0.25 = 0.375, variance 0.1875.
        let values = ValueCounts([.init(value: 2.25, count: 1), .init(value: 1.5, count: 2)])
        #expect(try values.mean(population: nil).value == 1.75)
        #expect(try values.standardDeviation.isClose(to: 0.1875.squareRoot(), relative: 1e-15))
    }

    @Test("equal values have no spread, however they round")
    func equalValues() throws {
        // 0.1 + 0.1 + 0.1 = 0.30000000000000004, a third of which is not 0.1.
        let values = ValueCounts([
            .init(value: 0.1, count: 3), .init(value: 0.1, count: 0), .init(value: 5, count: 0),
        ])
        #expect(try values.standardDeviation == 0)
        #expect(throws: NotComputable.zeroVariance) {
            try values.mean(population: 8).interval()
        }
    }

    @Test("degenerate bases say why")
    func degenerate() {
        let none = ValueCounts([.init(value: 2, count: -3)])
        #expect(throws: NotComputable.emptyBase) { try none.mean(population: 4) }
        #expect(throws: NotComputable.emptyBase) { try none.standardDeviation }
        let one = ValueCounts([.init(value: 2, count: 1)])
        #expect(throws: NotComputable.singleAnswer) { try one.mean(population: 4) }
        let two = ValueCounts([.init(value: 2, count: 2)])
        #expect(throws: NotComputable.frameTooSmall) { try two.mean(population: 1) }
        let huge = ValueCounts([.init(value: 2, count: .max), .init(value: 3, count: .max)])
        #expect(huge.total == .max)
    }
}
