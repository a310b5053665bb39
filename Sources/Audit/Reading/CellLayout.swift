/// Which cells people lie in: units by categories, one table for each dimension.
struct CellLayout {
    /// A dimension's id and the codes of its categories.
    struct Dimension {
        let id: String
        let categories: [String]
        /// Whether a unit as a whole has one category, as *huvudman*.
        let isOfUnits: Bool
    }

    let tree: UnitTree
    let dimensions: [Dimension]
    private(set) var cells: PeopleCells

    init(_ tree: UnitTree, _ dimensions: [Dimension], _ register: RegisterFile?) {
        self.tree = tree
        // Without dimensions there is one table with one column.
        self.dimensions =
            dimensions.isEmpty
            ? [Dimension(id: "", categories: [], isOfUnits: true)] : dimensions
        cells = PeopleCells(caps: [])
        let caps = register.map { RegisterCaps($0, tree) }
        for (number, dimension) in self.dimensions.enumerated() {
            for leaf in 0...tree.leaves.count {
                for category in 0...dimension.categories.count {
                    // Where no units are told of, nobody is without one.
                    let isUnitless = leaf == tree.leaves.count && !tree.leaves.isEmpty
                    let isWithout = category == dimension.categories.count
                    if isUnitless || (isWithout && !dimension.isOfUnits) {
                        cells.open.insert(cells.caps.count)
                        cells.caps.append(nil)
                    } else {
                        cells.caps.append(
                            caps?.most(
                                leaf < tree.leaves.count ? tree.leaves[leaf] : "", dimension,
                                isWithout ? nil : dimension.categories[category]))
                    }
                }
                guard number > 0 else { continue }
                cells.ties.append(
                    PeopleCells.Tie(row(leaf, in: 0), row(leaf, in: number)))
            }
        }
        addInclusions()
    }

    /// By unit, whoever had answered by one release is among those who had by the next.
    private mutating func addInclusions() {
        let releases = dimensions.indices.filter { EarlierRelease.isOne(dimensions[$0].id) }
        for (earlier, later) in zip(releases, releases.dropFirst()) {
            let columns = [earlier, later].map {
                dimensions[$0].categories.firstIndex(of: EarlierRelease.before)
            }
            guard let part = columns[0], let whole = columns[1] else { continue }
            for leaf in 0...tree.leaves.count {
                cells.inclusions.append(
                    PeopleCells.Inclusion(
                        part: row(leaf, in: earlier)[part], whole: row(leaf, in: later)[whole]))
            }
        }
    }

    /// Cells of a unit, of a category, of both, or of everyone; nil where there is no such group.
    func cells(unit: String, dimension: String, category: String) -> [Int]? {
        let leaves =
            unit.isEmpty ? Array(0...tree.leaves.count) : tree.leaves(of: unit)
        guard !dimension.isEmpty else { return leaves.flatMap { row($0, in: 0) } }
        guard let number = dimensions.firstIndex(where: { $0.id == dimension }),
            let column = dimensions[number].categories.firstIndex(of: category)
        else { return nil }
        return leaves.map { start(number) + $0 * width(number) + column }
    }

    private func row(_ leaf: Int, in table: Int) -> [Int] {
        let first = start(table) + leaf * width(table)
        return Array(first..<first + width(table))
    }

    private func width(_ table: Int) -> Int { dimensions[table].categories.count + 1 }

    private func start(_ table: Int) -> Int {
        (0..<table).reduce(0) { $0 + width($1) * (tree.leaves.count + 1) }
    }
}

/// The most people of a cell by the register, where it and the figures mean the same units.
private struct RegisterCaps {
    private var members: [String: [RegisterFile.Unit]] = [:]

    init(_ register: RegisterFile, _ tree: UnitTree) {
        for id in register.order {
            guard let unit = register.units[id], let reported = tree.reported(id, register) else {
                continue
            }
            members[reported, default: []].append(unit)
        }
    }

    func most(_ leaf: String, _ dimension: CellLayout.Dimension, _ category: String?) -> Int? {
        guard let units = members[leaf], !units.isEmpty else { return nil }
        guard !dimension.id.isEmpty, units.contains(where: { $0.people[dimension.id] != nil })
        else {
            // The unit's headcount is a figure, or is not known.
            return nil
        }
        var total = 0
        for unit in units {
            guard let people = unit.people[dimension.id] else { return nil }
            guard let category else { continue }
            guard let told = people[category] else { continue }
            guard let told else { return nil }
            total += told
        }
        return total
    }
}
