import SurveyModel

/// Writes the rows of an XLSForm's `survey` sheet, section by section.
struct XLSFormRows {
    let survey: Survey
    let layout: ColumnLayout
    let names: XLSFormNames
    let texts: XLSFormTexts
    let expressions: XLSFormExpressions
    private(set) var rows: [[String: String]] = []

    init(survey: Survey, layout: ColumnLayout, names: XLSFormNames, texts: XLSFormTexts) {
        self.survey = survey
        self.layout = layout
        self.names = names
        self.texts = texts
        expressions = XLSFormExpressions(
            answers: XLSFormAnswers(survey, layout: layout, names: names))
    }

    mutating func write(_ lists: inout XLSFormLists) throws(FormEmissionError) {
        add(["type": "start", "name": names[.started]])
        add(["type": "end", "name": names[.ended]])
        writeNotices()
        for section in survey.sections where !section.questions.isEmpty {
            var row = ["type": "begin_group", "name": names[.section(section.id)]]
            row["appearance"] = "field-list"
            row["relevant"] = section.condition.map(expressions.xpath)
            row.merge(texts.cells("label") { texts.quoting(section.title, in: $0) }) { $1 }
            add(row)
            for question in section.questions {
                try write(question, &lists)
                guard texts.quoted.contains(question.id), question.isQuotedByLabel else { continue }
                let field = expressions.value(
                    names[.field(ItemReference(question: question.id))])
                add([
                    "type": "calculate", "name": names[.quote(question.id)],
                    "calculation": "jr:choice-name(\(field), '\(field)')",
                ])
            }
            add(["type": "end_group"])
        }
    }

    mutating func add(_ row: [String: String]) { rows.append(row) }

    // MARK: Notices

    /// What is said before the questions: the introduction, and how answers are handled.
    private mutating func writeNotices() {
        let introductions = texts.cells("label", introduction)
        if introductions.values.contains(where: { !$0.isEmpty }) {
            add(introductions.merging(["type": "note", "name": names[.introduction]]) { $1 })
        }
        guard let notice = survey.personalData else { return }
        let label = texts.cells("label") { personalData(notice, in: $0) }
        add(label.merging(["type": "note", "name": names[.personalData]]) { $1 })
    }

    /// A form has its title in one language only; in the others it stands above the introduction.
    private func introduction(in language: String) -> String {
        let title = survey.title.text(in: language)
        let words = survey.introduction?.text(in: language) ?? ""
        let isTranslated = title != survey.title.base
        return [isTranslated ? title : "", words].filter { !$0.isEmpty }
            .map(XLSFormTexts.plain).joined(separator: "\n\n")
    }

    private func personalData(_ notice: PersonalDataNotice, in language: String) -> String {
        func words(_ wording: FormWording) -> String {
            wording.text(in: survey.languages).text(in: language)
        }
        let categories = notice.categories.joined(separator: ", ")
        let facts: [(FormWording, String?)] = [
            (.controller, notice.controller), (.purpose, notice.purpose),
            (.legalBasis, notice.legalBasis), (.categories, categories),
            (.retention, notice.retention), (.officer, notice.officer),
        ]
        var lines = [words(.personalDataTitle)]
        for (wording, fact) in facts {
            guard let fact, !fact.isEmpty else { continue }
            lines.append(words(wording) + ": " + XLSFormTexts.plain(fact))
        }
        lines.append(
            XLSFormWording.fill(words(.smallGroups), ["k": String(survey.anonymity.minimumGroup)]))
        return lines.joined(separator: "\n")
    }
}
