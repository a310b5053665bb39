import Analysis

/// When the counts behind a figure say too much about the people in it.
struct Sensitivity: Sendable, Hashable {
    /// k: the fewest respondents a shown group may have.
    let minimumGroup: Int

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
        if isTooSmall(footprint) { return true }
        guard footprint.n < Self.groupDisclosureSize else { return false }
        let nearlyAll = footprint.n - 1
        return footprint.distributions.contains { ($0.max() ?? 0) >= nearlyAll }
            || footprint.marks.contains { $0 >= nearlyAll }
    }
}
