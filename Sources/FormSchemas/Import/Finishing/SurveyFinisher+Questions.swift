import Diagnostics
import SurveyModel

extension SurveyFinisher {
    /// A question in its final form; nil where it cannot come along.
    mutating func finish(_ imported: ImportedQuestion, at index: Int) -> Question? {
        guard let names = names[imported.key] else { return nil }
        let wanted = imported.name ?? imported.key
        var kind = names.kind
        if case .calculated(let calculation) = kind {
            guard let calculation = finish(calculation, of: imported, before: index) else {
                return nil
            }
            kind = .calculated(calculation)
        }
        var title = pipedText(
            imported.title, of: wanted, or: wanted, before: index, at: imported.place)
        if !kind.hasRows {
            var used = usedTexts
            title = unique(title, name: names.id, among: &used, at: imported.place)
            usedTexts = used
        }
        var question = Question(id: names.id, title: title, kind: kind)
        question.condition = imported.condition.flatMap {
            finish($0, of: wanted, before: index, .conditionNotCarried)
        }
        if question.condition != nil { conditions[.question(names.id)] = imported.condition }
        if case .information = kind {
            finished[imported.key] = question
            return question
        }
        question.help = imported.help.flatMap {
            optionalText($0, of: wanted, before: index, at: imported.place)
        }
        finished[imported.key] = question
        if question.isAsked {
            question.isRequired = imported.isRequired
            question.validity = validity(of: imported, kind, at: index)
            if question.validity != nil { conditions[.validity(names.id)] = imported.validity }
        }
        question.isSensitive = imported.isSensitive
        question.isReversed = imported.isReversed && question.scale != nil
        question.isRandomized =
            imported.isRandomized && (!question.options.isEmpty || !question.rows.isEmpty)
        finished[imported.key] = question
        return question
    }

    private mutating func validity(
        of imported: ImportedQuestion, _ kind: Question.Kind, at index: Int
    ) -> Validity? {
        guard let rule = imported.validity else { return nil }
        let wanted = imported.name ?? imported.key
        guard !kind.hasRows else {
            noteDropped(rule, of: wanted, .ruleNotCarried, at: rule.source, .notExpressible)
            return nil
        }
        guard let condition = finish(rule, of: wanted, before: index + 1, .ruleNotCarried) else {
            return nil
        }
        let message = imported.message.flatMap {
            optionalText($0, of: wanted, before: index, at: imported.place)
        }
        return Validity(condition: condition, message: message)
    }
}

extension Question.Kind {
    /// Pairs and matrices, whose texts are their rows'.
    var hasRows: Bool {
        switch self {
        case .pair, .matrix: true
        default: false
        }
    }
}
