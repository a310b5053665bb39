/// A row of a sheet as bytes: the cells that hold something, and their texts one after the other.
struct RowCells: Sendable {
    struct Cell: Sendable {
        /// Counted from 1.
        let column: Int
        /// In `bytes`.
        let range: Range<Int>
    }

    /// Counted from 1.
    var number = 0
    /// UTF-8.
    var bytes: [UInt8] = []
    var cells: [Cell] = []

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }

    /// Ends a cell whose text is all that was appended from `start` on.
    mutating func end(column: Int, from start: Int) {
        cells.append(Cell(column: column, range: start..<bytes.count))
    }

    /// Brings the cells into the order of their columns.
    mutating func sort() throws(SheetRow.TakenTwice) {
        // Sorted at once, not cell by cell: a row from right to left must not take its square.
        if zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { return }
        cells.sort { $0.column < $1.column }
        let pair = zip(cells, cells.dropFirst()).first { $0.column == $1.column }
        if let pair { throw SheetRow.TakenTwice(row: number, column: pair.0.column) }
    }
}
