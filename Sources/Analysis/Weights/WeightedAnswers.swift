import Statistics

/// The answers to one side of a subject in cells of unit and category, each with the weight that
/// makes the unit stand for all who work there.
struct WeightedAnswers {
    let frame: FrameCells
    /// One per cell and answer that somebody gave.
    let rows: [Row]
    /// How many answered in each cell, whatever they answered.
    let base: FrameBase

    struct Row {
        let unit: Int
        let category: Int
        let value: Double
        let count: Int
        /// People of the unit per answer of it.
        let weight: Double
        let isTopTwo: Bool
        /// The number of the cell among those of the base.
        let cell: Int
    }

    /// - Parameter answers: How many gave each ordered answer, in some of the tally's cells.
    init(_ frame: FrameCells, answers: (_ cells: [Int]) -> OrdinalCounts) {
        self.frame = frame
        let totals = frame.unitTotals
        var rows: [Row] = []
        var base: [DesignRow] = []
        var places: [[Int]] = []
        for unit in frame.units.indices {
            let cells = frame.cells[unit].map(answers)
            let n = cells.reduce(0) { $0 + $1.total }
            for (category, counts) in cells.enumerated() where counts.total > 0 {
                let weight = totals[unit] / Double(n)
                base.append(
                    DesignRow(stratum: unit, count: counts.total, weight: weight, values: []))
                places.append([unit, category])
                for (step, count) in counts.counts.enumerated() where count > 0 {
                    rows.append(
                        Row(
                            unit: unit, category: category, value: Double(counts.lowest + step),
                            count: count, weight: weight,
                            isTopTwo: step + 2 >= counts.counts.count, cell: base.count - 1))
                }
            }
        }
        self.rows = rows
        self.base = FrameBase(
            sample: base,
            margins: CalibrationMargins(
                totals: [totals, frame.categoryTotals], categories: places))
    }

    /// The mean with weights that agree with both margins.
    func mean(_ calibration: Calibration) -> CalibratedMean {
        CalibratedMean(
            sample { [$0.value] }, populations: frame.unitTotals,
            calibration.dealt(to: rows.map(\.cell)))
    }

    /// The test of top two by category.
    func topTwoTest() throws(NotComputable) -> RaoScott {
        let width = frame.categories.count
        return try RaoScott(
            WeightedDesign(
                rows: sample { row in
                    (0..<2 * width).map { cell in
                        cell == (row.isTopTwo ? 0 : width) + row.category ? 1 : 0
                    }
                }, populations: frame.unitTotals),
            rows: 2, columns: width)
    }

    /// The test of the whole distribution by category.
    func rankTest() throws(NotComputable) -> DesignRankTest {
        try DesignRankTest(
            zip(sample { _ in [] }, rows).map { sample, row in
                DesignRankTest.Row(sample, value: row.value, group: row.category)
            }, populations: frame.unitTotals)
    }

    private func sample(_ values: (Row) -> [Double]) -> [DesignRow] {
        rows.map {
            DesignRow(
                stratum: $0.unit, count: $0.count, weight: $0.weight, values: values($0))
        }
    }
}
