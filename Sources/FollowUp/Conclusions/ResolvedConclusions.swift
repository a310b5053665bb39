package import Diagnostics
package import Dialogue
import Disclosure
import SurveyLanguage

/// Conclusions with their evidence found, and the limits that follow from it.
package struct ResolvedConclusions: Sendable {
    package let title: String
    package let conclusions: [Conclusion]
    package let recommendations: [Recommendation]
    package let priorities: RankedPriorities?
    package let lessons: [Lesson]
    package let decisions: [Decision]

    package struct Conclusion: Sendable {
        package let id: String
        package let text: ResolvedText
        package let strength: Strength?
        package let evidence: [Resolved]
        package let limits: [EvidenceLimit]
    }

    package struct Recommendation: Sendable {
        package let id: String
        package let text: ResolvedText
        package let levels: [PlanLevel]
        package let term: Term?
        /// Places among the conclusions.
        package let conclusions: [Int]
        package let reasons: [ResolvedText]
    }
}

extension ConclusionsFile {
    package func resolved(
        _ results: ReleasedResults, file: String
    ) -> (conclusions: ResolvedConclusions?, diagnostics: [Diagnostic]) {
        guard let written = conclusions else { return (nil, []) }
        var resolver = ReferenceResolver(results, file: file)
        let rate = EvidenceLimit.ofResponse(results.report)
        let conclusions = written.conclusions.compactMap {
            one -> ResolvedConclusions.Conclusion? in
            let evidence = one.evidence.compactMap { resolver.resolve($0) }
            guard let text = one.text.resolved(&resolver) else { return nil }
            return .init(
                id: one.id, text: text, strength: one.strength, evidence: evidence,
                limits: EvidenceLimit.of(evidence, response: rate)
                    + one.limits.map(EvidenceLimit.written))
        }
        let recommendations = written.recommendations.compactMap {
            one -> ResolvedConclusions.Recommendation? in
            guard let text = one.text.resolved(&resolver) else { return nil }
            return .init(
                id: one.id, text: text, levels: one.levels, term: one.term,
                conclusions: one.conclusions.compactMap { id in
                    written.conclusions.firstIndex { $0.id == id }
                },
                reasons: one.reasons.compactMap { $0.resolved(&resolver) })
        }
        let priorities = written.priorities.map {
            RankedPriorities($0, minimumGroup: results.report.minimumGroup, &resolver)
        }
        let problems = resolver.bag.diagnostics
        guard !problems.contains(where: { $0.severity == .error }) else { return (nil, problems) }
        return (
            ResolvedConclusions(
                title: written.title, conclusions: conclusions, recommendations: recommendations,
                priorities: priorities, lessons: written.lessons,
                decisions: written.decisions.sorted { $0.date < $1.date }), problems
        )
    }
}
