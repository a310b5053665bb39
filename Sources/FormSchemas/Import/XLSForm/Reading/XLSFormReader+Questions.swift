import Diagnostics
import SurveyModel

extension XLSFormReader {
    /// The question a row becomes; nil, with the reason noted, where it becomes none.
    mutating func question(
        of row: SurveyRow, _ index: Int, at position: Int
    ) -> ImportedQuestion? {
        if case .unasked(let type) = row.type {
            note(.elementNotCarried, at: place(row, "type"), [.name: row.name, .value: type])
            return nil
        }
        guard becomesQuestion(row, index) else { return nil }
        var title = languages.text(columns.texts("label", in: row.row)) { withQuotes($0) }
        if row.type == .calculate, title.base.isEmpty { title = LocalizedText(row.name) }
        var question = ImportedQuestion(
            key: row.key, title: title, kind: .text(long: false), at: place(row, "name"))
        question.name = row.name
        kind(of: row, index, &question)
        let help = languages.text(columns.texts("hint", in: row.row)) { withQuotes($0) }
        if !help.base.isEmpty || !help.translations.isEmpty { question.help = help }
        // A text to read with nothing but a hint says that.
        if case .information = question.kind, let help = question.help {
            question.title =
                title.base.isEmpty ? help : Self.joined(title, help)
            question.help = nil
        }
        question.condition = condition(
            [relevance(of: row, at: position)], at: place(row, "relevant"))
        require(&question, row)
        constrain(&question, row, at: position)
        filter(row)
        question.isRandomized = parameters(of: row)["randomize"] == "true"
        if row.type != .calculate, let calculation = row.calculation {
            note(
                .propertyNotCarried, at: place(row, "calculation"),
                [.name: "calculation", .parent: row.name, .value: calculation.text])
        }
        return question
    }

    private static func joined(_ a: LocalizedText, _ b: LocalizedText) -> LocalizedText {
        LocalizedText(
            b.base.isEmpty ? a.base : a.base + "\n\n" + b.base,
            translations: a.translations.merging(b.translations) { $0 + "\n\n" + $1 })
    }

    private mutating func require(_ question: inout ImportedQuestion, _ row: SurveyRow) {
        guard let cell = columns.cell("required", in: row.row) else { return }
        if case .information = question.kind { return }
        switch cell.text.lowercased() {
        case "yes", "true", "true()", "1": question.isRequired = true
        case "no", "false", "false()", "0": question.isRequired = false
        default:
            note(
                .requiredConditionally, at: place(row, "required"),
                [.name: row.name, .value: cell.text])
        }
    }

    private mutating func filter(_ row: SurveyRow) {
        let filter = columns.text("choice_filter", in: row.row)
        guard !filter.isEmpty else { return }
        note(
            .choicesNotFiltered, at: place(row, "choice_filter"),
            [.name: row.name, .value: filter])
    }

    // MARK: Texts

    /// `${name}` in a text: the answer, where a survey can put it there.
    func withQuotes(_ text: String) -> String {
        guard text.contains("${") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "${") {
            result += rest[..<start.lowerBound]
            guard let close = rest[start.upperBound...].firstIndex(of: "}") else {
                rest = rest[start.lowerBound...]
                break
            }
            let name = String(rest[start.upperBound..<close]).trimmed
            let asked = labelsOf[name] ?? name
            result += ImportedSurvey.quote(
                answers[asked]?.item.question ?? asked, spelling: "${\(name)}")
            rest = rest[close...].dropFirst()
        }
        return result + rest
    }
}
