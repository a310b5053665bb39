/// What the first byte of a character of more than one says of the rest (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF).
struct UTF8Lead: Sendable {
    /// How many bytes follow.
    let wanted: Int
    /// The range of the next byte; those after it are continuations.
    let low: UInt8
    let top: UInt8

    static let continuation: ClosedRange<UInt8> = 0x80...0xBF

    /// Nil for a byte that no such character begins with.
    @inline(__always)
    init?(_ byte: UInt8) {
        switch byte {
        case 0xC2...0xDF: wanted = 1
        case 0xE0...0xEF: wanted = 2
        case 0xF0...0xF4: wanted = 3
        default: return nil
        }
        low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80
        top = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF
    }

    /// How many bytes the character has that begins with these; nil where it is not well formed.
    @inline(__always)
    static func length(_ bytes: (UInt8, UInt8, UInt8, UInt8)) -> Int? {
        guard let lead = UTF8Lead(bytes.0), bytes.1 >= lead.low, bytes.1 <= lead.top,
            lead.wanted < 2 || bytes.2 & 0xC0 == 0x80, lead.wanted < 3 || bytes.3 & 0xC0 == 0x80
        else { return nil }
        return lead.wanted &+ 1
    }
}
