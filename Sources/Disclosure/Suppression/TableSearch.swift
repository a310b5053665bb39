import Analysis

/// Finds other tables that would have given the same shown figures.
///
/// Every table found is a proof that an attacker cannot rule it out. With one group question the
/// search is exact: the network's arcs move by whole numbers as far as any linear program would
/// say. With several, a table must fit along each axis; those found do, but some may be missed, so
/// more is hidden than needed, never less.
struct TableSearch {
    typealias Tables = CrossedGroups.Tables

    /// A group that is to have more or fewer respondents.
    struct Move {
        let group: Int
        let isUp: Bool
        let by: Int
    }

    /// What a table must keep to.
    struct Limits {
        /// The most there can be in each cell.
        let caps: Tables
        /// The most there can be in each hidden group.
        let ceilings: [Int]
        /// Groups whose total may differ from the true one.
        let hidden: [Bool]
        /// Whether as many as before belong to each class of categories asked the same questions,
        /// and to each unit that is not asked everything.
        var keepsAsked = false
        /// Whether no class but the one of `grows` grows that is not asked everything, which would
        /// take room from what it is not asked.
        var keepsRoom = false
        var grows: Int?
        /// The fewest there can be in each cell; nil for none.
        var floors: Tables?
    }

    /// What was found.
    struct Found {
        /// Nil where none keeps to the limits.
        var tables: Tables?
        /// How far the group has moved; or how much cannot be brought within limits.
        var amount: Int
        /// Shown groups that stand in the way of more; hiding one of them may help.
        var blockers: [Int] = []
    }

    let crossed: CrossedGroups
    private let networks: [CrossedNetwork]
    /// Groups with an arc, by axis.
    private let groups: [[(group: Int, arc: Int)]]
    /// Everyone and the units.
    private let units: [Int]
    /// Nobody reports on those who left a group question open, however many they are.
    private let isNeverShown: [Bool]

    init(_ crossed: CrossedGroups) {
        self.crossed = crossed
        let networks = crossed.axes.indices.map { CrossedNetwork(crossed, axis: $0) }
        self.networks = networks
        groups = networks.map { network in
            crossed.groups.indices.compactMap { group in
                network.arc(of: group).map { (group, $0) }
            }
        }
        units = crossed.groups.indices.filter {
            $0 == 0 || CrossedGroups.isUnit(crossed.groups[$0])
        }
        isNeverShown = crossed.groups.map(CrossedGroups.isUnanswered)
    }

    /// The totals of all groups in a table.
    func totals(_ tables: Tables) -> [Int] {
        networks.indices.reduce([]) { totals, axis in
            let own = networks[axis].totals(tables[axis])
            return totals.isEmpty ? own : zip(totals, own).map { max($0, $1) }
        }
    }

    /// A group's total in tables that need not agree with each other: the least of them.
    func total(_ tables: Tables, of group: Int) -> Int {
        let axes = crossed.axis(of: group).map { [$0] } ?? Array(networks.indices)
        return axes.map { total(tables, of: group, axis: $0) }.min() ?? 0
    }

    private func total(_ tables: Tables, of group: Int, axis: Int) -> Int {
        let width = crossed.axes[axis].width
        if let column = crossed.axes[axis].categories.firstIndex(of: group) {
            return stride(from: column, to: tables[axis].count, by: width)
                .reduce(0) { $0 + tables[axis][$1] }
        }
        return crossed.leafPositions(in: group).reduce(0) { sum, leaf in
            ((leaf * width)..<((leaf + 1) * width)).reduce(sum) { $0 + tables[axis][$1] }
        }
    }

    // MARK: Searching

    /// The table nearest by that keeps to the limits.
    func fitting(_ truth: Tables, _ limits: Limits) -> Found {
        var first = network(0, truth[0], limits)
        let left = first.settle()
        guard left == 0 else {
            return Found(tables: nil, amount: left, blockers: networks[0].blockers(first))
        }
        return completed(networks[0].table(first), axis: 0, truth, limits)
    }

    /// The table in which a group has moved as far as wanted or possible.
    func moved(_ truth: Tables, _ limits: Limits, _ move: Move) -> Found {
        let axes = crossed.axis(of: move.group).map { [$0] } ?? Array(networks.indices)
        var best = Found(tables: nil, amount: 0)
        for axis in axes {
            let found = moved(truth, limits, move, axis: axis)
            best = Self.better(best, found)
            if best.amount >= move.by { return best }
        }
        guard networks.count > 1 else { return best }
        return Self.better(best, movedStepwise(truth, limits, move))
    }

    private static func better(_ a: Found, _ b: Found) -> Found {
        let isBetter = b.tables != nil && (a.tables == nil || b.amount > a.amount)
        var best = isBetter ? b : a
        best.blockers = Set(a.blockers + b.blockers).sorted()
        return best
    }

    private func moved(
        _ truth: Tables, _ limits: Limits, _ move: Move, axis: Int
    ) -> Found {
        let nothing = Found(tables: nil, amount: 0)
        guard let arc = networks[axis].arc(of: move.group) else { return nothing }
        var whole = network(axis, truth[axis], limits)
        // Bringing the table within limits may move the group already.
        let before = whole.flow[arc]
        guard whole.settle() == 0 else {
            return Found(tables: nil, amount: 0, blockers: networks[axis].blockers(whole))
        }
        func change() -> Int { move.isUp ? whole.flow[arc] - before : before - whole.flow[arc] }
        let rest = move.by - change()
        var blockers: [Int] = []
        if rest > 0 {
            let pushed =
                move.isUp ? whole.increase(arc, by: rest) : whole.decrease(arc, by: rest)
            if pushed < rest { blockers = networks[axis].blockers(whole) }
        }
        var found = completed(networks[axis].table(whole), axis: axis, truth, limits)
        found.amount = found.tables == nil ? 0 : change()
        found.blockers += blockers
        return found
    }

    /// Moves respondents one by one between the group and a hidden unit outside it, wherever all
    /// axes can follow.
    private func movedStepwise(_ truth: Tables, _ limits: Limits, _ move: Move) -> Found {
        guard let start = fitting(truth, limits).tables else {
            return Found(tables: nil, amount: 0)
        }
        let difference = total(start, of: move.group) - total(truth, of: move.group)
        var amount = move.isUp ? difference : -difference
        var current = networks.indices.map { axis in
            var circulation = network(axis, start[axis], limits)
            for leaf in crossed.leaves {
                guard let arc = networks[axis].arc(of: leaf) else { continue }
                circulation.lower[arc] = circulation.flow[arc]
                circulation.upper[arc] = circulation.flow[arc]
            }
            return circulation
        }
        let hiddenLeaves = crossed.leaves.indices.filter { limits.hidden[crossed.leaves[$0]] }
        let within = Set(crossed.leafPositions(in: move.group))
        let inside = hiddenLeaves.filter(within.contains).map { crossed.leaves[$0] }
        let outside = hiddenLeaves.filter { !within.contains($0) }.map { crossed.leaves[$0] }
        search: while amount < move.by {
            for inner in inside {
                for outer in outside {
                    let (from, to) = move.isUp ? (outer, inner) : (inner, outer)
                    guard let next = exchanged(current, limits, from: from, to: to) else {
                        continue
                    }
                    current = next
                    amount += 1
                    continue search
                }
            }
            break
        }
        let tables = networks.indices.map { networks[$0].table(current[$0]) }
        return Found(tables: tables, amount: amount)
    }

    /// Flows with one respondent moved from one leaf to another; leaves' totals are fixed.
    private func exchanged(
        _ current: [Circulation], _ limits: Limits, from: Int, to: Int
    ) -> [Circulation]? {
        var result = current
        for axis in networks.indices {
            for (leaf, change) in [(from, -1), (to, 1)] {
                guard let arc = networks[axis].arc(of: leaf) else { return nil }
                let total = result[axis].flow[arc] + change
                guard total >= 0, change < 0 || total <= limits.ceilings[leaf] else { return nil }
                result[axis].lower[arc] = total
                result[axis].upper[arc] = total
            }
            guard result[axis].settle() == 0 else { return nil }
        }
        return result
    }

    /// A table of one axis with tables along the others that have the same total in every leaf.
    private func completed(
        _ table: [Int], axis: Int, _ truth: Tables, _ limits: Limits
    ) -> Found {
        guard networks.count > 1 else { return Found(tables: [table], amount: 0) }
        let totals = networks[axis].totals(table)
        var tables: Tables = []
        for other in networks.indices {
            if other == axis {
                tables.append(table)
                continue
            }
            var circulation = network(other, truth[other], limits)
            for group in units {
                guard let arc = networks[other].arc(of: group) else { continue }
                circulation.lower[arc] = totals[group]
                circulation.upper[arc] = totals[group]
            }
            let left = circulation.settle()
            guard left == 0 else {
                return Found(
                    tables: nil, amount: left, blockers: networks[other].blockers(circulation))
            }
            tables.append(networks[other].table(circulation))
        }
        return Found(tables: tables, amount: 0)
    }

    // MARK: Limits

    private func network(_ axis: Int, _ table: [Int], _ limits: Limits) -> Circulation {
        let network = networks[axis]
        var circulation = network.circulation(table)
        circulation.upper.replaceSubrange(network.cells, with: limits.caps[axis])
        if let floors = limits.floors {
            circulation.lower.replaceSubrange(network.cells, with: floors[axis])
        }
        for (group, arc) in groups[axis] {
            let flow = circulation.flow[arc]
            if limits.hidden[group] || isNeverShown[group] {
                circulation.upper[arc] = max(limits.ceilings[group], flow)
            } else {
                circulation.lower[arc] = flow
                circulation.upper[arc] = flow
            }
        }
        if limits.keepsRoom {
            let own = crossed.axes[axis].categories.firstIndex { $0 == limits.grows }
                .map { crossed.axes[axis].classes[$0] }
            for (number, arc) in network.classes.enumerated()
            where number != own && !crossed.isAskedEverything(axis: axis, class: number) {
                circulation.upper[arc] = circulation.flow[arc]
            }
        }
        guard limits.keepsAsked else { return circulation }
        let otherwise = crossed.askedOtherwise.compactMap { network.arc(of: $0) }
        for arc in Array(network.classes) + otherwise {
            circulation.lower[arc] = circulation.flow[arc]
            circulation.upper[arc] = circulation.flow[arc]
        }
        return circulation
    }
}
