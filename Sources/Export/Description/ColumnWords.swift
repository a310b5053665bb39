import SurveyModel

/// What columns and answers are called in one of a survey's languages.
struct ColumnWords {
    let survey: Survey
    let language: String

    /// `I vilken grad … – Neurologi – I dag`
    func label(of column: Column) -> String {
        guard let question = survey.question(column.item.question) else { return column.name }
        var parts = [title(of: question)]
        switch column.kind {
        case .optionFlag(let option), .otherText(let option):
            parts.append(self.option(option, of: question))
        default:
            if let row = column.item.row {
                let title = question.rows.first { $0.id == row }.map { text($0.title) }
                parts.append(title ?? option(row, of: question))
            }
            if case .pair(let pair) = question.kind, let horizon = column.item.horizon {
                parts.append(text(horizon == .now ? pair.nowTitle : pair.needTitle))
            }
        }
        return parts.map(oneLine).joined(separator: " – ")
    }

    func categories(of column: Column) -> [DescribedCategory] {
        if case .optionFlag = column.kind {
            let words = language == "sv" ? ["Inte vald", "Vald"] : ["Not chosen", "Chosen"]
            return zip(column.categories, words).map {
                DescribedCategory(code: $0.code, label: $1, value: $0.value, missing: nil)
            }
        }
        return column.categories.map {
            DescribedCategory(
                code: $0.code, label: oneLine(text($0.label)), value: $0.value,
                missing: $0.missing)
        }
    }

    /// The question's own text, or its register's where it has none; answers it quotes are a dash.
    func title(of question: Question) -> String {
        if question.title.base.isEmpty, case .register(let id) = question.kind,
            let register = survey.register(id)
        {
            return text(register.title)
        }
        return survey.piped(text(question.title)).segments.reduce(into: "") { result, segment in
            switch segment {
            case .text(let text): result += text
            case .answer: result += "…"
            }
        }
    }

    private func option(_ code: String, of question: Question) -> String {
        if case .register(let id) = question.kind, let entry = survey.register(id)?.entry(code) {
            return text(entry.label)
        }
        return question.options.first { $0.code == code }.map { text($0.label) } ?? code
    }

    private func text(_ text: LocalizedText) -> String { text.text(in: language) }

    private func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
