/// A piece of an XML document; escaping happens here and nowhere else.
package enum XMLNode: Sendable, Hashable {
    case element(String, [XMLAttribute], [XMLNode])
    case text(String)

    package static func tag(
        _ name: String, _ attributes: [XMLAttribute] = [], _ children: [XMLNode] = []
    ) -> XMLNode {
        .element(name, attributes, children)
    }

    package static func tag(_ name: String, _ attributes: [XMLAttribute] = [], text: String)
        -> XMLNode
    {
        .element(name, attributes, [.text(text)])
    }

    /// The document with its declaration, an element a line unless text stands in it.
    package func document() -> String {
        var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        render(to: &output, depth: 0)
        return output
    }

    private func render(to output: inout String, depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        switch self {
        case .text(let text): output += Self.escape(text)
        case .element(let name, let attributes, let children):
            output += indent + "<" + name
            for attribute in attributes {
                output += " " + attribute.name + "=\"" + Self.escape(attribute.value) + "\""
            }
            guard !children.isEmpty else {
                output += "/>\n"
                return
            }
            output += ">"
            let hasText = children.contains { if case .text = $0 { true } else { false } }
            if hasText {
                for child in children { child.render(inline: &output) }
            } else {
                output += "\n"
                for child in children { child.render(to: &output, depth: depth + 1) }
                output += indent
            }
            output += "</" + name + ">\n"
        }
    }

    /// Beside text white space would be text too.
    private func render(inline output: inout String) {
        switch self {
        case .text(let text): output += Self.escape(text)
        case .element(let name, let attributes, let children):
            output += "<" + name
            for attribute in attributes {
                output += " " + attribute.name + "=\"" + Self.escape(attribute.value) + "\""
            }
            output += ">"
            for child in children { child.render(inline: &output) }
            output += "</" + name + ">"
        }
    }

    /// Text in an element or in a quoted attribute. Characters that XML 1.0 has no way to hold
    /// become U+FFFD.
    package static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // A reader would make a line feed of it.
            case "\r": result += "&#13;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

package struct XMLAttribute: Sendable, Hashable {
    package let name: String
    package let value: String

    package static func a(_ name: String, _ value: String) -> XMLAttribute {
        XMLAttribute(name: name, value: value)
    }
}
