/// A digest of eight bytes: tells changed answers from unchanged ones. No protection against intent.
///
/// Sixteen bytes at a time, by the step of wyhash (Wang Yi, public domain): both halves of a full
/// multiplication, in which each bit of the two words reaches every bit of the digest. The same bytes in
/// the same order give the same digest on every machine.
struct ContentHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let secret: UInt64 = 0xe703_7ed1_a0b4_28db

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64 = 0) {
        let product = (value ^ first).multipliedFullWidth(by: second ^ Self.secret)
        value = product.high ^ product.low
    }

    /// Ends with how many there are.
    mutating func add(codes: UnsafeBufferPointer<UInt16>) {
        // As they lie in the memory of most machines.
        #if _endian(little)
            add(UnsafeRawBufferPointer(codes))
        #else
            let swapped = codes.map(\.littleEndian)
            swapped.withUnsafeBytes { add($0) }
        #endif
    }

    /// Ends with the length, so that two texts are not the same as one.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        func word(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        var index = 0
        while index &+ 16 <= bytes.count {
            add(word(index), word(index &+ 8))
            index &+= 16
        }
        if index &+ 8 <= bytes.count {
            add(word(index))
            index &+= 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index &+= 1
        }
        add(rest, UInt64(truncatingIfNeeded: bytes.count))
    }
}
