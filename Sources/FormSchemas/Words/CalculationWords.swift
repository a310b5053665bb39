import SurveyModel

/// What is worked out, as a formula with the questions' names: `(fråga 3 + fråga 4) × 2`.
struct CalculationWords {
    let naming: QuestionNaming

    init(_ naming: QuestionNaming) {
        self.naming = naming
    }

    func formula(_ calculation: Calculation) -> String {
        switch calculation {
        case .number(let value): WordStyle(language: naming.language).number(value)
        case .item(let item): name(of: item)
        case .negative(let part): "−" + factor(part)
        case .sum(let a, let b): formula(a) + " + " + term(b)
        case .difference(let a, let b): formula(a) + " − " + term(b)
        case .product(let a, let b): factor(a) + " × " + factor(b)
        case .quotient(let a, let b): factor(a) + " / " + divisor(b)
        }
    }

    /// What follows a plus or minus sign.
    private func term(_ part: Calculation) -> String {
        switch part {
        case .number(let value) where value < 0: "(" + formula(part) + ")"
        case .sum, .difference, .negative: "(" + formula(part) + ")"
        default: formula(part)
        }
    }

    private func factor(_ part: Calculation) -> String {
        switch part {
        case .number(let value) where value < 0: "(" + formula(part) + ")"
        case .sum, .difference, .negative, .quotient: "(" + formula(part) + ")"
        default: formula(part)
        }
    }

    private func divisor(_ part: Calculation) -> String {
        if case .product = part { return "(" + formula(part) + ")" }
        return factor(part)
    }

    /// What is answered, in words: a question, or a row of one.
    func name(of item: ItemReference) -> String {
        let style = WordStyle(language: naming.language)
        guard let question = naming.survey.question(item.question) else { return item.question }
        if case .calculated(let inner) = question.kind { return "(" + formula(inner) + ")" }
        let name =
            naming.numbers[item.question] == nil
            ? style.quoted(naming.title(of: question)) : naming.name(of: item.question)
        guard let id = item.row else { return name }
        let row =
            question.rows.first { $0.id == id }?.title
            ?? question.options.first { $0.code == id }?.label
        var text = name + " " + style.quoted(row?.text(in: naming.language) ?? id)
        if let horizon = item.horizon, case .pair(let pair) = question.kind {
            let side = horizon == .now ? pair.nowTitle : pair.needTitle
            text += " (" + side.text(in: naming.language) + ")"
        }
        return text
    }
}
