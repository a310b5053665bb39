package import Analysis
import SurveyModel

/// Which groups are hidden for which subject.
///
/// Participation is protected first; every other subject hides at least what it hides, and more
/// only where its own base is too small.
package struct SuppressionPattern: Sendable, Hashable {
    /// `hidden[subject][group]`.
    package let hidden: [[Bool]]

    /// Finds a pattern that keeps the promise of `ComplementarySuppression` for every subject.
    ///
    /// Deterministic: the same counts give the same pattern. A sensitive question has the
    /// threshold of free text.
    package init(_ analysis: SituationAnalysis) {
        let builder = PatternBuilder(analysis)
        guard let first = analysis.results.first else {
            hidden = []
            return
        }
        let nothing = [Bool](repeating: false, count: analysis.groups.count)
        let participation = builder.problem(
            first, subject: analysis.subjects[0], ceilings: builder.headcounts, hidden: nothing)
        let base = builder.pattern(participation)
        let known = participation.bounds(hidden: base).map(\.upper)
        hidden = analysis.subjects.indices.map { subject in
            guard subject > 0 else { return base }
            let problem = builder.problem(
                analysis.results[subject], subject: analysis.subjects[subject], ceilings: known,
                hidden: base)
            let pattern = builder.pattern(problem)
            return pattern.indices.map { pattern[$0] && !problem.isKnownEmpty[$0] }
        }
    }
}

/// What all subjects' problems share.
private struct PatternBuilder {
    private let analysis: SituationAnalysis
    private let families: [ProtectionProblem.Family]
    private let links: LinkedBreakdowns
    /// Headcounts; where unknown, a ceiling that never binds.
    let headcounts: [Int]

    /// Above any survey, far below overflow.
    private static let noCeiling = 1_000_000_000

    init(_ analysis: SituationAnalysis) {
        self.analysis = analysis
        // More answers than people is an error in the register; the answers are what they are.
        let answers = analysis.results.first?.map(\.n) ?? []
        headcounts = zip(analysis.groups, answers).map { max($0.headcount ?? Self.noCeiling, $1) }
        links = LinkedBreakdowns(analysis)
        families = Self.families(analysis.groups)
    }

    func problem(
        _ results: [GroupResult], subject: Subject, ceilings: [Int], hidden: [Bool]
    ) -> ProtectionProblem {
        let minimum = MinimumBase(analysis.survey.anonymity).respondents(for: subject)
        let isKnownEmpty = analysis.groups.indices.map { group in
            if case .unanswered = analysis.groups[group].kind { return results[group].n == 0 }
            return !results[group].isAsked
        }
        let isProtected = analysis.groups.indices.map { group in
            // Never shown, whatever its size: it is no group anyone asks about.
            if case .unanswered = analysis.groups[group].kind { return !isKnownEmpty[group] }
            return hidden[group]
        }
        let covers = analysis.groups.indices.map { group in
            // Nobody doubts that almost all say what they work as: no cover for others.
            if case .unanswered = analysis.groups[group].kind { return results[group].n }
            return ceilings[group]
        }
        return ProtectionProblem(
            sensitivity: Sensitivity(minimumGroup: minimum),
            footprints: results.map(\.footprint), ceilings: ceilings, covers: covers,
            isKnownEmpty: isKnownEmpty, isProtected: isProtected, families: families)
    }

    func pattern(_ problem: ProtectionProblem) -> [Bool] {
        var suppression = ComplementarySuppression(problem)
        while let category = links.categoryToHide(problem, hidden: suppression.hidden) {
            suppression.hide(category)
        }
        return suppression.hidden
    }

    private static func families(_ groups: [ReportingGroup]) -> [ProtectionProblem.Family] {
        var units: [Int: [Int]] = [:]
        var categories: [String: [Int]] = [:]
        for (index, group) in groups.enumerated() {
            switch group.kind {
            case .everyone: continue
            case .unit: units[group.parent ?? 0, default: []].append(index)
            // Without categories it is the rest that belongs to no unit.
            case .unanswered where group.categories.isEmpty:
                units[0, default: []].append(index)
            case .category(let dimension, _), .unanswered(let dimension):
                categories[dimension, default: []].append(index)
            }
        }
        // Parents come before their children in `groups`, so ascending order is top-down.
        let tree = units.keys.sorted().map {
            ProtectionProblem.Family(parent: $0, children: units[$0] ?? [], isUnitTree: true)
        }
        let flat = categories.keys.sorted().map {
            ProtectionProblem.Family(parent: 0, children: categories[$0] ?? [], isUnitTree: false)
        }
        return tree + flat
    }
}
