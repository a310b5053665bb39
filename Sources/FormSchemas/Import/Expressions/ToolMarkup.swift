import SurveyModel

/// The words of a text that a tool keeps as HTML.
enum ToolMarkup {
    /// - Returns: The words, and whether markup beyond line breaks was taken out.
    static func text(_ html: String) -> (text: String, hadMarkup: Bool) {
        var text = ""
        var hadMarkup = false
        var rest = html[...]
        while let next = rest.first {
            if next == "<", let end = rest.firstIndex(of: ">"),
                let tag = tag(rest[rest.index(after: rest.startIndex)..<end])
            {
                rest = rest[rest.index(after: end)...]
                switch tag {
                case "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4":
                    if !text.isEmpty, !text.hasSuffix("\n") { text.append("\n") }
                    if tag != "br" { hadMarkup = true }
                default: hadMarkup = true
                }
            } else if next == "&", let (scalar, length) = entity(rest) {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(length)
                // The space that keeps LimeSurvey from reading a brace is not the author's.
                if scalar == "{", rest.first == " " { rest = rest.dropFirst() }
            } else {
                text.append(next)
                rest = rest.dropFirst()
            }
        }
        return (text.trimmed, hadMarkup)
    }

    /// The name of a tag; nil where `<` is only a sign.
    private static func tag(_ inside: Substring) -> String? {
        let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard let first = name.first, first.isLetter, !inside.contains("<") else { return nil }
        return name.lowercased()
    }

    private static func entity(_ text: Substring) -> (Unicode.Scalar, Int)? {
        let limit = 10
        let body = text.dropFirst().prefix(limit).prefix { $0 != ";" }
        guard text.dropFirst(body.count + 1).first == ";" else { return nil }
        let length = body.count + 2
        if body.first == "#" {
            let digits = body.dropFirst()
            let isHex = digits.first == "x" || digits.first == "X"
            let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap { Unicode.Scalar($0) }.map { ($0, length) }
        }
        return named[String(body)].map { ($0, length) }
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö",
        "eacute": "é", "ndash": "–", "mdash": "—", "hellip": "…", "rsquo": "’", "rdquo": "”",
    ]
}
