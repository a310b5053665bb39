/// Text that is markup already and goes into a page as it stands.
///
/// Only the drawing code of this folder makes it, and everything it takes from a survey has gone
/// through `escaped(_:)`.
struct Markup: Sendable, Hashable {
    let source: String

    /// Plain text made safe between tags and in quoted attributes.
    ///
    /// Goes by Unicode scalar, not by character: a combining mark after a quotation mark makes
    /// one character of both, which a character-wise search for quotation marks would miss.
    /// Control characters and those that turn the direction of what follows are left out.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                result.append(" ")
            default:
                if !isRemoved(scalar) { result.append(scalar) }
            }
        }
        return String(result)
    }

    private static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true  // controls
        case 0x202A...0x202E, 0x2066...0x2069: true  // overrides and isolates of direction
        case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true  // marks of no text, noncharacters
        default: scalar.value & 0xFFFE == 0xFFFE  // noncharacters at the end of each plane
        }
    }
}
