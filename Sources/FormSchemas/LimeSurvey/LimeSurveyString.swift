/// Texts inside LimeSurvey's expressions.
enum LimeSurveyString {
    /// A literal that means exactly the text: quoted as a whole where possible, else joined.
    ///
    /// A backslash cannot stand before a quotation mark, and `]]>` cannot stand in the document
    /// that the file is turned into when it is read in.
    static func literal(_ text: String) -> String {
        var pieces: [String] = []
        var plain = ""
        func close() {
            guard !plain.isEmpty else { return }
            pieces.append(plain.contains("'") ? "\"\(plain)\"" : "'\(plain)'")
            plain = ""
        }
        for character in text {
            switch character {
            case "\u{FFFE}", "\u{FFFF}", "\u{0}"..."\u{8}", "\u{B}"..."\u{C}", "\u{E}"..."\u{1F}":
                // The file cannot hold them, and nobody can type them.
                plain.append("\u{FFFD}")
            case "\\":
                close()
                pieces.append("substr('\\ ', 0, 1)")
            case "'" where plain.contains("\""), "\"" where plain.contains("'"):
                close()
                plain.append(character)
            case ">" where plain.hasSuffix("]]"):
                close()
                plain.append(character)
            case "<":
                // No tag may stand in it: what cleans markup would take it out, and the rule would
                // be about another text.
                plain.append(character)
                close()
            case "\n", "\r", "\r\n", "\t":
                // An answer of one line holds neither.
                plain.append(" ")
            default: plain.append(character)
            }
        }
        close()
        return switch pieces.count {
        case 0: "''"
        case 1: pieces[0]
        default: "join(\(pieces.joined(separator: ", ")))"
        }
    }

    /// Whether `==` would compare it as a number.
    static func looksLikeNumber(_ text: String) -> Bool {
        let trimmed = text.drop { $0 == " " }.prefix { _ in true }
        guard let first = trimmed.first else { return false }
        return first.isNumber || "+-.".contains(first)
    }
}
