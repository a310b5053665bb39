import SurveyModel
import Tables

/// Calculations as the page's interpreter reads them: `{"op": …}` over names of properties.
enum CalculationTree {
    static func json(
        _ calculation: Calculation, names: (ItemReference) -> String?
    ) -> JSONValue {
        func pair(_ name: String, _ a: Calculation, _ b: Calculation) -> JSONValue {
            ["op": .string(name), "of": [json(a, names: names), json(b, names: names)]]
        }
        switch calculation {
        case .number(let value):
            // What no JSON can hold has no value either.
            return ["op": "number", "number": value.isFinite ? .double(value) : .null]
        case .item(let item):
            return ["op": "item", "item": names(item).map(JSONValue.string) ?? .null]
        case .negative(let part): return ["op": "negative", "of": [json(part, names: names)]]
        case .sum(let a, let b): return pair("sum", a, b)
        case .difference(let a, let b): return pair("difference", a, b)
        case .product(let a, let b): return pair("product", a, b)
        case .quotient(let a, let b): return pair("quotient", a, b)
        }
    }
}
