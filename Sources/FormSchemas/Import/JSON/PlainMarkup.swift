/// The words of a text that may have HTML in it.
enum PlainMarkup {
    /// The text without tags, and whether any but paragraphs and line breaks were there.
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
            } else if rest.first == "<", let (name, end) = tag(rest) {
                if breaks.contains(name) { result += "\n" } else { hadMarkup = true }
                rest = rest[end...]
            } else {
                result.append(rest.removeFirst())
            }
        }
        result += rest
        let lines = result.split(separator: "\n", omittingEmptySubsequences: true)
            .map { $0.split(separator: " ").joined(separator: " ") }
        return (lines.filter { !$0.isEmpty }.joined(separator: "\n"), hadMarkup)
    }

    private static let breaks: Set<String> = ["p", "/p", "br", "div", "/div"]

    private static func tag(_ text: Substring) -> (String, String.Index)? {
        let inside = text.dropFirst()
        guard let first = inside.first, first.isLetter || first == "/" || first == "!",
            let close = inside.firstIndex(of: ">")
        else { return nil }
        let name = inside[..<close].prefix { $0.isLetter || $0 == "/" || $0.isNumber }
        let plain = name.last == "/" && name.count > 1 ? name.dropLast() : name
        return (plain.lowercased(), text.index(after: close))
    }

    private static func entity(_ text: Substring) -> (Character, String.Index)? {
        guard let end = text.prefix(12).firstIndex(of: ";") else { return nil }
        let name = String(text[..<end].dropFirst())
        let after = text.index(after: end)
        if let known = entities[name] { return (known, after) }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { (Character($0), after) }
    }

    private static let entities: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "\u{AD}",
        "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö",
        "eacute": "é", "ndash": "–", "mdash": "—", "hellip": "…",
    ]
}
