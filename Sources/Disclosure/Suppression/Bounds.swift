import Analysis

/// What an attacker can say about the number of respondents in a group.
struct Bounds: Sendable, Hashable {
    var lower: Int
    var upper: Int

    var width: Int { upper - lower }
}

extension ProtectionProblem {
    /// The tightest bounds on every group that follow from the shown sums and the ceilings.
    ///
    /// In a tree of sums these are exact: a hidden child is at most what is left of its parent,
    /// and at least what its hidden siblings cannot take.
    func bounds(hidden: [Bool]) -> [Bounds] {
        var bounds = footprints.indices.map { group in
            hidden[group]
                ? Bounds(lower: 0, upper: ceilings[group])
                : Bounds(lower: footprints[group].n, upper: footprints[group].n)
        }
        for family in families {
            let concealed = family.children.filter { hidden[$0] }
            let shown = family.children.lazy.filter { !hidden[$0] }
                .reduce(0) { $0 + footprints[$1].n }
            let left = Bounds(
                lower: max(bounds[family.parent].lower - shown, 0),
                upper: max(bounds[family.parent].upper - shown, 0))
            let cover = concealed.reduce(0) { $0 + covers[$1] }
            for child in concealed {
                let others = cover - covers[child]
                bounds[child].lower = max(bounds[child].lower, left.lower - others)
                bounds[child].upper = min(bounds[child].upper, left.upper)
            }
        }
        return bounds
    }
}
