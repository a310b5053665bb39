import Analysis

/// Hides what is too small, and as much more as keeps it from following by subtraction.
///
/// Promise, for every family of groups that add up: when a hidden child is sensitive, it is not
/// hidden alone, and what the hidden children are together is itself fit to be shown.
struct ComplementarySuppression {
    /// How much is missing until some groups' sizes are open enough; 0 when they are.
    typealias Shortfall = (_ groups: [Int], _ hidden: [Bool]) -> Int

    private let problem: ProtectionProblem
    /// Of several groups that mend a family, one that keeps its sizes open too is taken.
    private let shortfall: Shortfall
    private(set) var hidden: [Bool]

    init(_ problem: ProtectionProblem, shortfall: @escaping Shortfall = { _, _ in 0 }) {
        self.problem = problem
        self.shortfall = shortfall
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

    /// What would be hidden with one more group, and all below it, hidden.
    func hiding(_ group: Int) -> [Bool] {
        var trial = self
        trial.hidden[group] = true
        trial.hideDescendants()
        return trial.hidden
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

    /// The group to hide next: the smallest shown child that mends the family (one that leaves
    /// sizes open before one that does not), else the smallest shown child, else the parent. Ties
    /// go to the one that stands first.
    private func remedy(for family: ProtectionProblem.Family) -> Int? {
        let candidates = family.children
            .filter { !hidden[$0] && !problem.isKnownEmpty[$0] }
            .sorted { (problem.footprints[$0].n, $0) < (problem.footprints[$1].n, $1) }
        var mending: (group: Int, shortfall: Int)?
        for candidate in candidates {
            let trial = hiding(candidate)
            guard isSafe(family, trial) else { continue }
            let small = needing(family, trial).filter {
                problem.sensitivity.isTooSmall(problem.footprints[$0])
            }
            let missing = shortfall(small, trial)
            if missing < mending?.shortfall ?? Int.max { mending = (candidate, missing) }
            if missing == 0 { break }
        }
        if let next = mending?.group ?? candidates.first { return next }
        // Everything below is hidden already. Everyone together stays unless too few answered.
        return family.isUnitTree && family.parent != 0 ? family.parent : nil
    }

    private func isSafe(_ family: ProtectionProblem.Family, _ hidden: [Bool]) -> Bool {
        guard !needing(family, hidden).isEmpty else { return true }
        let concealed = family.children.filter { hidden[$0] }
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
        family.children.filter { hidden[$0] }.flatMap { problem.subtree(of: $0) }
            .filter(problem.isSensitive)
    }
}
