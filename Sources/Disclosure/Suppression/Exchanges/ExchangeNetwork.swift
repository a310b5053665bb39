import Analysis

/// What a change of some cells is noticed by, as a network: units from the top down to where people
/// work, from there by cell to the category within the nearest unit around that is told of, and on to
/// the category over all.
///
/// A circle of arcs is a way to change cells by one person each, up along an arc and down against it,
/// so that every unit and category it passes keeps its number; only the groups whose own arcs it
/// takes change. Several group questions have arcs of their own between the same units.
struct ExchangeNetwork {
    struct Arc {
        let tail: Int
        let head: Int
        /// The cell that changes.
        var cell: Int?
        /// The group that changes; nil where no figures are about it.
        var group: Int?
        /// The group question it belongs to; nil between units.
        var axis: Int?
    }

    private(set) var arcs: [Arc] = []
    /// By node, the arcs that meet there.
    private(set) var arcsAt: [[Int]]
    /// By group, its arc.
    private(set) var arcOfGroup: [Int?]
    /// By cell, its arc.
    private(set) var arcOfCell: [Int?]
    /// By place among the leaves, the node.
    let leafNodes: [Int]
    /// By cell, a number that is the same for those of the same values of all attributes.
    let likeness: [Int]
    let hasAttributes: Bool

    init(_ space: CellSpace) {
        let groups = space.crossed.groups
        leafNodes = space.crossed.leaves
        arcsAt = [[Int]](repeating: [], count: groups.count + space.axes.count)
        arcOfGroup = groups.map { _ in nil }
        arcOfCell = [Int?](repeating: nil, count: space.count)
        let attributes = groups.indices.filter { groups[$0].makeup != nil }
        hasAttributes = !attributes.isEmpty
        likeness = Self.likeness(space, attributes)
        for unit in groups.indices.dropFirst() where space.isUnit[unit] {
            add(Arc(tail: groups[unit].parent ?? 0, head: unit, group: unit))
        }
        for position in space.axes.indices { addAxis(position, space) }
    }

    private mutating func addAxis(_ position: Int, _ space: CellSpace) {
        let groups = space.crossed.groups
        let axis = space.crossed.axes[space.axes[position].axis]
        let sink = groups.count + position
        struct Place: Hashable {
            let unit: Int
            let categories: [Int]
        }
        var crossings: [Place: Int] = [:]
        for (index, group) in groups.enumerated() where group.splits == axis.dimension {
            guard let unit = group.within, group.makeup == nil else { continue }
            crossings[Place(unit: unit, categories: group.categories)] = index
        }
        /// The category within the nearest unit above that is told of.
        func column(above unit: Int, _ category: Int) -> Int {
            var above = unit == 0 ? nil : groups[unit].parent
            while let own = above, own != 0 {
                let place = Place(unit: own, categories: groups[category].categories)
                if let crossing = crossings[place] { return crossing }
                above = groups[own].parent
            }
            return category
        }
        for (row, leaf) in space.crossed.leaves.enumerated() {
            for number in 0..<axis.width {
                let cell = space.axes[position].offset + row * axis.width + number
                // Those who cannot be placed stay as they are: an attacker takes them to be as few as can be.
                let isPlaced = space.groupsOf[cell].allSatisfy { !groups[$0].isUnanswered }
                guard isPlaced, !space.isNobodys[cell] else { continue }
                guard axis.categories.indices.contains(number) else {
                    add(Arc(tail: leaf, head: sink, cell: cell, axis: position))
                    continue
                }
                let category = axis.categories[number]
                let own = Place(unit: leaf, categories: groups[category].categories)
                add(
                    Arc(
                        tail: leaf, head: column(above: leaf, category), cell: cell,
                        group: crossings[own], axis: position))
            }
        }
        let leaves = Set(space.crossed.leaves)
        for category in axis.categories {
            add(Arc(tail: category, head: sink, group: category, axis: position))
            let inner = space.isUnit.indices.filter { space.isUnit[$0] && !leaves.contains($0) }
            for unit in inner {
                let place = Place(unit: unit, categories: groups[category].categories)
                guard let crossing = crossings[place] else { continue }
                let head = column(above: unit, category)
                add(Arc(tail: crossing, head: head, group: crossing, axis: position))
            }
        }
    }

    private mutating func add(_ arc: Arc) {
        let number = arcs.count
        arcs.append(arc)
        arcsAt[arc.tail].append(number)
        arcsAt[arc.head].append(number)
        if let group = arc.group { arcOfGroup[group] = number }
        if let cell = arc.cell { arcOfCell[cell] = number }
    }

    private static func likeness(_ space: CellSpace, _ attributes: [Int]) -> [Int] {
        let isAttribute = Set(attributes)
        var known: [[Int]: Int] = [:]
        return space.groupsOf.map { groups in
            // Within a unit a value says no more than the unit and the value do.
            let own = groups.filter {
                isAttribute.contains($0) && space.crossed.groups[$0].within == nil
            }
            if let number = known[own] { return number }
            known[own] = known.count
            return known.count - 1
        }
    }
}
