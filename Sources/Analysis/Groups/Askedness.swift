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
        // A value of an attribute is made of units, or of categories, too.
        case .unit, .category, .crossing:
            let isPossible =
                parts(of: group).map { self.isPossible(condition, $0.question, $0.categories) }
                ?? true
            return isPossible && isAnyUnitAsked(group, condition)
        }
    }

    /// The group question whose categories the group is made of, with their positions; nil for what is
    /// made of whole units.
    private func parts(
        of group: ReportingGroup
    ) -> (question: String, categories: [Int])? {
        if case .categories(let question, let categories)? = group.makeup {
            return (question, categories)
        }
        return group.dimension.flatMap { dimension in
            axes.dimension(dimension) == nil ? nil : (dimension, group.categories)
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
        group.units.isEmpty || group.units.contains { isAsked(unit: $0, condition) }
    }

    /// False where the condition rules out a leaf unit, given by its position.
    func isAsked(unit: Int, _ condition: Condition) -> Bool {
        guard let question = survey.unitQuestion?.id else { return true }
        return isPossible(condition, question: question, code: axes.units[unit])
    }

    /// Everyone in the group who could have been asked, by the register; nil where it does not
    /// say. Narrower than the headcount only where the unit or a group question rules some out.
    func population(of group: ReportingGroup, _ condition: Condition?) -> Int? {
        guard let condition, let register = survey.unitRegister, group.headcount != nil else {
            return group.headcount
        }
        let asked = group.units.filter { isAsked(unit: $0, condition) }
        let deciding = axes.dimensions.first { dimension in
            self.register(of: dimension) != nil
                && possible(dimension, condition).count < dimension.categories.count
        }
        guard deciding != nil || asked.count < group.units.count else { return group.headcount }
        let leaves = asked.compactMap { register.entry(axes.units[$0]) }
        let (counted, codes): (TallyAxes.Dimension, [String])
        if let parts = parts(of: group), let number = axes.dimension(parts.question) {
            // The register does not tell how many there are of both.
            guard deciding.map({ $0.question == parts.question }) ?? true else {
                return group.headcount
            }
            counted = axes.dimensions[number]
            codes = parts.categories.map { counted.categories[$0] }
                .filter(possible(counted, condition).contains)
        } else if let deciding {
            (counted, codes) = (deciding, possible(deciding, condition))
        } else {
            return leaves.reduce(0) { $0 + ($1.headcount ?? 0) }
        }
        guard let id = self.register(of: counted),
            leaves.allSatisfy({ $0.headcounts[id] != nil })
        else { return group.headcount }
        return leaves.reduce(0) { total, leaf in
            codes.reduce(total) { $0 + (leaf.headcounts[id]?[$1] ?? 0) }
        }
    }

    /// The register that a group question is answered from.
    private func register(of dimension: TallyAxes.Dimension) -> String? {
        guard case .register(let id)? = survey.question(dimension.question)?.kind else {
            return nil
        }
        return id
    }

    /// The categories that the condition does not rule out.
    private func possible(_ dimension: TallyAxes.Dimension, _ condition: Condition) -> [String] {
        dimension.categories.filter {
            isPossible(condition, question: dimension.question, code: $0)
        }
    }

    /// False where the condition rules out whoever gave this answer.
    func isPossible(_ condition: Condition, question: String, code: String) -> Bool {
        condition.decided { item in
            item.question == question && item.row == nil ? .code(code, number: nil) : nil
        } != false
    }
}
