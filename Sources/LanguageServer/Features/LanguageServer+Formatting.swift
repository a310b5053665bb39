import Diagnostics
import SurveyLanguage
import Tables

extension LanguageServer {
    /// The edits that make the text what `lagesbild format` would make of it.
    func formatting(_ document: Document) -> JSONValue {
        let edits = LineEdits.between(document.text, SurveyFormatter.format(document.tree))
        return .array(edits.map { document.edit($0.range, $0.text) })
    }
}
