/// The words of a text that a tool keeps as HTML.
enum PlainMarkup {
    /// The text without tags, and whether any but line breaks and divisions were there.
    ///
    /// Only names of HTML elements make a tag: `<centrum>` and `1 < 2` are words.
    static func text(_ html: String) -> (text: String, hadMarkup: Bool) {
        var result = ""
        var hadMarkup = false
        var rest = html[...]
        while let open = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            result += rest[..<open]
            rest = rest[open...]
            if rest.first == "&", let (character, end) = entity(rest) {
                result.append(character)
                rest = rest[end...]
                // The space that keeps LimeSurvey from reading a brace is not the author's.
                if character == "{", rest.first == " " { rest = rest.dropFirst() }
            } else if rest.first == "<", let (name, end) = tag(rest) {
                if breaks.contains(name) { result += "\n" }
                if !silent.contains(name) { hadMarkup = true }
                rest = rest[end...]
            } else {
                result.append(rest.removeFirst())
            }
        }
        result += rest
        let lines = result.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: " ").joined(separator: " ") }
        return (lines.filter { !$0.isEmpty }.joined(separator: "\n"), hadMarkup)
    }

    /// Elements that end a line.
    private static let breaks: Set<String> = [
        "p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table",
    ]
    /// Elements that say nothing but where a line ends.
    private static let silent: Set<String> = ["p", "br", "div"]
    private static let inline: Set<String> = [
        "a", "abbr", "audio", "b", "big", "blockquote", "body", "button", "center", "code", "dd",
        "dl", "dt", "em", "font", "head", "hr", "html", "i", "iframe", "img", "input", "label",
        "mark", "nobr", "pre", "s", "script", "section", "small", "span", "strike", "strong",
        "style", "sub", "sup", "tbody", "td", "tfoot", "th", "thead", "title", "u", "video",
    ]

    /// A tag's name and where it ends; nil where `<` is only a sign.
    private static func tag(_ text: Substring) -> (String, String.Index)? {
        guard let close = text.firstIndex(of: ">") else { return nil }
        let inside = text[..<close].dropFirst()
        if inside.hasPrefix("!--") { return ("!--", text.index(after: close)) }
        let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            .lowercased()
        guard breaks.contains(name) || inline.contains(name) else { return nil }
        return (name, text.index(after: close))
    }

    private static func entity(_ text: Substring) -> (Character, String.Index)? {
        guard let end = text.prefix(12).firstIndex(of: ";") else { return nil }
        let name = String(text[..<end].dropFirst())
        let after = text.index(after: end)
        if let known = entities[name] { return (known, after) }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { (Character($0), after) }
    }

    private static let entities: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "\u{AD}",
        "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö",
        "eacute": "é", "uuml": "ü", "ndash": "–", "mdash": "—", "hellip": "…", "rsquo": "’",
        "lsquo": "‘", "ldquo": "“", "rdquo": "”", "bull": "•",
    ]
}
