import Diagnostics
import SurveyModel

/// A name that something says it had before.
struct FormerName: Hashable {
    let element: SurveyElement
    let name: String
}

extension SurveyBuilder {
    /// Where former names are written, by what says it had them.
    func formerNamePlaces() -> [FormerName: TextPlace] {
        var places: [FormerName: TextPlace] = [:]
        func note(_ element: SurveyElement, _ node: SyntaxNode) {
            guard let line = node.child(.formerly) else { return }
            for name in list(of: line) {
                places[FormerName(element: element, name: name.text)] = files.place(name.range)
            }
        }
        func id(_ node: SyntaxNode) -> String { node.statement.id?.text ?? "" }
        for node in top(.register) {
            for line in node.children(.option) {
                note(.entry(register: id(node), entry: id(line)), line)
            }
        }
        for draft in questions {
            let question = draft.question.id
            note(.question(question), draft.node)
            for row in draft.node.children(.row) {
                note(.row(question: question, row: id(row)), row)
            }
            for option in draft.node.children(.option) {
                note(.option(question: question, option: id(option)), option)
            }
        }
        return places
    }

    /// Where everything stands that may be spoken of once the survey is compiled.
    func elementPlaces() -> [SurveyElement: TextPlace] {
        var places: [SurveyElement: TextPlace] = [:]
        func note(_ element: SurveyElement, _ range: SourceRange?) {
            guard let range, places[element] == nil else { return }
            places[element] = files.place(range)
        }
        note(.survey, (top(.survey).first ?? top(.module).first)?.headRange)
        func id(_ node: SyntaxNode) -> String { node.statement.id?.text ?? "" }
        for node in top(.scale) {
            note(.scale(id(node)), node.idRange)
            for line in node.children {
                guard let value = Self.wholeNumber(id(line)) else { continue }
                note(.level(scale: id(node), value: value), line.idRange)
            }
        }
        for node in top(.register) {
            note(.register(id(node)), node.idRange)
            for line in node.children(.option) {
                note(.entry(register: id(node), entry: id(line)), line.idRange)
            }
        }
        for node in top(.area) { note(.area(id(node)), node.idRange) }
        for node in top(.index) { note(.index(id(node)), node.idRange) }
        for section in sections {
            note(.section(section.id), section.node.idRange)
            note(.sectionCondition(section.id), section.node.child(.showIf)?.textRange)
        }
        for draft in questions {
            let question = draft.question.id
            note(.question(question), draft.node.idRange)
            note(.questionCondition(question), draft.node.child(.showIf)?.textRange)
            for row in draft.node.children(.row) {
                note(.row(question: question, row: id(row)), row.idRange)
            }
            for option in draft.node.children(.option) {
                note(.option(question: question, option: id(option)), option.idRange)
            }
        }
        return places
    }
}
