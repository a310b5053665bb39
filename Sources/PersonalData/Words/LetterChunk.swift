/// Up to eight bytes of a text, all looked at at once: which of them are letters, and how they are
/// written in lower case.
///
/// Letters are those of `WordScanner`. One of two bytes is never cut: where the second byte would be the
/// ninth, the chunk ends before the first.
struct LetterChunk {
    /// The first byte lowest, nothing but zeros behind the last.
    private let bytes: UInt64
    /// How many bytes there are.
    private let room: Int
    /// The highest bit of every byte that begins a letter of two bytes; that of every byte from C3 on
    /// that is C3.
    private let leads: UInt64
    private let isC3: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// - Parameters:
    ///   - start: Where a letter begins, or what is none.
    ///   - end: What stands from here on does not count.
    @inline(__always)
    init(_ text: Span<UInt8>, from start: Int, to end: Int) {
        room = min(end &- start, 8)
        var bytes: UInt64 = 0
        if start &+ 8 <= text.count {
            bytes = UInt64(
                // Any eight bytes are a number; that they are there is checked.
                littleEndian: unsafe text.bytes.unsafeLoadUnaligned(
                    fromByteOffset: start, as: UInt64.self))
            bytes &= Self.first(room)
        } else {
            for index in stride(from: end &- 1, through: start, by: -1) {
                bytes = bytes << 8 | UInt64(text[index])
            }
        }
        self.bytes = bytes
        let isHigh = bytes & Self.highs
        leads = isHigh & Self.isAtLeast(0x43, bytes) & ~Self.isAtLeast(0x55, bytes)
        isC3 = leads & ~Self.isAtLeast(0x44, bytes)
    }

    /// All bytes but the first of a letter that is cut.
    @inline(__always)
    var whole: Int { room == 8 && leads >> 63 != 0 ? 7 : room }

    /// How many of those belong to letters before the first that does not.
    @inline(__always)
    var letters: Int {
        let isASCII =
            Self.isAtLeast(UInt8(ascii: "a"), bytes | 0x2020_2020_2020_2020)
            & ~Self.isAtLeast(UInt8(ascii: "z") + 1, bytes | 0x2020_2020_2020_2020)
            & ~(bytes & Self.highs)
        let others = ~(isASCII | leads | leads << 8) & Self.highs
        return min(others.trailingZeroBitCount >> 3, whole)
    }

    /// The first `count` bytes in lower case.
    @inline(__always)
    func lowercased(_ count: Int) -> UInt64 {
        let low = bytes & ~Self.highs
        let isUpper =
            Self.isAtLeast(UInt8(ascii: "A"), low) & ~Self.isAtLeast(UInt8(ascii: "Z") + 1, low)
            & ~(bytes & Self.highs)
        // À to Þ, but for the sign of multiplication among them.
        let isUpperSecond =
            isC3 << 8 & ~Self.isAtLeast(0x1F, low)
            & ~(Self.isAtLeast(0x17, low) & ~Self.isAtLeast(0x18, low))
        return (bytes | (isUpper | isUpperSecond) >> 2) & Self.first(count)
    }

    /// The highest bit of every byte that is at least `least`, its own highest bit left out.
    @inline(__always)
    private static func isAtLeast(_ least: UInt8, _ bytes: UInt64) -> UInt64 {
        ((bytes & ~highs) &+ UInt64(0x80 &- least) &* ones) & highs
    }

    @inline(__always)
    private static func first(_ count: Int) -> UInt64 {
        // Nothing is left of a number that is moved by all its bits.
        ~(UInt64.max << UInt64(count &* 8))
    }
}
