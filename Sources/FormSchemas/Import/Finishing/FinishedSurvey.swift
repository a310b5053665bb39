import Diagnostics
import SurveyModel

/// What has a condition in a survey, by id.
enum ConditionOwner: Hashable {
    case section(String)
    case question(String)
    /// What an answer must fulfil.
    case validity(String)
}

/// A survey made of a form, with what the form said where the survey has conditions.
struct FinishedSurvey {
    private(set) var survey: Survey
    private(set) var notes: [Diagnostic]
    let file: String
    let conditions: [ConditionOwner: ImportedCondition]

    /// Leaves out the conditions that nobody can fulfil, which a form may have and a survey may
    /// not, with a note for each.
    /// - Parameter errors: What the compiler says of the survey.
    /// - Returns: Whether there were any.
    mutating func leaveOutImpossible(_ errors: [Diagnostic]) -> Bool {
        var found: Set<ConditionOwner> = []
        for error in errors {
            guard let id = error.facts[.name] else { continue }
            switch error.code {
            case .unreachable:
                let isSection = error.facts[.parent] == Phrase.theSection.fact
                found.insert(isSection ? .section(id) : .question(id))
            case .neverValid: found.insert(.validity(id))
            default: continue
            }
        }
        let owners = conditions.keys.filter(found.contains)
        guard !owners.isEmpty else { return false }
        for section in survey.sections { note(.section(section.id), in: found) }
        for question in survey.questions {
            note(.question(question.id), in: found)
            note(.validity(question.id), in: found)
        }
        survey.sections = survey.sections.map { section in
            let questions = section.questions.map { question in
                var question = question
                if found.contains(.question(question.id)) { question.condition = nil }
                if found.contains(.validity(question.id)) { question.validity = nil }
                return question
            }
            var result = Section(
                id: section.id, title: section.title,
                condition: found.contains(.section(section.id)) ? nil : section.condition,
                questions: questions)
            result.isRandomized = section.isRandomized
            return result
        }
        return true
    }

    private mutating func note(_ owner: ConditionOwner, in found: Set<ConditionOwner>) {
        guard found.contains(owner), let condition = conditions[owner] else { return }
        switch owner {
        case .section(let id), .question(let id):
            notes.append(
                Diagnostic(
                    .neverShown, file: file, at: condition.place,
                    facts: [.name: id, .value: condition.source]))
        case .validity(let id):
            notes.append(
                Diagnostic(
                    .ruleNotCarried, file: file, at: condition.place,
                    facts: [
                        .name: id, .value: condition.source, .other: condition.source,
                        .reason: Phrase.noAnswerFits.fact,
                    ]))
        }
    }
}
