/// Computes an expression as JavaRosa does, where every answer it looks at is known.
struct XPathEvaluator {
    /// The answer of a name, `nil` for `.`; empty where there is none. Throws for names that are
    /// not known.
    let answer: (String?) throws(Unknown) -> XPathValue

    /// What cannot be computed here.
    struct Unknown: Error {
        let expression: XPathExpression
    }

    func value(_ expression: XPathExpression) throws(Unknown) -> XPathValue {
        switch expression {
        case .string(let text): return .string(text)
        case .number(let number): return .number(number)
        case .answer(let name): return try answer(name)
        case .own: return try answer(nil)
        case .negative(let part): return .number(-(try value(part).number))
        case .path, .binary(.union, _, _): throw Unknown(expression: expression)
        case .binary(let sign, let a, let b):
            switch sign {
            case .or:
                if try value(a).boolean { return .boolean(true) }
                return .boolean(try value(b).boolean)
            case .and:
                if try !value(a).boolean { return .boolean(false) }
                return .boolean(try value(b).boolean)
            case _ where sign.isComparison:
                return .boolean(XPathValue.compare(sign, try value(a), try value(b)))
            default:
                return .number(Self.compute(sign, try value(a).number, try value(b).number))
            }
        case .call(let name, let arguments): return try call(name, arguments, expression)
        }
    }

    private static func compute(
        _ sign: XPathExpression.Operator, _ a: Double, _ b: Double
    ) -> Double {
        switch sign {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        case .divided: a / b
        default: a.truncatingRemainder(dividingBy: b)
        }
    }

    // MARK: Functions

    private func call(
        _ name: String, _ arguments: [XPathExpression], _ whole: XPathExpression
    ) throws(Unknown) -> XPathValue {
        switch (name, arguments.count) {
        case ("true", 0): return .boolean(true)
        case ("false", 0): return .boolean(false)
        case ("if", 3):
            return try value(arguments[0]).boolean ? value(arguments[1]) : value(arguments[2])
        case ("coalesce", 2...):
            for argument in arguments {
                let value = try value(argument)
                if !value.text.isEmpty { return value }
            }
            return .string("")
        default: break
        }
        var values: [XPathValue] = []
        for argument in arguments { values.append(try value(argument)) }
        guard let result = Self.call(name, values) else { throw Unknown(expression: whole) }
        return result
    }

    private static func call(_ name: String, _ values: [XPathValue]) -> XPathValue? {
        switch (name, values.count) {
        case ("not", 1): return .boolean(!values[0].boolean)
        case ("boolean", 1): return .boolean(values[0].boolean)
        case ("number", 1): return .number(values[0].number)
        case ("string", 1): return .string(values[0].text)
        case ("int", 1): return .number(values[0].number.rounded(.towardZero))
        case ("round", 1): return .number((values[0].number + 0.5).rounded(.down))
        case ("floor", 1): return .number(values[0].number.rounded(.down))
        case ("ceiling", 1): return .number(values[0].number.rounded(.up))
        case ("abs", 1): return .number(abs(values[0].number))
        case ("string-length", 1): return .number(Double(values[0].text.utf16.count))
        case ("normalize-space", 1):
            return .string(
                values[0].text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        case ("concat", 1...): return .string(values.map(\.text).joined())
        case ("contains", 2): return .boolean(values[0].text.contains(values[1].text))
        case ("starts-with", 2): return .boolean(values[0].text.hasPrefix(values[1].text))
        case ("ends-with", 2): return .boolean(values[0].text.hasSuffix(values[1].text))
        case ("selected", 2):
            return .boolean(chosen(values[0]).contains(values[1].text.trimmed))
        case ("count-selected", 1): return .number(Double(chosen(values[0]).count))
        default: return nil
        }
    }

    /// The codes of an answer with several.
    private static func chosen(_ value: XPathValue) -> [String] {
        value.text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
