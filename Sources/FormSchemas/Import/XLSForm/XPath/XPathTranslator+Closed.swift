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
        guard chosen.count == codes.count, chosen.count > 1, let low = chosen.first,
            let high = chosen.last, levels.filter({ (low...high).contains($0) }) == chosen
        else { return .when(.isOneOf(item, codes)) }
        if high == levels.last { return .when(.atLeast(item, Double(low))) }
        if low == levels.first { return .when(.atMost(item, Double(high))) }
        guard chosen.count > 2 else { return .when(.isOneOf(item, codes)) }
        return .when(.between(item, Double(low), Double(high)))
    }
}
