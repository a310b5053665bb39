import Glibc

/// The cells of a regular record, which nearly all records are: places in the text, and nothing copied.
///
/// Regular is what the strict reading accepts: cells without quotation marks, and cells wholly in
/// quotation marks with none inside but doubled ones. Whatever else there is, is left to
/// libcsv, which alone decides what is wrong; so the two can never disagree on what a record says.
struct LineCells {
    /// How a cell stands in the line.
    enum Form: Sendable {
        /// Without quotation marks.
        case plain
        /// The place is what stands between the quotation marks around it.
        case quoted
        /// As `quoted`, with two quotation marks for every one that is meant.
        case doubled
    }

    private let text: UnsafeRawBufferPointer
    private let start: Int
    private let end: Int
    private let separator: UInt8
    private static let quotationMark: UInt8 = 0x22

    /// - Parameters:
    ///   - text: Valid for as long as the cells are asked for.
    ///   - line: The line without its line end.
    init(_ text: UnsafeRawBufferPointer, _ line: Range<Int>, separator: UInt8) {
        precondition(line.lowerBound >= 0 && line.upperBound <= text.count, "a line of the text")
        self.text = text
        start = line.lowerBound
        end = line.upperBound
        self.separator = separator
    }

    /// Hands over the cells in order, until one is declined.
    ///
    /// - Parameter visit: False declines.
    /// - Returns: Whether the line is regular and no cell was declined; if not, those handed over are
    ///   to be forgotten.
    @inline(__always)
    func forEachCell(_ visit: (_ place: Range<Int>, _ form: Form) -> Bool) -> Bool {
        var cell = start
        var quote = nextQuote(from: start)
        while true {
            var stop: Int
            if cell == quote {
                guard let quoted = endOfQuoted(from: cell),
                    visit(
                        Range(uncheckedBounds: (cell &+ 1, quoted.end)),
                        quoted.isDoubled ? .doubled : .quoted)
                else { return false }
                stop = quoted.end &+ 1
                guard stop == end || text[stop] == separator else { return false }
                quote = nextQuote(from: stop)
            } else {
                stop = endOfPlain(from: cell)
                guard stop <= quote, visit(Range(uncheckedBounds: (cell, stop)), .plain) else {
                    return false
                }
            }
            guard stop < end else { return true }
            cell = stop &+ 1
        }
    }

    /// The next separator, or the end of the line. Most cells are empty or one byte long.
    @inline(__always)
    private func endOfPlain(from cell: Int) -> Int {
        guard let base = text.baseAddress, cell &+ 1 < end else {
            return cell < end && text[cell] == separator ? cell : end
        }
        if base.load(fromByteOffset: cell, as: UInt8.self) == separator { return cell }
        if base.load(fromByteOffset: cell &+ 1, as: UInt8.self) == separator { return cell &+ 1 }
        let pattern = UInt64(separator) &* 0x0101_0101_0101_0101
        var index = cell &+ 2
        while index &+ 8 <= text.count, index < end {
            let word =
                UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                ^ pattern
            // The lowest bit that is set belongs to the first byte that is 0.
            let hits = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if hits != 0 { return min(index &+ hits.trailingZeroBitCount >> 3, end) }
            index &+= 8
        }
        while index < end, base.load(fromByteOffset: index, as: UInt8.self) != separator {
            index &+= 1
        }
        return min(index, end)
    }

    /// The closing quotation mark, and whether there are doubled ones before it; nil where there is none
    /// in the line.
    private func endOfQuoted(from cell: Int) -> (end: Int, isDoubled: Bool)? {
        var isDoubled = false
        var from = cell + 1
        while true {
            let hit = nextQuote(from: from)
            guard hit < end else { return nil }
            guard hit + 1 < end, text[hit + 1] == Self.quotationMark else {
                return (hit, isDoubled)
            }
            isDoubled = true
            from = hit + 2
        }
    }

    /// The largest integer where there is none.
    private func nextQuote(from index: Int) -> Int {
        guard let base = text.baseAddress, index < end,
            let hit = memchr(base + index, Int32(Self.quotationMark), end - index)
        else { return .max }
        return UnsafeRawPointer(hit) - base
    }
}
