/// The bytes of a short cell in four words, which say all there is to say of it: to compare two is
/// to compare the words.
struct CellKey: Equatable, Sendable {
    /// Four words reach this far.
    static let longest = 32

    private let first: UInt64
    private let last: UInt64
    // What lies between them in longer cells; the words may overlap.
    private let second: UInt64
    private let third: UInt64
    private let count: Int

    /// The key of no cell.
    init() { (first, last, second, third, count) = (0, 0, 0, 0, -1) }

    /// Nil where the cell is longer.
    @inline(__always)
    init?(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
        count = range.count
        func word(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        if count < 8 {
            first = Self.short(text, range)
            (second, third, last) = (0, 0, 0)
            return
        }
        guard count <= Self.longest else { return nil }
        first = word(range.lowerBound)
        last = word(range.upperBound - 8)
        if count > 16 {
            second = word(range.lowerBound + 8)
            third = word(range.upperBound - 16)
        } else {
            (second, third) = (0, 0)
        }
    }

    init?(_ bytes: ArraySlice<UInt8>) {
        let key = bytes.withUnsafeBytes { CellKey($0, 0..<$0.count) }
        guard let key else { return nil }
        self = key
    }

    /// Fewer than eight bytes, filled up with zeros in front.
    @inline(__always)
    private static func short(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
        guard !range.isEmpty else { return 0 }
        if range.lowerBound + 8 <= text.count {
            let word = UInt64(
                littleEndian: text.loadUnaligned(
                    fromByteOffset: range.lowerBound, as: UInt64.self))
            // What lies behind the cell is shifted out.
            return word << (UInt64(8 &- range.count) &* 8)
        }
        var word: UInt64 = 0
        for index in range.reversed() { word = word << 8 | UInt64(text[index]) }
        return word << (UInt64(8 &- range.count) &* 8)
    }

    @inline(__always)
    func hash(_ multiplier: UInt64) -> UInt64 {
        (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(count)) &* multiplier
    }
}
