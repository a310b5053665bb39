/// Which cells people lie in: units by categories, one table for each dimension.
struct CellLayout {
    /// A dimension's id and the codes of its categories.
    struct Dimension {
        let id: String
        let categories: [String]
        /// Whether a unit as a whole has one category, as *huvudman*.
        let isOfUnits: Bool
        /// The dimension whose categories it parts in two: by an earlier release, and since.
        var parted: String?

        init(id: String, categories: [String], isOfUnits: Bool) {
            self.id = id
            self.categories = categories
            self.isOfUnits = isOfUnits
        }

        init(release: String, parting other: Dimension) {
            id = EarlierRelease.dimension(release, parting: other.id)
            categories = (other.categories + [""]).flatMap { category in
                [EarlierRelease.before, EarlierRelease.since].map {
                    EarlierRelease.column($0, of: category)
                }
            }
            isOfUnits = false
            parted = other.id
        }
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
            let whole = dimension.parted.flatMap { id in
                self.dimensions.firstIndex { $0.id == id }
            }
            for leaf in 0...tree.leaves.count {
                for column in 0..<width(number) {
                    let (owner, category) = whole.map { ($0, column / 2) } ?? (number, column)
                    addCell(leaf, self.dimensions[owner], category, caps)
                }
                if let whole {
                    part(row(leaf, in: whole), into: row(leaf, in: number))
                } else if number > 0 {
                    cells.ties.append(PeopleCells.Tie(row(leaf, in: 0), row(leaf, in: number)))
                }
            }
        }
        addInclusions()
    }

    private mutating func addCell(
        _ leaf: Int, _ dimension: Dimension, _ category: Int, _ caps: RegisterCaps?
    ) {
        // Where no units are told of, nobody is without one.
        let isUnitless = leaf == tree.leaves.count && !tree.leaves.isEmpty
        let isWithout = category == dimension.categories.count
        guard !isUnitless, !isWithout || dimension.isOfUnits else {
            cells.open.insert(cells.caps.count)
            return cells.caps.append(nil)
        }
        cells.caps.append(
            caps?.most(
                leaf < tree.leaves.count ? tree.leaves[leaf] : "", dimension,
                isWithout ? nil : dimension.categories[category]))
    }

    /// Each of a unit's cells is those by an earlier release and those since.
    private mutating func part(_ wholes: [Int], into parts: [Int]) {
        for (column, whole) in wholes.enumerated() {
            let (before, since) = (parts[2 * column], parts[2 * column + 1])
            cells.partings.append(
                PeopleCells.Parting(whole: whole, before: before, since: since))
            cells.ties.append(PeopleCells.Tie([whole], [before, since]))
        }
    }

    /// By unit, whoever had answered by one release is among those who had by the next.
    private mutating func addInclusions() {
        let releases = dimensions.indices.filter { EarlierRelease.isOne(dimensions[$0].id) }
        for (place, earlier) in releases.enumerated() {
            let later = releases[(place + 1)...].first {
                dimensions[$0].parted == dimensions[earlier].parted
            }
            guard let later else { continue }
            let befores = [earlier, later].map { columns(of: EarlierRelease.before, in: $0) }
            for leaf in 0...tree.leaves.count {
                for (part, whole) in zip(befores[0], befores[1]) {
                    cells.inclusions.append(
                        PeopleCells.Inclusion(
                            part: row(leaf, in: earlier)[part], whole: row(leaf, in: later)[whole]))
                }
            }
        }
        addReleaseTies(releases)
    }

    /// Who had answered by a release are the same people, by whatever they are told apart.
    private mutating func addReleaseTies(_ releases: [Int]) {
        let byRelease = Dictionary(grouping: releases) { number in
            String(dimensions[number].id.prefix { $0 != "×" })
        }
        for (_, tables) in byRelease.sorted(by: { $0.key < $1.key }) {
            for other in tables.dropFirst() {
                for leaf in 0...tree.leaves.count {
                    let sides = [tables[0], other].map { number in
                        columns(of: EarlierRelease.before, in: number)
                            .map { row(leaf, in: number)[$0] }
                    }
                    cells.ties.append(PeopleCells.Tie(sides[0], sides[1]))
                }
            }
        }
    }

    /// Columns of a table of releases: those by then, or those since.
    private func columns(of time: String, in table: Int) -> [Int] {
        let dimension = dimensions[table]
        guard dimension.parted != nil else {
            return dimension.categories.firstIndex(of: time).map { [$0] } ?? []
        }
        let first = time == EarlierRelease.before ? 0 : 1
        return Array(stride(from: first, to: dimension.categories.count, by: 2))
    }

    /// Cells of a unit, of a category, of both, or of everyone; nil where there is no such group.
    func cells(unit: String, dimension: String, category: String) -> [Int]? {
        let leaves =
            unit.isEmpty ? Array(0...tree.leaves.count) : tree.leaves(of: unit)
        guard !dimension.isEmpty else { return leaves.flatMap { row($0, in: 0) } }
        guard let number = dimensions.firstIndex(where: { $0.id == dimension }) else {
            return partedCells(leaves, dimension, category)
        }
        guard
            let column = dimensions[number].categories.firstIndex(of: category)
        else { return nil }
        return leaves.map { start(number) + $0 * width(number) + column }
    }

    /// Those by a release, or since, where these are told apart by another dimension as well.
    private func partedCells(_ leaves: [Int], _ release: String, _ time: String) -> [Int]? {
        let head = EarlierRelease.dimension(release, parting: "")
        guard EarlierRelease.isOne(release), !release.contains("×"),
            let number = dimensions.firstIndex(where: { $0.id.hasPrefix(head) })
        else { return nil }
        return leaves.flatMap { leaf in
            columns(of: time, in: number).map { row(leaf, in: number)[$0] }
        }
    }

    private func row(_ leaf: Int, in table: Int) -> [Int] {
        let first = start(table) + leaf * width(table)
        return Array(first..<first + width(table))
    }

    /// Where categories are parted, those of nobody are among them.
    private func width(_ table: Int) -> Int {
        dimensions[table].categories.count + (dimensions[table].parted == nil ? 1 : 0)
    }

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
