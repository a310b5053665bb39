import Statistics
import Testing

@Suite("Kvantiler, index och avstånd till en norm")
struct QuantileTests {
    @Test("quantiles of all three types agree with R", arguments: QuantileType.allCases)
    func types(_ type: QuantileType) throws {
        let golden = try Golden.file("g6_micro.json")["quantiles"]
        let answers = golden["x"].numbers
        let counts = OrdinalCounts(
            lowest: 1, counts: (1...5).map { value in answers.count { $0 == Double(value) } })
        for (p, expected) in zip(
            [0.1, 0.25, 0.5, 0.75, 0.9], golden["type\(type.rawValue)"].elements)
        {
            expectClose(try counts.quantile(p, type: type), expected, Tolerance.closedForm, "\(p)")
        }
        #expect(try counts.quantile(0, type: type) == 1)
        #expect(try counts.quantile(1, type: type) == 5)
    }

    @Test("a step that is met exactly gives the mean of two answers, also where n · p is rounded")
    func steps() throws {
        let ten = OrdinalCounts(lowest: 1, counts: [Int](repeating: 1, count: 10))
        #expect(try ten.quantile(0.3, type: .averagedSteps) == 3.5)
        #expect(try ten.quantile(0.7, type: .averagedSteps) == 7.5)
        #expect(try ten.quantile(0.71, type: .averagedSteps) == 8)
        let one = OrdinalCounts(lowest: 1, counts: [0, 1])
        for type in QuantileType.allCases {
            #expect(try one.quantile(0.3, type: type) == 2)
            #expect(throws: NotComputable.argumentOutOfRange) {
                try one.quantile(.nan, type: type)
            }
        }
    }

    @Test("index100 has the mean's interval on its own scale", arguments: try GoldenUnit.all())
    func index(_ unit: GoldenUnit) throws {
        let expected = unit.expected.now
        let index = try unit.now.index100(population: unit.population)
        #expect(index.value.isClose(to: expected.index100, relative: Tolerance.closedForm))
        let interval = try index.interval()
        expectClose(interval.lower, (expected.interval[0] - 1) * 25, Tolerance.standardError)
        expectClose(interval.upper, (expected.interval[1] - 1) * 25, Tolerance.standardError)
        let norm = try unit.now.gap(toNorm: 3, population: unit.population)
        expectClose(norm.value, expected.mean - 3, 1e-11)
        expectClose(norm.standardError, index.standardError / 25, 1e-14)
    }

    @Test("index100 says why it has no value or no interval")
    func degenerate() {
        #expect(throws: NotComputable.emptyBase) {
            try OrdinalCounts(lowest: 1, counts: [0]).index100(population: 4)
        }
        #expect(throws: NotComputable.singleCategory) {
            try OrdinalCounts(lowest: 1, counts: [3]).index100(population: 4)
        }
        #expect(throws: NotComputable.singleAnswer) {
            try OrdinalCounts(lowest: 1, counts: [1, 0]).index100(population: 4)
        }
        #expect(throws: NotComputable.zeroVariance) {
            try OrdinalCounts(lowest: 1, counts: [3, 0]).index100(population: 4).interval()
        }
    }
}
