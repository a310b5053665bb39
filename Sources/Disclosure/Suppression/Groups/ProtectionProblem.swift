import Analysis

/// One subject to protect: groups that add up, and what is behind them.
struct ProtectionProblem: Sendable {
    /// Children that together are their parent: the unit tree's nodes, everyone or a unit split by the
    /// categories of a group question, and one category split by units.
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
    /// Groups whose figures must not follow, whatever their answers.
    var mustNotFollow: [Bool] = []
    /// As few as nobody, where they gave no unit or category.
    let negligible: Int
    /// By earlier release of the same answers.
    var newcomers: [Newcomers] = []
    /// By group, whether an earlier release told it of the very same people: hiding it now hides nothing.
    /// Empty where none did.
    var isTold: [Bool] = []

    /// Whether a group that is hidden now is known from an earlier release.
    func isKnown(_ group: Int) -> Bool { isTold.indices.contains(group) && isTold[group] }

    /// Whether hiding a group hides it: it is among those hidden, and not known from an earlier release.
    func isOpen(_ group: Int, _ hidden: [Bool]) -> Bool { hidden[group] && !isKnown(group) }

    /// Whether a group is shown, and something would be hidden with it.
    func mayBeHidden(_ group: Int, _ hidden: [Bool]) -> Bool {
        !hidden[group] && !isKnownEmpty[group] && !isKnown(group)
    }

    /// What is hidden because it is sensitive or has to be in any case.
    var primary: [Bool] { footprints.indices.map { isProtected[$0] || isSensitive($0) } }

    /// With all that must be hidden with what is.
    func closed(_ hidden: [Bool]) -> [Bool] {
        var hidden = withoutParts(hidden)
        guard !newcomers.isEmpty else { return hidden }
        let sizes = footprints.map(\.n)
        while !hidden[0],
            let next = newcomers.firstNonNil({ $0.groupToHide(hidden, families, sizes) })
        {
            hidden[next] = true
            hidden = withoutParts(hidden)
        }
        return hidden
    }

    /// With all that lies below what is hidden.
    private func withoutParts(_ hidden: [Bool]) -> [Bool] {
        // A category of everyone says something about everyone.
        guard !hidden[0] else { return hidden.map { _ in true } }
        var hidden = hidden
        // Below a hidden unit nothing is shown. Parents come before their children.
        for family in families where family.isUnitTree && hidden[family.parent] {
            for child in family.children where !isKnownEmpty[child] { hidden[child] = true }
        }
        return hidden
    }

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
        guard !isKnownEmpty[group], !isKnown(group) else { return false }
        return (mustNotFollow.indices.contains(group) && mustNotFollow[group])
            || sensitivity.isSensitive(footprints[group])
    }
}

extension Sequence {
    /// The first result that there is.
    fileprivate func firstNonNil<T>(_ transform: (Element) -> T?) -> T? {
        for element in self {
            if let result = transform(element) { return result }
        }
        return nil
    }
}
