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
    private let pattern: Bytes
    /// Where the 64 bytes begin that are being looked at, and which of them are separators not handed
    /// over yet.
    private var start: Int
    private var separators: UInt64
    /// So many bytes behind the line are read.
    static let reach = 64

    private typealias Bytes = SIMD16<UInt8>
    /// Another bit for each of eight bytes.
    private static let bits = Bytes(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)

    /// - Parameters:
    ///   - text: May be read to `reach` bytes behind the line.
    ///   - line: The line without its line end.
    @inline(__always)
    init(_ text: UnsafeRawPointer, _ line: Range<Int>, separator: UInt8) {
        self.text = text
        end = line.upperBound
        pattern = Bytes(repeating: separator)
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
        let ones: UInt64 = 0x0101_0101_0101_0101
        var found: UInt64 = 0
        for part in 0..<4 {
            let bytes = text.loadUnaligned(
                fromByteOffset: start &+ part &* Bytes.scalarCount, as: Bytes.self)
            let hits = unsafeBitCast(bytes .== pattern, to: Bytes.self) & Self.bits
            let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
            // Multiplied so, the highest byte is the sum of all eight, no two of which share a bit.
            let (low, high) = ((halves.x &* ones) &>> 56, (halves.y &* ones) &>> 56)
            found |= (low | high &<< 8) &<< UInt64(truncatingIfNeeded: part &* Bytes.scalarCount)
        }
        return found
    }
}
