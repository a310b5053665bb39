/// Fills the `CellTable` of a column that is kept a byte a row: the loop everything else waits for.
///
/// Counts are of four bytes, so that they stay in the processor's nearest memory. Where rows are many they
/// are kept by the byte as it stands, which need not be looked up then, and put in their slots at the end.
struct ByteCounter {
    private let cells: Int
    private let map: AnswerSlots
    /// How many counts there are of a cell.
    private let width: Int
    private let isByByte: Bool
    private var counts: [UInt32]

    /// So many rows for every cell pay for a count of every byte.
    private static let rowsForAll = 1024
    /// Of every byte, and some more: a power of two apart, the counts of all cells would want the same
    /// few places in the processor's nearest memory.
    private static let widthForAll = 272

    /// Nil where the counts would be too many.
    ///
    /// - Parameters:
    ///   - cells: The number of cells; the one after the last takes rows that do not count.
    ///   - rows: At most as many are added to a cell.
    init?(cells: Int, rows: Int, as map: AnswerSlots) {
        self.cells = cells
        self.map = map
        isByByte =
            rows / Self.rowsForAll > cells
            && (cells + 1) * Self.widthForAll <= CellCounter.denseLimit
        width = isByByte ? Self.widthForAll : map.count
        let size = (cells + 1) * width
        guard size <= CellCounter.denseLimit, rows <= Int(UInt32.max) else { return nil }
        counts = [UInt32](repeating: 0, count: size)
    }

    /// Counts some rows once each.
    ///
    /// - Parameters:
    ///   - bytes: The answer of each row.
    ///   - cells: The cell of each row of all segments.
    ///   - start: Where these rows begin in `cells`.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, cells: [Int32], from start: Int) {
        precondition(start + bytes.count <= cells.count, "a cell for every row")
        counts.withUnsafeMutableBufferPointer { counts in
            cells.withUnsafeBufferPointer { cells in
                if isByByte {
                    // In four bytes, as the cells are: wider, every row takes a fourth longer.
                    let width = UInt32(Self.widthForAll)
                    for row in bytes.indices {
                        let cell = UInt32(bitPattern: cells[start &+ row])
                        counts[Int(cell &* width &+ UInt32(bytes[row]))] &+= 1
                    }
                    return
                }
                map.byByte.withUnsafeBufferPointer { slots in
                    for row in bytes.indices {
                        let cell = Int(cells[start &+ row])
                        counts[cell &* width &+ slots[Int(bytes[row])]] &+= 1
                    }
                }
            }
        }
    }

    /// Of all bytes there may be, few are anyone's answer.
    private var placesThatOccur: [Int] {
        var seen = [UInt32](repeating: 0, count: width)
        counts.withUnsafeBufferPointer { counts in
            seen.withUnsafeMutableBufferPointer { seen in
                for cell in 0..<cells {
                    for place in 0..<width { seen[place] |= counts[cell &* width &+ place] }
                }
            }
        }
        return (0..<width).filter { seen[$0] > 0 }
    }

    consuming func finish() -> CellTable {
        var table = CellTable(slots: map.count)
        var ofCell = [Int](repeating: 0, count: map.count)
        let places = placesThatOccur
        for cell in 0..<cells {
            for index in ofCell.indices { ofCell[index] = 0 }
            for place in places where counts[cell * width + place] > 0 {
                let slot = isByByte ? map.byByte[place] : place
                ofCell[slot] += Int(counts[cell * width + place])
            }
            for (slot, count) in ofCell.enumerated() where count > 0 {
                table.append(key: cell * map.count + slot, count: count)
            }
        }
        return table
    }
}
