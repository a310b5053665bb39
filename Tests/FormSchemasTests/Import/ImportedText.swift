import Diagnostics
import FormSchemas
import SurveyLanguage
import SurveyModel

/// An XLSForm written as tables with bars, imported.
struct ImportedText {
    let outcome: FormImport

    init(_ text: String, beside: [String: String] = [:]) {
        let source = ImportSource(name: "form.md", bytes: Array(text.utf8)) { name in
            beside[name].map { Array($0.utf8) }
        }
        outcome = FormImport(source, target: "form.enkat")
    }

    var survey: Survey? { outcome.survey }
    var text: String { outcome.text ?? "" }
    var notes: [Diagnostic] { outcome.notes }
    var codes: [String] { notes.map(\.code.rawValue) }

    func question(_ id: String) -> Question? { survey?.question(id) }

    /// The line of the survey that begins so, without its indentation.
    func line(_ start: String) -> String? {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }.first { $0.hasPrefix(start) }
            .map(String.init)
    }

    /// Where a note with the code stands, as `line:column`.
    func place(_ code: DiagnosticCode) -> String? {
        guard
            case .cell(let row, let column, _, _)? = notes.first(where: { $0.code == code })?.place
        else { return nil }
        return "\(row):\(column.map(String.init) ?? "")"
    }
}
