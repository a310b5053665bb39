import Analysis

/// Hides what is too small, and as much more as keeps it from following by subtraction.
///
/// Promise, for every family of groups that add up: what the hidden children are together is
/// either nothing or itself fit to be shown; and every hidden group that is too small can be
/// bounded by the shown sums, and by headcounts that everyone knows, only within a range at least
/// as wide as k and reaching at least k (or the group's own size where that is smaller).
struct ComplementarySuppression {
    private let problem: ProtectionProblem
    private(set) var hidden: [Bool]

    init(_ problem: ProtectionProblem) {
        self.problem = problem
        hidden = problem.footprints.indices.map {
            problem.isProtected[$0] || problem.isSensitive($0)
        }
        settle()
    }

    /// Hides one more group, and what then must go with it.
    mutating func hide(_ group: Int) {
        hidden[group] = true
        settle()
    }

    /// Repeats until every family keeps the promise; groups are only ever added, so it ends.
    private mutating func settle() {
        var changed = true
        while changed {
            hideDescendants()
            changed = false
            for family in problem.families where !hidden[family.parent] {
                guard !isSafe(family, hidden) else { continue }
                guard let next = remedy(for: family) else { continue }
                hidden[next] = true
                changed = true
                break
            }
        }
    }

    /// Below a hidden unit nothing is shown: its parts would give it back.
    private mutating func hideDescendants() {
        for family in problem.families where family.isUnitTree && hidden[family.parent] {
            for child in family.children where !problem.isKnownEmpty[child] { hidden[child] = true }
        }
        // A category of everyone says something about everyone.
        if hidden[0] { for group in hidden.indices { hidden[group] = true } }
    }

    /// The group to hide next: the smallest shown child that mends the family, else the smallest
    /// shown child, else the parent. Ties go to the one that stands first.
    private func remedy(for family: ProtectionProblem.Family) -> Int? {
        let candidates = family.children
            .filter { !hidden[$0] && !problem.isKnownEmpty[$0] }
            .sorted { (problem.footprints[$0].n, $0) < (problem.footprints[$1].n, $1) }
        let mending = candidates.first { candidate in
            var trial = hidden
            trial[candidate] = true
            return isSafe(family, trial)
        }
        if let next = mending ?? candidates.first { return next }
        // Everything below is hidden already. Everyone together stays unless too few answered.
        return family.isUnitTree && family.parent != 0 ? family.parent : nil
    }

    private func isSafe(_ family: ProtectionProblem.Family, _ hidden: [Bool]) -> Bool {
        let concealed = family.children.filter { hidden[$0] }
        let needing = concealed.flatMap { subtree(of: $0) }.filter { problem.needsProtection($0) }
        guard !needing.isEmpty else { return true }
        guard concealed.count < family.children.count || concealed.count > 1 else {
            // An only child is its parent under another name; the parent is shown, so it is
            // judged there.
            return !problem.isSensitive(family.parent)
        }
        let union = concealed.dropFirst().reduce(problem.footprints[concealed[0]]) {
            $0 + problem.footprints[$1]
        }
        guard !problem.sensitivity.isSensitive(union) else { return false }
        guard concealed.count > 1 else { return false }
        let bounds = problem.bounds(hidden: closed(hidden))
        return needing.filter(problem.sizeIsSecret).allSatisfy { group in
            let threshold = problem.threshold(of: group)
            return bounds[group].upper >= threshold && bounds[group].width >= threshold
        }
    }

    /// `hidden` with everything below a hidden unit hidden too, as a trial needs it.
    private func closed(_ hidden: [Bool]) -> [Bool] {
        var result = hidden
        for family in problem.families where family.isUnitTree && result[family.parent] {
            for child in family.children { result[child] = true }
        }
        return result
    }

    private func subtree(of group: Int) -> [Int] {
        var members = [group]
        for family in problem.families where family.isUnitTree && members.contains(family.parent) {
            members += family.children
        }
        return members
    }
}
