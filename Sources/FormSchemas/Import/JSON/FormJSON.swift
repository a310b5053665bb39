import Tables

/// A value of a form in JSON and its place, `pages[0].elements[2].title`.
struct FormJSON {
    let value: JSONValue
    let path: String

    init(_ value: JSONValue, path: String = "") {
        self.value = value
        self.path = path
    }

    subscript(key: String) -> FormJSON? {
        guard let value = value[key], value != .null else { return nil }
        return FormJSON(value, path: path.isEmpty ? key : path + "." + key)
    }

    /// The first of some keys that is there: names that later versions of a format changed.
    func first(_ keys: String...) -> FormJSON? {
        for key in keys { if let found = self[key] { return found } }
        return nil
    }

    /// The members of an array.
    var list: [FormJSON] {
        guard case .array(let values) = value else { return [] }
        return values.enumerated().map { FormJSON($1, path: "\(path)[\($0)]") }
    }

    /// The members of an object, in their order.
    var members: [(key: String, value: FormJSON)] {
        guard case .object(let object) = value else { return [] }
        return object.members.compactMap { member in
            self[member.key].map { (member.key, $0) }
        }
    }

    /// A string, number or truth value as text.
    var text: String? { value.text }
    var isTrue: Bool { value == .bool(true) }
    var number: Double? {
        guard case .number(let digits) = value, let number = Double(digits), number.isFinite else {
            return nil
        }
        return number
    }

    /// The value for a note, cut where it is long.
    var shown: String {
        let text = value.text ?? value.rendered(.compact)
        return text.count > 60 ? text.prefix(57) + "…" : text
    }
}
