import Diagnostics
import SurveyModel

/// XPath → calculation, wherever one of ours gives the same number, and none for the same answers.
struct XPathCalculator {
    let answers: [String: XLSFormAnswer]
    /// Levels that are no number, by question: what is calculated must rule them out itself.
    let missing: [String: [String]]
    let repeated: String?
    let before: Int

    /// - Throws: where it is no calculation of ours.
    func calculation(_ expression: XPathExpression) throws(Obstacle) -> Calculation {
        var guarded: [String: Set<String>] = [:]
        var inner = expression
        // `if(${a} != '', …, '')`: without the answer there is no number anyway.
        if case .call("if", let arguments) = expression, arguments.count == 3,
            arguments[2] == .string(""), let guards = guards(arguments[0], of: arguments[1])
        {
            guarded = guards
            inner = arguments[1]
        }
        return try number(inner, guarded)
    }

    private func number(
        _ expression: XPathExpression, _ guarded: [String: Set<String>]
    ) throws(Obstacle) -> Calculation {
        switch expression {
        case .number(let number): return .number(number)
        case .negative(let part): return .negative(try number(part, guarded))
        case .binary(let sign, let a, let b) where sign.isArithmetic && sign != .modulo:
            let (a, b) = (try number(a, guarded), try number(b, guarded))
            return switch sign {
            case .plus: .sum(a, b)
            case .minus: .difference(a, b)
            case .times: .product(a, b)
            default: .quotient(a, b)
            }
        case .call("number", let arguments) where arguments.count == 1:
            return try number(arguments[0], guarded)
        case .answer(let name): return .item(try item(name, guarded))
        default: throw Obstacle(part: expression.text, reason: .unknownFunction)
        }
    }

    private func item(
        _ name: String, _ guarded: [String: Set<String>]
    ) throws(Obstacle) -> ItemReference {
        guard let answer = answers[name] else {
            throw Obstacle(part: "${\(name)}", reason: .unknownAnswer)
        }
        if let other = answer.repeated, other != repeated {
            throw Obstacle(part: "${\(name)}", reason: .inRepeat)
        }
        guard answer.position < before else {
            throw Obstacle(part: "${\(name)}", reason: .laterQuestion)
        }
        switch answer.kind {
        case .integer, .decimal, .calculated: return answer.item
        case .closed(_, let levels) where !levels.isEmpty && isRuledOut(name, guarded):
            return answer.item
        default: throw Obstacle(part: "${\(name)}", reason: .notANumberHere)
        }
    }

    private func isRuledOut(_ name: String, _ guarded: [String: Set<String>]) -> Bool {
        (missing[name] ?? []).allSatisfy { guarded[name]?.contains($0) ?? false }
    }

    /// The answers that a condition rules out, by question, if it does nothing but rule out what
    /// gives no number: answers that are missing, and a divisor of zero.
    private func guards(
        _ condition: XPathExpression, of value: XPathExpression
    ) -> [String: Set<String>]? {
        switch condition {
        case .binary(.and, let a, let b):
            guard let a = guards(a, of: value), let b = guards(b, of: value) else { return nil }
            return a.merging(b) { $0.union($1) }
        case .binary(.notEqual, .answer(let name), .string(let text)):
            guard value.answers.contains(name) else { return nil }
            if text.isEmpty { return [:] }
            return missing[name]?.contains(text) ?? false ? [name: [text]] : nil
        case .binary(.notEqual, let divisor, .number(0)):
            return value.divides(by: divisor) ? [:] : nil
        default: return nil
        }
    }
}

extension XPathExpression {
    /// Whether something in it is divided by `divisor`.
    fileprivate func divides(by divisor: XPathExpression) -> Bool {
        switch self {
        case .binary(.divided, let a, let b):
            b == divisor || a.divides(by: divisor) || b.divides(by: divisor)
        case .binary(_, let a, let b): a.divides(by: divisor) || b.divides(by: divisor)
        case .negative(let part): part.divides(by: divisor)
        default: false
        }
    }
}
