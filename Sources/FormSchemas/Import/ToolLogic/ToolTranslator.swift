import Diagnostics
import SurveyModel

/// Conditions and calculations of a survey from those of REDCap and LimeSurvey.
struct ToolTranslator {
    /// What names stand for, endings such as `.NAOK` taken off.
    let answers: [String: ToolAnswer]
    /// All codes of questions with given answers, by key.
    let closed: [String: [String]]
    let dialect: ToolDialect

    func condition(_ expression: ToolExpression) throws(Obstacle) -> Condition {
        switch expression {
        case .binary(.and, let a, let b):
            return Self.all([try condition(a), try condition(b)])
        case .binary(.or, let a, let b): return Self.any([try condition(a), try condition(b)])
        case .not(let part): return .not(try condition(part))
        case .call("is_empty", let parts) where parts.count == 1,
            .call("isblankormissingcode", let parts) where parts.count == 1:
            return .not(try answered(parts[0]))
        case .binary(let sign, let a, let b): return try comparison(sign, a, b)
        default: throw Obstacle(part: Self.words(expression), reason: .notExpressible)
        }
    }

    // MARK: Comparisons

    private func comparison(
        _ sign: ToolExpression.Sign, _ a: ToolExpression, _ b: ToolExpression
    ) throws(Obstacle) -> Condition {
        // strcmp(a, 'x') == 0 is how texts are compared letter by letter.
        if case .call("strcmp", let parts) = a, parts.count == 2, case .number(0) = b {
            return try comparison(sign, parts[0], parts[1])
        }
        if case .answer(let name, let option) = a {
            return try comparison(sign, try answer(name, option), Self.words(a), b)
        }
        if case .answer(let name, let option) = b {
            return try comparison(sign.turned, try answer(name, option), Self.words(b), a)
        }
        throw Obstacle(part: Self.words(a), reason: .unknownFunction)
    }

    private func comparison(
        _ sign: ToolExpression.Sign, _ answer: ToolAnswer, _ name: String, _ value: ToolExpression
    ) throws(Obstacle) -> Condition {
        let literal: String
        switch value {
        // What LimeSurvey stores where its own "other" was chosen.
        case .text(LimeSurveyShape.otherCode): literal = Self.other
        case .text(let text): literal = text
        case .number(let number): literal = PlainNumber.text(number)
        case .answer: throw Obstacle(part: name, reason: .twoAnswers)
        default: throw Obstacle(part: Self.words(value), reason: .unknownFunction)
        }
        switch answer {
        case .nothing: throw Obstacle(part: name, reason: .incomparable)
        case .options(let question):
            throw Obstacle(part: question, reason: .manyAnswers)
        case .option(let question, let code):
            let chosen = Condition.contains(ItemReference(question: question), code)
            let means = ["1", "Y", "y"].contains(literal)
            guard means || ["0", "", "N"].contains(literal) else {
                throw Obstacle(part: name, reason: .unknownAnswer)
            }
            switch sign {
            case .equal: return means ? chosen : .not(chosen)
            case .different: return means ? .not(chosen) : chosen
            default: throw Obstacle(part: name, reason: .incomparable)
            }
        case .place(let question, let place):
            let item = ItemReference(question: question, row: literal)
            switch sign {
            case .equal: return .isOneOf(item, [String(place)])
            case .different: return .isNot(item, String(place))
            default: throw Obstacle(part: name, reason: .incomparable)
            }
        case .whole(let item):
            if literal.isEmpty {
                switch sign {
                case .equal: return .not(.isAnswered(item))
                case .different: return .isAnswered(item)
                default: throw Obstacle(part: name, reason: .incomparable)
                }
            }
            return try order(
                sign, item, literal, blankIsZero: dialect == .redcap && value == .number(0))
        }
    }

    private func answered(_ expression: ToolExpression) throws(Obstacle) -> Condition {
        guard case .answer(let name, let option) = expression else {
            throw Obstacle(part: Self.words(expression), reason: .unknownFunction)
        }
        switch try answer(name, option) {
        case .whole(let item): return .isAnswered(item)
        case .option(let question, let code):
            return .contains(ItemReference(question: question), code)
        case .options(let question): return .isAnswered(ItemReference(question: question))
        case .place, .nothing: throw Obstacle(part: name, reason: .incomparable)
        }
    }

    private func answer(_ name: String, _ option: String?) throws(Obstacle) -> ToolAnswer {
        let bare = Self.bare(name)
        guard let answer = answers[bare] else {
            throw Obstacle(part: name, reason: .unknownAnswer)
        }
        guard let option else { return answer }
        guard case .options(let question) = answer else {
            throw Obstacle(part: name, reason: .incomparable)
        }
        return .option(question: question, code: option)
    }

    /// The code of the answer that LimeSurvey adds itself.
    static let other = "other"

    /// `yrke.NAOK` → `yrke`.
    static func bare(_ name: String) -> String { String(name.prefix { $0 != "." }) }

    // MARK: Tidying

    /// "Answered and at least 3" is "at least 3".
    private static func all(_ parts: [Condition]) -> Condition {
        let flat = parts.flatMap { part in
            if case .all(let inner) = part { inner } else { [part] }
        }
        let answered = Set(
            flat.compactMap { part in
                if case .isAnswered(let item) = part { item } else { nil }
            })
        let asked = flat.map { $0.whereAnswered(answered) }
        let compared = Set(asked.compactMap(\.comparedItem))
        let rest = asked.filter { part in
            if case .isAnswered(let item) = part { !compared.contains(item) } else { true }
        }
        return rest.count == 1 ? rest[0] : .all(rest)
    }

    /// Equalities of one answer are one list.
    private static func any(_ parts: [Condition]) -> Condition {
        var flat: [Condition] = []
        for part in parts.flatMap({ part in if case .any(let inner) = part { inner } else { [part] }
        }) {
            if case .isOneOf(let item, let codes) = part,
                let index = flat.firstIndex(where: {
                    if case .isOneOf(item, _) = $0 { true } else { false }
                }), case .isOneOf(_, let earlier) = flat[index]
            {
                flat[index] = .isOneOf(item, earlier + codes)
            } else {
                flat.append(part)
            }
        }
        return flat.count == 1 ? flat[0] : .any(flat)
    }

    // MARK: Calculations

    func calculation(_ expression: ToolExpression) throws(Obstacle) -> Calculation {
        switch expression {
        case .number(let number): return .number(number)
        case .negative(let part): return .negative(try calculation(part))
        case .answer(let name, let option):
            guard case .whole(let item) = try answer(name, option) else {
                throw Obstacle(part: name, reason: .notANumberHere)
            }
            return .item(item)
        case .binary(.plus, let a, let b):
            return .sum(try calculation(a), try calculation(b))
        case .binary(.minus, let a, let b):
            return .difference(try calculation(a), try calculation(b))
        case .binary(.times, let a, let b):
            return .product(try calculation(a), try calculation(b))
        case .binary(.divided, let a, let b):
            return .quotient(try calculation(a), try calculation(b))
        case .call("if", let parts) where parts.count == 3 && Self.isNothing(parts[1]):
            // "Nothing where something is missing" is how a survey calculates anyway.
            guard guards(parts[0]) else {
                throw Obstacle(part: "if", reason: .unknownFunction)
            }
            return try calculation(parts[2])
        default: throw Obstacle(part: Self.words(expression), reason: .unknownFunction)
        }
    }

    private static func isNothing(_ expression: ToolExpression) -> Bool {
        expression == .text("") || expression == .text("NaN")
    }

    /// Whether a test only asks if something needed for a calculation is missing.
    private func guards(_ expression: ToolExpression) -> Bool {
        switch expression {
        case .binary(.or, let a, let b): guards(a) && guards(b)
        // All of a scale's levels ruled out: a missing code, or no answer.
        case .binary(.and, let a, let b): guards(a) && guards(b)
        case .call("is_empty", _), .call("isblankormissingcode", _): true
        case .binary(.equal, .answer, .text), .binary(.different, .answer, .text): true
        // A divisor of nothing.
        case .binary(.equal, _, .number(0)): true
        default: false
        }
    }

    /// Something short to show for an expression.
    static func words(_ expression: ToolExpression) -> String {
        switch expression {
        case .text(let text): text
        case .number(let number): PlainNumber.text(number)
        case .answer(let name, let option): option.map { "\(name)(\($0))" } ?? name
        case .call(let name, _): name + "()"
        case .not(let part), .negative(let part): words(part)
        case .binary(_, let a, let b): words(a) + " … " + words(b)
        }
    }
}

extension Condition {
    /// The same condition where some items are known to be answered.
    fileprivate func whereAnswered(_ items: Set<ItemReference>) -> Condition {
        guard case .any(let parts) = self else { return self }
        let rest = parts.filter { part in
            if case .not(.isAnswered(let item)) = part { !items.contains(item) } else { true }
        }
        return rest.count == 1 ? rest[0] : .any(rest)
    }

    /// The item, where the condition can only hold if it is answered.
    fileprivate var comparedItem: ItemReference? {
        switch self {
        case .isOneOf(let item, _), .atLeast(let item, _), .atMost(let item, _),
            .between(let item, _, _):
            item
        default: nil
        }
    }
}
