import Statistics
import Testing

@Suite("Värden med osäkerhet")
struct UncertainValueTests {
    @Test(
        "a standard error that rounding could have left is none, and one above it has an interval",
        arguments: [(0.0, false), (1e-16, false), (2e-13, false), (3.1e-13, true), (0.1, true)])
    func rounding(_ error: Double, _ isKnown: Bool) throws {
        // 1e-13 of the value 3 is 3e-13.
        for value in [3.0, -3] {
            let uncertain = UncertainValue(
                value: value, standardError: error, degreesOfFreedom: nil)
            guard isKnown else {
                #expect(throws: NotComputable.zeroVariance) { try uncertain.interval() }
                continue
            }
            let interval = try uncertain.interval()
            expectClose(interval.upper - value, 1.959963984540054 * error, 1e-2)
            expectClose(value - interval.lower, 1.959963984540054 * error, 1e-2)
        }
    }

    @Test(
        "of a census the interval is a point, and a value of 0 has the interval of any error above 0"
    )
    func edges() throws {
        let census = UncertainValue(
            value: 3, standardError: 0, degreesOfFreedom: nil, isExact: true)
        #expect(try census.interval() == Interval(lower: 3, upper: 3))
        let none = UncertainValue(value: 0, standardError: 1e-20, degreesOfFreedom: nil)
        #expect(try none.interval().upper > 0)
        #expect(throws: NotComputable.zeroVariance) {
            try UncertainValue(value: 0, standardError: 0, degreesOfFreedom: nil).interval()
        }
    }
}
