/// An answer as conditions see it.
package enum ConditionValue: Sendable, Hashable {
    /// Not answered, not shown, or an answer that is missing on its scale stays `.unanswered` only
    /// where nothing was chosen: *vet ej* is `.code` with `isMissing`.
    case unanswered
    /// The code of the one option chosen; `number` is its value if it is ordered.
    case code(String, number: Double?)
    /// A missing level: a real answer, never ordered against the others.
    case missingCode(String)
    case codes([String])
    case number(Double)
    case text(String)
}

extension Condition {
    /// Whether the condition holds, by the rules every form target must follow.
    ///
    /// Unanswered makes every comparison false except `är inte` and negations, which are true.
    /// Codes compare case-sensitively. Missing codes never satisfy an order comparison.
    /// - Parameter value: The answer to an item; a hidden question must come as `.unanswered`.
    package func holds(_ value: (ItemReference) -> ConditionValue) -> Bool {
        switch self {
        case .all(let parts): parts.allSatisfy { $0.holds(value) }
        case .any(let parts): parts.contains { $0.holds(value) }
        case .not(let part): !part.holds(value)
        case .isOneOf(let item, let codes): Self.equals(value(item), anyOf: codes)
        case .isNot(let item, let code): !Self.equals(value(item), anyOf: [code])
        case .atLeast(let item, let limit): Self.number(value(item)).map { $0 >= limit } ?? false
        case .atMost(let item, let limit): Self.number(value(item)).map { $0 <= limit } ?? false
        case .between(let item, let low, let high):
            Self.number(value(item)).map { $0 >= low && $0 <= high } ?? false
        case .contains(let item, let code):
            if case .codes(let chosen) = value(item) { chosen.contains(code) } else { false }
        case .isAnswered(let item): Self.isAnswered(value(item))
        }
    }

    /// Whether the condition holds when only some answers are known: nil where the unknown ones
    /// decide. Used to tell "never asked of this group" from "nobody happened to be asked".
    /// - Parameter value: The answer to an item, or nil where it is not known.
    package func decided(_ value: (ItemReference) -> ConditionValue?) -> Bool? {
        switch self {
        case .all(let parts):
            let results = parts.map { $0.decided(value) }
            return results.contains(false) ? false : results.contains(nil) ? nil : true
        case .any(let parts):
            let results = parts.map { $0.decided(value) }
            return results.contains(true) ? true : results.contains(nil) ? nil : false
        case .not(let part):
            return part.decided(value).map { !$0 }
        default:
            guard let item = references.first, let known = value(item) else { return nil }
            return holds { _ in known }
        }
    }

    private static func equals(_ value: ConditionValue, anyOf codes: [String]) -> Bool {
        switch value {
        case .code(let code, _), .missingCode(let code): codes.contains(code)
        case .number(let number): codes.contains { Double($0) == number }
        case .text(let text): codes.contains(text)
        case .codes, .unanswered: false
        }
    }

    private static func number(_ value: ConditionValue) -> Double? {
        switch value {
        case .code(_, let number): number
        case .number(let number): number
        default: nil
        }
    }

    private static func isAnswered(_ value: ConditionValue) -> Bool {
        switch value {
        case .unanswered: false
        case .codes(let chosen): !chosen.isEmpty
        case .text(let text): !text.isEmpty
        case .code, .missingCode, .number: true
        }
    }
}
