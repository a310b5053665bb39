import Analysis

/// One axis of the crossed groups as a network: everyone → units → cells → categories →
/// classes of categories → everyone.
struct CrossedNetwork {
    /// The arcs of the cells, in the order of a table.
    let cells: Range<Int>
    /// The arcs out of each class of categories.
    let classes: Range<Int>
    private let template: Circulation
    /// The arc into a unit or out of a category, by group; everyone's is the way back.
    private let arcs: [Int?]
    /// The group of each arc that is one's.
    private let groupOf: [Int?]
    private let leaves: [Int]
    private let parents: [Int?]
    private let categories: [Int]
    private let classOf: [Int]
    private let width: Int

    init(_ crossed: CrossedGroups, axis: Int) {
        let groups = crossed.groups
        leaves = crossed.leaves
        parents = groups.indices.map { $0 == 0 ? nil : groups[$0].parent }
        categories = crossed.axes[axis].categories
        classOf = crossed.axes[axis].classes
        width = crossed.axes[axis].width
        let classCount = (classOf.max() ?? 0) + 1
        let sink = groups.count + classCount
        var ends: [(tail: Int, head: Int)] = []
        var arcs = [Int?](repeating: nil, count: groups.count)
        for group in groups.indices where CrossedGroups.isUnit(groups[group]) {
            arcs[group] = ends.count
            ends.append((groups[group].parent ?? 0, group))
        }
        let firstCell = ends.count
        for leaf in leaves {
            if categories.isEmpty {
                ends.append((leaf, groups.count))
            } else {
                for category in categories { ends.append((leaf, category)) }
            }
        }
        cells = firstCell..<ends.count
        for (position, category) in categories.enumerated() {
            arcs[category] = ends.count
            ends.append((category, groups.count + classOf[position]))
        }
        classes = ends.count..<(ends.count + classCount)
        for number in 0..<classCount { ends.append((groups.count + number, sink)) }
        arcs[0] = ends.count
        ends.append((sink, 0))
        var groupOf = [Int?](repeating: nil, count: ends.count)
        for (group, arc) in arcs.enumerated() {
            if let arc { groupOf[arc] = group }
        }
        self.arcs = arcs
        self.groupOf = groupOf
        template = Circulation(nodes: sink + 1, arcs: ends)
    }

    func arc(of group: Int) -> Int? { arcs[group] }

    /// Groups whose fixed totals stopped the last push that found no way, in their order.
    func blockers(_ circulation: Circulation) -> [Int] {
        circulation.blockers().compactMap { groupOf[$0] }.filter { $0 > 0 }.sorted()
    }

    /// A flow that is the table, every arc between 0 and no limit.
    func circulation(_ table: [Int]) -> Circulation {
        var circulation = template
        circulation.flow.replaceSubrange(cells, with: table)
        let totals = totals(table)
        for group in arcs.indices {
            if let arc = arcs[group] { circulation.flow[arc] = totals[group] }
        }
        for (position, category) in categories.enumerated() {
            circulation.flow[classes.lowerBound + classOf[position]] += totals[category]
        }
        if categories.isEmpty { circulation.flow[classes.lowerBound] = totals[0] }
        circulation.upper = [Int](
            repeating: CrossedGroups.unlimited, count: circulation.upper.count)
        return circulation
    }

    func table(_ circulation: Circulation) -> [Int] { Array(circulation.flow[cells]) }

    /// What each group's total is in a table; 0 for the categories of other axes.
    func totals(_ table: [Int]) -> [Int] {
        var totals = [Int](repeating: 0, count: parents.count)
        var cell = 0
        for leaf in leaves {
            var sum = 0
            for column in 0..<width {
                sum += table[cell]
                if !categories.isEmpty { totals[categories[column]] += table[cell] }
                cell += 1
            }
            totals[leaf] += sum
            var above = parents[leaf]
            while let group = above {
                totals[group] += sum
                above = parents[group]
            }
        }
        return totals
    }
}
