/// Texts as headers and labels are compared: what re-saving in another program may change is
/// taken out.
///
/// White space of every kind is collapsed, quotes and dashes are made straight, an ellipsis is
/// three dots, invisible characters go. Composed and decomposed letters are equal as Swift strings.
package enum NormalizedText {
    /// The text with its letters as they are.
    package static func normalize(_ text: String) -> String {
        // Ids, codes and single words of plain letters are most of what comes.
        if isNormal(text.utf8.span) { return text }
        var result = String.UnicodeScalarView()
        var gap = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}":
                continue
            case _ where scalar.properties.isWhitespace:
                gap = true
                continue
            default:
                break
            }
            if gap, !result.isEmpty { result.append(" ") }
            gap = false
            switch scalar {
            case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}", "\u{B4}", "`":
                result.append("'")
            case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2033}", "\u{AB}", "\u{BB}":
                result.append("\"")
            case "\u{2010}"..."\u{2015}", "\u{2212}":
                result.append("-")
            case "\u{2026}":
                result.append(contentsOf: "...".unicodeScalars)
            default:
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether nothing of a text in UTF-8 has to be changed, as is seen at a glance; false where it has to
    /// be looked at.
    package static func isNormal(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            let byte = text[index]
            if byte < 0x21 || byte > 0x7E || byte == UInt8(ascii: "`") { return false }
        }
        return true
    }

    /// The normalised text in lower case, for look-up.
    package static func key(_ text: String) -> String { normalize(text).lowercased() }
}
