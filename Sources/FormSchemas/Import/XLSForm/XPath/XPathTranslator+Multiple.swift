import Diagnostics
import SurveyModel

/// Questions with several answers of some.
extension XPathTranslator {
    mutating func multiple(
        _ expression: XPathExpression, _ answer: XLSFormAnswer, _ codes: [String], isOwn: Bool
    ) throws(Obstacle) -> Truth {
        if case .call("selected", let arguments) = expression, arguments.count == 2,
            arguments[0].isAnswer, let code = constant(arguments[1])?.text.trimmed
        {
            guard codes.contains(code) else {
                noteNever(expression)
                return .never
            }
            return .when(.contains(answer.item, code))
        }
        let samples = ChosenSets(codes)
        var verdicts: [Bool] = []
        for set in samples.sets {
            let text = set.map { codes[$0] }.joined(separator: " ")
            guard let value = value(expression, .string(text)) else {
                throw Obstacle(part: expression.text, reason: .unknownFunction)
            }
            verdicts.append(value.boolean)
        }
        guard samples.isSayable(expression, codes) else {
            throw Obstacle(part: expression.text, reason: .manyAnswers)
        }
        func same(as verdict: ([Int]) -> Bool) -> Bool {
            zip(samples.sets, verdicts).allSatisfy {
                isOwn && $0.isEmpty || verdict($0) == $1
            }
        }
        let item = answer.item
        if same(as: { _ in true }) { return .always }
        if same(as: { _ in false }) {
            noteNever(expression)
            return .never
        }
        if same(as: { !$0.isEmpty }) { return .when(.isAnswered(item)) }
        if same(as: \.isEmpty) { return .when(.not(.isAnswered(item))) }
        let all = codes.indices
        for negated in [false, true] {
            func found(_ verdict: @escaping ([Int]) -> Bool) -> Bool {
                same { verdict($0) != negated }
            }
            func result(_ condition: Condition) -> Truth {
                negated ? Truth.when(condition).negated : .when(condition)
            }
            let alone = all.filter { index in
                zip(samples.sets, verdicts).first { $0.0 == [index] }?.1 == !negated
            }
            if !alone.isEmpty, found({ !$0.allSatisfy { !alone.contains($0) } }) {
                let parts = alone.map { Condition.contains(item, codes[$0]) }
                return result(parts.count == 1 ? parts[0] : .any(parts))
            }
            for index in alone where found({ $0 == [index] }) {
                let others = all.filter { $0 != index }
                let parts =
                    [Condition.contains(item, codes[index])]
                    + others.map { .not(.contains(item, codes[$0])) }
                return result(.all(parts))
            }
            // At least two, spelled out as pairs.
            if all.count <= Self.mostForPairs, found({ $0.count >= 2 }) {
                let pairs = all.flatMap { a in
                    all.filter { $0 > a }.map { b in
                        Condition.all([.contains(item, codes[a]), .contains(item, codes[b])])
                    }
                }
                return result(pairs.count == 1 ? pairs[0] : .any(pairs))
            }
        }
        throw Obstacle(part: expression.text, reason: .notExpressible)
    }

    /// More pairs than those of so many options nobody can read.
    private static let mostForPairs = 5

    /// The codes that a rule about the question's own answer makes stand alone: with any other
    /// beside them the rule is broken, and never else. Nil where it is another rule.
    func standingAlone(_ expression: XPathExpression, _ codes: [String]) -> [String]? {
        guard expression.answers.allSatisfy({ $0 == nil }) else { return nil }
        let samples = ChosenSets(codes)
        guard samples.isSayable(expression, codes) else { return nil }
        var verdicts: [[Int]: Bool] = [:]
        for set in samples.sets where !set.isEmpty {
            let text = set.map { codes[$0] }.joined(separator: " ")
            guard let value = value(expression, .string(text)) else { return nil }
            verdicts[set] = value.boolean
        }
        let alone = codes.indices.filter { index in
            let others = codes.indices.filter { $0 != index }
            return !others.isEmpty
                && others.allSatisfy { verdicts[[index, $0].sorted()] == false }
        }
        // Of two options each keeps the other away; the one meant is the one that is named.
        let named = alone.filter { expression.names(codes[$0]) }
        for found in [named, alone] where !found.isEmpty {
            let isSo = verdicts.allSatisfy { set, verdict in
                verdict == (set.count == 1 || !set.contains { found.contains($0) })
            }
            if isSo { return found.map { codes[$0] } }
        }
        return nil
    }
}

/// Sets of options to try an expression on, the empty one first.
struct ChosenSets {
    /// Positions, ascending.
    let sets: [[Int]]
    /// Whether these are all there are.
    private let isComplete: Bool

    private static let mostForAll = 10

    init(_ codes: [String]) {
        let count = codes.count
        isComplete = count <= Self.mostForAll
        if isComplete {
            sets = (0..<(1 << count)).map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
            return
        }
        // All pairs, and everything: enough for what counts options or looks for single ones.
        var some: [[Int]] = [[]]
        for a in 0..<count {
            some.append([a])
            for b in (a + 1)..<max(count, a + 1) { some.append([a, b]) }
        }
        for a in 0..<(count - 2) { some.append([a, a + 1, a + 2]) }
        some.append(Array(0..<count))
        sets = some
    }

    /// Whether the answer's order cannot matter, and the sets tried can decide.
    func isSayable(_ expression: XPathExpression, _ codes: [String]) -> Bool {
        guard expression.looksOnlyAtSets(codes) else { return false }
        return isComplete || expression.countsOrLooks
    }
}

extension XPathExpression {
    /// Whether the text stands in it.
    fileprivate func names(_ text: String) -> Bool {
        switch self {
        case .string(let string): string == text
        case .negative(let part): part.names(text)
        case .binary(_, let a, let b): a.names(text) || b.names(text)
        case .call(_, let arguments): arguments.contains { $0.names(text) }
        case .number, .answer, .own, .path: false
        }
    }

    /// Whether it is a name or `.` itself.
    var isAnswer: Bool {
        switch self {
        case .answer, .own: true
        default: false
        }
    }

    /// Whether an answer with several codes is looked at only through `selected`,
    /// `count-selected`, and whether it is empty or one code: then their order cannot matter.
    func looksOnlyAtSets(_ codes: [String]) -> Bool {
        switch self {
        case .answer, .own: return false
        case .string, .number, .path: return true
        case .call("selected", let arguments), .call("count-selected", let arguments):
            return arguments.dropFirst().allSatisfy(\.answers.isEmpty)
                && (arguments.first?.isAnswer ?? false)
        case .call("string-length", let arguments) where arguments.first?.isAnswer ?? false:
            return false
        case .call(_, let arguments):
            return arguments.allSatisfy { $0.looksOnlyAtSets(codes) }
        case .negative(let part): return part.looksOnlyAtSets(codes)
        case .binary(let sign, let a, let b):
            if sign == .equal || sign == .notEqual {
                for (side, other) in [(a, b), (b, a)] where side.isAnswer {
                    // One code or none: two codes would be compared in some order.
                    if case .string(let text) = other { return !text.contains(" ") }
                }
            }
            if let length = Self.emptiness(sign, a, b) { return length }
            return a.looksOnlyAtSets(codes) && b.looksOnlyAtSets(codes)
        }
    }

    /// `string-length(x) > 0` and its like.
    private static func emptiness(
        _ sign: Operator, _ a: XPathExpression, _ b: XPathExpression
    ) -> Bool? {
        guard sign.isComparison, case .call("string-length", let arguments) = a,
            arguments.count == 1, arguments[0].isAnswer, case .number(let limit) = b
        else { return nil }
        switch sign {
        case .greater, .equal, .notEqual, .lessOrEqual: return limit == 0
        case .greaterOrEqual, .less: return limit == 1
        default: return false
        }
    }

    /// Whether single codes and their number are all it looks at: then pairs decide.
    fileprivate var countsOrLooks: Bool {
        switch self {
        case .answer, .own, .path: false
        case .string: true
        case .number(let number): abs(number) <= 2
        case .call(let name, let arguments):
            switch name {
            case "selected", "count-selected": true
            case "not", "if", "true", "false": arguments.allSatisfy(\.countsOrLooks)
            default: false
            }
        case .negative: false
        case .binary(let sign, let a, let b):
            if sign == .equal || sign == .notEqual, a.isAnswer, case .string = b {
                true
            } else {
                !sign.isArithmetic && a.countsOrLooks && b.countsOrLooks
            }
        }
    }
}
