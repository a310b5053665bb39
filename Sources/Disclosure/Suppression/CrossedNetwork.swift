import Analysis

/// One axis of the crossed groups as a network: everyone → units → cells → categories →
/// classes of categories → everyone.
struct CrossedNetwork {
    private let crossed: CrossedGroups
    private let axis: Int
    private let template: Circulation
    /// The arc into a unit or out of a category, by group; everyone's is the way back.
    private let arcs: [Int?]
    /// The group of each arc that is one's.
    private let groupOf: [Int: Int]
    private let firstCell: Int

    /// The arcs out of each class of categories.
    let classes: Range<Int>

    init(_ crossed: CrossedGroups, axis: Int) {
        self.crossed = crossed
        self.axis = axis
        let classOf = crossed.axes[axis].classes
        let groups = crossed.groups
        let categories = crossed.axes[axis].categories
        let classCount = (classOf.max() ?? 0) + 1
        let sink = groups.count + classCount
        var ends: [(tail: Int, head: Int)] = []
        var arcs = [Int?](repeating: nil, count: groups.count)
        for group in groups.indices where CrossedGroups.isUnit(groups[group]) {
            arcs[group] = ends.count
            ends.append((groups[group].parent ?? 0, group))
        }
        firstCell = ends.count
        for leaf in crossed.leaves {
            if categories.isEmpty {
                ends.append((leaf, groups.count))
            } else {
                for category in categories { ends.append((leaf, category)) }
            }
        }
        for (position, category) in categories.enumerated() {
            arcs[category] = ends.count
            ends.append((category, groups.count + classOf[position]))
        }
        classes = ends.count..<(ends.count + classCount)
        for number in 0..<classCount { ends.append((groups.count + number, sink)) }
        arcs[0] = ends.count
        ends.append((sink, 0))
        self.arcs = arcs
        groupOf = Dictionary(
            arcs.enumerated().compactMap { group, arc in arc.map { ($0, group) } },
            uniquingKeysWith: { first, _ in first })
        template = Circulation(nodes: sink + 1, arcs: ends)
    }

    var cells: Range<Int> {
        firstCell..<(firstCell + crossed.leaves.count * crossed.axes[axis].width)
    }

    func arc(of group: Int) -> Int? { arcs[group] }

    /// Groups whose fixed totals stopped the last push that found no way, in their order.
    func blockers(_ circulation: Circulation) -> [Int] {
        circulation.blockers().compactMap { groupOf[$0] }.filter { $0 > 0 }.sorted()
    }

    /// A flow that is the table, every arc between 0 and no limit.
    func circulation(_ table: [Int]) -> Circulation {
        var circulation = template
        for (cell, arc) in cells.enumerated() { circulation.flow[arc] = table[cell] }
        let totals = totals(table)
        for group in arcs.indices {
            if let arc = arcs[group] { circulation.flow[arc] = totals[group] }
        }
        for (position, category) in crossed.axes[axis].categories.enumerated() {
            circulation.flow[classes.lowerBound + crossed.axes[axis].classes[position]] +=
                totals[category]
        }
        if crossed.axes[axis].categories.isEmpty {
            circulation.flow[classes.lowerBound] = totals[0]
        }
        for arc in circulation.upper.indices {
            circulation.upper[arc] = CrossedGroups.unlimited
        }
        return circulation
    }

    func table(_ circulation: Circulation) -> [Int] { Array(circulation.flow[cells]) }

    /// What each group's total is in a table; 0 for the categories of other axes.
    func totals(_ table: [Int]) -> [Int] {
        var totals = [Int](repeating: 0, count: crossed.groups.count)
        let width = crossed.axes[axis].width
        for (position, leaf) in crossed.leaves.enumerated() {
            for category in 0..<width {
                let count = table[position * width + category]
                if !crossed.axes[axis].categories.isEmpty {
                    totals[crossed.axes[axis].categories[category]] += count
                }
                totals[leaf] += count
            }
            var above = leaf == 0 ? nil : crossed.groups[leaf].parent
            while let group = above {
                totals[group] += totals[leaf]
                above = group == 0 ? nil : crossed.groups[group].parent
            }
        }
        return totals
    }
}
