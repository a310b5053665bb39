/// A digest of eight bytes: tells changed answers from unchanged ones. No protection against intent.
///
/// Every word is mixed in by the finishing steps of MurmurHash3 (Appleby, public domain), whose two
/// multiplications let each bit of a word reach every bit of the digest. The same bytes in the same
/// order give the same digest on every machine.
struct ContentHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ word: UInt64) {
        var mixed = value ^ word
        mixed = (mixed ^ mixed >> 33) &* 0xff51_afd7_ed55_8ccd
        mixed = (mixed ^ mixed >> 33) &* 0xc4ce_b9fe_1a85_ec53
        value = mixed ^ mixed >> 33
    }

    /// Four codes to a word.
    mutating func add(codes: [UInt16]) {
        codes.withUnsafeBufferPointer { codes in
            let whole = codes.count & ~3
            var index = 0
            while index < whole {
                add(
                    UInt64(codes[index]) << 48 | UInt64(codes[index &+ 1]) << 32
                        | UInt64(codes[index &+ 2]) << 16 | UInt64(codes[index &+ 3]))
                index &+= 4
            }
            guard whole < codes.count else { return }
            add(codes[whole...].reduce(0) { $0 << 16 | UInt64($1) })
        }
    }

    /// Ends with the length, so that two texts are not the same as one.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            let whole = raw.count & ~7
            for index in stride(from: 0, to: whole, by: 8) {
                add(UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            }
            if whole < raw.count { add(raw[whole...].reduce(0) { $0 << 8 | UInt64($1) }) }
            add(UInt64(bytes.count))
        }
    }
}
