/// Splits a line without quotation marks at its separators.
struct PlainCells {
    private let separator: UInt8
    private let pattern: UInt64
    private let line: Range<Int>

    init(separator: UInt8, line: Range<Int>) {
        self.separator = separator
        self.line = line
        pattern = UInt64(separator) &* 0x0101_0101_0101_0101
    }

    /// Eight bytes at a time: every separator in them is a bit.
    ///
    /// - Parameter places: Room for the cells; those beyond it are counted only.
    /// - Returns: How many cells there are, and the length of the longest.
    func split(
        _ text: UnsafeRawBufferPointer, into places: UnsafeMutableBufferPointer<CellPlace>
    ) -> (count: Int, longest: Int) {
        precondition(line.lowerBound >= 0 && line.upperBound <= text.count, "a line of the text")
        guard let base = text.baseAddress, let out = places.baseAddress else { return (0, 0) }
        let room = places.count
        let end = line.upperBound
        var count = 0
        var longest = 0
        var start = line.lowerBound
        var index = line.lowerBound
        @inline(__always)
        func note(_ place: Int) {
            let length = place &- start
            if length > longest { longest = length }
            if count < room {
                out[count] = CellPlace(
                    Range(uncheckedBounds: (start, place)), isNull: length == 0)
            }
            count &+= 1
            start = place &+ 1
        }
        while index &+ 8 <= end {
            let word = UInt64(
                littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            var hits = Self.zeroBytes(in: word ^ pattern)
            while hits != 0 {
                note(index &+ hits.trailingZeroBitCount >> 3)
                hits &= hits &- 1
            }
            index &+= 8
        }
        while index < end {
            if base.load(fromByteOffset: index, as: UInt8.self) == separator { note(index) }
            index &+= 1
        }
        note(end)
        return (count, longest)
    }

    private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    /// The high bit of every byte that is 0, and no other; nothing is carried between bytes.
    @inline(__always)
    private static func zeroBytes(in word: UInt64) -> UInt64 {
        ~(((word & lows) &+ lows) | word | lows)
    }
}
