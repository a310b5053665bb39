/// Pearson's χ² test of a table of counts, without continuity correction.
///
/// Rows and columns without anybody are left out: an option never chosen says nothing.
/// Golden: `g2_enkat.json`, `chi2_top2` and `nonresponse_by_unit` to 1e-10.
package struct IndependenceTest: Sendable, Hashable {
    /// χ².
    package let statistic: Double
    /// (rows − 1)(columns − 1).
    package let degreesOfFreedom: Int
    package let pValue: Double
    /// Cramér's V = √(χ²/(n · (min(rows, columns) − 1))), from 0 to 1.
    package let cramerV: Double

    /// - Parameter table: rows of equal length; a negative count is taken as 0.
    /// - Throws: `.shapesDiffer` for rows of different length, `.emptyBase` without anybody,
    ///   `.singleGroup` when all are in one row or one column.
    package init(_ table: [[Int]]) throws(NotComputable) {
        let width = table.first?.count ?? 0
        guard table.allSatisfy({ $0.count == width }) else { throw .shapesDiffer }
        let cells = table.map { $0.map { Double(max(0, $0)) } }
        let rows = cells.map { $0.reduce(0, +) }
        let columns = (0..<width).map { column in cells.reduce(0) { $0 + $1[column] } }
        let n = rows.reduce(0, +)
        guard n > 0 else { throw .emptyBase }
        let rowsLeft = rows.indices.filter { rows[$0] > 0 }
        let columnsLeft = columns.indices.filter { columns[$0] > 0 }
        let least = min(rowsLeft.count, columnsLeft.count)
        guard least > 1 else { throw .singleGroup }
        let sum = FixedOrder.sum(
            rowsLeft.flatMap { row in
                columnsLeft.map { column in
                    let expected = rows[row] * columns[column] / n
                    let away = cells[row][column] - expected
                    return away * away / expected
                }
            })
        statistic = sum
        degreesOfFreedom = (rowsLeft.count - 1) * (columnsLeft.count - 1)
        pValue = try ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(sum)
        cramerV = (sum / (n * Double(least - 1))).squareRoot()
    }

    /// Whether groups differ in how many of them a share counts, such as answers of invited.
    ///
    /// - Throws: as `init(_:)`, and `.frameTooSmall` for more counted than there are.
    package init(shares: [Proportion]) throws(NotComputable) {
        guard shares.allSatisfy({ $0.count <= $0.total }) else { throw .frameTooSmall }
        try self.init(shares.map { [$0.count, $0.total - $0.count] })
    }
}
