/// FNV-1a, 64 bits: whether two loads of a file kept the same bytes. No protection against intent.
struct ContentChecksum {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325  // offset basis
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    mutating func add(_ bytes: [UInt8]) {
        var hash = value
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* Self.prime }
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
