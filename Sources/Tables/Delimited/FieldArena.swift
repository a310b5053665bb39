/// The cells of one record: places in a buffer of their own, or in the text itself.
///
/// libcsv's callbacks append to the buffer and to nothing else; it is used again for the next
/// record.
struct FieldArena: Sendable {
    /// A record with more cells than this is broken; spreadsheets stop at 16,384.
    static let maximumCells = 65_536

    /// One cell, in the buffer or in the text.
    struct Cell: Sendable {
        var start: Int
        var end: Int
        var isNull: Bool
        var isQuoted: Bool
    }

    private(set) var bytes: [UInt8] = []
    private(set) var cells: [Cell] = []
    /// Whether the places are those of the text.
    private(set) var isInPlace = false
    private(set) var isEnded = false
    private(set) var hasTooManyCells = false
    private(set) var longest = 0

    var count: Int { cells.count }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        isInPlace = false
        isEnded = false
        hasTooManyCells = false
        longest = 0
    }

    /// A cell as libcsv gives it: nil stands for nothing at all between two separators.
    @inline(__always)
    mutating func append(_ start: UnsafeRawPointer?, count: Int) {
        guard !isEnded else { return }
        guard cells.count < Self.maximumCells else {
            hasTooManyCells = true
            return
        }
        let from = bytes.count
        if let start, count > 0 {
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
            if count > longest { longest = count }
        }
        cells.append(Cell(start: from, end: bytes.count, isNull: start == nil, isQuoted: false))
    }

    /// A cell that was read leniently.
    mutating func append(_ cell: some Sequence<UInt8>, isQuoted: Bool, isNull: Bool) {
        guard cells.count < Self.maximumCells else {
            hasTooManyCells = true
            return
        }
        let start = bytes.count
        bytes.append(contentsOf: cell)
        longest = max(longest, bytes.count - start)
        cells.append(Cell(start: start, end: bytes.count, isNull: isNull, isQuoted: isQuoted))
    }

    /// A cell that stands in the text as it is.
    @inline(__always)
    mutating func append(_ place: Range<Int>, isQuoted: Bool = false) {
        guard cells.count < Self.maximumCells else {
            hasTooManyCells = true
            return
        }
        if place.count > longest { longest = place.count }
        cells.append(
            Cell(
                start: place.lowerBound, end: place.upperBound,
                isNull: !isQuoted && place.isEmpty, isQuoted: isQuoted))
    }

    /// The first line end ends the record; the LF after a CR is the same line end.
    @inline(__always)
    mutating func end() { isEnded = true }

    /// Ends a record whose cells were appended as places.
    mutating func endInPlace() {
        isInPlace = true
        isEnded = true
    }

    /// Marks the cells that have quotation marks around them in the record's own bytes.
    mutating func markQuoted(in raw: [UInt8], from start: Int, to end: Int) {
        guard !isInPlace, ByteSearch.first(0x22, in: raw, from: start, to: end) != nil else {
            return
        }
        var cursor = start
        for index in cells.indices {
            guard cursor < end else { return }
            let (from, to) = (cells[index].start, cells[index].end)
            if raw[cursor] == 0x22 {
                cells[index].isQuoted = true
                // Two around it, and one more for every one inside.
                cursor += to - from + 2
                var inside = from
                while let hit = ByteSearch.first(0x22, in: bytes, from: inside, to: to) {
                    cursor += 1
                    inside = hit + 1
                }
            } else {
                cursor += to - from
            }
            cursor += 1
        }
    }
}
