/// A piece of an HTML document; escaping happens here and nowhere else.
package enum HTMLNode {
    case element(String, [HTMLAttribute], [HTMLNode])
    case text(String)
    /// Text of our own that HTML must not change: script, style, JSON that is escaped already.
    case verbatim(String)

    package static func tag(
        _ name: String, _ attributes: [HTMLAttribute] = [], _ children: [HTMLNode] = []
    ) -> HTMLNode {
        .element(name, attributes, children)
    }

    package static func tag(_ name: String, _ attributes: [HTMLAttribute] = [], text: String)
        -> HTMLNode
    {
        .element(name, attributes, [.text(text)])
    }

    /// The document as text, every text and attribute value escaped.
    package func render(to output: inout String) {
        switch self {
        case .text(let text): output += Self.escape(text)
        case .verbatim(let text): output += text
        case .element(let name, let attributes, let children):
            output += "<" + name
            for attribute in attributes {
                output += " " + attribute.name
                if let value = attribute.value { output += "=\"" + Self.escape(value) + "\"" }
            }
            output += ">"
            if !Self.void.contains(name) {
                for child in children { child.render(to: &output) }
                output += "</" + name + ">"
            }
            if Self.endsLine.contains(name) { output += "\n" }
        }
    }

    private static let void: Set<String> = ["meta", "input", "br", "link"]
    /// Elements after which white space means nothing.
    private static let endsLine: Set<String> = [
        "meta", "title", "style", "script", "head", "header", "main", "body", "section", "fieldset",
        "div", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "option", "optgroup", "form",
        "noscript", "dl", "dd", "table", "thead", "tbody", "tr", "details", "summary", "nav",
        "article", "footer", "pre", "iframe",
    ]

    /// Text in an element or in a quoted attribute. Control characters that HTML does not allow
    /// become U+FFFD.
    static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// An attribute; without a value it stands alone (`hidden`).
package struct HTMLAttribute {
    package let name: String
    package let value: String?

    package static func a(_ name: String, _ value: String? = nil) -> HTMLAttribute {
        HTMLAttribute(name: name, value: value)
    }
}
