import Statistics
import Testing

@Suite("En enhet mot resten")
struct TwoGroupsTests {
    /// The answers of everyone but one.
    private static func rest(_ units: [GoldenUnit], without place: Int) -> OrdinalCounts {
        OrdinalCounts(
            lowest: 1,
            counts: (0..<5).map { category in
                units.enumerated().reduce(0) { sum, unit in
                    unit.offset == place ? sum : sum + unit.element.now.counts[category]
                }
            })
    }

    @Test("tests and effect sizes agree with R for every unit")
    func agreesWithR() throws {
        let units = try GoldenUnit.all()
        for (place, golden) in try Golden.file("g2_enkat.json")["unit_vs_rest"].elements
            .enumerated()
        {
            let groups = TwoGroups(units[place].now, minus: Self.rest(units, without: place))
            let close = Tolerance.standardError
            let welch = try groups.welch
            expectClose(welch.value, golden["diff"], close)
            expectClose(welch.value / welch.standardError, golden["welch_t"], close)
            expectClose(welch.degreesOfFreedom, golden["welch_df"], close)
            expectClose(try welch.pValue, golden["welch_p"], Tolerance.asymptoticP)
            expectClose(try welch.interval(), golden["ci"])
            let ranks = try groups.mannWhitney
            expectClose(ranks.statistic, golden["mwu_W"], 0)
            expectClose(ranks.pValue(), golden["mwu_p"], Tolerance.asymptoticP)
            expectClose(try groups.cliff.value, golden["cliff"], close)
            expectClose(2 * ranks.superiority - 1, golden["cliff"], close)
            expectClose(try groups.standardizedDifference, golden["d"], close)
            let g = try groups.hedges.value
            expectClose(g, golden["g_exact"], close)
            // The usual approximation of J is another number, from the seventh digit on.
            let df = Double(groups.first.total + groups.second.total - 2)
            expectClose(
                try groups.standardizedDifference * (1 - 3 / (4 * df - 1)), golden["g_approx"],
                close)
            #expect(golden["g_approx"].number != g)
        }
    }

    @Test("the difference in the frame agrees with R for every unit")
    func inFrame() throws {
        let strata = try GoldenUnit.all().map { Stratum($0.now, population: $0.population) }
        let differences = strata.differencesFromRest()
        for (place, golden) in try Golden.file("g2_enkat.json")["unit_vs_rest"].elements
            .enumerated()
        {
            let difference = try differences[place].get()
            expectClose(difference.value, golden["diff_fpc"]["diff"], Tolerance.standardError)
            expectClose(difference.standardError, golden["diff_fpc"]["se"], Tolerance.standardError)
        }
    }

    @Test("the mean of the whole frame agrees with svymean")
    func region() throws {
        let golden = try Golden.file("g2_enkat.json")["region_stratified"]
        let units = try GoldenUnit.all()
        let mean = try units.map { Stratum($0.now, population: $0.population) }.mean()
        expectClose(mean.value, golden["mean"], Tolerance.closedForm)
        expectClose(mean.standardError, golden["se"], Tolerance.standardError)
        expectClose(mean.degreesOfFreedom, golden["df"], 0)
        expectClose(try mean.interval(), golden["ci"])
        let all = Self.rest(units, without: -1)
        expectClose(try all.mean, golden["simple_mean"], Tolerance.closedForm)
    }

    @Test("the change between two waves agrees with R for every unit")
    func trend() throws {
        let cells = try Fixture.rows("g2_jointcounts.csv")
        let frame = try Fixture.rows("g2_frame.csv")
        for golden in try Golden.file("g2_enkat.json")["trend"].elements {
            let waves = try ["1", "2"].map { wave in
                var counts = [0, 0, 0, 0, 0]
                for cell in cells where cell["unit"] == golden["unit"].text && cell["wave"] == wave
                {
                    guard let answer = Int(cell["nulage"] ?? ""), answer > 0 else { continue }
                    counts[answer - 1] += try #require(Int(cell["Freq"] ?? ""))
                }
                let row = try #require(frame.first { $0["unit"] == golden["unit"].text })
                return try OrdinalCounts(lowest: 1, counts: counts)
                    .mean(population: Int(row["N"] ?? "")).uncertain
            }
            let change = UncertainValue.difference(waves[1], waves[0])
            expectClose(change.value, golden["diff"], Tolerance.closedForm, absolute: 1e-14)
            expectClose(change.standardError, golden["se_fpc"], Tolerance.standardError)
            expectClose(try change.interval(), golden["ci_z"])
        }
    }

    /// In R: `t.test(c(1, 1, 2, 4, 5), c(2, 3, 3, 5, 5, 5))`, and with variances times 1 − 5/8 and 1 − 6/9:
    /// `v <- c(var(x)/5*3/8, var(y)/6/3); sum(v)^2/sum(v^2/c(4, 5))`.
    @Test("two means with their corrections have Welch's degrees of freedom")
    func welchOfMeans() throws {
        let first = OrdinalCounts(lowest: 1, counts: [2, 1, 0, 1, 1])
        let second = OrdinalCounts(lowest: 1, counts: [0, 1, 2, 0, 3])
        let process = try UncertainValue.welch(
            first.mean(population: nil).uncertain, second.mean(population: nil).uncertain)
        expectClose(process.value, -37.0 / 30, 1e-14)
        expectClose(try #require(process.degreesOfFreedom), 7.2161578031177269, 1e-12)
        let limits = try process.interval()
        expectClose(limits.lower, -3.5295146804042874, 1e-12)
        expectClose(limits.upper, 1.0628480137376206, 1e-12)
        let finite = try UncertainValue.welch(
            first.mean(population: 8).uncertain, second.mean(population: 9).uncertain)
        expectClose(finite.standardError, 0.58791848767337485, 1e-12)
        expectClose(try #require(finite.degreesOfFreedom), 6.9296966151235075, 1e-12)
        // Of whom everyone answered, nothing is unknown: the other side's spread is all there is.
        let known = try UncertainValue.welch(
            first.mean(population: 8).uncertain, second.mean(population: 6).uncertain)
        expectClose(try #require(known.degreesOfFreedom), 4, 1e-14)
        let census = try UncertainValue.welch(
            first.mean(population: 5).uncertain, second.mean(population: 6).uncertain)
        #expect(try census.interval().lower == census.value)
        #expect(throws: NotComputable.argumentOutOfRange) {
            try UncertainValue.welch(
                process,
                UncertainValue(value: 0, standardError: 1, degreesOfFreedom: nil))
        }
    }

    @Test("Cliff's standard error is that of the formula written out person by person")
    func cliffError() throws {
        let (first, second) = ([1.0, 2, 2, 4, 5], [1.0, 1, 3, 3, 2, 2])
        let groups = TwoGroups(
            OrdinalCounts(lowest: 1, counts: [1, 2, 0, 1, 1]),
            minus: OrdinalCounts(lowest: 1, counts: [2, 2, 2]))
        let (n, m) = (Double(first.count), Double(second.count))
        let signs = first.map { x in second.map { x > $0 ? 1.0 : x < $0 ? -1 : 0 } }
        let delta = signs.joined().reduce(0, +) / (n * m)
        let rows = signs.map { $0.reduce(0, +) / m - delta }
        let columns = second.indices.map { j in
            signs.reduce(0) { $0 + $1[j] } / n - delta
        }
        func squares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }
        let variance =
            (m * m * squares(rows) + n * n * squares(columns)
                - squares(signs.joined().map { $0 - delta })) / (n * m * (n - 1) * (m - 1))
        let own = try groups.cliff
        expectClose(own.value, delta, 1e-14)
        expectClose(own.standardError, variance.squareRoot(), 1e-13)
    }

    @Test("scales that begin at different places are ranked together")
    func shiftedScales() throws {
        let one = TwoGroups(
            OrdinalCounts(lowest: 1, counts: [1, 2]),
            minus: OrdinalCounts(lowest: 2, counts: [1, 3]))
        let same = TwoGroups(
            OrdinalCounts(lowest: 1, counts: [1, 2, 0]),
            minus: OrdinalCounts(lowest: 1, counts: [0, 1, 3]))
        #expect(try one.mannWhitney == same.mannWhitney)
        let far = TwoGroups(
            OrdinalCounts(lowest: .min, counts: [1, 1]),
            minus: OrdinalCounts(lowest: .max - 4, counts: [1, 1]))
        #expect(try far.mannWhitney.statistic == 0)
    }

    @Test("degenerate groups say why")
    func degenerate() throws {
        let none = OrdinalCounts(lowest: 1, counts: [0, 0])
        let one = OrdinalCounts(lowest: 1, counts: [0, 1])
        let alike = OrdinalCounts(lowest: 1, counts: [0, 4])
        let some = OrdinalCounts(lowest: 1, counts: [3, 4])
        #expect(throws: NotComputable.emptyBase) { try TwoGroups(none, minus: some).welch }
        #expect(throws: NotComputable.singleAnswer) { try TwoGroups(some, minus: one).welch }
        #expect(throws: NotComputable.zeroVariance) { try TwoGroups(alike, minus: alike).welch }
        #expect(throws: NotComputable.emptyBase) { try TwoGroups(some, minus: none).mannWhitney }
        #expect(throws: NotComputable.zeroVariance) {
            try TwoGroups(alike, minus: alike).mannWhitney
        }
        #expect(throws: NotComputable.emptyBase) { try TwoGroups(none, minus: some).cliff }
        #expect(throws: NotComputable.singleAnswer) { try TwoGroups(one, minus: some).cliff }
        #expect(throws: NotComputable.zeroVariance) { try TwoGroups(alike, minus: alike).hedges }
        // All alike on both sides: δ is 0, but ±0 it is not.
        #expect(throws: NotComputable.zeroVariance) {
            try TwoGroups(alike, minus: alike).cliff.interval()
        }
        #expect(throws: NotComputable.singleGroup) {
            try [Stratum(some, population: 9)].differencesFromRest()[0].get()
        }
        // Neither the group itself nor what it is held against may be without answers.
        let besideNobody = [Stratum(some, population: 9), Stratum(none, population: 3)]
        for difference in besideNobody.differencesFromRest() {
            #expect(throws: NotComputable.emptyBase) { try difference.get() }
        }
        #expect(throws: NotComputable.frameTooSmall) {
            try [Stratum(some, population: 6)].mean()
        }
        let census = try [Stratum(some, population: 7), Stratum(alike, population: 4)]
            .differencesFromRest()[0].get()
        #expect(try census.interval().lower == census.value)
    }

    @Test("Hedges' g has the large-sample standard error with n₁ + n₂ − 2 below")
    func hedgesError() throws {
        // 1, 1, 2, 3 and 2, 3, 3: squares around the means 11/4 and 2/3, pooled variance 41/60, and
        // d = (7/4 − 8/3)/√(41/60).
        let groups = TwoGroups(
            OrdinalCounts(lowest: 1, counts: [2, 1, 1]),
            minus: OrdinalCounts(lowest: 1, counts: [0, 1, 2]))
        expectClose(
            try groups.standardizedDifference, (7.0 / 4 - 8.0 / 3) / (41.0 / 60).squareRoot(), 1e-14
        )
        // J(5) = Γ(5/2)/(√(5/2) · Γ(2)) = ¾√π/√(5/2).
        let g = try groups.hedges
        let expected =
            (7.0 / 4 - 8.0 / 3) / (41.0 / 60).squareRoot() * 0.75 * Double.pi.squareRoot()
            / 2.5.squareRoot()
        expectClose(g.value, expected, 1e-13)
        expectClose(
            g.standardError, (1.0 / 4 + 1.0 / 3 + expected * expected / 10).squareRoot(), 1e-13)
    }
}
