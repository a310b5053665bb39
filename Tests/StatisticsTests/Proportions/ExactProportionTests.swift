import Statistics
import Testing

@Suite("Exakta intervall för andelar, och skillnader")
struct ExactProportionTests {
    @Test("every interval of a share agrees with R, 0 of n and n of n too")
    func agreesWithR() throws {
        for golden in try Golden.file("g6_micro.json")["proportions"].elements {
            let share = Proportion(try golden["x"].integer, of: try golden["n"].integer)
            expectClose(try share.clopperPearson(), golden["cp"])
            expectClose(try share.jeffreys(), golden["jeffreys"])
            expectClose(
                try share.agrestiCoull(), golden["agresti_coull"], Tolerance.standardError,
                "\(share)")
            for (key, limits) in golden["hyper_N"].members {
                guard let population = Int(key) else { continue }
                expectClose(
                    try share.hypergeometric(population: population), limits,
                    Tolerance.closedForm, "\(share) of \(population)")
            }
        }
    }

    @Test("the exact intervals of top two agree with R for every unit")
    func topTwo() throws {
        for (unit, golden) in zip(
            try GoldenUnit.all(), try Golden.file("g2_enkat.json")["per_unit"].elements)
        {
            for (counts, side) in [(unit.now, golden["nulage"]), (unit.need, golden["behov"])] {
                expectClose(try counts.topTwo.clopperPearson(), side["top2_cp"])
                expectClose(try counts.topTwo.jeffreys(), side["top2_jeffreys"])
                expectClose(
                    try counts.topTwo.hypergeometric(population: unit.population),
                    side["top2_hyper"], Tolerance.closedForm)
            }
        }
    }

    @Test("differences of shares agree with R")
    func newcombe() throws {
        for golden in try Golden.file("g6_micro.json")["newcombe_diff"].elements {
            let difference = ProportionDifference(
                Proportion(try golden["x1"].integer, of: try golden["n1"].integer),
                minus: Proportion(try golden["x2"].integer, of: try golden["n2"].integer))
            expectClose(try difference.value, golden["d"], Tolerance.closedForm)
            expectClose(try difference.newcombe(), golden["ci"])
        }
    }

    @Test("two whole groups that both answered differ by exactly what they differ")
    func newcombeCensus() throws {
        let difference = ProportionDifference(Proportion(3, of: 4), minus: Proportion(1, of: 4))
        #expect(
            try difference.newcombe(populations: (4, 4)) == Interval(lower: 0.5, upper: 0.5))
        let narrower = try difference.newcombe(populations: (6, 6))
        let wider = try difference.newcombe()
        #expect(narrower.lower > wider.lower && narrower.upper < wider.upper)
    }

    @Test("Fisher's exact p agrees with R for every unit against the rest")
    func fisher() throws {
        let units = try GoldenUnit.all().map(\.now)
        for (place, golden) in try Golden.file("g2_enkat.json")["unit_vs_rest"].elements
            .enumerated()
        {
            let rest = units.enumerated().filter { $0.offset != place }.map(\.element.topTwo)
            let others = Proportion(
                rest.reduce(0) { $0 + $1.count }, of: rest.reduce(0) { $0 + $1.total })
            expectClose(
                try FisherExact.pValue(units[place].topTwo, others), golden["fisher_p"],
                Tolerance.exactP)
        }
        // Nobody in either: the only table there is.
        #expect(try FisherExact.pValue(Proportion(0, of: 3), Proportion(0, of: 2)) == 1)
    }

    @Test(
        "Fisher's p is exact however many people there are, as fisher.test in R",
        arguments: [
            // Both ends, one end alone, the top itself, equal tops; thousands and millions.
            (3, 4, 1, 4, 0.48571428571428582), (10, 12, 3, 18, 0.00053672411914343734),
            (0, 12, 7, 10, 0.00070363073459048589), (2, 5, 6, 10, 0.60839160839160844),
            (40, 40, 0, 40, 1.8603403656336311e-23), (2, 4, 2, 4, 1), (1, 2, 1, 1, 1),
            (300, 10_000, 380, 10_000, 0.0020329487523077935),
            (5_000, 1_000_000, 5_210, 1_000_000, 0.03810254728201723),
        ])
    func fisherOfMany(_ a: Int, _ n: Int, _ b: Int, _ m: Int, _ expected: Double) throws {
        let p = try FisherExact.pValue(Proportion(a, of: n), Proportion(b, of: m))
        expectClose(p, expected, Tolerance.exactP)
        expectClose(
            try FisherExact.pValue(Proportion(b, of: m), Proportion(a, of: n)), expected,
            Tolerance.exactP)
    }

    @Test("Fisher's p is the sum of all tables no more probable, of every table of a few people")
    func fisherByTables() throws {
        for n in 1...7 {
            for m in 1...6 {
                for a in 0...n {
                    for b in 0...m {
                        // Tables by the number of ways to make them, which are whole numbers.
                        func ways(_ first: Int) -> Int {
                            Self.choose(n, first) * Self.choose(m, a + b - first)
                        }
                        let all = (0...(a + b)).map(ways)
                        let sum = all.filter { $0 <= ways(a) }.reduce(0, +)
                        let p = try FisherExact.pValue(Proportion(a, of: n), Proportion(b, of: m))
                        expectClose(p, Double(sum) / Double(all.reduce(0, +)), 1e-12)
                    }
                }
            }
        }
    }

    private static func choose(_ n: Int, _ k: Int) -> Int {
        guard k >= 0, k <= n else { return 0 }
        return (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
    }

    @Test("without a base, with too many and with a wrong level each interval says why")
    func degenerate() {
        let none = Proportion(0, of: 0)
        let tooMany = Proportion(9, of: 8)
        let some = Proportion(2, of: 8)
        for (share, reason) in [
            (none, NotComputable.emptyBase), (tooMany, .frameTooSmall),
        ] {
            #expect(throws: reason) { try share.clopperPearson() }
            #expect(throws: reason) { try share.jeffreys() }
            #expect(throws: reason) { try share.agrestiCoull() }
            #expect(throws: reason) { try share.hypergeometric(population: 10) }
            #expect(throws: reason) { try ProportionDifference(some, minus: share).newcombe() }
            #expect(throws: reason) { try FisherExact.pValue(some, share) }
        }
        #expect(throws: NotComputable.frameTooSmall) { try some.hypergeometric(population: 7) }
        for wrong in [0, 1, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) {
                try some.clopperPearson(level: wrong)
            }
            #expect(throws: NotComputable.argumentOutOfRange) {
                try some.agrestiCoull(level: wrong)
            }
            #expect(throws: NotComputable.argumentOutOfRange) {
                try some.hypergeometric(population: 9, level: wrong)
            }
        }
    }

    @Test(
        "all but one of a frame answered alike: the one left out cannot be otherwise, to the edge of what is possible"
    )
    func almostEveryone() throws {
        // 99 of 99 of 100: were one of the hundred otherwise, they would have been left out with probability 1/100 < α/2.
        let all = try Proportion(99, of: 99).hypergeometric(population: 100)
        #expect(all == Interval(lower: 1, upper: 1))
        let none = try Proportion(0, of: 99).hypergeometric(population: 100)
        #expect(none == Interval(lower: 0, upper: 0))
        // Of 20 it is 1/20 > α/2.
        let fewer = try Proportion(19, of: 19).hypergeometric(population: 20)
        #expect(fewer == Interval(lower: 0.95, upper: 1))
    }
}
