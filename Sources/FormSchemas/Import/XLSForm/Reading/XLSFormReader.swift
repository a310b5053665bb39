import Diagnostics
import SurveyModel

/// An XLSForm → a survey with the form's own names, and notes.
struct XLSFormReader {
    let source: ImportSource
    let sheets: XLSFormSheets
    let sheet: FormSheet
    let columns: FormColumns
    let choices: FormChoices
    let externalChoices: FormChoices
    let settings: FormSettings
    let languages: FormLanguages
    var rows: [SurveyRow] = []
    /// What names stand for in expressions.
    var answers: [String: XLSFormAnswer] = [:]
    /// Levels of scales that are no numbers, by question.
    var missing: [String: [String]] = [:]
    /// Calculations that give an answer's label: texts that quote them mean the answer.
    var labelsOf: [String: String] = [:]
    /// Lists whose answers are in order.
    var scales: [String: FormScale] = [:]
    /// The calculations that are carried over, by row.
    var calculations: [Int: Calculation] = [:]
    var notes: [Diagnostic] = []
    /// Rows that are told of with another one, by the index of that.
    var patterns: [Int: Int] = [:]
    /// Groups that are one question.
    var patternGroups: [Int: RowPattern] = [:]
    /// Codes of options that open a text, by the question's name.
    var openedBy: [String: [String]] = [:]
    /// The groups whose sections have been begun, the last one last.
    var owners: [String] = []

    /// - Throws: E602 where there is no sheet of questions.
    init(_ sheets: XLSFormSheets, _ source: ImportSource) throws(Diagnostic) {
        func missing(_ part: String) -> Diagnostic {
            Diagnostic(
                .formPartMissing, file: source.name,
                facts: [.name: ImportFormat.xlsform.title, .expected: "\"\(part)\""])
        }
        guard let sheet = sheets["survey"] else { throw missing("survey") }
        columns = FormColumns.survey(sheet.header)
        guard columns.has("type") else { throw missing("survey: type") }
        self.sheets = sheets
        self.source = source
        self.sheet = sheet
        choices = FormChoices(sheets["choices"])
        externalChoices = FormChoices(sheets["external_choices"])
        settings = FormSettings(sheets["settings"], sheet, columns)
        let surveyColumns = columns
        let unnamed = sheet.rows.compactMap { surveyColumns.texts("label", in: $0)[nil] }
        let translated =
            columns.translated(in: sheet)
            + (sheets["choices"].map { FormColumns.choices($0.header).translated(in: $0) } ?? [])
        let bare = Set(translated.filter { $0.language == nil }.map(\.name))
        languages = FormLanguages(
            translated.map(\.language), defaultLanguage: settings["default_language"],
            texts: unnamed,
            isApart: translated.contains { $0.language != nil && bare.contains($0.name) })
    }

    mutating func read() -> ImportedForm {
        readRows()
        findScales()
        findPatterns()
        findOtherTexts()
        findAnswers()
        var survey = ImportedSurvey(
            name: settings["form_id"].isEmpty ? source.stem : settings["form_id"],
            title: LocalizedText(
                [settings["form_title"], settings["form_id"], source.stem].first { !$0.isEmpty }
                    ?? ""),
            languages: languages.codes)
        survey.place = settings.place(of: "form_id")
        survey.scales = scales.keys.sorted().compactMap { scales[$0]?.scale }
        noteForm()
        buildSections(into: &survey)
        noteColumns()
        return ImportedForm(survey: survey, notes: notesInOrder)
    }

    // MARK: Notes

    mutating func note(
        _ code: DiagnosticCode, at place: Place, _ facts: [Fact: String], fix: String? = nil
    ) {
        let fix = fix.map { Fix(range: SourceRange(start: 0, end: 0), replacement: $0) }
        notes.append(Diagnostic(code, file: source.name, at: place, facts: facts, fix: fix))
    }

    /// What is about the whole form first, then by sheet and row.
    private var notesInOrder: [Diagnostic] {
        func key(_ place: Place) -> (Int, Int) {
            switch place {
            case .file, .text: return (-1, 0)
            case .cell(let row, _, _, _): return (0, row)
            case .path(let path):
                let sheet = path.prefix { $0 != "!" }
                let index = sheets.sheets.firstIndex { $0.name == sheet } ?? 0
                let cell = path.dropFirst(sheet.count)
                return (index, Int(cell.filter { $0.isASCII && $0.isNumber }) ?? 0)
            }
        }
        return notes.enumerated().sorted { a, b in
            let (first, second) = (key(a.element.place), key(b.element.place))
            return first == second ? a.offset < b.offset : first < second
        }.map(\.element)
    }

    func place(_ row: SurveyRow, _ column: String? = nil) -> Place {
        let cell = column.flatMap { columns.cell($0, in: row.row) }
        return sheet.place(row: row.row.number, column: cell?.column)
    }
}
