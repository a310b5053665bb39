import Analysis
import SurveyModel

/// Decides subject by subject what is hidden: what is sensitive, what keeps the sizes of small groups
/// open, and what keeps answers that (nearly) all gave from following.
struct PatternBuilder {
    private let analysis: SituationAnalysis
    private let crossed: CrossedGroups
    private let families: [ProtectionProblem.Family]
    private var counts: CountProtection?

    init(_ analysis: SituationAnalysis) {
        self.analysis = analysis
        crossed = CrossedGroups(analysis)
        families = GroupFamilies(analysis.groups).families
        counts = CountProtection(analysis, crossed)
    }

    mutating func participation() -> [Bool] {
        let problem = problem(0, hidden: analysis.groups.map { _ in false })
        let open = counts?.participation(problem.primary, problem.closed) ?? problem.primary
        return settled(problem, open)
    }

    func pattern(of subject: Int, participation: [Bool]) -> [Bool] {
        let problem = problem(subject, hidden: participation)
        var hidden = problem.primary
        if let counts, let own = counts.subjects[subject] {
            hidden = SubjectProtection(counts, own).pattern(
                hidden, participation: participation,
                isNoTarget: hidden.indices.map {
                    problem.isKnownEmpty[$0] || isUnreportedCrossing($0, subject)
                }, problem.closed)
        }
        hidden = settled(problem, hidden)
        return hidden.indices.map { hidden[$0] && !problem.isKnownEmpty[$0] }
    }

    private func problem(_ subject: Int, hidden: [Bool]) -> ProtectionProblem {
        let results = analysis.results[subject]
        let minimum = MinimumBase(analysis.survey.anonymity)
            .respondents(for: analysis.subjects[subject])
        let isKnownEmpty = analysis.groups.indices.map { group in
            analysis.groups[group].isUnanswered ? results[group].n == 0 : !results[group].isAsked
        }
        return ProtectionProblem(
            sensitivity: Sensitivity(minimumGroup: minimum),
            footprints: results.map(\.footprint), isKnownEmpty: isKnownEmpty,
            isProtected: analysis.groups.indices.map {
                // Never shown, whatever its size: it is no group anyone asks about.
                analysis.groups[$0].isUnanswered
                    ? !isKnownEmpty[$0] : hidden[$0] || isUnreportedCrossing($0, subject)
            }, families: families)
    }

    /// A crossing that the plan does not ask for: its parts are many and small, and nobody sees it.
    private func isUnreportedCrossing(_ group: Int, _ subject: Int) -> Bool {
        analysis.groups[group].within != nil && !analysis.results[subject][group].isReported
    }

    /// Every family safe, and nothing sensitive given away by the crossing of the breakdowns.
    private func settled(_ problem: ProtectionProblem, _ hidden: [Bool]) -> [Bool] {
        var suppression = ComplementarySuppression(problem, hidden: hidden)
        var axis = 0
        while axis < crossed.axes.count {
            let determined = DeterminedGroups(
                crossed, axis: axis, problem, hidden: suppression.hidden)
            if let category = determined.categoryToHide() {
                suppression.hide(category)
                axis = 0
            } else {
                axis += 1
            }
        }
        return suppression.hidden
    }
}
