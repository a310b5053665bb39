/// Text that was written as UTF-8, read as Windows-1252 and written as UTF-8 again.
///
/// Å Ä Ö å ä ö é then show as `Ã…`, `Ã„`, `Ã–`, `Ã¥`, `Ã¤`, `Ã¶`, `Ã©`. An Ã before anything else
/// is a letter of some language and left in peace.
enum Mojibake {
    /// The second byte of Ã, rare in Swedish text.
    static let mark: UInt8 = 0x83

    static func occurs(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        // Ã is C3 83, and the byte 83 is rare in Swedish text: search for that one.
        var from = range.lowerBound
        while let hit = ByteSearch.first(mark, in: bytes, from: from, to: range.upperBound) {
            if hit > range.lowerBound, bytes[hit - 1] == 0xC3,
                isTail(bytes[hit + 1..<min(hit + 4, range.upperBound)])
            {
                return true
            }
            from = hit + 1
        }
        return false
    }

    private static func isTail(_ bytes: ArraySlice<UInt8>) -> Bool {
        let latin: [UInt8] = [0xA5, 0xA4, 0xB6, 0xA9, 0x85, 0x84, 0x96]
        if bytes.starts(with: [0xC2]) {
            return bytes.dropFirst().first.map(latin.contains) ?? false
        }
        // U+2026, U+201E, U+2013: what Windows-1252 has at 85, 84, 96.
        return bytes.starts(with: [0xE2, 0x80, 0xA6]) || bytes.starts(with: [0xE2, 0x80, 0x9E])
            || bytes.starts(with: [0xE2, 0x80, 0x93])
    }
}
