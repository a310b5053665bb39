import SurveyModel
import Tally

/// Whether a group is asked a question at all, by what the survey says rather than by what
/// anyone answered.
struct Askedness {
    private let survey: Survey
    private let axes: TallyAxes
    private let groups: [ReportingGroup]

    init(survey: Survey, axes: TallyAxes, groups: [ReportingGroup]) {
        self.survey = survey
        self.axes = axes
        self.groups = groups
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

    /// False where the conditions rule the group out whatever its members answer.
    func isAsked(_ group: ReportingGroup, _ condition: Condition?) -> Bool {
        guard let condition else { return true }
        switch group.kind {
        case .everyone, .unanswered:
            return condition.decided { _ in nil } != false
        case .category(let question, _) where axes.dimension(question) != nil:
            return isPossible(condition, question, group.categories)
        case .crossing(let question, _):
            return isPossible(condition, question, group.categories)
                && isAnyUnitAsked(group, condition)
        // A value of an attribute is made of units too.
        case .unit, .category:
            return isAnyUnitAsked(group, condition)
        }
    }

    private func isPossible(
        _ condition: Condition, _ question: String, _ categories: [Int]
    ) -> Bool {
        guard let dimension = axes.dimension(question) else { return true }
        return categories.contains {
            isPossible(
                condition, question: question, code: axes.dimensions[dimension].categories[$0])
        }
    }

    private func isAnyUnitAsked(_ group: ReportingGroup, _ condition: Condition) -> Bool {
        guard let question = survey.unitQuestion?.id else { return true }
        return group.units.contains { unit in
            isPossible(condition, question: question, code: axes.units[unit])
        } || group.units.isEmpty
    }

    /// Everyone in the group who could have been asked, by the register; nil where it does not
    /// say. Narrower than the headcount only where a group question rules some categories out.
    func population(of group: ReportingGroup, _ condition: Condition?) -> Int? {
        guard let condition, let register = survey.unitRegister, group.headcount != nil else {
            return group.headcount
        }
        for dimension in axes.dimensions {
            guard case .register(let id)? = survey.question(dimension.question)?.kind else {
                continue
            }
            let asked = dimension.categories.filter {
                isPossible(condition, question: dimension.question, code: $0)
            }
            guard asked.count < dimension.categories.count else { continue }
            let own: [String]
            if group.dimension == dimension.question {
                own = group.categories.map { dimension.categories[$0] }.filter(asked.contains)
            } else if let other = group.dimension, axes.dimension(other) != nil {
                return group.headcount
            } else {
                own = asked
            }
            let leaves = group.units.compactMap { register.entry(axes.units[$0]) }
            guard leaves.allSatisfy({ $0.headcounts[id] != nil }) else { return group.headcount }
            return leaves.reduce(0) { total, leaf in
                own.reduce(total) { $0 + (leaf.headcounts[id]?[$1] ?? 0) }
            }
        }
        return group.headcount
    }

    /// False where the condition rules out whoever gave this answer.
    func isPossible(_ condition: Condition, question: String, code: String) -> Bool {
        condition.decided { item in
            item.question == question && item.row == nil ? .code(code, number: nil) : nil
        } != false
    }
}
