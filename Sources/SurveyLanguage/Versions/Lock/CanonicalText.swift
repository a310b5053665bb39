import SurveyModel

/// Conditions and calculations as one text each, for telling whether they changed.
extension Condition {
    /// The parts that must all hold.
    var conjuncts: [Condition] {
        if case .all(let parts) = self { return parts.flatMap(\.conjuncts) }
        return [self]
    }

    /// - Parameters:
    ///   - item: What an item is called, where the text is compared with an earlier version's.
    ///   - code: The same for an answer's code.
    func canonicalText(
        _ item: (ItemReference) -> ItemReference = { $0 },
        _ code: (ItemReference, String) -> String = { $1 }
    ) -> String {
        func name(_ reference: ItemReference) -> String { item(reference).canonicalText }
        func list(_ parts: [Condition], _ word: String) -> String {
            "(" + word + parts.map { " " + $0.canonicalText(item, code) }.joined() + ")"
        }
        switch self {
        case .all(let parts): return list(parts, "and")
        case .any(let parts): return list(parts, "or")
        case .not(let part): return list([part], "not")
        case .isOneOf(let reference, let codes):
            return "(one \(name(reference)) "
                + codes.map { code(reference, $0) }.sorted().joined(separator: ",") + ")"
        case .isNot(let reference, let value):
            return "(not \(name(reference)) \(code(reference, value)))"
        case .atLeast(let reference, let limit): return "(min \(name(reference)) \(limit))"
        case .atMost(let reference, let limit): return "(max \(name(reference)) \(limit))"
        case .between(let reference, let low, let high):
            return "(between \(name(reference)) \(low) \(high))"
        case .contains(let reference, let value):
            return "(has \(name(reference)) \(code(reference, value)))"
        case .isAnswered(let reference): return "(answered \(name(reference)))"
        }
    }
}

extension Calculation {
    func canonicalText(_ item: (ItemReference) -> ItemReference = { $0 }) -> String {
        switch self {
        case .number(let number): "\(number)"
        case .item(let reference): item(reference).canonicalText
        case .negative(let part): "(- \(part.canonicalText(item)))"
        case .sum(let a, let b): "(+ \(a.canonicalText(item)) \(b.canonicalText(item)))"
        case .difference(let a, let b): "(- \(a.canonicalText(item)) \(b.canonicalText(item)))"
        case .product(let a, let b): "(* \(a.canonicalText(item)) \(b.canonicalText(item)))"
        case .quotient(let a, let b): "(/ \(a.canonicalText(item)) \(b.canonicalText(item)))"
        }
    }
}

extension ItemReference {
    var canonicalText: String {
        ([question] + [row, horizon?.rawValue].compactMap { $0 }).joined(separator: ".")
    }
}
