import Analysis

/// One subject to protect: groups that add up, what is behind them, and what an attacker knows.
struct ProtectionProblem: Sendable {
    /// Children that together are their parent: the unit tree's nodes, and everyone split by the
    /// categories of a group question.
    struct Family: Sendable, Hashable {
        let parent: Int
        let children: [Int]
        /// Whether hiding the parent hides the children too, and a failing family may hide it.
        let isUnitTree: Bool
    }

    let sensitivity: Sensitivity
    let footprints: [Footprint]
    /// The most respondents an attacker must reckon with in a group: its headcount, or the number
    /// of respondents already shown.
    let ceilings: [Int]
    /// Ceilings as cover for others; lower than `ceilings` where an attacker may guess.
    let covers: [Int]
    /// Groups that the survey never asks: known to be empty, hence neither hidden nor cover.
    let isKnownEmpty: [Bool]
    /// Groups hidden for another subject, which must not follow for this one either: the answers
    /// to one question bound from below how many took part.
    let isProtected: [Bool]
    /// In document order, parents before children.
    let families: [Family]

    func isSensitive(_ group: Int) -> Bool {
        !isKnownEmpty[group] && sensitivity.isSensitive(footprints[group])
    }

    /// Whether the group's figures must not follow from what is shown.
    func needsProtection(_ group: Int) -> Bool { isSensitive(group) || sizeIsSecret(group) }

    /// Whether the group's size must not follow either. That of a large enough group whose
    /// members agree is no secret; what they agree on is.
    func sizeIsSecret(_ group: Int) -> Bool {
        guard !isKnownEmpty[group] else { return false }
        return isProtected[group] || sensitivity.isTooSmall(footprints[group])
    }

    /// k' of disclosure control: a group with a smaller ceiling can be bounded only up to that.
    func threshold(of group: Int) -> Int { min(sensitivity.minimumGroup, ceilings[group]) }
}
