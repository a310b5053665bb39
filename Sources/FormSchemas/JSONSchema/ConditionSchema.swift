import SurveyModel
import Tables

/// Conditions as JSON Schemas that hold for exactly the rows for which the condition does.
///
/// A question that was hidden or left blank is absent from a canonical row, so "unanswered" needs
/// no case of its own: every comparison demands that the property is there.
struct ConditionSchema {
    private let answers: [ItemReference: QuestionColumns.Answer]

    init(_ questions: [QuestionColumns]) {
        answers = Dictionary(
            questions.flatMap(\.answers).map { ($0.item, $0) }, uniquingKeysWith: { a, _ in a })
    }

    func schema(_ condition: Condition) -> JSONValue {
        switch condition {
        case .all(let parts): ["allOf": .array([true] + parts.map(schema))]
        case .any(let parts): ["anyOf": .array([false] + parts.map(schema))]
        case .not(let part): ["not": schema(part)]
        case .isOneOf(let item, let codes): equals(item, anyOf: codes)
        case .isNot(let item, let code): ["not": equals(item, anyOf: [code])]
        case .atLeast(let item, let limit):
            compare(item, bounds: [JSONMember("minimum", .double(limit))]) { $0 >= limit }
        case .atMost(let item, let limit):
            compare(item, bounds: [JSONMember("maximum", .double(limit))]) { $0 <= limit }
        case .between(let item, let low, let high):
            compare(
                item,
                bounds: [
                    JSONMember("minimum", .double(low)), JSONMember("maximum", .double(high)),
                ]
            ) { $0 >= low && $0 <= high }
        case .contains(let item, let code): contains(item, code)
        case .isAnswered(let item): answers[item].map { present($0.name, true) } ?? false
        }
    }

    /// A rule over conditions that look at what is calculated holds only for rows that tell it: a
    /// schema cannot calculate, and nobody has to write down what can be.
    func whereCalculated(_ conditions: [Condition], _ rule: JSONValue) -> JSONValue {
        var names: [String] = []
        for answer in conditions.flatMap(\.references).compactMap({ answers[$0] }) {
            if case .calculated = answer.kind, !names.contains(answer.name) {
                names.append(answer.name)
            }
        }
        guard !names.isEmpty else { return rule }
        return ["if": ["required": .array(names.map(JSONValue.string))], "then": rule]
    }

    private func present(_ name: String, _ schema: JSONValue) -> JSONValue {
        ["properties": .object([JSONMember(name, schema)]), "required": [.string(name)]]
    }

    private func equals(_ item: ItemReference, anyOf codes: [String]) -> JSONValue {
        guard let answer = answers[item] else { return false }
        switch answer.kind {
        case .choice(_, let isScale):
            // A condition may hold a code in a form that is no integer: then it equals nothing.
            let values = codes.filter { !isScale || String(Int($0) ?? 0) == $0 }
            return present(
                answer.name, ["enum": .array(values.map { $0.asCode(isScale: isScale) })])
        case .integer, .decimal, .calculated:
            return present(
                answer.name, ["enum": .array(codes.compactMap { Double($0).map(JSONValue.double) })]
            )
        case .text, .date:
            return present(answer.name, ["enum": .array(codes.map(JSONValue.string))])
        case .multiple: return false
        }
    }

    /// Levels are listed rather than bounded: a missing code is a number too, and never in order.
    private func compare(
        _ item: ItemReference, bounds: [JSONMember], holds: (Double) -> Bool
    ) -> JSONValue {
        guard let answer = answers[item] else { return false }
        switch answer.kind {
        case .choice(let categories, let isScale):
            let codes = categories.filter { $0.value.map { holds(Double($0)) } ?? false }
            return present(
                answer.name, ["enum": .array(codes.map { $0.code.asCode(isScale: isScale) })])
        case .integer, .decimal, .calculated:
            return present(answer.name, .object([JSONMember("type", "number")] + bounds))
        case .multiple, .text, .date: return false
        }
    }

    private func contains(_ item: ItemReference, _ code: String) -> JSONValue {
        guard let answer = answers[item], case .multiple = answer.kind else { return false }
        return present(answer.name, ["contains": ["const": .string(code)]])
    }
}
