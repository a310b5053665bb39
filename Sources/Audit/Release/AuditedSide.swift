/// The answers to a question, or to one side of a pair: what is told of each group's distribution.
package struct AuditedSide: Sendable {
    /// `now`, `need`, or empty.
    package var horizon: String
    package var options: [AuditedOption]
    /// Whether a respondent gives exactly one of the options.
    package var isSingleChoice: Bool
    /// By group and option.
    package var counts: [[Told]]
    /// By group: sums over the answers that lie within so much per respondent.
    package var ratios: [[Ratio]]

    package init(
        horizon: String = "", options: [AuditedOption], isSingleChoice: Bool = true,
        counts: [[Told]], ratios: [[Ratio]] = []
    ) {
        self.horizon = horizon
        self.options = options
        self.isSingleChoice = isSingleChoice
        self.counts = counts
        self.ratios = ratios
    }

    /// Whether a symbol stands for some count of a group.
    package func hasMask(_ group: Int) -> Bool {
        counts[group].contains { if case .within = $0 { true } else { false } }
    }

    /// Whether nothing is told of a group's answers but what they are together.
    package func isWithheld(_ group: Int) -> Bool {
        let sums: Set = ["mean", "index100", "gap", "sd"]
        return counts[group].allSatisfy { $0.number == nil } && !hasMask(group)
            && (group >= ratios.count || ratios[group].allSatisfy { sums.contains($0.statistic) })
    }

    /// `within.lowerBound · n ≤ Σ weight · count ≤ within.upperBound · n`: a mean with its values, a
    /// share with 1 for the options in it. `slack` people more or fewer fit as well; an end without a
    /// limit is infinite.
    package struct Ratio: Sendable, Hashable {
        package let statistic: String
        package let weights: [Double]
        package let within: ClosedRange<Double>
        package let slack: Double

        package init(
            _ statistic: String, weights: [Double], within: ClosedRange<Double>, slack: Double = 0
        ) {
            self.statistic = statistic
            self.weights = weights
            self.within = within
            self.slack = slack
        }
    }
}

/// An answer that can be given.
package struct AuditedOption: Sendable, Hashable {
    package var code: String
    /// What it counts for in a mean; nil where it has no place on a scale.
    package var value: Double?

    package init(code: String, value: Double? = nil) {
        self.code = code
        self.value = value
    }
}
