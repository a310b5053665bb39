import Diagnostics
import SurveyModel

extension XLSFormReader {
    /// What a row's `relevant` says; `.always` where it says nothing, or nothing that a condition
    /// could say, which is noted.
    /// - Parameter position: Of the first question it is about.
    mutating func relevance(
        of row: SurveyRow, at position: Int
    ) -> (truth: Truth, source: String) {
        guard let expression = row.relevant else { return (.always, "") }
        let name = row.name
        guard let parsed = expression.parsed else {
            noteDropped(
                .conditionNotCarried, row, "relevant", expression,
                Obstacle(part: expression.text, reason: .unreadableExpression))
            return (.always, "")
        }
        var translator = XPathTranslator(
            answers: answers, repeated: row.repeated ?? (row.type == .beginRepeat ? row.key : nil),
            before: position)
        do throws(Obstacle) {
            let truth = try translator.truth(parsed)
            for comparison in translator.neverTrue {
                note(
                    .comparisonNeverTrue, at: place(row, "relevant"),
                    [.name: name, .value: comparison])
            }
            if truth == .never {
                note(
                    .neverShown, at: place(row, "relevant"),
                    [.name: name, .value: expression.text])
                return (.always, "")
            }
            return (truth, expression.text)
        } catch {
            noteDropped(.conditionNotCarried, row, "relevant", expression, error)
            return (.always, "")
        }
    }

    /// Several relevances that all must hold, as one condition.
    func condition(
        _ parts: [(truth: Truth, source: String)], at place: Place
    ) -> ImportedCondition? {
        guard case .when(let condition) = Truth.all(parts.map(\.truth)) else { return nil }
        let sources = parts.map(\.source).filter { !$0.isEmpty }
        return ImportedCondition(
            condition, source: sources.joined(separator: " and "), at: place)
    }

    mutating func noteDropped(
        _ code: DiagnosticCode, _ row: SurveyRow, _ column: String, _ expression: FormExpression,
        _ obstacle: Obstacle
    ) {
        note(
            code, at: place(row, column),
            [
                .name: row.name, .value: expression.text, .other: obstacle.part,
                .reason: obstacle.reason.fact,
            ])
    }

    // MARK: Rules

    /// Puts what a row's `constraint` says into the question: a range, options that stand alone,
    /// or a rule.
    mutating func constrain(
        _ question: inout ImportedQuestion, _ row: SurveyRow, at position: Int
    ) {
        guard let expression = row.constraint else { return }
        guard let parsed = expression.parsed else {
            return noteDropped(
                .ruleNotCarried, row, "constraint", expression,
                Obstacle(part: expression.text, reason: .unreadableExpression))
        }
        guard let own = answers[SurveyRow.name(ofPath: row.path)] else { return }
        var rest: [XPathExpression] = []
        for part in parsed.conjuncts {
            if case .multiple(let options) = question.kind,
                let alone = XPathTranslator(
                    answers: answers, own: own, repeated: row.repeated, before: position + 1
                ).standingAlone(part, options.map(\.code))
            {
                question.kind = .multiple(
                    options.map { option in
                        var option = option
                        option.isExclusive = option.isExclusive || alone.contains(option.code)
                        return option
                    })
            } else {
                rest.append(part)
            }
        }
        var translator = XPathTranslator(
            answers: answers, own: own, repeated: row.repeated, before: position + 1)
        do throws(Obstacle) {
            var parts: [Truth] = []
            for part in rest { parts.append(try translator.truth(part)) }
            switch Truth.all(parts) {
            case .always: return
            case .never: throw Obstacle(part: expression.text, reason: .notExpressible)
            case .when(let condition):
                apply(condition, expression, to: &question, row)
            }
        } catch {
            noteDropped(.ruleNotCarried, row, "constraint", expression, error)
        }
    }

    /// What our own forms say where a number lies outside its range.
    private func rangeMessage(_ low: Double, _ high: Double) -> String {
        let words = FormWording.outOfRange.text(in: languages.codes).base
        return XLSFormWording.fill(
            words, ["low": Calculation.text(of: low), "high": Calculation.text(of: high)])
    }

    private mutating func apply(
        _ condition: Condition, _ expression: FormExpression, to question: inout ImportedQuestion,
        _ row: SurveyRow
    ) {
        let item = ItemReference(question: row.key)
        let message = languages.text(
            columns.texts("constraint_message", in: row.row), { withQuotes($0) })
        let hasMessage = !message.base.isEmpty || !message.translations.isEmpty
        // A range has its own words; a rule with words of the form's keeps them.
        if case .between(let asked, let low, let high) = condition, asked == item,
            !hasMessage || message.base == rangeMessage(low, high)
        {
            if case .integer(nil) = question.kind, abs(low) < 1e9, abs(high) < 1e9 {
                question.kind = .integer(range: Int(low)...Int(high))
                return
            }
            if case .decimal(nil) = question.kind {
                question.kind = .decimal(range: low...high)
                return
            }
        }
        question.validity = ImportedCondition(
            condition, source: expression.text, at: place(row, "constraint"))
        if hasMessage { question.message = message }
    }
}

extension XPathExpression {
    /// The parts that all must hold.
    var conjuncts: [XPathExpression] {
        if case .binary(.and, let a, let b) = self { return a.conjuncts + b.conjuncts }
        return [self]
    }
}
