import Diagnostics
import SurveyModel

/// A data dictionary → a survey with its own names, and notes.
struct REDCapReader {
    let source: ImportSource
    let dictionary: REDCapDictionary
    let language: String
    /// What names stand for in logic.
    var answers: [String: ToolAnswer] = [:]
    /// All codes of questions with given answers.
    var closed: [String: [String]] = [:]
    var notes: [Diagnostic] = []
    var scales = FoundScales()
    /// Positions of the sums of points shared out, by that of the first field.
    var allocations: [Int: Int] = [:]
    var sections: [ImportedSection] = []
    /// Fields that are told of with another one.
    var taken: Set<String> = []
    /// Texts of options, by the choice that opens them: `yrke` and `annan`.
    var openedBy: [String: Set<String>] = [:]

    var fields: [REDCapDictionary.Field] { dictionary.fields }

    init(_ dictionary: REDCapDictionary, _ source: ImportSource) {
        self.dictionary = dictionary
        self.source = source
        language = LanguageNames.guess(dictionary.fields.map { $0[.label] })
    }

    mutating func read() -> ImportedForm {
        note(.languageGuessed, at: .file, [.name: language])
        noteColumns()
        findOtherTexts()
        findAllocations()
        var index = 0
        // The record id belongs to the tool.
        if let first = fields.first, first.type == "text" {
            answers[first.name] = .nothing
            note(
                .elementNotCarried, at: dictionary.place(first),
                [.name: first.name, .value: "record id"])
            index = 1
        }
        while index < fields.count {
            index = take(index)
        }
        let name = fields.first { !$0[.form].isEmpty }?[.form] ?? source.stem
        var survey = ImportedSurvey(
            name: name, title: LocalizedText(name), languages: [language])
        survey.scales = scales.scales
        survey.sections = sections.filter { !$0.questions.isEmpty }
        return ImportedForm(survey: survey, notes: notesInOrder)
    }

    // MARK: Sections

    /// Takes the field at a position, or all of its matrix, and gives the position behind.
    private mutating func take(_ index: Int) -> Int {
        let field = fields[index]
        let group = field[.matrix]
        var end = index + 1
        if !group.isEmpty {
            while end < fields.count, fields[end][.matrix] == group { end += 1 }
        }
        guard !taken.contains(field.name) else { return end }
        let isMatrix = !group.isEmpty
        var heading = field[.header]
        if isMatrix || allocations[index] != nil, heading.hasPrefix("<h3>"),
            let close = heading.firstRange(of: "</h3>")
        {
            // Ours: the section's title above the question's.
            begin(String(heading[..<close.lowerBound].dropFirst(4)), at: field)
            heading = String(heading[close.upperBound...])
        } else if !isMatrix, allocations[index] == nil, !heading.isEmpty {
            begin(heading, at: field)
        }
        if sections.isEmpty { begin(field[.form], at: field) }
        if isMatrix { return matrix(index..<end, heading: heading) }
        if let sum = allocations[index] { return allocation(index..<sum, heading: heading) }
        if let question = question(field) { add(question) }
        return end
    }

    private mutating func begin(_ title: String, at field: REDCapDictionary.Field) {
        let place = dictionary.place(field, .header)
        let key = "avsnitt\(sections.count + 1)"
        sections.append(
            ImportedSection(
                key: key, title: text(title, of: title, at: place), at: place))
    }

    mutating func add(_ question: ImportedQuestion) {
        guard !sections.isEmpty else { return }
        if closed[question.key] == nil { closed[question.key] = scales.codes(of: question.kind) }
        sections[sections.count - 1].questions.append(question)
    }

    // MARK: Texts and notes

    /// A text without markup, its quoted answers marked.
    mutating func text(_ html: String, of name: String, at place: Place) -> LocalizedText {
        let (words, hadMarkup) = PlainMarkup.text(marked(html))
        if hadMarkup { note(.markupRemoved, at: place, [.name: name]) }
        return LocalizedText(words)
    }

    /// `[yrke]` is the answer to a field above.
    private func marked(_ html: String) -> String {
        guard html.contains("[") else { return html }
        var result = ""
        var rest = html[...]
        while let open = rest.firstIndex(of: "[") {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "]") else { break }
            let name = String(rest[..<close].dropFirst())
            if case .whole(let item)? = answers[name], item.row == nil {
                result += ImportedSurvey.quote(item.question, spelling: "[\(name)]")
            } else {
                result += rest[...close]
            }
            rest = rest[close...].dropFirst()
        }
        return result + rest
    }

    mutating func note(_ code: DiagnosticCode, at place: Place, _ facts: [Fact: String]) {
        notes.append(Diagnostic(code, file: source.name, at: place, facts: facts))
    }

    private var notesInOrder: [Diagnostic] {
        func line(_ note: Diagnostic) -> Int {
            if case .cell(let row, _, _, _) = note.place { row } else { 0 }
        }
        return notes.enumerated().sorted { a, b in
            (line(a.element), a.offset) < (line(b.element), b.offset)
        }.map(\.element)
    }

    /// Columns that say something a survey does not.
    private mutating func noteColumns() {
        for column in dictionary.unknown where column.count > 0 {
            note(
                .columnNotCarried, at: dictionary.headerPlace(column.column),
                [.name: column.header, .count: String(column.count)])
        }
        for column in [REDCapDictionary.Column.alignment, .number] {
            let filled = fields.filter { !$0[column].isEmpty }
            guard let first = filled.first else { continue }
            note(
                .columnNotCarried, at: dictionary.place(first, column),
                [.name: column.rawValue, .count: String(filled.count)])
        }
        let forms = Set(fields.map { $0[.form] })
        if forms.count > 1, let first = fields.first(where: { $0[.form] != fields[0][.form] }) {
            note(
                .propertyNotCarried, at: dictionary.place(first, .form),
                [.name: "Form Name", .parent: fields[0][.form], .value: first[.form]])
        }
    }
}
