import Diagnostics

extension XLSFormReader {
    /// Notes about the form as a whole: languages, settings, sheets.
    mutating func noteForm() {
        for language in languages.madeUp {
            note(
                .languageCodeMadeUp, at: .file, [.value: language.name, .name: language.code])
        }
        if let guessed = languages.guessed {
            note(.languageGuessed, at: .file, [.name: guessed])
        }
        for setting in settings.others {
            note(
                .settingNotCarried, at: setting.place,
                [.name: setting.name, .value: setting.value])
        }
        for other in sheets.sheets where !other.rows.isEmpty {
            let name = other.name.lowercased()
            guard !Self.readSheets.contains(name), !name.hasPrefix("_") else { continue }
            let nearest = Suggestion.nearest(to: name, among: Self.readSheets.sorted())
            note(
                .elementNotCarried, at: other.place(row: other.headerRow),
                [.name: other.name, .value: Phrase.sheet.fact], fix: nearest)
        }
    }

    private static let readSheets: Set<String> = [
        "survey", "choices", "settings", "external_choices",
    ]

    /// One note per column that says something a survey does not.
    mutating func noteColumns() {
        for column in columns.columns where !Self.carried.contains(column.name) || !column.isKnown {
            let count = rows.count { !isCarried(column, in: $0) }
            guard count > 0 else { continue }
            let nearest =
                column.isKnown
                ? nil
                : Suggestion.nearest(
                    to: column.name, among: FormColumns.surveyNames.sorted())
            note(
                .columnNotCarried,
                at: sheet.place(row: sheet.headerRow, column: column.index),
                [.name: sheet.header[column.index], .count: String(count)], fix: nearest)
        }
        for name in ["choices", "external_choices"] {
            guard let sheet = sheets[name] else { continue }
            for column in FormColumns.choices(sheet.header).columns {
                guard !["list_name", "name", "label"].contains(column.name) || !column.isKnown
                else { continue }
                let count = sheet.rows.count { !$0.text(column.index).isEmpty }
                guard count > 0 else { continue }
                let nearest =
                    column.isKnown
                    ? nil
                    : Suggestion.nearest(to: column.name, among: ["list_name", "name", "label"])
                note(
                    .columnNotCarried,
                    at: sheet.place(row: sheet.headerRow, column: column.index),
                    [.name: sheet.header[column.index], .count: String(count)], fix: nearest)
            }
        }
    }

    private static let carried: Set<String> = [
        "type", "name", "label", "hint", "required", "relevant", "constraint",
        "constraint_message", "calculation", "choice_filter", "repeat_count", "disabled",
    ]

    /// Whether a cell that says something has been carried over, or told of, with its row.
    private func isCarried(_ column: FormColumns.Column, in row: SurveyRow) -> Bool {
        let text = row.row.text(column.index)
        guard !text.isEmpty else { return true }
        guard column.isKnown else { return false }
        switch column.name {
        case "appearance":
            let words = Set(text.split(separator: " ").map(String.init))
            return words.isSubset(of: ["multiline", "likert", "field-list"])
        case "read_only":
            return isReading(row) || ["no", "false", "false()"].contains(text.lowercased())
        case "parameters":
            return Set(parameters(of: row).keys).isSubset(of: [
                "start", "end", "step", "randomize", "rows", "value", "label",
            ])
        default: return false
        }
    }
}
