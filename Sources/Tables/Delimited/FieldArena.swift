/// The cells of one record: places in a buffer of their own, or in the text itself.
///
/// libcsv's callbacks append to the buffer and to nothing else; it is used again for the next
/// record.
struct FieldArena: Sendable {
    /// A record with more cells than this is broken; spreadsheets stop at 16,384.
    static let maximumCells = 65_536

    private(set) var bytes: [UInt8] = []
    /// The first `count` are those of the record; the rest is room.
    private(set) var places: [CellPlace] = []
    private(set) var count = 0
    /// Whether the places are those of the text.
    private(set) var isInPlace = false
    private(set) var isEnded = false
    private(set) var hasTooManyCells = false
    private(set) var longest = 0

    /// The cells of the record.
    var cells: ArraySlice<CellPlace> { places[..<count] }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        count = 0
        isInPlace = false
        isEnded = false
        hasTooManyCells = false
        longest = 0
    }

    /// A cell as libcsv gives it: nil stands for nothing at all between two separators.
    @inline(__always)
    mutating func append(_ start: UnsafeRawPointer?, count length: Int) {
        guard !isEnded else { return }
        let from = bytes.count
        if let start, length > 0, count < Self.maximumCells {
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: length))
        }
        add(CellPlace(from..<bytes.count, isNull: start == nil))
    }

    /// A cell that was read leniently.
    mutating func append(_ cell: some Sequence<UInt8>, isQuoted: Bool, isNull: Bool) {
        let start = bytes.count
        if count < Self.maximumCells { bytes.append(contentsOf: cell) }
        add(CellPlace(start..<bytes.count, isNull: isNull, isQuoted: isQuoted))
    }

    /// A cell that stands in the text as it is.
    @inline(__always)
    mutating func append(_ place: Range<Int>, isQuoted: Bool = false) {
        add(CellPlace(place, isNull: !isQuoted && place.isEmpty, isQuoted: isQuoted))
    }

    @inline(__always)
    private mutating func add(_ place: CellPlace) {
        guard count < Self.maximumCells else {
            hasTooManyCells = true
            return
        }
        if place.count > longest { longest = place.count }
        if count < places.count { places[count] = place } else { places.append(place) }
        count += 1
    }

    /// Appends all cells of a text without quotation marks, which stand in it as they are.
    mutating func append(_ text: [UInt8], _ line: Range<Int>, separator: UInt8) {
        // A cell takes a byte at least, its separator, but for the last one.
        let most = min(line.count + 1, Self.maximumCells)
        if places.count < most {
            places += [CellPlace](
                repeating: CellPlace(0..<0, isNull: true), count: most - places.count)
        }
        var found = 0
        var widest = 0
        text.withUnsafeBytes { buffer in
            places.withUnsafeMutableBufferPointer { places in
                (found, widest) = PlainCells(separator: separator, line: line)
                    .split(buffer, into: places)
            }
        }
        hasTooManyCells = found > Self.maximumCells
        count = min(found, Self.maximumCells)
        longest = widest
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
        for index in 0..<count {
            guard cursor < end else { return }
            let (from, to) = (places[index].range.lowerBound, places[index].range.upperBound)
            if raw[cursor] == 0x22 {
                places[index].isQuoted = true
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
