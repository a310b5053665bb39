/// A character of UTF-8 that was begun, byte by byte (RFC 3629: no overlong forms, no surrogates,
/// nothing above U+10FFFF).
struct UTF8Sequence: Sendable {
    /// Bytes still wanted; 0 between characters.
    private(set) var wanted = 0
    // The range of the next byte.
    private var low: UInt8 = 0x80
    private var top: UInt8 = 0xBF

    /// Whether the byte may stand here. One that may not ends the character begun, and may begin one itself.
    mutating func take(_ byte: UInt8) -> Bool {
        guard wanted > 0 else { return begin(byte) }
        guard (low...top).contains(byte) else {
            wanted = 0
            return false
        }
        low = 0x80
        top = 0xBF
        wanted -= 1
        return true
    }

    private mutating func begin(_ byte: UInt8) -> Bool {
        low = 0x80
        top = 0xBF
        switch byte {
        case 0x00...0x7F: break
        case 0xC2...0xDF: wanted = 1
        case 0xE0...0xEF:
            wanted = 2
            if byte == 0xE0 { low = 0xA0 }
            if byte == 0xED { top = 0x9F }
        case 0xF0...0xF4:
            wanted = 3
            if byte == 0xF0 { low = 0x90 }
            if byte == 0xF4 { top = 0x8F }
        default: return false
        }
        return true
    }
}
