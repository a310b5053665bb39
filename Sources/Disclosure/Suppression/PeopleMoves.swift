import Analysis

/// Thinks people elsewhere, with all they answered, without any shown figure noticing.
///
/// Under a shown unit whose parts are hidden, anyone may just as well belong to another of the
/// parts, if the register has room for one more of their profession there; and where several
/// professions that are asked the same questions are hidden, to another of those. No count, mean
/// or test of any shown group changes with that, for any subject. So what is found here holds
/// against an attacker who makes use of every figure.
struct PeopleMoves {
    typealias Tables = CrossedGroups.Tables

    private let crossed: CrossedGroups
    /// By leaf, the smallest shown unit around it.
    private let regions: [Int]
    /// By axis and category, those that cannot be told apart have the same number.
    private let kinds: [[Int]]
    /// The most there can be in each cell and in each group.
    private let caps: Tables
    private let ceilings: [Int]

    init(_ crossed: CrossedGroups, hidden: [Bool], caps: Tables, ceilings: [Int]) {
        self.crossed = crossed
        self.caps = caps
        self.ceilings = ceilings
        let groups = crossed.groups
        let askedOtherwise = crossed.askedOtherwise
        regions = crossed.leaves.map { leaf in
            // What was answered there fits nowhere else.
            if askedOtherwise.contains(leaf) { return leaf }
            var group = leaf
            while hidden[group], group != 0, let above = groups[group].parent { group = above }
            return group
        }
        kinds = crossed.axes.indices.map { axis in
            zip(crossed.axes[axis].categories, crossed.axes[axis].classes).map {
                hidden[$0] ? groups.count + $1 : $0
            }
        }
    }

    /// Moves respondents into or out of a group; returns how many, and the tables then where they
    /// are known.
    func moved(_ tables: Tables, _ move: TableSearch.Move) -> (tables: Tables?, by: Int) {
        guard tables.count == 1 || crossed.axis(of: move.group) != nil else {
            return (nil, movedAlongAll(tables, move))
        }
        let axis = crossed.axis(of: move.group) ?? 0
        // Along other axes nobody moves who stays in the unit.
        let staysInUnit = tables.count > 1
        let width = crossed.axes[axis].width
        var table = tables[axis]
        var totals = crossed.leaves.indices.map { count(table, axis, $0) }
        let isInside = isInside(move.group, axis)
        var moved = 0
        for inner in table.indices where isInside[inner] {
            for outer in table.indices where !isInside[outer] {
                guard moved < move.by, fit(inner, outer, axis),
                    !staysInUnit || inner / width == outer / width
                else { continue }
                let (from, to) = move.isUp ? (outer, inner) : (inner, outer)
                let (source, target) = (from / width, to / width)
                let room =
                    source == target ? .max : ceilings[crossed.leaves[target]] - totals[target]
                let amount = min(
                    move.by - moved, table[from], caps[axis][to] - table[to], room)
                guard amount > 0 else { continue }
                table[from] -= amount
                table[to] += amount
                totals[source] -= amount
                totals[target] += amount
                moved += amount
            }
        }
        var result = tables
        result[axis] = table
        return (result, moved)
    }

    /// By cell, whether it is part of a group.
    private func isInside(_ group: Int, _ axis: Int) -> [Bool] {
        let width = crossed.axes[axis].width
        let column = crossed.axes[axis].categories.firstIndex(of: group)
        let leaves = Set(crossed.leafPositions(in: group))
        return (0..<(crossed.leaves.count * width)).map {
            column == nil ? leaves.contains($0 / width) : $0 % width == column
        }
    }

    /// Whether someone in one cell may as well be in the other.
    private func fit(_ a: Int, _ b: Int, _ axis: Int) -> Bool {
        let width = crossed.axes[axis].width
        guard regions[a / width] == regions[b / width] else { return false }
        return kinds[axis].isEmpty || kinds[axis][a % width] == kinds[axis][b % width]
    }

    // MARK: Several group questions

    /// How many can surely move: those for whom there is room along every axis. Who is of which
    /// profession along one and which along another is not counted, so the worst is assumed.
    private func movedAlongAll(_ tables: Tables, _ move: TableSearch.Move) -> Int {
        let leaves = crossed.leaves.indices
        let within = crossed.leafPositions(in: move.group)
        let outside = leaves.filter { !within.contains($0) }
        var moved = 0
        var left = leaves.map { leaf in count(tables[0], 0, leaf) }
        var arrived = leaves.map { _ in 0 }
        for inner in within {
            for outer in outside where regions[inner] == regions[outer] && moved < move.by {
                let (from, to) = move.isUp ? (outer, inner) : (inner, outer)
                let total = count(tables[0], 0, to) + arrived[to]
                let room = ceilings[crossed.leaves[to]] - total
                let stuck = tables.indices.reduce(0) {
                    $0 + self.stuck(tables[$1], $1, from, to, arrived: arrived[to])
                }
                let amount = min(move.by - moved, left[from] - stuck, room)
                guard amount > 0 else { continue }
                left[from] -= amount
                arrived[to] += amount
                moved += amount
            }
        }
        return moved
    }

    private func count(_ table: [Int], _ axis: Int, _ leaf: Int) -> Int {
        let width = crossed.axes[axis].width
        return table[(leaf * width)..<((leaf + 1) * width)].reduce(0, +)
    }

    /// Those in a leaf for whom another has no room.
    private func stuck(
        _ table: [Int], _ axis: Int, _ from: Int, _ to: Int, arrived: Int
    ) -> Int {
        let width = crossed.axes[axis].width
        var counts: [Int: Int] = [:]
        var rooms: [Int: Int] = [:]
        for category in 0..<width {
            let kind = kinds[axis].isEmpty ? 0 : kinds[axis][category]
            counts[kind, default: 0] += table[from * width + category]
            let room = caps[axis][to * width + category] - table[to * width + category]
            rooms[kind, default: 0] += max(room, 0)
        }
        return counts.keys.sorted().reduce(0) {
            $0 + max((counts[$1] ?? 0) - max((rooms[$1] ?? 0) - arrived, 0), 0)
        }
    }
}
