/// The cells of one record, one after the other in a buffer that is used again for the next.
///
/// libcsv's callbacks append to it and to nothing else.
struct FieldArena: Sendable {
    /// A record with more cells than this is broken; spreadsheets stop at 16,384.
    static let maximumCells = 65_536

    private(set) var bytes: [UInt8] = []
    /// For every cell: where it ends in `bytes`, times 4, plus the two flags.
    private(set) var marks: [Int] = []
    private(set) var isEnded = false
    private(set) var hasTooManyCells = false
    private(set) var longest = 0

    static let nullFlag = 1
    static let quotedFlag = 2

    var count: Int { marks.count }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        isEnded = false
        hasTooManyCells = false
        longest = 0
    }

    /// A cell as libcsv gives it: nil stands for nothing at all between two separators.
    @inline(__always)
    mutating func append(_ start: UnsafeRawPointer?, count: Int) {
        guard !isEnded else { return }
        guard marks.count < Self.maximumCells else {
            hasTooManyCells = true
            return
        }
        if let start, count > 0 {
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
            if count > longest { longest = count }
        }
        marks.append(bytes.count << 2 | (start == nil ? Self.nullFlag : 0))
    }

    /// A cell that was read leniently.
    mutating func append(_ cell: some Sequence<UInt8>, isQuoted: Bool, isNull: Bool) {
        guard marks.count < Self.maximumCells else {
            hasTooManyCells = true
            return
        }
        let start = bytes.count
        bytes.append(contentsOf: cell)
        longest = max(longest, bytes.count - start)
        marks.append(
            bytes.count << 2 | (isNull ? Self.nullFlag : 0) | (isQuoted ? Self.quotedFlag : 0))
    }

    /// The first line end ends the record; the LF after a CR is the same line end.
    @inline(__always)
    mutating func end() { isEnded = true }

    /// Marks the cells that have quotation marks around them in the record's own bytes.
    mutating func markQuoted(in raw: [UInt8], from start: Int, to end: Int) {
        guard ByteSearch.first(0x22, in: raw, from: start, to: end) != nil else { return }
        var cursor = start
        var from = 0
        for index in marks.indices {
            guard cursor < end else { return }
            let to = marks[index] >> 2
            if raw[cursor] == 0x22 {
                marks[index] |= Self.quotedFlag
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
            from = to
        }
    }
}
