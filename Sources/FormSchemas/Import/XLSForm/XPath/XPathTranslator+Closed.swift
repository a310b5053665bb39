import Diagnostics
import SurveyModel

/// Questions with one answer of some: what the expression gives is computed for every one.
extension XPathTranslator {
    mutating func closed(
        _ expression: XPathExpression, _ answer: XLSFormAnswer, _ codes: [String], _ levels: [Int],
        isOwn: Bool
    ) throws(Obstacle) -> Truth {
        var holding: [String] = []
        for code in codes {
            guard let value = value(expression, .string(code)) else {
                throw Obstacle(part: expression.text, reason: .unknownFunction)
            }
            if value.boolean { holding.append(code) }
        }
        guard let unanswered = value(expression, .string(""))?.boolean else {
            throw Obstacle(part: expression.text, reason: .unknownFunction)
        }
        let others = codes.filter { !holding.contains($0) }
        if isOwn {
            if others.isEmpty { return .always }
            return holding.isEmpty ? .never : set(holding, others, answer, levels)
        }
        if !unanswered {
            if holding.isEmpty {
                noteNever(expression)
                return .never
            }
            if others.isEmpty { return .when(.isAnswered(answer.item)) }
            return set(holding, others, answer, levels)
        }
        if others.isEmpty { return .always }
        if holding.isEmpty { return .when(.not(.isAnswered(answer.item))) }
        if others.count == 1 { return .when(.isNot(answer.item, others[0])) }
        return set(others, holding, answer, levels).negated
    }

    /// The answer is one of some codes, said by the ends where it is a stretch of a scale.
    private func set(
        _ codes: [String], _ others: [String], _ answer: XLSFormAnswer, _ levels: [Int]
    ) -> Truth {
        let item = answer.item
        let chosen = levels.filter { codes.contains(String($0)) }
        let beside = codes.filter { code in !chosen.contains { String($0) == code } }
        guard chosen.count > 1, let low = chosen.first, let high = chosen.last,
            levels.filter({ (low...high).contains($0) }) == chosen
        else { return .when(.isOneOf(item, codes)) }
        let stretch: Condition
        if high == levels.last {
            stretch = .atLeast(item, Double(low))
        } else if low == levels.first {
            stretch = .atMost(item, Double(high))
        } else {
            guard chosen.count > 2 else { return .when(.isOneOf(item, codes)) }
            stretch = .between(item, Double(low), Double(high))
        }
        return beside.isEmpty
            ? .when(stretch) : .any([.when(stretch), .when(.isOneOf(item, beside))])
    }

    /// A condition of several parts about one such question, taken as a whole; nil where it is
    /// about more, or something in it cannot be computed.
    mutating func whole(_ expression: XPathExpression) throws(Obstacle) -> Truth? {
        let names = Set(expression.answers)
        guard names.count == 1, let name = names.first else { return nil }
        let answer = try self.answer(name)
        guard case .closed(let codes, let levels) = answer.kind,
            (codes + [""]).allSatisfy({ value(expression, .string($0)) != nil })
        else { return nil }
        for comparison in expression.comparisons(outside: codes) { noteNever(comparison) }
        return try closed(expression, answer, codes, levels, isOwn: name == nil)
    }
}

extension XPathExpression {
    /// Comparisons of an answer with a text that is none of the codes.
    fileprivate func comparisons(outside codes: [String]) -> [XPathExpression] {
        switch self {
        case .binary(.equal, let a, .string(let text)) where a.isAnswer && !text.isEmpty:
            codes.contains(text) ? [] : [self]
        case .binary(_, let a, let b):
            a.comparisons(outside: codes) + b.comparisons(outside: codes)
        case .call(_, let arguments): arguments.flatMap { $0.comparisons(outside: codes) }
        default: []
        }
    }
}
