import Diagnostics
import SurveyModel

extension SurveyBuilder {
    /// Looks up every condition's references, and puts sections and questions in their final form.
    mutating func resolveConditions() {
        noteNamesInUnreadLines()
        for index in questions.indices {
            let draft = questions[index]
            questions[index].question.condition = draft.condition.flatMap {
                resolve(
                    $0,
                    Standpoint(
                        before: index, section: draft.section, subject: .theCondition, own: index))
            }
            // What an answer must fulfil may look at the answer itself.
            questions[index].question.validity = draft.validity.flatMap {
                resolve(
                    $0,
                    Standpoint(before: index + 1, section: draft.section, subject: .theCondition))
            }.map { Validity(condition: $0, message: draft.message) }
            if let calculation = draft.calculation {
                resolve(calculation, at: index)
            }
        }
        let inSection = Dictionary(grouping: questions, by: \.section)
        survey.sections = sections.indices.map { index in
            let section = sections[index]
            var result = Section(
                id: section.id, title: section.title,
                condition: section.condition.flatMap {
                    resolve(
                        $0,
                        Standpoint(
                            before: section.firstQuestion, section: index,
                            subject: .theCondition))
                },
                questions: (inSection[index] ?? []).map(\.question))
            result.isRandomized = section.isRandomized
            result.source = section.node.child(.source)?.text
            return result
        }
    }

    /// `målgrupp`: may look at every question, since it is asked when the answers are in.
    mutating func buildEligibility() {
        guard let node = top(.survey).first?.child(.eligibility) else { return }
        survey.eligibility = parsedCondition(node).flatMap {
            resolve(
                $0, Standpoint(before: questions.count, section: nil, subject: .theCondition))
        }
    }

    /// `panel`: a text or a number, since what people keep is neither on a scale nor in a list.
    mutating func buildPanel() {
        guard let node = top(.survey).first?.child(.panel) else { return }
        let name = value(of: node)
        guard let reference = resolve(name) else { return }
        let question = questions[reference.question].question
        let isQuoted = survey.plan.contains { item in
            if case .quotes(question.id, _) = item.measure { true } else { false }
        }
        switch question.kind {
        case .text(long: false) where !isQuoted, .integer: survey.panel = question.id
        default: reportBadValue(node, expected: Phrase.pseudonymQuestion.fact, at: name)
        }
    }

    private mutating func resolve(
        _ syntax: ConditionSyntax, _ standpoint: Standpoint
    ) -> Condition? {
        let isAnswered = Set(
            syntax.comparisons.filter { $0.operation == .isAnswered }.map(\.reference.text))
        return resolve(
            syntax, ConditionScope(standpoint: standpoint, checkedForAnswers: isAnswered))
    }

    /// What every comparison of a condition must know.
    struct ConditionScope {
        let standpoint: Standpoint
        /// References the condition itself asks to be answered.
        let checkedForAnswers: Set<String>
    }

    private mutating func resolve(
        _ syntax: ConditionSyntax, _ scope: ConditionScope
    ) -> Condition? {
        switch syntax {
        case .all(let parts):
            return Self.complete(parts.map { resolve($0, scope) }).map { .all($0) }
        case .any(let parts):
            return Self.complete(parts.map { resolve($0, scope) }).map { .any($0) }
        case .not(let part): return resolve(part, scope).map { .not($0) }
        case .comparison(let comparison): return resolve(comparison, scope)
        }
    }

    private static func complete(_ parts: [Condition?]) -> [Condition]? {
        let known = parts.compactMap(\.self)
        return known.count == parts.count ? known : nil
    }

    private mutating func resolve(
        _ comparison: ConditionSyntax.Comparison, _ scope: ConditionScope
    ) -> Condition? {
        let name = comparison.reference
        guard let reference = resolve(name) else { return nil }
        let draft = questions[reference.question]
        guard case .item(let item) = reference.target else {
            reportNoItem(reference, name, draft.question)
            return nil
        }
        guard isAnswered(reference.question, by: scope.standpoint, name) else { return nil }
        if comparison.operation == .isNoneOf, !draft.question.isRequired,
            !scope.checkedForAnswers.contains(name.text)
        {
            bag.report(
                .unansweredPassesIsNot, at: comparison.operatorSpan.range, [.name: name.text])
        }
        return condition(comparison, on: item, domains.domain(of: draft.question, in: survey))
    }

    mutating func reportNoItem(
        _ reference: ResolvedReference, _ name: Span, _ question: Question
    ) {
        switch reference.target {
        case .item: break
        case .partOfPair(let row): reportIncomplete(name, pair: question.id, row: row)
        case .side: reportIncomplete(name, pair: question.id, row: nil)
        case .norm:
            bag.report(
                .incompleteReference, at: name.range,
                [.name: name.text, .expected: Phrase.respondentAnswer.fact])
        }
    }

    // MARK: Values

    private mutating func condition(
        _ comparison: ConditionSyntax.Comparison, on item: ItemReference, _ domain: AnswerDomain
    ) -> Condition? {
        guard !domain.operations.isEmpty else {
            bag.report(
                .incompleteReference, at: comparison.reference.range,
                [.name: comparison.reference.text, .expected: Phrase.askedQuestion.fact])
            return nil
        }
        guard domain.allows(comparison.operation) else {
            reportWrongComparison(comparison, domain)
            return nil
        }
        switch comparison.operation {
        case .isAnswered: return .isAnswered(item)
        case .contains:
            guard let codes = codes(comparison, domain) else { return nil }
            return codes.count == 1
                ? .contains(item, codes[0]) : .any(codes.map { .contains(item, $0) })
        case .isOneOf: return codes(comparison, domain).map { .isOneOf(item, $0) }
        case .isNoneOf:
            guard let codes = codes(comparison, domain) else { return nil }
            return codes.count == 1 ? .isNot(item, codes[0]) : .not(.isOneOf(item, codes))
        case .atLeast: return numbers(comparison, domain).map { .atLeast(item, $0[0]) }
        case .atMost: return numbers(comparison, domain).map { .atMost(item, $0[0]) }
        case .between: return numbers(comparison, domain).map { .between(item, $0[0], $0[1]) }
        }
    }

    /// The codes compared with; nil, with the reason told, if one is no answer to the question.
    private mutating func codes(
        _ comparison: ConditionSyntax.Comparison, _ domain: AnswerDomain
    ) -> [String]? {
        var result: [String] = []
        var seen: Set<String> = []
        var isComplete = true
        for value in comparison.values {
            if let codes = domain.codes(for: value.text) {
                result += codes.filter { seen.insert($0).inserted }
                if let kind = domain.nameKind { names.noteReference(value, to: kind) }
            } else {
                isComplete = false
                if domain.isNumber {
                    reportNotANumber(value, comparison)
                } else if !isUnread(domain) {
                    reportNotAnOption(value, comparison, domain)
                }
            }
        }
        return isComplete ? result : nil
    }

    /// Who writes what an answer reads as means its code.
    private mutating func reportNotAnOption(
        _ value: Span, _ comparison: ConditionSyntax.Comparison, _ domain: AnswerDomain
    ) {
        let facts: [Fact: String] = [
            .value: value.text, .name: comparison.reference.text, .list: listed(domain.codes),
        ]
        guard let code = domain.code(labelled: value.text) else {
            bag.reportUnknown(.notAnOption, value, among: domain.codes, facts)
            return
        }
        bag.report(
            .notAnOption, at: value.range, facts,
            fix: Fix(range: value.range, replacement: code))
    }

    /// Whether the answers stand in a register that could not be read.
    private func isUnread(_ domain: AnswerDomain) -> Bool {
        domain.register.map { unreadRegisters.contains($0) } ?? false
    }

    private mutating func numbers(
        _ comparison: ConditionSyntax.Comparison, _ domain: AnswerDomain
    ) -> [Double]? {
        var numbers: [Double] = []
        for value in comparison.values {
            guard let number = Self.decimalNumber(value.text) else {
                reportNotANumber(value, comparison)
                return nil
            }
            guard domain.levels.isEmpty || domain.levels.contains(where: { Double($0) == number })
            else {
                let levels = domain.levels.map { String($0) }
                bag.report(
                    .notAnOption, at: value.range,
                    [
                        .value: value.text, .name: comparison.reference.text,
                        .list: listed(levels),
                    ])
                return nil
            }
            if let kind = domain.nameKind { names.noteReference(value, to: kind) }
            numbers.append(number)
        }
        return numbers
    }

    private mutating func reportNotANumber(
        _ value: Span, _ comparison: ConditionSyntax.Comparison
    ) {
        bag.report(
            .badValue, at: value.range,
            [
                .name: comparison.operatorSpan.text, .value: value.text,
                .expected: Phrase.number.fact,
            ], fix: NumberWord.fix(value))
    }

    /// Digits with at most one point: no exponents, no infinity.
    static func decimalNumber(_ text: String) -> Double? {
        let digits = text.hasPrefix("-") || text.hasPrefix("−") ? text.dropFirst() : text[...]
        guard (1...15).contains(digits.count), digits.first != ".", digits.last != ".",
            digits.filter({ $0 == "." }).count <= 1,
            digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." })
        else { return nil }
        return Double(String(digits)).map { digits.count == text.count ? $0 : -$0 }
    }

    private mutating func reportWrongComparison(
        _ comparison: ConditionSyntax.Comparison, _ domain: AnswerDomain
    ) {
        let spelling = spelling(at: comparison.operatorSpan.range)
        let words = domain.operations.map { $0.words.map { $0.text(in: spelling) } }
        let swap: Word? =
            switch comparison.operation {
            case .isOneOf where domain.allows(.contains) && comparison.values.count == 1: .contains
            case .contains where domain.allows(.isOneOf): .is
            default: nil
            }
        bag.report(
            .wrongComparison, at: comparison.operatorSpan.range,
            [
                .name: comparison.reference.text, .value: comparison.operatorSpan.text,
                .expected: listed(words.map { $0.joined(separator: " ") }),
            ],
            fix: swap.map {
                Fix(
                    range: comparison.operatorSpan.range,
                    replacement: $0.text(in: spelling))
            })
    }
}
