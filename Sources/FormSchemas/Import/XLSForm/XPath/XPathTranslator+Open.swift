import Diagnostics
import SurveyModel

/// Questions whose answer is a number, a text or a day.
extension XPathTranslator {
    func open(
        _ expression: XPathExpression, _ answer: XLSFormAnswer, isOwn: Bool
    ) throws(Obstacle) -> Truth {
        let obstacle = Obstacle(part: expression.text, reason: .incomparable)
        if let isAnswered = emptiness(expression) {
            if isOwn { return Truth(isAnswered) }
            let condition = Condition.isAnswered(answer.item)
            return isAnswered ? .when(condition) : .when(.not(condition))
        }
        if isPlain(expression, answer) {
            // A name alone: a number other than zero, a text that is not empty.
            guard answer.isNumber else {
                return isOwn ? .always : .when(.isAnswered(answer.item))
            }
            let isNotZero = Truth.when(.isNot(answer.item, "0"))
            return isOwn ? isNotZero : .all([.when(.isAnswered(answer.item)), isNotZero])
        }
        guard case .binary(var sign, let a, let b) = expression, sign.isComparison else {
            throw Obstacle(part: expression.text, reason: .unknownFunction)
        }
        var side = a
        var other = b
        if a.answers.isEmpty {
            (side, other) = (b, a)
            sign = sign.turned
        }
        guard other.answers.isEmpty, let value = constant(other) else {
            throw Obstacle(part: other.text, reason: .unknownFunction)
        }
        guard isPlain(side, answer) else { throw obstacle }
        if answer.isNumber { return number(sign, value, answer, isOwn: isOwn) }
        guard case .text = answer.kind, !sign.isOrder, case .string(let text) = value else {
            throw obstacle
        }
        return sign == .equal
            ? .when(.isOneOf(answer.item, [text])) : .when(.isNot(answer.item, text))
    }

    /// Whether it is the answer itself, or what makes no difference to it.
    private func isPlain(_ expression: XPathExpression, _ answer: XLSFormAnswer) -> Bool {
        switch expression {
        case .answer, .own: return true
        case .call(let name, let arguments) where arguments.count == 1:
            switch (name, answer.kind) {
            case ("string", .text): return isPlain(arguments[0], answer)
            case ("number", _) where answer.isNumber: return isPlain(arguments[0], answer)
            case ("int", .integer), ("round", .integer): return isPlain(arguments[0], answer)
            default: return false
            }
        default: return false
        }
    }

    /// Whether an expression asks only if there is an answer: true where it holds with one.
    private func emptiness(_ expression: XPathExpression) -> Bool? {
        guard case .binary(let sign, let a, let b) = expression, sign.isComparison else {
            return nil
        }
        func isText(_ expression: XPathExpression) -> Bool {
            switch expression {
            case .answer, .own: true
            case .call("string", let arguments), .call("normalize-space", let arguments):
                arguments.count == 1 && isText(arguments[0])
            default: false
            }
        }
        for (side, other, sign) in [(a, b, sign), (b, a, sign.turned)] {
            if isText(side), other == .string("") {
                if sign == .equal { return false }
                if sign == .notEqual { return true }
            }
            guard case .call("string-length", let arguments) = side, arguments.count == 1,
                isText(arguments[0]), let limit = constant(other)?.number
            else { continue }
            switch (sign, limit) {
            case (.greater, 0), (.greaterOrEqual, 1), (.notEqual, 0): return true
            case (.equal, 0), (.less, 1), (.lessOrEqual, 0): return false
            default: return nil
            }
        }
        return nil
    }

    // MARK: Numbers

    private func number(
        _ sign: XPathExpression.Operator, _ value: XPathValue, _ answer: XLSFormAnswer, isOwn: Bool
    ) -> Truth {
        let item = answer.item
        let limit = value.number
        let isWhole = if case .integer = answer.kind { true } else { false }
        guard limit.isFinite else { return Truth(sign == .notEqual) }
        func answered(_ condition: Condition) -> Truth {
            isOwn ? .when(condition) : .all([.when(.isAnswered(item)), .when(condition)])
        }
        switch sign {
        case .equal, .notEqual:
            if isWhole, limit != limit.rounded() { return Truth(sign == .notEqual) }
            let code = Calculation.text(of: limit)
            return .when(sign == .equal ? .isOneOf(item, [code]) : .isNot(item, code))
        case .greaterOrEqual: return .when(.atLeast(item, isWhole ? limit.rounded(.up) : limit))
        case .lessOrEqual: return .when(.atMost(item, isWhole ? limit.rounded(.down) : limit))
        case .greater:
            if isWhole { return .when(.atLeast(item, limit.rounded(.down) + 1)) }
            return answered(.not(.atMost(item, limit)))
        default:
            if isWhole { return .when(.atMost(item, limit.rounded(.up) - 1)) }
            return answered(.not(.atLeast(item, limit)))
        }
    }
}

extension XLSFormAnswer {
    var isNumber: Bool {
        switch kind {
        case .integer, .decimal, .calculated: true
        default: false
        }
    }
}
