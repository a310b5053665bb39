/// What strings of JSON consist of, where they lie in memory.
enum FlatString {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Passes over bytes that stand for themselves, eight at a time; whether those above ASCII are well
    /// formed is not looked at.
    ///
    /// - Returns: The byte behind them, a quotation mark, a backslash or a control character; nil at the
    ///   end.
    @inline(__always)
    static func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt8? {
        guard let base = bytes.baseAddress.map({ UnsafeRawPointer($0) }) else { return nil }
        while index &+ 8 <= bytes.count {
            let word = UInt64(
                littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // Below a quotation mark, a backslash or a control character a borrow may mark a byte too
            // many, but always one that comes later.
            let quotes = word ^ (ones &* 0x22)
            let slashes = word ^ (ones &* 0x5C)
            let marked =
                ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
                    | (word &- ones &* 0x20) & ~word) & highs
            if marked != 0 {
                index &+= marked.trailingZeroBitCount >> 3
                return bytes[index]
            }
            index &+= 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return byte }
            index &+= 1
        }
        return nil
    }

    /// How many bytes of a text continue a character.
    static func continuations(_ bytes: UnsafeRawBufferPointer) -> Int {
        let whole = bytes.count & ~7
        var count = 0
        var index = 0
        while index < whole {
            // So many words that none of their eight counts takes more than a byte.
            let end = min(whole, index &+ 255 &* 8)
            var counts: UInt64 = 0
            while index < end {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                counts &+= (word >> 7) & ~(word >> 6) & ones
                index &+= 8
            }
            let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts >> 8 & 0x00FF_00FF_00FF_00FF)
            count &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        for byte in bytes[whole...] where byte & 0xC0 == 0x80 { count &+= 1 }
        return count
    }

    /// Appends what an escape stands for; false for none, and for half a pair.
    ///
    /// - Parameter index: At the backslash; moved behind the escape.
    static func unescape(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, into text: inout [UInt8]
    ) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let meaning: UInt8
        switch bytes[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): meaning = bytes[index + 1]
        case UInt8(ascii: "b"): meaning = 0x08
        case UInt8(ascii: "f"): meaning = 0x0C
        case UInt8(ascii: "n"): meaning = 0x0A
        case UInt8(ascii: "r"): meaning = 0x0D
        case UInt8(ascii: "t"): meaning = 0x09
        case UInt8(ascii: "u"):
            guard let unit = unit(bytes, index) else { return false }
            index += 6
            if let scalar = UnicodeScalar(UInt32(unit)) {
                text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                return true
            }
            guard UTF16.isLeadSurrogate(unit), let trail = self.unit(bytes, index),
                UTF16.isTrailSurrogate(trail)
            else { return false }
            index += 6
            text += String(decoding: [unit, trail], as: UTF16.self).utf8
            return true
        default: return false
        }
        text.append(meaning)
        index += 2
        return true
    }

    /// What `\uXXXX` says.
    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt16? {
        guard index + 6 <= bytes.count, bytes[index] == 0x5C,
            bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        return bytes[index + 2..<index + 6].reduce(UInt16?(0)) { value, byte in
            guard let value, byte < 0x80,
                let digit = Character(UnicodeScalar(byte)).hexDigitValue
            else { return nil }
            return value << 4 | UInt16(digit)
        }
    }
}
