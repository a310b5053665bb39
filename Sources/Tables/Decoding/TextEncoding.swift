/// How the characters of a file are written as bytes.
///
/// The raw value is the name a user sees; it is stable and the same in every language.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "UTF-8"
    case utf8WithBOM = "UTF-8 (BOM)"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
    case macRoman = "MacRoman"

    package var name: String { rawValue }

    var isUTF8: Bool { self == .utf8 || self == .utf8WithBOM }

    /// How many bytes of a file in this encoding a stretch of its UTF-8 stands for.
    func originalLength(of utf8: ArraySlice<UInt8>) -> Int {
        switch self {
        case .utf8, .utf8WithBOM: return utf8.count
        case .windows1252, .macRoman:
            // One byte per character: count the bytes that begin one.
            return utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        case .utf16LittleEndian, .utf16BigEndian:
            // Two bytes per character, four for those that need a surrogate pair.
            return utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
        }
    }
}
