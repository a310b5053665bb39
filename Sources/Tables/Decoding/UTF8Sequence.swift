/// A character of UTF-8 that was begun, byte by byte.
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
        if byte < 0x80 { return true }
        guard let lead = UTF8Lead(byte) else { return false }
        (wanted, low, top) = (lead.wanted, lead.low, lead.top)
        return true
    }
}
