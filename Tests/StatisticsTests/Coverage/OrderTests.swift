import Statistics
import Testing

/// In which order people, units and codes are given is chance; results must not show it.
@Suite("Ordningen ändrar ingen bit")
struct OrderTests {
    private static let seeds: [UInt64] = [3, 14, 159]

    /// The places 0 ..< count in an order of the seed's.
    private static func shuffled(_ count: Int, _ seed: UInt64) -> [Int] {
        var numbers = SeededNumbers(seed: seed)
        var places = Array(0..<count)
        for last in stride(from: count - 1, to: 0, by: -1) {
            places.swapAt(last, numbers.integer(0...last))
        }
        return places
    }

    @Test("of respondents in a weighted sample", arguments: seeds)
    func designs(_ seed: UInt64) throws {
        for sample in [try SchoolSample.stratified(), try SchoolSample.clustered()] {
            let places = Self.shuffled(sample.rows.count, seed)
            let rows = places.map { sample.rows[$0] }
            let other = try WeightedDesign(rows: rows, populations: sample.populations)
            #expect(try other == sample.design)

            let types = try sample.cells.map {
                try #require(SchoolSample.types.firstIndex(of: $0["stype"] ?? ""))
            }
            let scores = try sample.numbers("api99")
            let auxiliaries = zip(types, scores).map { type, score in
                (0..<3).map { $0 == type ? 1 : 0 } + [score]
            }
            let totals = [4421.0, 755, 1018, 3_914_069]
            let one = try Calibration(
                rows: sample.rows, auxiliaries: auxiliaries, totals: totals, distance: .raking)
            let two = try Calibration(
                rows: rows, auxiliaries: places.map { auxiliaries[$0] }, totals: totals,
                distance: .raking)
            #expect(two.factors == places.map { one.factors[$0] })
            #expect(
                try WeightedDesign(
                    rows: rows, populations: sample.populations, calibration: two)
                    == WeightedDesign(
                        rows: sample.rows, populations: sample.populations, calibration: one))

            let margins = CalibrationMargins(
                totals: [[4421, 755, 1018]], categories: types.map { [$0] })
            let turned = CalibrationMargins(
                totals: margins.totals, categories: places.map { margins.categories[$0] })
            let fitted = try Calibration(fittingProportionally: sample.rows, margins: margins)
            #expect(
                try Calibration(fittingProportionally: rows, margins: turned).factors
                    == places.map { fitted.factors[$0] })

            let values = try sample.numbers("api00")
            let ranked = sample.rows.indices.map {
                DesignRankTest.Row(sample.rows[$0], value: values[$0], group: types[$0])
            }
            #expect(
                try DesignRankTest(ranked, populations: sample.populations)
                    == DesignRankTest(
                        places.map { ranked[$0] }, populations: sample.populations))
            let weights = sample.rows.map { (weight: $0.weight, count: 1) }
            #expect(try WeightSummary(weights) == WeightSummary(places.map { weights[$0] }))
        }
    }

    @Test("of units", arguments: seeds)
    func units(_ seed: UInt64) throws {
        let units = try GoldenUnit.all()
        let turned = Self.shuffled(units.count, seed).map { units[$0] }
        func hold<Value: Equatable>(_ statistic: ([GoldenUnit]) throws -> Value) throws {
            #expect(try statistic(units) == statistic(turned))
        }
        try hold { try KruskalWallis($0.map(\.now)) }
        try hold { try IndependenceTest(shares: $0.map(\.now.topTwo)) }
        try hold { try Funnel($0.map(\.now.topTwo)).overdispersion }
        try hold { try WithinUnitAgreement.icc1($0.map(\.now)) }
        try hold { try RIndicator.value($0.map { Proportion($0.now.total, of: $0.population) }) }
        try hold { try $0.map { Stratum($0.now, population: $0.population) }.mean() }
        try hold { units in
            let model = try EmpiricalBayes(
                units.map { try $0.now.mean(population: nil).uncertain })
            return [model.mean, model.betweenVariance, model.heterogeneity, model.fixedMean]
        }
    }

    @Test("of respondents to items, and of coded units", arguments: seeds)
    func items(_ seed: UInt64) throws {
        let answers = try Fixture.rows("g3_bfi.csv").prefix(400).map { row in
            (values: ["N1", "N2", "N3", "N4"].map { Double(row[$0] ?? "") }, count: 1)
        }
        let turned = Self.shuffled(answers.count, seed).map { answers[$0] }
        #expect(try ItemMoments(complete: answers) == ItemMoments(complete: turned))
        #expect(try ItemMoments(pairwise: answers) == ItemMoments(pairwise: turned))

        let codes = try Fixture.rows("g4_codes.csv").map { row in
            ["coder1", "coder2", "coder3"].map { row[$0].flatMap { $0.isEmpty ? nil : $0 } }
        }
        let coded = CodedUnits(texts: codes)
        let other = CodedUnits(texts: Self.shuffled(codes.count, seed).map { codes[$0] })
        for level in KrippendorffAlpha.Level.allCases {
            #expect(
                try KrippendorffAlpha.value(coded, level: level)
                    == KrippendorffAlpha.value(other, level: level))
        }
        #expect(try FleissKappa.value(coded) == FleissKappa.value(other))
        #expect(try CohenKappa(coded.table(0, 1)) == CohenKappa(other.table(0, 1)))
    }

    @Test("ranks of rows follow the rows", arguments: seeds)
    func ranks(_ seed: UInt64) throws {
        let means = try GoldenUnit.all().suffix(4).map { try ResampledMean($0.pairs.differences) }
        let places = Self.shuffled(means.count, seed)
        let straight = try RankUncertainty(means)
        let turned = try RankUncertainty(places.map { means[$0] })
        for (row, place) in zip(turned.rows, places) {
            for (p, q) in zip(row.places, straight.rows[place].places) { expectClose(p, q, 1e-12) }
        }
    }
}
