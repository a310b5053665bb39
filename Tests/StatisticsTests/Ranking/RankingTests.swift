import Statistics
import Testing

@Suite("Rangordning med osäkerhet")
struct RankingTests {
    @Test("the resampled mean agrees with the exact convolution")
    func convolution() throws {
        let golden = try Golden.file("g6_micro.json")["bootstrap"]
        let answers = golden["x"].numbers
        let mean = try ResampledMean(
            OrdinalCounts(
                lowest: 1, counts: (1...5).map { value in answers.count { $0 == Double(value) } }))
        let exact = golden["exact_convolution"]
        let interval = try mean.interval()
        expectClose(interval.lower, exact["q025"], Tolerance.closedForm)
        expectClose(interval.upper, exact["q975"], Tolerance.closedForm)
        expectClose(mean.standardDeviation, exact["sd"], Tolerance.closedForm)
        // 20,000 draws with a seed found the same limits.
        expectClose(interval, golden["mc_percentile"], Tolerance.closedForm)
    }

    @Test("the distribution is the multinomial one, counted draw by draw")
    func bySteps() throws {
        // Answers 0 0 1 3: four draws, 256 equally probable rows.
        let mean = try ResampledMean(OrdinalCounts(lowest: 0, counts: [2, 1, 0, 1]))
        var sums = [Int](repeating: 0, count: 13)
        let answers = [0, 0, 1, 3]
        for a in answers {
            for b in answers { for c in answers { for d in answers { sums[a + b + c + d] += 1 } } }
        }
        #expect(mean.masses == sums.map { Double($0) / 256 })
    }

    @Test("the exact and the normal distribution meet where one takes over from the other")
    func meet() throws {
        let limit = ResampledMean.exactLimit
        let last = try ResampledMean(
            OrdinalCounts(lowest: 1, counts: [30, 70, 150, 200, limit - 450]))
        let first = try ResampledMean(
            OrdinalCounts(lowest: 1, counts: [30, 70, 150, 200, limit - 449]))
        #expect(last.masses != nil && first.masses == nil)
        let (exact, normal) = (try last.interval(), try first.interval())
        let width = exact.upper - exact.lower
        #expect((exact.lower - normal.lower).magnitude < 0.03 * width)
        #expect((exact.upper - normal.upper).magnitude < 0.03 * width)
        let masses = try #require(last.masses)
        expectClose(masses.reduce(0, +), 1, 1e-12)
    }

    @Test("a scale of eleven is the widest that is exact, and one of twelve is near it")
    func widest() throws {
        func mean(_ levels: Int) throws -> ResampledMean {
            try ResampledMean(
                OrdinalCounts(lowest: 0, counts: (0..<levels).map { 10 + $0 % 4 * 5 }))
        }
        let (last, first) = (try mean(ResampledMean.widestScale), try mean(12))
        #expect(ResampledMean.widestScale == 11)
        #expect(last.masses?.count == last.possible && first.masses == nil)
        #expect(first.possible == nil)
        // In either case z times the standard deviation reaches the limits.
        for mean in [last, first] {
            let interval = try mean.interval()
            let half = 1.959963984540054 * mean.standardDeviation
            expectClose(interval.lower, mean.mean - half, 0.03)
            expectClose(interval.upper, mean.mean + half, 0.03)
        }
    }

    @Test("fifty million steps of work are exact, and one row with one answer more is not")
    func workLimit() throws {
        // Twenty rows of 78 answers to nine levels: 20 · (78 · 8 + 1) means × 20² × 10 nodes = 50,000,000.
        let rows = (0..<20).map { row in
            OrdinalCounts(
                lowest: -4, counts: [2, 4, 6, 10, 16 - row % 8, 16 + row % 8, 12, 8, 4])
        }
        let means = try rows.map { try ResampledMean($0) }
        let more = try ResampledMean(
            OrdinalCounts(lowest: -4, counts: [2, 4, 6, 10, 16, 16, 12, 8, 5]))
        let last = try RankUncertainty(means)
        let first = try RankUncertainty(means.dropFirst() + [more])
        #expect(last.method == .exact && first.method == .normal)
        let normal = try RankUncertainty(
            means,
            precision: RankPrecision(
                exactLimit: RankPrecision.full.exactLimit - 1, fineness: 4, reach: 6))
        #expect(normal.method == .normal)
        for (exact, other) in zip(last.rows, normal.rows) {
            for k in 1...20 {
                #expect((exact.amongTop(k) - other.amongTop(k)).magnitude < 0.01)
            }
        }
    }

    @Test("places of three short rows are those of all their draws, lots for equal means")
    func enumerated() throws {
        // Each row two answers, so each resampled mean has three values; 27 combinations.
        let rows = [[1, 1, 0], [0, 1, 1], [1, 0, 1]]
        let means = try rows.map { try ResampledMean(OrdinalCounts(lowest: 1, counts: $0)) }
        let ranks = try RankUncertainty(means)
        #expect(ranks.method == .exact)
        let pairs = [[1.0, 2], [2.0, 3], [1.0, 3]].map { answers in
            answers.flatMap { a in answers.map { (a + $0) / 2 } }
        }
        var places = [[Double]](repeating: [0, 0, 0], count: 3)
        for a in pairs[0] {
            for b in pairs[1] {
                for c in pairs[2] {
                    let values = [a, b, c]
                    for row in 0..<3 {
                        let above = values.count { $0 > values[row] }
                        let equal = values.count { $0 == values[row] }
                        for place in above..<(above + equal) {
                            places[row][place] += 1 / 64 / Double(equal)
                        }
                    }
                }
            }
        }
        for (own, expected) in zip(ranks.rows, places) {
            for (p, q) in zip(own.places, expected) { expectClose(p, q, 1e-12) }
            expectClose(own.amongTop(2), expected[0] + expected[1], 1e-12)
            #expect(own.amongTop(0) == 0 && own.amongTop(7) == 1)
        }
    }

    @Test("bases of different size meet in equal means")
    func differentBases() throws {
        // 2 of 4 and 3 of 6 both have the mean 1½ among their most probable.
        let one = try ResampledMean(OrdinalCounts(lowest: 1, counts: [2, 2]))
        let two = try ResampledMean(OrdinalCounts(lowest: 1, counts: [3, 3]))
        let ranks = try RankUncertainty([one, two])
        for row in ranks.rows { expectClose(row.places[0], 0.5, 1e-12) }
    }

    /// As precise as ever, but never exact.
    private static let normal = RankPrecision(exactLimit: 0, fineness: 4, reach: 6)

    @Test("the exact and the normal places meet")
    func methodsMeet() throws {
        let units = try GoldenUnit.all().suffix(5).map { try ResampledMean($0.pairs.differences) }
        let exact = try RankUncertainty(units)
        let normal = try RankUncertainty(units, precision: Self.normal)
        #expect(exact.method == .exact && normal.method == .normal)
        for (one, other) in zip(exact.rows, normal.rows) {
            for k in 1...5 { #expect((one.amongTop(k) - other.amongTop(k)).magnitude < 0.01) }
            expectClose(one.places.reduce(0, +), 1, 1e-12)
            expectClose(other.places.reduce(0, +), 1, 1e-12)
        }
        // Somebody holds each place.
        for place in 0..<5 {
            expectClose(exact.rows.reduce(0) { $0 + $1.places[place] }, 1, 1e-10)
            expectClose(normal.rows.reduce(0) { $0 + $1.places[place] }, 1, 1e-3)
        }
    }

    @Test("with few answers, and a coarser grid, the normal places are still near the exact ones")
    func coarse() throws {
        // All twelve units of six to some sixty answers as if they were rows.
        let units = try GoldenUnit.all().map { try ResampledMean($0.pairs.differences) }
        let exact = try RankUncertainty(
            units, precision: RankPrecision(exactLimit: .max, fineness: 4, reach: 6))
        let brief = RankPrecision.brief
        let coarse = try RankUncertainty(
            units,
            precision: RankPrecision(exactLimit: 0, fineness: brief.fineness, reach: brief.reach))
        let fine = try RankUncertainty(units, precision: Self.normal)
        #expect(exact.method == .exact && coarse.method == .normal)
        var (worst, between) = (0.0, 0.0)
        for (row, (one, other)) in zip(exact.rows, zip(coarse.rows, fine.rows)) {
            for k in 1...12 {
                worst = max(worst, (row.amongTop(k) - one.amongTop(k)).magnitude)
                between = max(between, (other.amongTop(k) - one.amongTop(k)).magnitude)
            }
        }
        #expect(worst < 0.02, "\(worst)")
        #expect(between < 0.002, "\(between)")
    }

    @Test("rows far apart have one place, equal rows share theirs")
    func clear() throws {
        let low = try ResampledMean(OrdinalCounts(lowest: 1, counts: [30, 5, 0, 0, 0]))
        let high = try ResampledMean(OrdinalCounts(lowest: 1, counts: [0, 0, 0, 5, 30]))
        let ranks = try RankUncertainty([low, high])
        #expect(try ranks.rows[0].interval() == 2...2)
        #expect(try ranks.rows[1].interval() == 1...1)
        let equal = try RankUncertainty([low, low, low])
        for row in equal.rows {
            #expect(try row.interval() == 1...3)
            for place in row.places { expectClose(place, 1.0 / 3, 1e-10) }
        }
        let known = UncertainValue(value: 3, standardError: 0, degreesOfFreedom: nil)
        #expect(try RankUncertainty(normal: [known, known]).rows[0].places == [0.5, 0.5])
    }

    @Test("places leave out at most one in forty on either side")
    func twoSided() throws {
        // Two known means 2 apart and one that is above both, between or below with these probabilities: z
        // quantiles of 0.03 and 0.97 around them, so that place 1 has 0.03 > 1/40.
        let z = 1.880793608151251
        let values = [(1.0, 0.0), (3, 0), (2, 1 / z)].map {
            UncertainValue(value: $0.0, standardError: $0.1, degreesOfFreedom: nil)
        }
        let ranks = try RankUncertainty(
            normal: values, precision: RankPrecision(exactLimit: 0, fineness: 8, reach: 6))
        expectClose(ranks.rows[2].places[0], 0.03, 0.05)
        #expect(try ranks.rows[2].interval() == 1...3)
        #expect(try ranks.rows[2].interval(level: 0.9) == 2...2)
    }

    @Test("degenerate rows say why")
    func degenerate() throws {
        let none = OrdinalCounts(lowest: 1, counts: [0, 0])
        #expect(throws: NotComputable.emptyBase) { try ResampledMean(none) }
        let alike = try ResampledMean(OrdinalCounts(lowest: 1, counts: [0, 4]))
        #expect(throws: NotComputable.zeroVariance) { try alike.interval() }
        #expect(throws: NotComputable.argumentOutOfRange) { try alike.interval(level: 1) }
        #expect(throws: NotComputable.singleGroup) { try RankUncertainty([alike]) }
        #expect(throws: NotComputable.singleGroup) { try RankUncertainty([]) }
        let ranks = try RankUncertainty([alike, alike])
        #expect(throws: NotComputable.argumentOutOfRange) { try ranks.rows[0].interval(level: 0) }
    }
}
