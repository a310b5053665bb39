import Diagnostics
import SurveyLanguage
import SurveyModel

/// Why a condition or calculation cannot come along, and at what part of it.
struct Obstacle: Error {
    let part: String
    let reason: Phrase
}

extension SurveyFinisher {
    /// A condition in the survey's names; nil, with the reason noted, where it asks for what no
    /// condition may ask for.
    /// - Parameter index: The position that the questions asked for must come before.
    mutating func finish(
        _ imported: ImportedCondition, of name: String, before index: Int, _ code: DiagnosticCode
    ) -> Condition? {
        do throws(Obstacle) {
            let condition = imported.condition.simplified
            guard condition.depth <= Self.maximumDepth else {
                throw Obstacle(part: imported.source, reason: .tooDeep)
            }
            return try renamed(condition, before: index)
        } catch {
            noteDropped(imported, of: name, code, at: error.part, error.reason)
            return nil
        }
    }

    mutating func noteDropped(
        _ imported: ImportedCondition, of name: String, _ code: DiagnosticCode, at part: String,
        _ reason: Phrase
    ) {
        note(
            code, at: imported.place,
            [.name: name, .value: imported.source, .other: part, .reason: reason.fact])
    }

    /// The parser gives up at 20 levels of parentheses.
    private static let maximumDepth = 18

    private func renamed(_ condition: Condition, before index: Int) throws(Obstacle) -> Condition {
        switch condition {
        case .all(let parts):
            var renamed: [Condition] = []
            for part in parts { renamed.append(try self.renamed(part, before: index)) }
            guard !renamed.isEmpty else { throw Obstacle(part: "", reason: .notExpressible) }
            return .all(renamed)
        case .any(let parts):
            var renamed: [Condition] = []
            for part in parts { renamed.append(try self.renamed(part, before: index)) }
            guard !renamed.isEmpty else { throw Obstacle(part: "", reason: .notExpressible) }
            return .any(renamed)
        case .not(let part): return .not(try renamed(part, before: index))
        case .isOneOf(let item, let codes):
            let place = try self.place(of: item, before: index)
            var renamed: [String] = []
            for code in codes {
                let code = try place.code(code)
                if !renamed.contains(code) { renamed.append(code) }
            }
            guard !renamed.isEmpty else { throw place.obstacle(.notExpressible) }
            return .isOneOf(place.item, renamed)
        case .isNot(let item, let code):
            let place = try self.place(of: item, before: index)
            return .isNot(place.item, try place.code(code))
        case .atLeast(let item, let limit):
            let place = try self.place(of: item, before: index)
            return .atLeast(place.item, try place.limit(limit))
        case .atMost(let item, let limit):
            let place = try self.place(of: item, before: index)
            return .atMost(place.item, try place.limit(limit))
        case .between(let item, let low, let high):
            let place = try self.place(of: item, before: index)
            return .between(place.item, try place.limit(low), try place.limit(high))
        case .contains(let item, let code):
            let place = try self.place(of: item, before: index)
            guard case .multiple = place.question.kind else {
                throw place.obstacle(.incomparable)
            }
            return .contains(place.item, try place.code(code))
        case .isAnswered(let item):
            return .isAnswered(try place(of: item, before: index).item)
        }
    }

    /// What a condition or calculation asks for, found in the survey.
    func place(of item: ItemReference, before index: Int) throws(Obstacle) -> AskedItem {
        guard let names = names[item.question], let position = positions[item.question] else {
            throw Obstacle(part: item.question, reason: .unknownAnswer)
        }
        guard position < index else { throw Obstacle(part: item.question, reason: .laterQuestion) }
        guard let question = finished[item.question] else {
            throw Obstacle(part: item.question, reason: .leftOut)
        }
        return try AskedItem(item, question, parts: names.parts, in: survey)
    }

    // MARK: Calculations

    mutating func finish(
        _ calculation: Calculation, of question: ImportedQuestion, before index: Int
    ) -> Calculation? {
        do throws(Obstacle) {
            return try renamed(calculation, before: index, depth: 0)
        } catch {
            note(
                .calculationNotCarried, at: question.place,
                [
                    .name: question.name ?? question.key, .value: question.name ?? question.key,
                    .other: error.part, .reason: error.reason.fact,
                ])
            return nil
        }
    }

    private func renamed(
        _ calculation: Calculation, before index: Int, depth: Int
    ) throws(Obstacle) -> Calculation {
        guard depth <= Self.maximumDepth else { throw Obstacle(part: "", reason: .tooDeep) }
        func part(_ calculation: Calculation) throws(Obstacle) -> Calculation {
            try renamed(calculation, before: index, depth: depth + 1)
        }
        switch calculation {
        case .number(let number):
            guard WritableNumber.canBeWritten(abs(number)) else {
                throw Obstacle(part: "\(number)", reason: .unwritableValue)
            }
            return number < 0 ? .negative(.number(-number)) : .number(number)
        case .item(let item):
            let place = try self.place(of: item, before: index)
            guard place.isNumber else { throw place.obstacle(.notANumberHere) }
            return .item(place.item)
        case .negative(let a): return .negative(try part(a))
        case .sum(let a, let b): return .sum(try part(a), try part(b))
        case .difference(let a, let b): return .difference(try part(a), try part(b))
        case .product(let a, let b): return .product(try part(a), try part(b))
        case .quotient(let a, let b): return .quotient(try part(a), try part(b))
        }
    }
}
