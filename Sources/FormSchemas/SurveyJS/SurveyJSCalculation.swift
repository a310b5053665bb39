import SurveyModel

extension SurveyJSExpression {
    /// The expression of a calculated question: its value, or none where the question is hidden or
    /// something it needs is not answered.
    ///
    /// The engine takes what is empty for 0 and goes on; hence the guard. It also works out what
    /// stands on a hidden page, so the question's conditions are part of it.
    func text(_ calculation: Calculation, shownIf conditions: [Condition]) -> String {
        var guards = conditions.map(part)
        for item in unique(calculation.references) { guards += isNumber(item) }
        for divisor in divisors(calculation) { guards.append("(\(divisor)) != 0") }
        let value = text(calculation)
        return guards.isEmpty ? value : "iif(" + guards.joined(separator: " and ") + ", \(value))"
    }

    private func unique(_ items: [ItemReference]) -> [ItemReference] {
        var seen: Set<ItemReference> = []
        return items.filter { seen.insert($0).inserted }
    }

    private func isNumber(_ item: ItemReference) -> [String] {
        guard let question = survey.question(item.question), let path = path(item) else {
            return []
        }
        let missing = question.scale.flatMap { survey.scale($0) }?.missing ?? []
        return [isAnswered(item)]
            + missing.map { "{\(path)} != " + SurveyJSLiteral.text(String($0.value)) }
    }

    private func text(_ calculation: Calculation) -> String {
        switch calculation {
        case .number(let number): SurveyJSLiteral.number(number)
        case .item(let item): operand(item)
        case .negative(let part): "(0 - " + text(part) + ")"
        case .sum(let a, let b): "(" + text(a) + " + " + text(b) + ")"
        case .difference(let a, let b): "(" + text(a) + " - " + text(b) + ")"
        case .product(let a, let b): "(" + text(a) + " * " + text(b) + ")"
        case .quotient(let a, let b): "(" + text(a) + " / " + text(b) + ")"
        }
    }

    /// The place of an option in a ranking is worked out from where it stands.
    private func operand(_ item: ItemReference) -> String {
        guard let question = survey.question(item.question), let path = path(item) else {
            return "0"
        }
        guard case .ranking(let options) = question.kind, let option = item.row else {
            return "{\(path)}"
        }
        return options.indices.reversed().reduce("0") { rest, place in
            "iif({\(path)[\(place)]} = \(SurveyJSLiteral.text(option)), \(place + 1), \(rest))"
        }
    }

    private func divisors(_ calculation: Calculation) -> [String] {
        switch calculation {
        case .number, .item: []
        case .negative(let part): divisors(part)
        case .sum(let a, let b), .difference(let a, let b), .product(let a, let b):
            divisors(a) + divisors(b)
        case .quotient(let a, let b): divisors(a) + divisors(b) + [text(b)]
        }
    }
}
