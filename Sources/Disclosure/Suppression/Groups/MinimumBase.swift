import Analysis
import SurveyModel

/// The fewest respondents a figure of a subject may rest on.
struct MinimumBase: Sendable {
    private let rules: AnonymityRules

    init(_ rules: AnonymityRules) {
        self.rules = rules
    }

    /// k; for a sensitive question at least the threshold of free text; for an index more.
    ///
    /// An index and its items are shown over slightly different people, so the difference of
    /// their sums is what the few who are in one base only answered. Rounding hides it: a mean
    /// of n people in steps of d leaves the sum of m items open by n · m · d. That must be at
    /// least one scale step for each of up to k − 1 people.
    func respondents(for subject: Subject) -> Int {
        let base =
            subject.isSensitive
            ? max(rules.minimumGroup, rules.minimumGroupForText) : rules.minimumGroup
        guard subject.kind == .index else { return base }
        let decimals = min(max(rules.meanDecimals, 0), 6)
        let stepsPerScaleStep = (0..<decimals).reduce(1) { steps, _ in steps * 10 }
        let items = max(subject.itemCount, 1)
        let (quotient, remainder) = ((rules.minimumGroup - 1) * stepsPerScaleStep)
            .quotientAndRemainder(dividingBy: items)
        return max(base, quotient + (remainder > 0 ? 1 : 0))
    }
}
