/// An expression of an XLSForm: XPath 1.0 as JavaRosa has it, with `${name}` for answers.
indirect enum XPathExpression: Hashable, Sendable {
    case string(String)
    case number(Double)
    /// `${name}`
    case answer(String)
    /// `.`: the answer that a constraint is about.
    case own
    case binary(Operator, XPathExpression, XPathExpression)
    case negative(XPathExpression)
    case call(String, [XPathExpression])
    /// A path or anything else that leads to no answer a survey knows of, as written.
    case path(String)

    enum Operator: String, Hashable, Sendable {
        case or, and
        case equal = "=", notEqual = "!="
        case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
        case plus = "+", minus = "-", times = "*", divided = "div", modulo = "mod"
        case union = "|"

        /// How tightly it binds, loosest first.
        var strength: Int {
            switch self {
            case .or: 1
            case .and: 2
            case .equal, .notEqual: 3
            case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
            case .plus, .minus: 5
            case .times, .divided, .modulo: 6
            case .union: 8
            }
        }

        var isComparison: Bool { (3...4).contains(strength) }
        var isOrder: Bool { strength == 4 }
        var isArithmetic: Bool { (5...6).contains(strength) }

        /// The operator with its sides changed: `a < b` is `b > a`.
        var turned: Operator {
            switch self {
            case .less: .greater
            case .lessOrEqual: .greaterOrEqual
            case .greater: .less
            case .greaterOrEqual: .lessOrEqual
            default: self
            }
        }
    }

    /// Names of all answers it looks at, in order of appearance; `nil` for `.`.
    var answers: [String?] {
        switch self {
        case .string, .number, .path: []
        case .answer(let name): [name]
        case .own: [nil]
        case .binary(_, let a, let b): a.answers + b.answers
        case .negative(let a): a.answers
        case .call(_, let arguments): arguments.flatMap(\.answers)
        }
    }

    /// As it would be written, for messages.
    var text: String {
        switch self {
        case .string(let text): text.contains("'") ? "\"\(text)\"" : "'\(text)'"
        case .number(let number): XPathValue.text(of: number)
        case .answer(let name): "${\(name)}"
        case .own: "."
        case .binary(let sign, let a, let b):
            "\(a.text(beside: sign)) \(sign.rawValue) \(b.text(beside: sign))"
        case .negative(let a): "-\(a.text)"
        case .call(let name, let arguments):
            "\(name)(\(arguments.map(\.text).joined(separator: ", ")))"
        case .path(let text): text
        }
    }

    private func text(beside sign: Operator) -> String {
        if case .binary(let own, _, _) = self, own.strength <= sign.strength, own != sign {
            return "(\(text))"
        }
        return text
    }
}
