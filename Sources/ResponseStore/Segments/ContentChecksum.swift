/// FNV-1a over words of eight bytes: whether two loads of a file kept the same bytes. No protection
/// against intent.
struct ContentChecksum {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325  // offset basis
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    /// Every fourth word goes into a value of its own: no multiplication waits for the one before, which
    /// takes a processor a third of the time. The four end up in one.
    mutating func add(_ bytes: [UInt8]) {
        var lanes = (value, ~value, value &+ Self.prime, value &- Self.prime)
        let whole = bytes.count & ~31
        bytes.withUnsafeBytes { buffer in
            func word(_ offset: Int) -> UInt64 {
                UInt64(
                    littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            }
            var index = 0
            while index < whole {
                Self.mix(word(index), into: &lanes.0)
                Self.mix(word(index &+ 8), into: &lanes.1)
                Self.mix(word(index &+ 16), into: &lanes.2)
                Self.mix(word(index &+ 24), into: &lanes.3)
                index &+= 32
            }
        }
        // Each by a step of its own: to begin with the first would put it and the second into one step,
        // where the same change in either is one change.
        var hash = value
        for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { Self.mix(lane, into: &hash) }
        for byte in bytes[whole...] { hash = (hash ^ UInt64(byte)) &* Self.prime }
        value = hash
        add(UInt64(bytes.count))
    }

    @inline(__always)
    private static func mix(_ word: UInt64, into hash: inout UInt64) {
        hash = (hash ^ word) &* prime
        // The prime alone would leave the high bits of a word in the high bits.
        hash ^= hash >> 29
    }

    /// Ends with the count, so that two texts are not the same as one.
    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            value = (value ^ ((number >> shift) & 0xff)) &* Self.prime
        }
    }
}
