/// Keeps a spreadsheet from taking a text for a formula.
///
/// A text that begins with `=`, `+`, `-`, `@`, TAB, CR or LF, or the full-width forms of the first
/// four, gets an apostrophe in front (OWASP, CSV Injection). So does one that already begins with
/// apostrophes before such a character: that makes `unguarded` an exact inverse.
package enum FormulaGuard {
    package static func guarded(_ text: String) -> String {
        isDangerous(text.unicodeScalars[...]) ? "'" + text : text
    }

    /// What `guarded` was given.
    package static func unguarded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", isDangerous(scalars.dropFirst()) else { return text }
        return String(scalars.dropFirst())
    }

    private static func isDangerous(_ scalars: Substring.UnicodeScalarView) -> Bool {
        switch scalars.drop(while: { $0 == "'" }).first {
        case "=", "+", "-", "@", "\t", "\r", "\n": true
        case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }
}
