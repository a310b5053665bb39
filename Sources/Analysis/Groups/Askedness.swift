import SurveyModel
import Tally

/// Whom each question is asked of, by what the survey says rather than by what anyone answered.
struct Askedness {
    private let survey: Survey
    private let axes: TallyAxes
    /// The leaf units in the register; nil for one that it does not have.
    private let leaves: [Register.Entry?]

    init(survey: Survey, axes: TallyAxes) {
        self.survey = survey
        self.axes = axes
        leaves = axes.units.map { survey.unitRegister?.entry($0) }
    }

    /// The question's own condition and its section's.
    func condition(of question: String) -> Condition? {
        guard
            let section = survey.sections.first(where: {
                $0.questions.contains { $0.id == question }
            })
        else { return nil }
        let own = section.questions.first { $0.id == question }?.condition
        let parts = [section.condition, own].compactMap { $0 }
        return parts.isEmpty ? nil : .all(parts)
    }

    /// Those whom a condition does not rule out; everyone without one.
    func asked(_ condition: Condition?) -> AskedPeople {
        func isPossible(_ question: String?, _ code: String) -> Bool {
            condition?.decided { item in
                item.question == question && item.row == nil ? .code(code, number: nil) : nil
            } != false
        }
        let unitQuestion = survey.unitQuestion?.id
        return AskedPeople(
            axes: axes, leaves: leaves,
            registers: axes.dimensions.map { dimension in
                guard case .register(let id)? = survey.question(dimension.question)?.kind else {
                    return nil
                }
                return id
            },
            isAnyone: condition?.decided { _ in nil } != false,
            units: axes.units.map { isPossible(unitQuestion, $0) },
            categories: axes.dimensions.map { dimension in
                dimension.categories.map { isPossible(dimension.question, $0) }
            })
    }
}
