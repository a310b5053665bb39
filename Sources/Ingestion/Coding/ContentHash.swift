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
        var index = 0
        while index < codes.count {
            var word: UInt64 = 0
            for code in codes[index..<min(index + 4, codes.count)] {
                word = word << 16 | UInt64(code)
            }
            add(word)
            index += 4
        }
    }

    /// Ends with the length, so that two texts are not the same as one.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                var word: UInt64 = 0
                for byte in bytes[index..<min(index + 8, bytes.count)] {
                    word = word << 8 | UInt64(byte)
                }
                add(word)
                index += 8
            }
            add(UInt64(bytes.count))
        }
    }
}
