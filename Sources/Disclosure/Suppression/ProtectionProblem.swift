import Analysis

/// One subject to protect: groups that add up, and what is behind them.
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
    /// Groups that the survey never asks: known to be empty, hence neither hidden nor cover.
    let isKnownEmpty: [Bool]
    /// Groups that are hidden in any case: for another subject, or because no report is about them.
    let isProtected: [Bool]
    /// In document order, parents before children.
    let families: [Family]

    /// A unit and all below it; the group alone for any other.
    func subtree(of group: Int) -> [Int] {
        var members: Set<Int> = [group]
        // Parents come before their children.
        for family in families where family.isUnitTree && members.contains(family.parent) {
            members.formUnion(family.children)
        }
        return members.sorted()
    }

    /// Whether the group's figures must not follow from what is shown.
    func isSensitive(_ group: Int) -> Bool {
        !isKnownEmpty[group] && sensitivity.isSensitive(footprints[group])
    }
}
