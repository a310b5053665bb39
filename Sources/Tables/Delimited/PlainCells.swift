/// Where the cells of a line without quotation marks end.
protocol PlainCellEnds {
    /// Where the next cell ends: at a separator, or with the line.
    mutating func next() -> Int
}

/// The cells of a line without quotation marks: what lies between separators, which are looked for in 64
/// bytes at a time.
struct PlainCells: PlainCellEnds {
    private let text: UnsafeRawPointer
    private let end: Int
    /// The separator in every byte.
    private let pattern: UInt64
    /// Where the 64 bytes begin that are being looked at, and which of them are separators not handed
    /// over yet.
    private var start: Int
    private var separators: UInt64
    /// So many bytes behind the line are read.
    static let reach = 64

    /// - Parameters:
    ///   - text: May be read to `reach` bytes behind the line.
    ///   - line: The line without its line end.
    @inline(__always)
    init(_ text: UnsafeRawPointer, _ line: Range<Int>, separator: UInt8) {
        self.text = text
        end = line.upperBound
        pattern = UInt64(separator) &* 0x0101_0101_0101_0101
        start = line.lowerBound
        separators = 0
        separators = find()
    }

    @inline(__always)
    mutating func next() -> Int {
        while separators == 0 {
            start &+= 64
            guard start < end else { return end }
            separators = find()
        }
        let place = start &+ separators.trailingZeroBitCount
        separators &= separators &- 1
        // Behind the line lie others.
        return min(place, end)
    }

    /// A bit for each separator.
    @inline(__always)
    private func find() -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var found: UInt64 = 0
        for part in 0..<8 {
            let bytes =
                UInt64(
                    littleEndian: text.loadUnaligned(
                        fromByteOffset: start &+ part &* 8, as: UInt64.self)) ^ pattern
            // The lowest bit of every byte that is 0, and of no other.
            let zeros = ~(((bytes & low) &+ low) | bytes | low) &>> 7
            // Multiplied so, they all end up in the highest byte.
            let bits = (zeros &* 0x0102_0408_1020_4080) &>> 56
            found |= bits &<< UInt64(truncatingIfNeeded: part &* 8)
        }
        return found
    }
}
