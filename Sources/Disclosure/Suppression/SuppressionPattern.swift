package import Analysis
import SurveyModel

/// Which groups are hidden for which subject.
///
/// Participation is protected first; every other subject hides at least what it hides, and more
/// only where its own base is too small.
package struct SuppressionPattern: Sendable, Hashable {
    /// `hidden[subject][group]`.
    package let hidden: [[Bool]]

    /// Whether a group is shown for a subject.
    func shows(_ subject: Int, in group: Int) -> Bool {
        hidden.indices.contains(subject) && !hidden[subject][group]
    }

    /// Finds a pattern that keeps the promises of `ComplementarySuppression`, `DeterminedGroups`
    /// and `RangeProtection` for every subject.
    ///
    /// Deterministic: the same counts give the same pattern. A sensitive question has the
    /// threshold of free text.
    ///
    /// - Parameter earlier: What was released of the survey before, the oldest first. What would tell of
    ///   few who have answered since is hidden, unless everyone's number tells of them already:
    ///   then the pattern is the one without it, and no release.
    package init(_ analysis: SituationAnalysis, after earlier: [ReleasedNumbers] = []) {
        guard !analysis.results.isEmpty else {
            hidden = []
            return
        }
        var builder = PatternBuilder(analysis, after: earlier)
        let participation = builder.participation()
        hidden = analysis.subjects.indices.map { subject in
            subject == 0
                ? participation : builder.pattern(of: subject, participation: participation)
        }
    }
}
