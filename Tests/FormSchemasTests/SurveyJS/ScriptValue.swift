import Tables

/// A value as SurveyJS' expressions see it.
indirect enum ScriptValue: Hashable, Sendable {
    case nothing
    case bool(Bool)
    case number(Double)
    case string(String)
    case list([ScriptValue])
    case object([String: ScriptValue])

    init(_ json: JSONValue) {
        switch json {
        case .null: self = .nothing
        case .bool(let value): self = .bool(value)
        case .number(let digits): self = Double(digits).map { .number($0) } ?? .nothing
        case .string(let text): self = .string(text)
        case .array(let values): self = .list(values.map { ScriptValue($0) })
        case .object(let object):
            self = .object(
                Dictionary(
                    object.members.map { ($0.key, ScriptValue($0.value)) },
                    uniquingKeysWith: { _, last in last }))
        }
    }

    var isEmpty: Bool {
        switch self {
        case .nothing: true
        case .string(let text): text.isEmpty
        case .list(let values): values.isEmpty
        case .object(let members): members.values.allSatisfy(\.isEmpty)
        case .bool, .number: false
        }
    }

    var isTrue: Bool {
        switch self {
        case .bool(let value): value
        case .number(let value): value != 0
        case .string(let text): !text.isEmpty
        case .nothing: false
        case .list, .object: true
        }
    }

    /// Texts that are numbers count as numbers.
    var number: Double? {
        switch self {
        case .number(let value): value
        case .string(let text):
            text.allSatisfy { $0.isNumber || ".-eE".contains($0) } ? Double(text) : nil
        default: nil
        }
    }

    /// What a variable's text becomes: `"3"` a number, `"03"` not, `"true"` a truth value.
    var converted: ScriptValue {
        guard case .string(let text) = self else { return self }
        if ["true", "false"].contains(text.lowercased()) {
            return .bool(text.lowercased() == "true")
        }
        let isPadded = text.hasPrefix("0") && text.count > 1 && !text.hasPrefix("0.")
        guard let number, !isPadded else { return self }
        return .number(number)
    }

    /// Equality without regard to case, with texts and numbers alike.
    static func equal(_ a: ScriptValue, _ b: ScriptValue) -> Bool {
        let (a, b) = (a.withoutTheWordUndefined, b.withoutTheWordUndefined)
        switch (a, b) {
        case (.string(let a), .string(let b)):
            return a.trimmed.lowercased() == b.trimmed.lowercased()
        case (.bool(let value), .string(let text)), (.string(let text), .bool(let value)):
            return (value ? "true" : "false") == text.lowercased()
        case (.list(let a), .list(let b)):
            return a.count == b.count && a.allSatisfy { x in b.contains { equal(x, $0) } }
        default:
            if let a = a.number, let b = b.number { return a == b }
            return a == b || (a.isEmpty && b.isEmpty)
        }
    }

    private var withoutTheWordUndefined: ScriptValue {
        self == .string("undefined") ? .nothing : self
    }

    static func greater(_ a: ScriptValue, _ b: ScriptValue) -> Bool {
        if case (.string(let a), .string(let b)) = (a, b) { return a > b }
        guard let a = a.number, let b = b.number else { return false }
        return a > b
    }

    /// In a list an equal member, in a text the letters.
    static func contains(_ whole: ScriptValue, _ part: ScriptValue) -> Bool {
        switch whole {
        case .list(let members): return members.contains { equal($0, part) }
        case .string(let text):
            guard case .string(let part) = part else { return false }
            return text.lowercased().contains(part.lowercased())
        default: return false
        }
    }
}

extension String {
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " || $0 == "\n" || $0 == "\t" }
        let end = start.lastIndex { $0 != " " && $0 != "\n" && $0 != "\t" }
        return end.map { start[...$0] } ?? ""
    }
}
