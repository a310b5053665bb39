import Diagnostics
import SurveyModel

/// XPath → condition, wherever a condition of ours is true for exactly the same answers.
///
/// An unanswered question is the empty text in XForms and no number; a hidden one is unanswered.
struct XPathTranslator {
    /// What names stand for.
    let answers: [String: XLSFormAnswer]
    /// What `.` stands for; it is answered, since rules are tried on answers only.
    var own: XLSFormAnswer?
    /// The repeat in which the expression stands.
    let repeated: String?
    /// The position that the questions asked for must come before.
    let before: Int
    /// Comparisons with answers that no list has.
    private(set) var neverTrue: [String] = []
    /// How many comparisons may still be made: cases multiply.
    private var budget = 400

    init(
        answers: [String: XLSFormAnswer], own: XLSFormAnswer? = nil, repeated: String?, before: Int
    ) {
        self.answers = answers
        self.own = own
        self.repeated = repeated
        self.before = before
    }

    /// - Throws: where no condition says the same.
    mutating func truth(_ expression: XPathExpression) throws(Obstacle) -> Truth {
        try boolean(try expanded(expression, depth: 0))
    }

    // MARK: Structure

    private mutating func boolean(_ expression: XPathExpression) throws(Obstacle) -> Truth {
        switch expression {
        case .binary(.and, let a, let b):
            if let whole = try whole(expression) { return whole }
            return .all([try boolean(a), try boolean(b)])
        case .binary(.or, let a, let b):
            if let whole = try whole(expression) { return whole }
            return .any([try boolean(a), try boolean(b)])
        case .call("not", let arguments) where arguments.count == 1:
            return try boolean(arguments[0]).negated
        case .call("boolean", let arguments) where arguments.count == 1:
            return try boolean(arguments[0])
        case .binary(let sign, let a, let b) where sign == .equal || sign == .notEqual:
            // `selected(…) = true()`
            for (side, other) in [(a, b), (b, a)] {
                guard side.isBoolean, let constant = constant(other), other.answers.isEmpty else {
                    continue
                }
                let holds =
                    switch constant {
                    case .boolean(let value): value
                    default: constant.boolean
                    }
                // Against a text or number the other side's truth is what is compared.
                guard case .boolean = constant else { continue }
                let truth = try boolean(side)
                return holds == (sign == .equal) ? truth : truth.negated
            }
            return try leaf(expression)
        default: return try leaf(expression)
        }
    }

    /// An expression without `and`, `or`, `not` around it.
    private mutating func leaf(_ expression: XPathExpression) throws(Obstacle) -> Truth {
        budget -= 1
        guard budget > 0 else { throw Obstacle(part: expression.text, reason: .tooDeep) }
        if let branch = expression.firstBranch {
            let condition = try boolean(branch.condition)
            return .any([
                .all([condition, try boolean(branch.then)]),
                .all([condition.negated, try boolean(branch.otherwise)]),
            ])
        }
        var names: [String?] = []
        for name in expression.answers where !names.contains(name) { names.append(name) }
        guard names.count < 2 else {
            throw Obstacle(part: expression.text, reason: .twoAnswers)
        }
        guard let name = names.first else {
            guard let value = constant(expression) else {
                throw Obstacle(part: expression.text, reason: .unknownFunction)
            }
            return Truth(value.boolean)
        }
        let answer = try self.answer(name)
        let isOwn = name == nil
        switch answer.kind {
        case .closed(let codes, let levels):
            return try closed(expression, answer, codes, levels, isOwn: isOwn)
        case .multiple(let codes):
            return try multiple(expression, answer, codes, isOwn: isOwn)
        case .integer, .decimal, .calculated, .text, .date:
            return try open(expression, answer, isOwn: isOwn)
        case .inlined, .ambiguous, .nothing:
            throw Obstacle(part: expression.text, reason: .incomparable)
        }
    }

    func answer(_ name: String?) throws(Obstacle) -> XLSFormAnswer {
        guard let name else {
            guard let own else { throw Obstacle(part: ".", reason: .unknownAnswer) }
            return own
        }
        guard let answer = answers[name] else {
            throw Obstacle(part: "${\(name)}", reason: .unknownAnswer)
        }
        switch answer.kind {
        case .ambiguous: throw Obstacle(part: "${\(name)}", reason: .taken)
        case .nothing: throw Obstacle(part: "${\(name)}", reason: .leftOut)
        default: break
        }
        guard answer.position < before else {
            throw Obstacle(part: "${\(name)}", reason: .laterQuestion)
        }
        if let other = answer.repeated, other != repeated {
            throw Obstacle(part: "${\(name)}", reason: .inRepeat)
        }
        return answer
    }

    // MARK: Calculations that are put in

    private func expanded(
        _ expression: XPathExpression, depth: Int
    ) throws(Obstacle) -> XPathExpression {
        guard depth <= Self.maximumDepth else {
            throw Obstacle(part: expression.text, reason: .tooDeep)
        }
        switch expression {
        case .answer(let name):
            guard case .inlined(let inner)? = answers[name]?.kind else { return expression }
            if let other = answers[name]?.repeated, other != repeated {
                throw Obstacle(part: "${\(name)}", reason: .inRepeat)
            }
            // What is calculated is kept as text.
            return .call("string", [try expanded(inner, depth: depth + 1)])
        case .binary(let sign, let a, let b):
            return .binary(
                sign, try expanded(a, depth: depth), try expanded(b, depth: depth))
        case .negative(let a): return .negative(try expanded(a, depth: depth))
        case .call(let name, let arguments):
            var expandedArguments: [XPathExpression] = []
            for argument in arguments {
                expandedArguments.append(try expanded(argument, depth: depth))
            }
            return .call(name, expandedArguments)
        default: return expression
        }
    }

    /// Calculations that look at calculations that look at …
    private static let maximumDepth = 8

    // MARK: Values

    /// The value of an expression that looks at no answer; nil where it cannot be computed.
    func constant(_ expression: XPathExpression) -> XPathValue? {
        guard expression.answers.isEmpty else { return nil }
        return value(expression, .string(""))
    }

    /// The value with one answer known.
    func value(_ expression: XPathExpression, _ answer: XPathValue) -> XPathValue? {
        do throws(XPathEvaluator.Unknown) {
            return try XPathEvaluator { _ in answer }.value(expression)
        } catch {
            return nil
        }
    }

    mutating func noteNever(_ expression: XPathExpression) {
        if !neverTrue.contains(expression.text) { neverTrue.append(expression.text) }
    }
}

extension XPathExpression {
    /// Whether it is true or false by itself, not a text or a number.
    var isBoolean: Bool {
        switch self {
        case .binary(let sign, _, _): sign.strength <= 4
        case .call(let name, _):
            ["not", "boolean", "true", "false", "selected", "contains", "starts-with", "ends-with"]
                .contains(name)
        default: false
        }
    }
}
