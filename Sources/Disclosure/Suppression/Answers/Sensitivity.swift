import Analysis

/// When the counts behind a figure say too much about the people in it.
struct Sensitivity: Sendable, Hashable {
    /// k: the fewest respondents a shown group may have.
    let minimumGroup: Int
    /// The fewest who may have given an answer that anybody gave; 0 where that does not matter.
    var perOption = 0
    /// How many of the distributions, the first ones, are of answers that are shown.
    var answerDistributions = Int.max

    /// Below this size a group in which (nearly) everybody gave the same answer tells what each
    /// of them answered.
    static let groupDisclosureSize = 10

    /// Fewer than k respondents, none included.
    func isTooSmall(_ footprint: Footprint) -> Bool { footprint.n < minimumGroup }

    /// Whether figures over these counts must not be shown, nor follow from what is shown.
    ///
    /// True for fewer than k respondents, none included (an empty group looks like a small one);
    /// and for a group under ten where all, or all but one, gave the same answer.
    func isSensitive(_ footprint: Footprint) -> Bool {
        if isTooSmall(footprint) || hasRareAnswer(footprint) { return true }
        guard footprint.n < Self.groupDisclosureSize else { return false }
        let nearlyAll = footprint.n - 1
        return footprint.distributions.contains { ($0.max() ?? 0) >= nearlyAll }
            || footprint.marks.contains { $0 >= nearlyAll }
    }

    /// Whether somebody, but too few, gave one of the answers.
    private func hasRareAnswer(_ footprint: Footprint) -> Bool {
        guard perOption > 1 else { return false }
        let shown = footprint.distributions.prefix(answerDistributions)
        return (shown + [footprint.marks]).contains { counts in
            counts.contains { (1..<perOption).contains($0) }
        }
    }
}
