import Analysis

/// Which groups add up to which.
struct GroupFamilies {
    /// Units from the top down, then what is split by categories.
    let families: [ProtectionProblem.Family]

    init(_ groups: [ReportingGroup]) {
        var units: [Int: [Int]] = [:]
        var categories: [Split: [Int]] = [:]
        for (index, group) in groups.enumerated() {
            guard let parent = group.parent else { continue }
            switch group.kind {
            case .everyone: continue
            case .unit: units[parent, default: []].append(index)
            // Without categories it is the rest that belongs to no unit.
            case .unanswered where group.categories.isEmpty: units[0, default: []].append(index)
            case .category(let dimension, _), .crossing(let dimension, _),
                .unanswered(let dimension):
                categories[Split(parent: parent, by: dimension), default: []].append(index)
            }
        }
        // Parents come before their children in `groups`, so ascending order is top-down.
        let tree = units.keys.sorted().map {
            ProtectionProblem.Family(parent: $0, children: units[$0] ?? [], isUnitTree: true)
        }
        let split = categories.keys.sorted().map {
            ProtectionProblem.Family(
                parent: $0.parent, children: categories[$0] ?? [], isUnitTree: $0.parent > 0)
        }
        families = tree + split + Self.columns(groups, tree) + Self.makeups(groups)
    }

    private struct Split: Hashable, Comparable {
        let parent: Int
        let by: String

        static func < (a: Split, b: Split) -> Bool { (a.parent, a.by) < (b.parent, b.by) }
    }

    /// Values of attributes, split into what they are made of: units, or categories of a question.
    private static func makeups(_ groups: [ReportingGroup]) -> [ProtectionProblem.Family] {
        groups.indices.compactMap { index in
            let group = groups[index]
            let parts: [Int]
            switch group.makeup {
            case .units?:
                let own = Set(group.units)
                let inside = groups.indices.filter { unit in
                    switch groups[unit].kind {
                    case .unit: own.isSuperset(of: groups[unit].units)
                    case .unanswered:
                        groups[unit].categories.isEmpty && own.isSuperset(of: groups[unit].units)
                    case .everyone, .category, .crossing: false
                    }
                }
                // The outermost of them.
                parts = inside.filter { !inside.contains(groups[$0].parent ?? 0) }
            case .categories(let question, let positions)?:
                let own = Set(positions)
                parts = groups.indices.filter {
                    groups[$0].splits == question && groups[$0].within == group.within
                        && own.isSuperset(of: groups[$0].categories)
                }
            case nil: return nil
            }
            guard parts.count > 1 else { return nil }
            return ProtectionProblem.Family(parent: index, children: parts, isUnitTree: false)
        }
    }

    /// One category, split as its units are.
    private static func columns(
        _ groups: [ReportingGroup], _ tree: [ProtectionProblem.Family]
    ) -> [ProtectionProblem.Family] {
        struct Place: Hashable {
            let within: Int?
            let dimension: String
            let categories: [Int]
        }
        var positions: [Place: Int] = [:]
        for (index, group) in groups.enumerated() {
            guard let dimension = group.splits else { continue }
            positions[
                Place(within: group.within, dimension: dimension, categories: group.categories)] =
                index
        }
        return groups.indices.compactMap { index in
            guard let dimension = groups[index].splits else { return nil }
            let outer = groups[index].within
            guard let family = tree.first(where: { $0.parent == outer ?? 0 }) else { return nil }
            let children = family.children.compactMap { child in
                positions[
                    Place(
                        within: child, dimension: dimension,
                        categories: groups[index].categories)]
            }
            guard children.count == family.children.count else { return nil }
            return ProtectionProblem.Family(
                parent: index, children: children, isUnitTree: false)
        }
    }
}
