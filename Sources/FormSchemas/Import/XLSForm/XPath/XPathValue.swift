/// A value as JavaRosa computes with it.
enum XPathValue: Hashable, Sendable {
    case string(String)
    case number(Double)
    case boolean(Bool)

    var boolean: Bool {
        switch self {
        case .string(let text): !text.isEmpty
        // JavaRosa takes what is nearer to zero than this for zero.
        case .number(let number): !number.isNaN && abs(number) > 1e-12
        case .boolean(let value): value
        }
    }

    /// Not a number where the text is none; JavaRosa knows no exponents and no `+`.
    var number: Double {
        switch self {
        case .number(let number): return number
        case .boolean(let value): return value ? 1 : 0
        case .string(let text):
            let digits = text.trimmed
            let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
            guard !unsigned.isEmpty, unsigned != ".",
                unsigned.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
                let number = Double(
                    unsigned.hasPrefix(".") ? "0" + unsigned : String(unsigned))
            else { return .nan }
            return digits.hasPrefix("-") ? -number : number
        }
    }

    var text: String {
        switch self {
        case .string(let text): text
        case .number(let number): Self.text(of: number)
        case .boolean(let value): value ? "true" : "false"
        }
    }

    /// Whole numbers without a point.
    static func text(of number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number > 0 ? "Infinity" : "-Infinity" }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return "\(number)"
    }

    // MARK: Comparisons

    static func compare(
        _ sign: XPathExpression.Operator, _ a: XPathValue, _ b: XPathValue
    ) -> Bool {
        switch sign {
        case .equal: equal(a, b)
        case .notEqual: !equal(a, b)
        case .less: a.number < b.number
        case .lessOrEqual: a.number <= b.number
        case .greater: a.number > b.number
        case .greaterOrEqual: a.number >= b.number
        default: false
        }
    }

    /// Truth values first, then numbers, else texts.
    private static func equal(_ a: XPathValue, _ b: XPathValue) -> Bool {
        if case .boolean(let value) = a { return value == b.boolean }
        if case .boolean(let value) = b { return value == a.boolean }
        if case .number(let number) = a { return abs(number - b.number) < 1e-12 }
        if case .number(let number) = b { return abs(number - a.number) < 1e-12 }
        return a.text == b.text
    }
}
