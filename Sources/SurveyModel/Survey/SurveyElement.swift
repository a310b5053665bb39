/// Something a survey's author wrote, for what is told about it later.
package enum SurveyElement: Sendable, Hashable {
    case survey
    case section(String)
    /// The condition of a section.
    case sectionCondition(String)
    case question(String)
    /// The condition of a question.
    case questionCondition(String)
    case row(question: String, row: String)
    case option(question: String, option: String)
    case scale(String)
    case register(String)

    /// The element that is there where this one has no place of its own.
    package var whole: SurveyElement {
        switch self {
        case .sectionCondition(let id): .section(id)
        case .questionCondition(let id), .row(let id, _), .option(let id, _): .question(id)
        case .survey, .section, .question, .scale, .register: .survey
        }
    }

    /// What its author calls it.
    package var name: String {
        switch self {
        case .survey: ""
        case .section(let id), .sectionCondition(let id), .question(let id),
            .questionCondition(let id), .scale(let id), .register(let id):
            id
        case .row(let question, let row): question + "." + row
        case .option(let question, let option): question + " " + option
        }
    }
}
