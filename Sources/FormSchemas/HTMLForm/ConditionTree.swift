import SurveyModel
import Tables

/// Conditions as the page's interpreter reads them: `{"op": …}` over names of properties.
enum ConditionTree {
    static func json(
        _ condition: Condition, names: (ItemReference) -> String?
    ) -> JSONValue {
        func node(_ name: String, _ item: ItemReference, _ rest: [JSONMember] = []) -> JSONValue {
            .object(
                [
                    JSONMember("op", .string(name)),
                    JSONMember("item", names(item).map(JSONValue.string) ?? .null),
                ] + rest)
        }
        func parts(_ name: String, _ conditions: [Condition]) -> JSONValue {
            [
                "op": .string(name),
                "of": .array(conditions.map { json($0, names: names) }),
            ]
        }
        switch condition {
        case .all(let conditions): return parts("all", conditions)
        case .any(let conditions): return parts("any", conditions)
        case .not(let part): return parts("not", [part])
        case .isOneOf(let item, let codes): return node("equals", item, values(codes))
        // `är inte` is true also where nothing was answered, exactly as the negation is.
        case .isNot(let item, let code): return parts("not", [.isOneOf(item, [code])])
        case .atLeast(let item, let low): return node("between", item, bounds(low, nil))
        case .atMost(let item, let high): return node("between", item, bounds(nil, high))
        case .between(let item, let low, let high):
            return node("between", item, bounds(low, high))
        case .contains(let item, let code):
            return node("contains", item, [JSONMember("code", .string(code))])
        case .isAnswered(let item): return node("answered", item)
        }
    }

    /// The codes, and those of them that are numbers, for questions answered with a number.
    private static func values(_ codes: [String]) -> [JSONMember] {
        [
            JSONMember("codes", .array(codes.map(JSONValue.string))),
            JSONMember(
                "numbers",
                .array(codes.compactMap(Double.init).filter(\.isFinite).map(JSONValue.double))),
        ]
    }

    private static func bounds(_ low: Double?, _ high: Double?) -> [JSONMember] {
        [
            JSONMember("low", low.map(JSONValue.double) ?? .null),
            JSONMember("high", high.map(JSONValue.double) ?? .null),
        ]
    }
}
