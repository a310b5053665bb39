import Analysis
import SurveyModel

/// The fewest respondents that figures of a subject may rest on.
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
            ? rules.effective(.sensitive) : rules.minimumGroup
        guard subject.kind == .index else { return base }
        let decimals = min(max(rules.meanDecimals, 0), 6)
        let stepsPerScaleStep = (0..<decimals).reduce(1) { steps, _ in steps * 10 }
        let items = max(subject.itemCount, 1)
        let (quotient, remainder) = ((rules.minimumGroup - 1) * stepsPerScaleStep)
            .quotientAndRemainder(dividingBy: items)
        return max(base, quotient + (remainder > 0 ? 1 : 0))
    }

    /// Of each kind of statistic, the simpler the fewer.
    func respondents(for subject: Subject, _ kind: StatisticKind) -> Int {
        let base = respondents(for: subject)
        let hasMean: Bool
        switch subject.kind {
        case .participation: return base
        case .pairRow, .scale, .index: hasMean = true
        case .single, .multiple: hasMean = false
        }
        // An index of one item is the mean of a question by another name.
        let mean =
            subject.kind == .index && subject.itemCount > 1
            ? rules.effective(.index) : rules.effective(.mean)
        switch kind {
        case .number: return base
        case .mean: return hasMean ? max(base, mean) : base
        case .distribution:
            let own =
                hasMean ? rules.effective(.distribution) : rules.minimumGroupForDistribution ?? 0
            return max(base, own)
        }
    }

    /// Whether so few are employed in a group that nothing of it is shown, however many answered.
    func hasFewEmployed(_ group: ReportingGroup) -> Bool {
        (group.headcount ?? .max) < rules.effective(.headcount)
    }

    /// The fewest who may stand behind an answer that anybody gave, where a distribution is shown. The
    /// values of an index are no answers.
    func perOption(of subject: Subject) -> Int {
        subject.kind == .index ? 0 : rules.effective(.option)
    }
}
