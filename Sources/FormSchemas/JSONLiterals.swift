package import Tables

/// JSON written out in code as literals, members in the order written.
extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }

    static func object(_ members: [JSONMember]) -> JSONValue { .object(JSONObject(members)) }
}

/// One name and value of an object.
typealias JSONMember = JSONObject.Member

extension JSONObject.Member {
    init(_ name: String, _ value: JSONValue) { self.init(key: name, value: value) }
}

extension JSONValue {
    /// The document on one line, safe inside a script element of HTML: no `<`, `>` or `&`, which in
    /// JSON stand in strings only.
    var scriptText: String {
        var text = ""
        for scalar in rendered(.compact).unicodeScalars {
            switch scalar {
            case "<": text += "\\u003c"
            case ">": text += "\\u003e"
            case "&": text += "\\u0026"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension String {
    /// A code as a canonical row holds it: on a scale an integer.
    package func asCode(isScale: Bool) -> JSONValue {
        if isScale, let value = Int(self) { .integer(value) } else { .string(self) }
    }
}
