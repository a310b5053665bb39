import Diagnostics
import SurveyModel

/// The lists of answers of a form.
struct FormChoices {
    struct Choice {
        let code: String
        let texts: [String?: String]
        let place: Place
    }

    private(set) var lists: [String: [Choice]] = [:]
    /// In the order of the sheet.
    private(set) var names: [String] = []

    /// - Parameter sheet: `choices`, or `external_choices`.
    init(_ sheet: FormSheet?) {
        guard let sheet else { return }
        let columns = FormColumns.choices(sheet.header)
        for row in sheet.rows {
            let list = columns.text("list_name", in: row)
            guard !list.isEmpty else { continue }
            let code = columns.cell("name", in: row)
            let texts = columns.texts("label", in: row)
            guard code != nil || !texts.isEmpty else { continue }
            if lists[list] == nil { names.append(list) }
            lists[list, default: []].append(
                Choice(
                    code: code?.text ?? texts[nil] ?? texts.values.sorted().first ?? "",
                    texts: texts, place: sheet.place(row: row.number, column: code?.column)))
        }
    }

    subscript(list: String) -> [Choice]? { lists[list] }
}
