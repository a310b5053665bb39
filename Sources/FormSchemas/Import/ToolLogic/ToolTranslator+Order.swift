import Diagnostics
import SurveyModel

/// Comparisons with a constant. A blank or hidden answer is no number to a survey, and 0 to REDCap
/// and LimeSurvey: where 0 passes, so does what is not answered.
extension ToolTranslator {
    /// - Parameter blankIsZero: Whether an equality is with the number 0, which a blank equals.
    func order(
        _ sign: ToolExpression.Sign, _ item: ItemReference, _ literal: String, blankIsZero: Bool
    ) throws(Obstacle) -> Condition {
        switch sign {
        case .equal where blankIsZero:
            return .any([.not(.isAnswered(item)), .isOneOf(item, [literal])])
        case .different where blankIsZero:
            return .all([.isAnswered(item), .isNot(item, literal)])
        case .equal: return .isOneOf(item, [literal])
        case .different: return .isNot(item, literal)
        default: break
        }
        guard let limit = Double(literal), limit.isFinite else {
            throw Obstacle(part: literal, reason: .notANumberHere)
        }
        let passesBlank = Self.holds(0, sign, limit)
        if let codes = closed[item.question] {
            // All answers are known, those outside the order of a scale as well.
            var matching: [String] = []
            for code in codes {
                guard let number = Double(code) else {
                    throw Obstacle(part: code, reason: .notANumberHere)
                }
                if Self.holds(number, sign, limit) { matching.append(code) }
            }
            let chosen = Condition.isOneOf(item, matching)
            guard passesBlank else { return chosen }
            let blank = Condition.not(.isAnswered(item))
            return matching.isEmpty ? blank : .any([blank, chosen])
        }
        let reached = Condition.atLeast(item, limit)
        let within = Condition.atMost(item, limit)
        let isBlank = Condition.not(.isAnswered(item))
        switch sign {
        case .least: return passesBlank ? .any([isBlank, reached]) : reached
        case .most: return passesBlank ? .any([isBlank, within]) : within
        // Strictly more is answered and not at most.
        case .more: return passesBlank ? .not(within) : .all([.isAnswered(item), .not(within)])
        case .less: return passesBlank ? .not(reached) : .all([.isAnswered(item), .not(reached)])
        default: throw Obstacle(part: literal, reason: .notExpressible)
        }
    }

    private static func holds(
        _ number: Double, _ sign: ToolExpression.Sign, _ limit: Double
    ) -> Bool {
        switch sign {
        case .least: number >= limit
        case .most: number <= limit
        case .more: number > limit
        case .less: number < limit
        default: false
        }
    }
}

extension FoundScales {
    /// All codes of a question with given answers; nil for other kinds.
    func codes(of kind: Question.Kind) -> [String]? {
        let key: String
        switch kind {
        case .single(let options): return options.map(\.code)
        case .scale(let scale): key = scale
        case .pair(let pair): key = pair.scale
        case .matrix(let matrix): key = matrix.scale
        default: return nil
        }
        return scales.first { $0.key == key }.map { scale in
            (scale.levels.map(\.value) + scale.missing.map(\.value)).map { String($0) }
        }
    }
}
