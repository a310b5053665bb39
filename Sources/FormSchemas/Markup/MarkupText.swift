/// Survey texts as they stand in the HTML that survey tools show: everything a browser, a
/// spreadsheet or the tool's own replacement of names could take for more than text is escaped.
enum MarkupText {
    /// One scalar; nil for what is plain text everywhere.
    static func entity(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        // Readers of delimited text may take it as escaping the quotation mark behind it.
        case "\\": "&#92;"
        case "\n": "<br />"
        case "\r": ""
        case "\t": " "
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
        default: nil
        }
    }

    /// The first scalar of a cell: a spreadsheet takes `=`, `+`, `-` and `@` for a formula.
    static func leadingEntity(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "=", "+", "-", "@": "&#\(scalar.value);"
        default: entity(scalar)
        }
    }

    /// A text as HTML.
    /// - Parameter special: What the tool itself would read in a text, as HTML that it does not.
    static func html(
        _ text: String, isCellStart: Bool = true,
        special: (Unicode.Scalar, _ next: Unicode.Scalar?) -> String? = { _, _ in nil }
    ) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if let own = special(scalar, next) {
                result += own
            } else if let entity = index == 0 && isCellStart
                ? leadingEntity(scalar) : entity(scalar)
            {
                result += entity
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
