import Diagnostics
import SurveyModel

extension SurveyBuilder {
    /// Where everything stands that may be spoken of once the survey is compiled.
    func elementPlaces() -> [SurveyElement: TextPlace] {
        var places: [SurveyElement: TextPlace] = [:]
        func note(_ element: SurveyElement, _ range: SourceRange?) {
            guard let range, places[element] == nil else { return }
            places[element] = files.place(range)
        }
        note(.survey, (top(.survey).first ?? top(.module).first)?.headRange)
        for node in top(.scale) { note(.scale(node.statement.id?.text ?? ""), node.idRange) }
        for node in top(.register) { note(.register(node.statement.id?.text ?? ""), node.idRange) }
        for section in sections {
            note(.section(section.id), section.node.idRange)
            note(.sectionCondition(section.id), section.node.child(.showIf)?.textRange)
        }
        for draft in questions {
            let id = draft.question.id
            note(.question(id), draft.node.idRange)
            note(.questionCondition(id), draft.node.child(.showIf)?.textRange)
            for row in draft.node.children(.row) {
                note(.row(question: id, row: row.statement.id?.text ?? ""), row.idRange)
            }
            for option in draft.node.children(.option) {
                note(.option(question: id, option: option.statement.id?.text ?? ""), option.idRange)
            }
        }
        return places
    }
}
