/// A row of a sheet: the cells that hold something, in the order of their columns.
package struct SheetRow: Sendable, Hashable {
    package struct Cell: Sendable, Hashable {
        /// Counted from 1.
        package let column: Int
        package let text: String
    }

    /// Counted from 1.
    package let number: Int
    /// Columns ascending, each at most once; never empty as a reader hands it over.
    package internal(set) var cells: [Cell]

    /// The text of a column, counted from 1; empty where nothing stands.
    package func text(_ column: Int) -> String {
        let index = place(of: column)
        return index < cells.count && cells[index].column == column ? cells[index].text : ""
    }

    /// The texts from the first column to the last one that holds something.
    package var texts: [String] {
        var texts = [String](repeating: "", count: cells.last?.column ?? 0)
        for cell in cells { texts[cell.column - 1] = cell.text }
        return texts
    }

    /// Puts a cell where it belongs; false if its column is taken.
    mutating func insert(_ cell: Cell) -> Bool {
        guard let last = cells.last, last.column >= cell.column else {
            cells.append(cell)
            return true
        }
        let index = place(of: cell.column)
        guard cells[index].column != cell.column else { return false }
        cells.insert(cell, at: index)
        return true
    }

    /// The first index whose column is not before the one given.
    private func place(of column: Int) -> Int {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
