import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func parsedCalculation(_ node: SyntaxNode) -> CalculationSyntax? {
        let calculation = CalculationParser.parse(node, in: tree.source, into: &bag)
        if calculation == nil { unreadLines.append(node) }
        return calculation
    }

    /// Gives a calculated question its calculation, with every reference looked up.
    mutating func resolve(_ syntax: CalculationSyntax, at index: Int) {
        guard let calculation = resolve(syntax, before: index) else { return }
        let draft = questions[index].question
        questions[index].question = draft.with(kind: .calculated(calculation))
    }

    private mutating func resolve(
        _ syntax: CalculationSyntax, before: Int
    ) -> Calculation? {
        switch syntax {
        case .number(let number): return .number(number)
        case .negative(let part): return resolve(part, before: before).map { .negative($0) }
        case .item(let name): return item(name, before: before).map { .item($0) }
        case .operation(let sign, let left, let right):
            let (a, b) = (resolve(left, before: before), resolve(right, before: before))
            guard let a, let b else { return nil }
            return switch sign {
            case .plus: .sum(a, b)
            case .minus: .difference(a, b)
            case .times: .product(a, b)
            case .divided: .quotient(a, b)
            }
        }
    }

    private mutating func item(_ name: Span, before: Int) -> ItemReference? {
        guard let reference = resolve(name), let item = answer(of: reference, name) else {
            return nil
        }
        let standpoint = Standpoint(
            before: before, section: questions[before].section, subject: .theCalculation,
            own: before)
        guard isAnswered(reference.question, by: standpoint, name) else { return nil }
        let domain = domains.domain(of: questions[reference.question].question, in: survey)
        guard domain.isNumber || !domain.levels.isEmpty else {
            bag.report(.notCalculable, at: name.range, [.name: name.text])
            return nil
        }
        return item
    }

    /// The one answer a reference leads to; nil, with the reason told, where it leads to more.
    mutating func answer(of reference: ResolvedReference, _ name: Span) -> ItemReference? {
        if case .item(let item) = reference.target { return item }
        reportNoItem(reference, name, questions[reference.question].question)
        return nil
    }
}

extension Question {
    /// The same question, answered in another way.
    func with(kind: Kind) -> Question {
        var result = Question(id: id, title: title, kind: kind)
        result.help = help
        result.condition = condition
        result.isRequired = isRequired
        result.isSensitive = isSensitive
        result.area = area
        result.formerIDs = formerIDs
        result.isReversed = isReversed
        result.isRandomized = isRandomized
        result.isRecommendation = isRecommendation
        result.perspectives = perspectives
        result.validity = validity
        return result
    }
}
