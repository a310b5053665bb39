/// FNV-1a over words of eight bytes: whether two loads of a file kept the same bytes. No protection
/// against intent.
struct ContentChecksum {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325  // offset basis
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    mutating func add(_ bytes: [UInt8]) {
        var hash = value
        let words = bytes.count / 8
        bytes.withUnsafeBytes { buffer in
            for word in 0..<words {
                let next = buffer.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)
                hash = (hash ^ UInt64(littleEndian: next)) &* Self.prime
                // The prime alone would leave the high bits of a word in the high bits.
                hash ^= hash >> 29
            }
        }
        for byte in bytes[(words * 8)...] { hash = (hash ^ UInt64(byte)) &* Self.prime }
        value = hash
        add(UInt64(bytes.count))
    }

    /// Ends with the count, so that two texts are not the same as one.
    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            value = (value ^ ((number >> shift) & 0xff)) &* Self.prime
        }
    }
}
