/// FNV-1a, 64 bits: tells changed answers from unchanged ones. No protection against intent.
///
/// Offset basis and prime as published by Fowler, Noll and Vo.
struct ContentHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    @inline(__always)
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* Self.prime }

    mutating func add(code: UInt16) {
        add(UInt8(truncatingIfNeeded: code))
        add(UInt8(truncatingIfNeeded: code >> 8))
    }

    /// Ends with a byte that no UTF-8 holds, so that two texts are not the same as one.
    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0xFF)
    }
}
