package import Diagnostics

extension SmallTable {
    /// Where a cell stands, or a whole row, for a diagnostic.
    ///
    /// - Parameter column: Position of the column, which the header has; nil for the row.
    package func place(of column: Int?, in row: Row) -> Place {
        .cell(
            row: row.line, column: column.map { $0 + 1 }, header: column.map { header[$0] },
            byteOffset: row.byteOffset)
    }
}
