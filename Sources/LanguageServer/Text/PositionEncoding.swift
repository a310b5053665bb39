/// What the characters of a line are counted in, as client and server agree.
package enum PositionEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// How much a character takes, by its first byte in UTF-8; nothing for its other bytes.
    func width(of byte: UInt8) -> Int {
        switch self {
        case .utf8: 1
        case .utf16: Self.isContinuation(byte) ? 0 : byte >= 0xF0 ? 2 : 1
        case .utf32: Self.isContinuation(byte) ? 0 : 1
        }
    }

    static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
