import SurveyModel

/// A survey as the fields of a data dictionary, in its order.
struct REDCapFields {
    let survey: Survey
    let layout: ColumnLayout
    let names: REDCapNames
    let logic: REDCapLogic
    let text: REDCapText

    init(survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        let names = REDCapNames(survey: survey, layout: layout)
        self.names = names
        logic = REDCapLogic(survey: survey, layout: layout, names: names)
        text = REDCapText(survey: survey, layout: layout, names: names)
    }

    var all: [REDCapField] {
        var fields = opening
        for section in survey.sections {
            var isFirst = true
            for question in section.questions {
                var own = self.fields(of: question)
                if isFirst, !own.isEmpty {
                    let title = text.piped(section.title)
                    own[0].sectionHeader =
                        own[0].sectionHeader.isEmpty
                        ? title : "<h3>\(title)</h3>" + own[0].sectionHeader
                    isFirst = false
                }
                fields += own
            }
        }
        return fields
    }

    private var words: REDCapWords { REDCapWords(language: survey.languages.first ?? "sv") }

    /// The record id, which must stand first, and what respondents are told before they begin.
    private var opening: [REDCapField] {
        var id = REDCapField(names.recordID, .text)
        id.label = words.recordID
        var fields = [id]
        if let introduction = survey.introduction {
            var field = REDCapField(names.introduction, .descriptive)
            field.label = text.plain(introduction)
            fields.append(field)
        }
        if let notice = survey.personalData {
            let personal = PersonalDataWords(language: words.language)
            let lines = personal.lines(notice).map { "\($0.label): \($0.text)" }
            var field = REDCapField(names.notice, .descriptive)
            field.label = text.html(([personal.title] + lines).joined(separator: "\n"))
            fields.append(field)
        }
        return fields
    }

    // MARK: Questions

    /// More answers than these stand in a drop-down list.
    private static let mostRadioButtons = 12

    private func fields(of question: Question) -> [REDCapField] {
        let branching = (try? logic.branching(of: question)) ?? ""
        let columns = layout.columns.indices.filter {
            layout.columns[$0].item.question == question.id
        }
        let answers = columns.filter {
            if case .otherText = layout.columns[$0].kind { false } else { true }
        }
        var fields: [REDCapField]
        switch question.kind {
        case .pair(let pair):
            // All of today's side, then all of the need's: a matrix has one answer per row.
            fields = Horizon.allCases.flatMap { horizon in
                let own = answers.filter { layout.columns[$0].item.horizon == horizon }
                let side = horizon == .now ? pair.nowTitle : pair.needTitle
                return matrix(question, own, names.group(of: question, horizon), side)
            }
        case .matrix: fields = matrix(question, answers, names.group(of: question), nil)
        case .ranking:
            fields = matrix(question, answers, names.group(of: question), nil)
            for index in fields.indices { fields[index].isRanking = true }
        case .allocation(_, let total): fields = allocation(question, answers, total: total)
        case .multiple(let options): fields = [checkbox(question, options)]
        case .information:
            var field = REDCapField(names.field(of: question.id), .descriptive)
            field.label = text.piped(question.title)
            fields = [field]
        case .calculated(let calculation):
            fields = answers.map { column in
                var field = single(question, .calc, column)
                field.choices = logic.formula(calculation)
                return field
            }
        case .register, .single, .scale, .text, .integer, .decimal, .date:
            fields = answers.map { answer(question, $0) }
        }
        for index in fields.indices {
            fields[index].branching = branching
            // Working out and reading are not answering.
            fields[index].isRequired =
                question.isRequired && fields[index].kind != .calc
                && fields[index].kind != .descriptive
        }
        return fields + columns.compactMap { otherText(question, $0) }
    }

    private func single(
        _ question: Question, _ kind: REDCapField.Kind, _ column: Int
    ) -> REDCapField {
        var field = REDCapField(names.fields[column], kind)
        field.label = text.piped(title(of: question))
        field.note = note(question)
        return field
    }

    /// Help, and the rule that REDCap cannot hold an answer to.
    private func note(_ question: Question) -> String {
        [text.piped(question.help), text.plain(question.validity?.message)]
            .filter { !$0.isEmpty }.joined(separator: "<br />")
    }

    private func title(of question: Question) -> LocalizedText {
        if question.title.base.isEmpty, case .register(let id) = question.kind,
            let register = survey.register(id)
        {
            return register.title
        }
        return question.title
    }

    private func answer(_ question: Question, _ column: Int) -> REDCapField {
        var field: REDCapField
        switch layout.columns[column].kind {
        case .text(let long): field = single(question, long ? .notes : .text, column)
        case .number(let isInteger):
            field = single(question, .text, column)
            field.validation = isInteger ? "integer" : "number"
            switch question.kind {
            case .integer(let range?):
                field.minimum = String(range.lowerBound)
                field.maximum = String(range.upperBound)
            case .decimal(let range?):
                field.minimum = PlainNumber.text(range.lowerBound)
                field.maximum = PlainNumber.text(range.upperBound)
            default: break
            }
        case .date:
            field = single(question, .text, column)
            field.validation = "date_ymd"
        default:
            let count = layout.columns[column].categories.count
            field = single(question, count > Self.mostRadioButtons ? .dropdown : .radio, column)
            field.choices = choices(column)
            if question.isRandomized { field.annotation = "@RANDOMORDER" }
        }
        return field
    }

    private func choices(_ column: Int) -> String {
        zip(names.codes[column], layout.columns[column].categories)
            .map { "\($0), \(text.choice($1.label))" }.joined(separator: " | ")
    }

    private func checkbox(
        _ question: Question, _ options: [SurveyModel.Option]
    ) -> REDCapField {
        var field = REDCapField(names.field(of: question.id), .checkbox)
        field.label = text.piped(question.title)
        field.note = note(question)
        field.choices = options.map {
            "\(IdentifierFolding.fold($0.code)), \(text.choice($0.label))"
        }.joined(separator: " | ")
        let alone = options.filter(\.isExclusive).map { IdentifierFolding.fold($0.code) }
        field.annotation = [
            alone.isEmpty ? "" : "@NONEOFTHEABOVE='\(alone.joined(separator: ","))'",
            question.isRandomized ? "@RANDOMORDER" : "",
        ].filter { !$0.isEmpty }.joined(separator: " ")
        return field
    }

    /// Rows on one scale; what is asked stands above them.
    private func matrix(
        _ question: Question, _ columns: [Int], _ group: String, _ side: LocalizedText?
    ) -> [REDCapField] {
        columns.enumerated().map { index, column in
            var field = REDCapField(names.fields[column], .radio)
            if index == 0 { field.sectionHeader = heading(question, side) }
            field.label = rowTitle(column, of: question)
            field.choices = choices(column)
            field.matrix = group
            return field
        }
    }

    private func heading(_ question: Question, _ side: LocalizedText?) -> String {
        [text.piped(question.title), text.plain(side), note(question)]
            .filter { !$0.isEmpty }.joined(separator: "<br />")
    }

    private func rowTitle(_ column: Int, of question: Question) -> String {
        let row = layout.columns[column].item.row
        let title =
            question.rows.first { $0.id == row }?.title
            ?? question.options.first { $0.code == row }?.label
        return text.plain(title)
    }

    /// Whole numbers, and their sum to look at.
    private func allocation(
        _ question: Question, _ columns: [Int], total: Int
    ) -> [REDCapField] {
        var fields = columns.enumerated().map { index, column in
            var field = REDCapField(names.fields[column], .text)
            if index == 0 { field.sectionHeader = heading(question, nil) }
            field.label = rowTitle(column, of: question)
            field.validation = "integer"
            field.minimum = "0"
            field.maximum = String(total)
            return field
        }
        var sum = REDCapField(names.field(of: question.id), .calc)
        sum.label = words.sum(total)
        let parts = columns.map { "[\(names.fields[$0])]" }.joined(separator: ", ")
        sum.choices = "sum(\(parts))"
        fields.append(sum)
        return fields
    }

    private func otherText(_ question: Question, _ column: Int) -> REDCapField? {
        guard case .otherText(let option) = layout.columns[column].kind else { return nil }
        var field = REDCapField(names.fields[column], .text)
        let source = ShapeSource(
            survey: survey, layout: layout, language: survey.languages.first ?? "")
        field.label = text.html(source.label(option, of: question))
        field.branching = (try? logic.branching(of: question, whenChosen: option)) ?? ""
        return field
    }
}

/// Words of ours in a dictionary.
struct REDCapWords {
    let language: String

    private var isSwedish: Bool { language == "sv" }

    var recordID: String { isSwedish ? "Svarets nummer" : "Record ID" }

    func sum(_ total: Int) -> String {
        isSwedish ? "Summa (ska bli \(total))" : "Sum (must be \(total))"
    }
}
