/// Keeps a spreadsheet from taking a text for a formula.
///
/// A text that begins with `=`, `+`, `-`, `@`, TAB, CR or LF, or the full-width forms of the first
/// four, gets an apostrophe in front (OWASP, CSV Injection). So does one that already begins with
/// apostrophes before such a character: that makes `unguarded` an exact inverse.
package enum FormulaGuard {
    package static func guarded(_ text: String) -> String {
        !isHarmless(text) && isDangerous(text.unicodeScalars[...]) ? "'" + text : text
    }

    /// What `guarded` was given.
    package static func unguarded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", isDangerous(scalars.dropFirst()) else { return text }
        return String(scalars.dropFirst())
    }

    /// Whether a text begins like none that is dangerous: nearly all do.
    private static func isHarmless(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "@"), 0x09, 0x0A, 0x0D, 0xEF:
            false
        default: true
        }
    }

    private static func isDangerous(_ scalars: Substring.UnicodeScalarView) -> Bool {
        switch scalars.drop(while: { $0 == "'" }).first {
        case "=", "+", "-", "@", "\t", "\r", "\n": true
        case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }
}
