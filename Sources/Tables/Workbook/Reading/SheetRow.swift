/// A row of a sheet: the cells that hold something, in the order of their columns.
package struct SheetRow: Sendable, Hashable {
    package struct Cell: Sendable, Hashable {
        /// Counted from 1.
        package let column: Int
        package let text: String
    }

    /// Counted from 1.
    package let number: Int
    /// Columns ascending, each once; never empty as a reader hands it over.
    package let cells: [Cell]

    /// Two cells stand in the same place.
    struct TakenTwice: Error {
        let row: Int
        let column: Int
        /// As a location in a sheet, whatever the language.
        var words: String { "R\(row)C\(column) ×2" }
    }

    /// - Parameter cells: In any order.
    init(number: Int, cells: [Cell]) throws(TakenTwice) {
        let steps = { zip(cells, cells.dropFirst()) }
        // Sorted at once, not cell by cell: a row from right to left must not take its square.
        let isAscending = steps().allSatisfy { $0.column < $1.column }
        let sorted = isAscending ? cells : cells.sorted { $0.column < $1.column }
        if !isAscending,
            let pair = zip(sorted, sorted.dropFirst()).first(where: { $0.column == $1.column })
        {
            throw TakenTwice(row: number, column: pair.0.column)
        }
        self.number = number
        self.cells = sorted
    }

    init(_ row: RowCells) {
        number = row.number
        cells = row.cells.map {
            Cell(column: $0.column, text: String(decoding: row.bytes[$0.range], as: UTF8.self))
        }
    }

    /// The text of a column, counted from 1; empty where nothing stands.
    package func text(_ column: Int) -> String {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low].text : ""
    }

    /// The texts from the first column to the last one that holds something.
    package var texts: [String] {
        var texts = [String](repeating: "", count: cells.last?.column ?? 0)
        for cell in cells { texts[cell.column - 1] = cell.text }
        return texts
    }
}
