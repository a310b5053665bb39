import Analysis

/// Leaf unit × category of each group question, numbered through: every group is a sum of these
/// cells, and what is known of a group is known of the sum.
///
/// An attribute is no question of its own: its values are sums of the same cells, so that whoever
/// adds them up finds nothing that was not reckoned with.
struct CellSpace {
    let crossed: CrossedGroups
    let count: Int
    /// By group, its cells.
    let members: [[Int]]
    /// By cell, the groups it is a part of.
    let groupsOf: [[Int]]
    /// By cell, the position of its leaf unit.
    let leafOf: [Int]
    /// By cell, the most people there can be; nil where nobody knows.
    let staff: [Int?]
    /// By cell, whether nobody can be there: the register has no such people, and none took part.
    let isNobodys: [Bool]
    /// By cell, those of which are asked the same questions have the same number.
    let classOf: [Int]
    /// Sums that are 0: what one group question splits is what another splits.
    let ties: [[(cell: Int, factor: Double)]]
    /// By group, whether it is a node of the unit tree.
    let isUnit: [Bool]
    private let axes: [(axis: Int, offset: Int)]

    init(_ crossed: CrossedGroups) {
        self.crossed = crossed
        let made = crossed.axes.indices.map { axis in Self.makeup(of: axis, crossed) }
        let own = crossed.axes.indices.filter { made[$0] == nil }
        // Attributes alone leave their own axes to count by.
        let axes = own.isEmpty ? Array(crossed.axes.indices) : own
        var offsets: [(axis: Int, offset: Int)] = []
        var count = 0
        var leafOf: [Int] = []
        var staff: [Int?] = []
        var classOf: [Int] = []
        for axis in axes {
            offsets.append((axis, count))
            let width = crossed.axes[axis].width
            count += crossed.leaves.count * width
            for (position, people) in crossed.axes[axis].staff.enumerated() {
                leafOf.append(position / width)
                staff.append(people == CrossedGroups.unlimited ? nil : people)
                let classes = crossed.axes[axis].classes
                classOf.append(classes.isEmpty ? 0 : classes[position % width])
            }
        }
        self.axes = offsets
        self.count = count
        self.leafOf = leafOf
        self.staff = staff
        self.classOf = classOf
        isUnit = crossed.groups.indices.map {
            $0 == 0 || CrossedGroups.isUnit(crossed.groups[$0])
        }
        let finder = CellFinder(crossed: crossed, offsets: offsets, makeup: made)
        members = crossed.groups.indices.map(finder.cells)
        var groupsOf = [[Int]](repeating: [], count: count)
        for (group, cells) in members.enumerated() {
            for cell in cells { groupsOf[cell].append(group) }
        }
        self.groupsOf = groupsOf
        let isPlaced = groupsOf.map { $0.allSatisfy { !crossed.groups[$0].isUnanswered } }
        let present = axes.flatMap { crossed.respondents(0, axis: $0) ?? [] }
        isNobodys = (0..<count).map {
            isPlaced[$0] && staff[$0] == 0 && (present.count != count || present[$0] == 0)
        }
        ties = offsets.dropFirst().flatMap { other in
            crossed.leaves.indices.map { leaf in
                finder.cells(leaf: leaf, on: other).map { ($0, 1) }
                    + finder.cells(leaf: leaf, on: offsets[0]).map { ($0, -1) }
            }
        }
    }

    /// How many of a subject's respondents are in each cell; nil where the analysis does not tell.
    func respondents(_ subject: Int) -> [Int]? {
        var all: [Int] = []
        for (axis, _) in axes {
            guard let own = crossed.respondents(subject, axis: axis) else { return nil }
            all += own
        }
        return all
    }

    /// By side, those who chose a missing level.
    func aside(_ subject: Int) -> [[Int]] {
        let tables = axes.map { crossed.aside(subject, axis: $0.axis) }
        let sides = tables.map(\.count).min() ?? 0
        return (0..<sides).map { side in tables.flatMap { $0[side] } }
    }

    func total(_ table: [Int], of group: Int) -> Int {
        members[group].reduce(0) { $0 + table[$1] }
    }

    /// Whether a subject is asked in each cell, by what the survey says of its unit and category.
    func asked(_ isAsked: (Int) -> Bool) -> [Bool] {
        let leaves = crossed.leaves.map(isAsked)
        return axes.flatMap { axis, _ -> [Bool] in
            let categories = crossed.axes[axis].categories.map(isAsked)
            let width = crossed.axes[axis].width
            return (0..<(leaves.count * width)).map {
                leaves[$0 / width] && (categories.isEmpty || categories[$0 % width])
            }
        }
    }

    /// What the categories of an attribute's axis are made of; nil for a question, and where the
    /// cells are too coarse to say.
    private static func makeup(of axis: Int, _ crossed: CrossedGroups) -> Makeup? {
        let groups = crossed.axes[axis].categories.map { crossed.groups[$0] }
        guard let first = groups.first?.makeup else { return nil }
        switch first {
        case .units:
            let isWhole = groups.allSatisfy { group in
                let own = Set(group.units)
                return crossed.leaves.allSatisfy { leaf in
                    let units = crossed.groups[leaf].units
                    return own.isSuperset(of: units) || own.isDisjoint(with: units)
                }
            }
            return isWhole ? .units : nil
        case .categories(let question, _):
            guard let base = crossed.axes.firstIndex(where: { $0.dimension == question }) else {
                return nil
            }
            let columns = crossed.axes[base].categories.map { Set(crossed.groups[$0].categories) }
            let isWhole = groups.allSatisfy { group in
                guard case .categories(_, let positions)? = group.makeup else { return false }
                let own = Set(positions)
                return columns.allSatisfy { own.isSuperset(of: $0) || own.isDisjoint(with: $0) }
            }
            return isWhole ? .categories(axis: base) : nil
        }
    }

    enum Makeup: Hashable {
        case units
        case categories(axis: Int)
    }
}

/// Finds the cells of a group.
private struct CellFinder {
    let crossed: CrossedGroups
    let offsets: [(axis: Int, offset: Int)]
    let makeup: [CellSpace.Makeup?]

    func cells(_ group: Int) -> [Int] {
        let description = crossed.groups[group]
        if let whole = description.within { return crossed(whole, description) }
        guard let axis = crossed.axis(of: group) else { return cells(leaves: leaves(group)) }
        let column = crossed.axes[axis].categories.firstIndex(of: group)
        if let own = offsets.first(where: { $0.axis == axis }) {
            return cells(leaves: crossed.leaves.indices, own) { $0 == column }
        }
        switch makeup[axis] {
        case .units?, nil: return cells(leaves: covered(description))
        case .categories(let base)?:
            guard let own = offsets.first(where: { $0.axis == base }),
                case .categories(_, let positions)? = description.makeup
            else { return [] }
            let wanted = Set(positions)
            let columns = crossed.axes[base].categories.map {
                wanted.isSuperset(of: crossed.groups[$0].categories)
            }
            return cells(leaves: crossed.leaves.indices, own) { columns[$0] }
        }
    }

    func cells(leaf: Int, on axis: (axis: Int, offset: Int)) -> [Int] {
        cells(leaves: [leaf], axis) { _ in true }
    }

    private func crossed(_ whole: Int, _ group: ReportingGroup) -> [Int] {
        let leaves = covered(crossed.groups[whole])
        // The category itself, or those that a value of its attribute is made of.
        for (question, positions) in meanings(group) {
            guard let own = offsets.first(where: { crossed.axes[$0.axis].dimension == question })
            else { continue }
            let columns = crossed.axes[own.axis].categories.map {
                positions.isSuperset(of: crossed.groups[$0].categories)
            }
            return cells(leaves: leaves, own) { columns[$0] }
        }
        return []
    }

    private func meanings(_ group: ReportingGroup) -> [(String, Set<Int>)] {
        var found = [(group.splits ?? "", Set(group.categories))]
        if case .categories(let question, let positions)? = group.makeup {
            found.append((question, Set(positions)))
        }
        return found
    }

    private func leaves(_ group: Int) -> [Int] {
        group == 0 ? Array(crossed.leaves.indices) : crossed.leafPositions(in: group)
    }

    /// Leaves whose people are all in a group's units.
    private func covered(_ group: ReportingGroup) -> [Int] {
        let units = Set(group.units)
        return crossed.leaves.indices.filter {
            units.isSuperset(of: crossed.groups[crossed.leaves[$0]].units)
        }
    }

    private func cells(leaves: some Sequence<Int>) -> [Int] {
        offsets.first.map { cells(leaves: leaves, $0) { _ in true } } ?? []
    }

    private func cells(
        leaves: some Sequence<Int>, _ axis: (axis: Int, offset: Int), _ isIn: (Int) -> Bool
    ) -> [Int] {
        let width = crossed.axes[axis.axis].width
        return leaves.flatMap { leaf in
            (0..<width).filter(isIn).map { axis.offset + leaf * width + $0 }
        }
    }
}
