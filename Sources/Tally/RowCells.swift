import SurveyModel

/// The cells every row is counted in: its unit's total, and one per dimension.
struct RowCells {
    let cellCount: Int
    /// First the totals, then the dimensions; each with one cell per row of all segments. A row that
    /// does not count has the cell after the last.
    let cells: [[Int32]]
    /// Live rows of people outside the target group; they are in no cell.
    let outsideCount: Int
    /// The number of each segment's first row among those of all segments.
    let starts: [Int]

    /// All rows of all segments.
    var rowCount: Int { cells.first?.count ?? 0 }

    /// Whether a row, numbered over all segments, counts at all.
    func counts(_ row: Int) -> Bool { cells[0][row] != Int32(cellCount) }

    /// The same rows in other cells.
    ///
    /// - Parameters:
    ///   - count: How many cells there are.
    ///   - cell: The cell of each row; nil for one that does not count.
    init(_ rows: RowCells, in count: Int, cell: [Int?]) {
        cellCount = count
        cells = [cell.map { Int32($0 ?? count) }]
        outsideCount = rows.outsideCount
        starts = rows.starts
    }

    /// - Throws: `.tooManyCells` when they cannot be numbered in four bytes.
    init(
        _ source: some AnswerSource, _ axes: TallyAxes, _ eligibility: Eligibility?
    ) throws(TallyError) {
        let (count, overflow) = (axes.units.count + 1)
            .multipliedReportingOverflow(by: axes.cellsPerUnit)
        guard !overflow, count < Int(Int32.max) else { throw .tooManyCells }
        cellCount = count
        var starts: [Int] = []
        var rowCount = 0
        for rows in source.segmentRows {
            starts.append(rowCount)
            rowCount += rows
        }
        self.starts = starts

        let dead = Int32(count)
        let totalCells = Self.totalCells(source, axes)
        var outside = 0
        var totals = [Int32](repeating: dead, count: rowCount)
        for segment in starts.indices {
            let isAlive = try source.isAlive(in: segment)
            let units = try Self.units(source, axes, segment)
            let isEligible = try eligibility.map { eligibility throws(TallyError) in
                try EligibleRows(source: source, eligibility: eligibility).flags(in: segment)
            }
            let start = starts[segment]
            for row in isAlive.indices where isAlive[row] {
                if isEligible?[row] == false {
                    outside += 1
                } else {
                    totals[start + row] = totalCells[units?[row] ?? 0]
                }
            }
        }
        outsideCount = outside
        var cells = [totals]
        for dimension in axes.dimensions {
            let map = source.slots(of: dimension.column)
            var ofRows = totals
            for segment in starts.indices {
                let slots = try source.slots(of: dimension.column, as: map, in: segment)
                let start = starts[segment]
                for row in slots.indices where totals[start + row] != dead {
                    let category = min(slots[row], dimension.noAnswer)
                    ofRows[start + row] += Int32(dimension.offset + category)
                }
            }
            cells.append(ofRows)
        }
        self.cells = cells
    }

    /// The cell of a unit's total by the slot of the unit; in a survey without units there is one.
    private static func totalCells(_ source: some AnswerSource, _ axes: TallyAxes) -> [Int32] {
        let slots = axes.unitColumn.map { source.slots(of: $0).count } ?? 1
        // All kinds of no answer are one.
        return (0..<slots).map { Int32(min($0, axes.withoutUnit) * axes.cellsPerUnit) }
    }

    /// The slot of each row's unit; nil in a survey without units.
    private static func units(
        _ source: some AnswerSource, _ axes: TallyAxes, _ segment: Int
    ) throws(TallyError) -> [Int]? {
        guard let column = axes.unitColumn else { return nil }
        return try source.slots(of: column, as: source.slots(of: column), in: segment)
    }
}
