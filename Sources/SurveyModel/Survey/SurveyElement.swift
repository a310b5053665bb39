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
    /// A level, or a missing level.
    case level(scale: String, value: Int)
    case register(String)
    /// An entry of a register that stands in the survey itself.
    case entry(register: String, entry: String)
    case area(String)
    case index(String)

    /// The element that is there where this one has no place of its own.
    package var whole: SurveyElement {
        switch self {
        case .sectionCondition(let id): .section(id)
        case .questionCondition(let id), .row(let id, _), .option(let id, _): .question(id)
        case .level(let scale, _): .scale(scale)
        case .entry(let register, _): .register(register)
        case .survey, .section, .question, .scale, .register, .area, .index: .survey
        }
    }

    /// What its author calls it.
    package var name: String {
        switch self {
        case .survey: ""
        case .section(let id), .sectionCondition(let id), .question(let id),
            .questionCondition(let id), .scale(let id), .register(let id), .area(let id),
            .index(let id):
            id
        case .row(let question, let row): question + "." + row
        case .option(let question, let option): question + " " + option
        case .level(let scale, let value): scale + " " + String(value)
        case .entry(let register, let entry): register + " " + entry
        }
    }
}
