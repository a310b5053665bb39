import Analysis

/// What follows exactly from what is shown and from who works where.
///
/// Whoever knows that a profession is found in one unit only takes it from the unit's figures, and
/// has those of the others there. In the network of one group question, with the shown arcs taken
/// out, the number on an arc follows exactly if and only if the arc is a bridge: no circle of open
/// arcs leads through it, so what flows through it is what the shown arcs leave on either side.
struct DeterminedGroups {
    private struct Arc {
        let tail: Int
        let head: Int
        /// The category whose showing gives it away; nil where it is no category's.
        let category: Int?
        /// Known from what is shown; nil where it is open.
        let footprint: Footprint?
    }

    private let crossed: CrossedGroups
    private let axis: Int
    private let problem: ProtectionProblem
    private let hidden: [Bool]
    private var arcs: [Arc] = []
    private var openArcs: [[Int]]

    init(
        _ crossed: CrossedGroups, axis: Int, _ problem: ProtectionProblem, hidden: [Bool]
    ) {
        self.crossed = crossed
        self.axis = axis
        self.problem = problem
        self.hidden = hidden
        openArcs = [[Int]](repeating: [], count: crossed.groups.count + 1)
        addArcs()
    }

    /// A shown category that gives away something sensitive; nil when none does.
    func categoryToHide() -> Int? {
        let shown = crossed.axes[axis].categories.filter { problem.mayBeHidden($0, hidden) }
        let smallest = shown.min {
            (problem.footprints[$0].n, $0) < (problem.footprints[$1].n, $1)
        }
        guard let smallest else { return nil }
        func remedy(_ category: Int?) -> Int {
            category.flatMap { shown.contains($0) ? $0 : nil } ?? smallest
        }
        var known: [Int: Footprint] = [:]
        for bridge in bridges() {
            let footprint = footprint(of: bridge)
            if isGivenAway(footprint) { return remedy(arcs[bridge].category) }
            known[bridge] = footprint
        }
        for node in openArcs.indices {
            guard let rest = rest(at: node, known), isGivenAway(rest.footprint) else { continue }
            return remedy(rest.category)
        }
        return nil
    }

    /// Nobody is no group, and a negative number means that the register is wrong.
    private func isGivenAway(_ footprint: Footprint) -> Bool {
        footprint.n > 0 && problem.sensitivity.isSensitive(footprint)
    }

    // MARK: The network

    private mutating func addArcs() {
        let groups = crossed.groups
        let sink = groups.count
        let categories = crossed.axes[axis].categories
        let crossings = shownCrossings()
        for group in groups.indices where CrossedGroups.isUnit(groups[group]) {
            guard !isTooFew(group) else { continue }
            add(tail: groups[group].parent ?? 0, head: group, group: group)
        }
        for (position, leaf) in crossed.leaves.enumerated() where !isTooFew(leaf) {
            for (column, category) in categories.enumerated() where !isTooFew(category) {
                let staff = crossed.axes[axis].staff[position * categories.count + column]
                let isUnknown =
                    groups[leaf].isUnanswered
                    || groups[category].isUnanswered
                guard staff > 0 || isUnknown, !problem.isKnownEmpty[category] else { continue }
                let shown = crossings[Crossing(leaf: leaf, categories: groups[category].categories)]
                add(
                    Arc(
                        tail: leaf, head: category, category: category,
                        footprint: shown.map { problem.footprints[$0] }))
            }
        }
        for category in categories where !isTooFew(category) {
            add(tail: category, head: sink, group: category)
        }
        add(tail: sink, head: 0, group: 0)
    }

    private struct Crossing: Hashable {
        let leaf: Int
        let categories: [Int]
    }

    private func shownCrossings() -> [Crossing: Int] {
        var found: [Crossing: Int] = [:]
        for (index, group) in crossed.groups.enumerated() where !problem.isOpen(index, hidden) {
            guard case .crossing(crossed.axes[axis].dimension, _) = group.kind,
                let leaf = group.within
            else { continue }
            found[Crossing(leaf: leaf, categories: group.categories)] = index
        }
        return found
    }

    /// Those who left a group question open are as good as nobody when they are few: no attacker
    /// lets them stand in the way.
    private func isTooFew(_ group: Int) -> Bool {
        crossed.groups[group].isUnanswered
            && problem.footprints[group].n < problem.negligible
    }

    private mutating func add(tail: Int, head: Int, group: Int) {
        let isOpen = problem.isOpen(group, hidden) && !problem.isKnownEmpty[group]
        let category = crossed.axes[axis].categories.contains(group) ? group : nil
        add(
            Arc(
                tail: tail, head: head, category: category,
                footprint: isOpen ? nil : problem.footprints[group]))
    }

    private mutating func add(_ arc: Arc) {
        if arc.footprint == nil {
            openArcs[arc.tail].append(arcs.count)
            openArcs[arc.head].append(arcs.count)
        }
        arcs.append(arc)
    }

    // MARK: What follows

    /// The open arcs that no circle of open arcs leads through (Tarjan 1974).
    private func bridges() -> [Int] {
        var order = [Int](repeating: -1, count: openArcs.count)
        var low = order
        var bridges: [Int] = []
        var count = 0
        for root in openArcs.indices where order[root] < 0 {
            // Node, the arc it was reached by, and how many of its arcs are done.
            var stack = [(node: root, by: -1, done: 0)]
            while let top = stack.last {
                let node = top.node
                if top.done == 0 {
                    order[node] = count
                    low[node] = count
                    count += 1
                }
                if top.done < openArcs[node].count {
                    stack[stack.count - 1].done += 1
                    let arc = openArcs[node][top.done]
                    guard arc != top.by else { continue }
                    let next = arcs[arc].tail == node ? arcs[arc].head : arcs[arc].tail
                    if order[next] < 0 {
                        stack.append((next, arc, 0))
                    } else {
                        low[node] = min(low[node], order[next])
                    }
                } else {
                    stack.removeLast()
                    guard let above = stack.last else { continue }
                    low[above.node] = min(low[above.node], low[node])
                    if low[node] > order[above.node] { bridges.append(top.by) }
                }
            }
        }
        return bridges.sorted()
    }

    /// What flows through a bridge: what comes into its tail's side by shown arcs and does not
    /// leave it by shown ones.
    private func footprint(of bridge: Int) -> Footprint {
        var isOnSide = [Bool](repeating: false, count: openArcs.count)
        var queue = [arcs[bridge].tail]
        isOnSide[arcs[bridge].tail] = true
        while let node = queue.popLast() {
            for arc in openArcs[node] where arc != bridge {
                let next = arcs[arc].tail == node ? arcs[arc].head : arcs[arc].tail
                if !isOnSide[next] {
                    isOnSide[next] = true
                    queue.append(next)
                }
            }
        }
        var sum = zero
        for arc in arcs {
            guard let footprint = arc.footprint, isOnSide[arc.tail] != isOnSide[arc.head] else {
                continue
            }
            sum = isOnSide[arc.head] ? sum + footprint : sum - footprint
        }
        return sum
    }

    private var zero: Footprint { problem.footprints[0] - problem.footprints[0] }

    /// What is left of a shown unit or category when those of its cells that follow are taken away.
    private func rest(
        at node: Int, _ known: [Int: Footprint]
    ) -> (footprint: Footprint, category: Int?)? {
        let open = openArcs[node].filter { known[$0] == nil }
        guard !open.isEmpty,
            open.allSatisfy({ arcs[$0].tail == node }) || open.allSatisfy({ arcs[$0].head == node })
        else { return nil }
        let isOut = arcs[open[0]].tail == node
        var sum = zero
        for (position, arc) in arcs.enumerated() where arc.tail == node || arc.head == node {
            guard let footprint = arc.footprint ?? known[position] else { continue }
            sum = (arc.head == node) == isOut ? sum + footprint : sum - footprint
        }
        let isCategory = crossed.axes[axis].categories.contains(node)
        let category =
            isCategory
            ? node
            : openArcs[node].filter { known[$0] != nil }.compactMap { arcs[$0].category }
                .filter { !hidden[$0] }
                .min { (problem.footprints[$0].n, $0) < (problem.footprints[$1].n, $1) }
        return (sum, category)
    }
}
