/// A JSON value as it was written: members in their order, numbers as their digits.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// The number exactly as it stood in the text, such as `1.50` or `2e3`.
    case number(String)
    case string(String)
    indirect case array([JSONValue])
    indirect case object(JSONObject)

    package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

    /// The shortest digits that read back as the same number; null if it is not finite, for which
    /// JSON has no words.
    package static func double(_ value: Double) -> JSONValue {
        value.isFinite ? .number(ShortestDecimal.text(value)) : .null
    }

    package static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) }))
    }

    /// A string, a number or a truth value as text; nil for the rest.
    package var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// The value of a key, if this is an object that has it.
    package subscript(key: String) -> JSONValue? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    package func rendered(_ style: JSONStyle = .indented) -> String {
        var writer = JSONWriter(style)
        writer.value(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// The members of a JSON object in the order they were written.
package struct JSONObject: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        package let key: String
        package let value: JSONValue

        package init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    package var members: [Member]

    package init(_ members: [Member] = []) { self.members = members }

    /// The value of the last member with this key.
    package subscript(key: String) -> JSONValue? {
        members.last { $0.key == key }?.value
    }

    package var keys: [String] { members.map(\.key) }
}
