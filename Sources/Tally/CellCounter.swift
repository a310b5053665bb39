/// Fills one `CellTable`: the loop everything else waits for.
///
/// A flat array of all cells times all slots where that is small, else a list of keys to be sorted:
/// either way memory is bounded by the larger of `denseLimit` and the number of responses.
struct CellCounter {
    private let cells: Int
    private let slots: Int
    private var dense: [Int] = []
    private var sparse: [Int] = []
    private let isDense: Bool

    /// Counts held flat at most: 32 MiB.
    static let denseLimit = 1 << 22

    /// - Parameter cells: the number of cells; the one after the last takes rows that do not count.
    /// - Throws: `.tooManyCells` when keys would not fit in an `Int`.
    init(cells: Int, slots: Int, denseLimit: Int = denseLimit) throws(TallyError) {
        let (size, overflow) = (cells + 1).multipliedReportingOverflow(by: slots)
        guard !overflow else { throw .tooManyCells }
        self.cells = cells
        self.slots = slots
        isDense = size <= denseLimit
        if isDense { dense = [Int](repeating: 0, count: size) }
    }

    /// Counts some rows once each.
    ///
    /// - Parameters:
    ///   - slots: the answer of each row.
    ///   - cells: the cell of each row of all segments.
    ///   - start: where these rows begin in `cells`.
    mutating func add(_ slots: [Int], cells: [Int32], from start: Int) {
        if isDense {
            for row in slots.indices {
                dense[Int(cells[start + row]) * self.slots + slots[row]] += 1
            }
        } else {
            for row in slots.indices where Int(cells[start + row]) < self.cells {
                sparse.append(Int(cells[start + row]) * self.slots + slots[row])
            }
        }
    }

    /// Counts every row once, where there is one answer only.
    mutating func add(cells: [Int32]) {
        if isDense {
            for cell in cells { dense[Int(cell) * slots] += 1 }
        } else {
            for cell in cells where Int(cell) < self.cells { sparse.append(Int(cell) * slots) }
        }
    }

    consuming func finish() -> CellTable {
        var table = CellTable(slots: slots)
        if isDense {
            for key in 0..<(cells * slots) where dense[key] != 0 {
                table.append(key: key, count: dense[key])
            }
            return table
        }
        sparse.sort()
        var first = 0
        while first < sparse.count {
            var next = first + 1
            while next < sparse.count, sparse[next] == sparse[first] { next += 1 }
            table.append(key: sparse[first], count: next - first)
            first = next
        }
        return table
    }
}
