import Analysis

/// Hides what is too small, and as much more as keeps it from following by subtraction.
///
/// Promise, for every family of groups that add up: when a hidden child is sensitive, it is not
/// hidden alone, and what the hidden children are together is itself fit to be shown.
struct ComplementarySuppression {
    private let problem: ProtectionProblem
    private(set) var hidden: [Bool]

    /// - Parameter hidden: What is hidden already.
    init(_ problem: ProtectionProblem, hidden: [Bool]) {
        self.problem = problem
        self.hidden = hidden
        settle()
    }

    /// Hides one more group, and what then must go with it.
    mutating func hide(_ group: Int) {
        hidden[group] = true
        settle()
    }

    /// What would be hidden with one more group, and all below it, hidden.
    private func hiding(_ group: Int) -> [Bool] {
        var trial = hidden
        trial[group] = true
        return problem.closed(trial)
    }

    /// Repeats until every family keeps the promise; groups are only ever added, so it ends.
    private mutating func settle() {
        var changed = true
        while changed {
            hidden = problem.closed(hidden)
            changed = false
            for family in problem.families where !problem.isOpen(family.parent, hidden) {
                guard !isSafe(family, hidden) else { continue }
                guard let next = remedy(for: family) else { continue }
                hidden[next] = true
                changed = true
                break
            }
        }
    }

    /// The group to hide next: the smallest shown child that mends the family, else the smallest
    /// shown child, else the parent. Ties go to the one that stands first.
    private func remedy(for family: ProtectionProblem.Family) -> Int? {
        let candidates = family.children
            .filter { problem.mayBeHidden($0, hidden) }
            .sorted { (problem.footprints[$0].n, $0) < (problem.footprints[$1].n, $1) }
        let mending = candidates.first { isSafe(family, hiding($0)) }
        if let next = mending ?? candidates.first { return next }
        // Everything below is hidden already. Everyone together stays unless too few answered.
        let mayHide = family.isUnitTree && family.parent != 0 && !problem.isKnown(family.parent)
        return mayHide ? family.parent : nil
    }

    private func isSafe(_ family: ProtectionProblem.Family, _ hidden: [Bool]) -> Bool {
        guard !needing(family, hidden).isEmpty else { return true }
        let concealed = family.children.filter { problem.isOpen($0, hidden) }
        guard concealed.count < family.children.count || concealed.count > 1 else {
            // An only child is its parent under another name; the parent is shown, so it is
            // judged there.
            return !problem.isSensitive(family.parent)
        }
        let union = concealed.dropFirst().reduce(problem.footprints[concealed[0]]) {
            $0 + problem.footprints[$1]
        }
        return concealed.count > 1 && !problem.sensitivity.isSensitive(union)
    }

    /// The sensitive groups below a family's hidden children, themselves included.
    private func needing(_ family: ProtectionProblem.Family, _ hidden: [Bool]) -> [Int] {
        family.children.filter { problem.isOpen($0, hidden) }.flatMap { problem.subtree(of: $0) }
            .filter(problem.isSensitive)
    }
}
