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
    /// By group question, its cells: each holds everyone.
    let axisCells: [Range<Int>]
    /// By group, whether it is a node of the unit tree.
    let isUnit: [Bool]
    /// By group question, its axis and first cell.
    let axes: [(axis: Int, offset: Int)]

    init(_ crossed: CrossedGroups) {
        self.crossed = crossed
        let own = crossed.axes.indices.filter { !Self.isMadeOfOthers($0, crossed) }
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
        axisCells = offsets.indices.map { position in
            let end = position + 1 < offsets.count ? offsets[position + 1].offset : count
            return offsets[position].offset..<end
        }
        self.count = count
        self.leafOf = leafOf
        self.staff = staff
        self.classOf = classOf
        isUnit = crossed.groups.indices.map {
            $0 == 0 || CrossedGroups.isUnit(crossed.groups[$0])
        }
        let finder = CellFinder(crossed: crossed, offsets: offsets)
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
                finder.cells(leaves: [leaf], on: other).map { ($0, 1) }
                    + finder.cells(leaves: [leaf], on: offsets[0]).map { ($0, -1) }
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

    /// `[choice][option][cell]`: how many gave each answer; empty where the analysis does not tell.
    func answers(_ subject: Int) -> [[[Int]]] {
        let tables = axes.map { crossed.answers(subject, axis: $0.axis) }
        guard let first = tables.first, tables.allSatisfy({ $0.count == first.count }) else {
            return []
        }
        return first.indices.map { choice in
            first[choice].indices.map { option in tables.flatMap { $0[choice][option] } }
        }
    }

    func total(_ table: [Int], of group: Int) -> Int {
        members[group].reduce(0) { $0 + table[$1] }
    }

    /// The most people there can be in some cells together; nil where nobody knows.
    func people(in cells: [Int]) -> Int? {
        var sum = 0
        for cell in cells {
            guard let people = staff[cell] else { return nil }
            sum += people
        }
        return sum
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

    /// Whether the categories of an attribute's axis are sums of other cells; false for a question, and
    /// where those are too coarse.
    private static func isMadeOfOthers(_ axis: Int, _ crossed: CrossedGroups) -> Bool {
        let groups = crossed.axes[axis].categories.map { crossed.groups[$0] }
        return !groups.isEmpty
            && groups.allSatisfy { group in
                switch group.makeup {
                case .units?:
                    return isWhole(
                        group.units, of: crossed.leaves.map { crossed.groups[$0].units })
                case .categories(let question, let positions)?:
                    guard let base = crossed.axes.first(where: { $0.dimension == question })
                    else { return false }
                    return isWhole(
                        positions, of: base.categories.map { crossed.groups[$0].categories })
                case nil: return false
                }
            }
    }

    /// Whether each part lies inside or outside.
    private static func isWhole(_ all: [Int], of parts: [[Int]]) -> Bool {
        let own = Set(all)
        return parts.allSatisfy { own.isSuperset(of: $0) || own.isDisjoint(with: $0) }
    }
}

/// Finds the cells of a group.
private struct CellFinder {
    let crossed: CrossedGroups
    let offsets: [(axis: Int, offset: Int)]

    func cells(_ group: Int) -> [Int] {
        let description = crossed.groups[group]
        let column = column(of: description)
        let leaves =
            if let whole = description.within {
                covered(crossed.groups[whole])
            } else if group == 0 || column != nil {
                Array(crossed.leaves.indices)
            } else {
                covered(description)
            }
        guard let column else { return offsets.first.map { cells(leaves: leaves, on: $0) } ?? [] }
        let isIn = crossed.axes[column.axis.axis].categories.map {
            column.positions.isSuperset(of: crossed.groups[$0].categories)
        }
        return cells(leaves: leaves, on: column.axis) { isIn[$0] }
    }

    func cells(
        leaves: [Int], on axis: (axis: Int, offset: Int), where isIn: (Int) -> Bool = { _ in true }
    ) -> [Int] {
        let width = crossed.axes[axis.axis].width
        return leaves.flatMap { leaf in
            (0..<width).filter(isIn).map { axis.offset + leaf * width + $0 }
        }
    }

    /// The axis that splits a group off, and its positions there: the category itself, or those that a
    /// value of its attribute is made of. Nil for whole units.
    private func column(
        of group: ReportingGroup
    ) -> (axis: (axis: Int, offset: Int), positions: Set<Int>)? {
        var meanings = group.splits.map { [($0, group.categories)] } ?? []
        if case .categories(let question, let positions)? = group.makeup {
            meanings.append((question, positions))
        }
        for (question, positions) in meanings {
            let axis = offsets.first { crossed.axes[$0.axis].dimension == question }
            if let axis { return (axis, Set(positions)) }
        }
        return nil
    }

    /// Leaves whose people are all in a group's units.
    private func covered(_ group: ReportingGroup) -> [Int] {
        let units = Set(group.units)
        return crossed.leaves.indices.filter {
            units.isSuperset(of: crossed.groups[crossed.leaves[$0]].units)
        }
    }
}
