import Diagnostics

/// The settings of a form, from their sheet and, in old forms, from rows of the survey.
struct FormSettings {
    private var values: [(name: String, value: String, place: Place)] = []

    init(_ sheet: FormSheet?, _ survey: FormSheet, _ surveyColumns: FormColumns) {
        if let sheet, let row = sheet.rows.first {
            for column in FormColumns.settings(sheet.header).columns {
                let value = row.text(column.index)
                guard !value.isEmpty else { continue }
                let place = sheet.place(row: row.number, column: column.index)
                values.append((column.name, value, place))
            }
        }
        for row in survey.rows {
            guard case .setting(let name) = FormQuestionType(surveyColumns.text("type", in: row))
            else { continue }
            let cell = surveyColumns.cell("name", in: row)
            values.append(
                (name, cell?.text ?? "", survey.place(row: row.number, column: cell?.column)))
        }
    }

    subscript(name: String) -> String { values.first { $0.name == name }?.value ?? "" }

    func place(of name: String) -> Place { values.first { $0.name == name }?.place ?? .file }

    /// Those that say nothing a survey could say.
    var others: [(name: String, value: String, place: Place)] {
        values.filter { !Self.carried.contains($0.name) }
    }

    private static let carried: Set<String> = [
        "form_title", "form_id", "default_language", "allow_choice_duplicates",
        "clean_text_values", "name",
    ]
}
