import Analysis

/// The finest groups there are, leaf unit × category, and how all others are made of them.
///
/// One axis per group question; the axes split the same people, so a table has the same total in
/// every leaf along each of them.
struct CrossedGroups {
    struct Axis {
        /// The group question or attribute; empty where there is neither.
        let dimension: String
        /// Groups that are its categories, those who gave none last; empty where there is no
        /// group question at all.
        let categories: [Int]
        /// By category, a number that is the same for those asked the same questions.
        let classes: [Int]
        /// Headcount of every cell, where known.
        let staff: [Int]
        var width: Int { max(categories.count, 1) }
    }

    let groups: [ReportingGroup]
    /// Groups that nothing lies under in the unit tree.
    let leaves: [Int]
    let axes: [Axis]
    private let axisOf: [Int?]
    private let leavesBelow: [[Int]]
    private let analysis: SituationAnalysis
    private let crossings: [Crossing?]

    /// Above any survey, far below overflow.
    static let unlimited = 1_000_000_000

    init(_ analysis: SituationAnalysis) {
        self.analysis = analysis
        let groups = analysis.groups
        self.groups = groups
        let parents = Set(groups.filter(Self.isUnit).compactMap(\.parent))
        let leaves = groups.indices.filter { Self.isUnit(groups[$0]) && !parents.contains($0) }
        self.leaves = leaves.isEmpty ? [0] : leaves
        var dimensions: [String] = []
        for group in groups {
            if let dimension = Self.dimension(of: group), !dimensions.contains(dimension) {
                dimensions.append(dimension)
            }
        }
        crossings =
            dimensions.isEmpty
            ? [nil] : dimensions.map { id in analysis.crossings.first { $0.dimension == id } }
        let ownLeaves = self.leaves
        var below = [[Int]](repeating: [], count: groups.count)
        for (position, leaf) in ownLeaves.enumerated() {
            below[leaf].append(position)
            var above = leaf == 0 ? nil : groups[leaf].parent
            while let group = above {
                below[group].append(position)
                above = group == 0 ? nil : groups[group].parent
            }
        }
        leavesBelow = below
        let axes =
            dimensions.isEmpty
            ? [
                Axis(
                    dimension: "", categories: [], classes: [],
                    staff: ownLeaves.map { groups[$0].headcount ?? Self.unlimited })
            ]
            : dimensions.map { dimension in
                let categories = groups.indices.filter {
                    Self.dimension(of: groups[$0]) == dimension
                }
                let staffing = analysis.staffing.first { $0.dimension == dimension }
                return Axis(
                    dimension: dimension, categories: categories,
                    classes: Self.classes(categories, analysis),
                    staff: ownLeaves.flatMap { leaf in
                        categories.map { Self.staff(groups[leaf], groups[$0], staffing) }
                    })
            }
        self.axes = axes
        axisOf = groups.indices.map { group in
            axes.firstIndex { $0.categories.contains(group) }
        }
    }

    /// Whether the group is a node of the unit tree, or the rest without a unit.
    static func isUnit(_ group: ReportingGroup) -> Bool {
        switch group.kind {
        case .unit: true
        case .unanswered: group.categories.isEmpty
        case .everyone, .category, .crossing: false
        }
    }

    /// The group question a group is a category of, over all units.
    static func dimension(of group: ReportingGroup) -> String? {
        group.within == nil ? group.splits : nil
    }

    /// The axis a group is a category of.
    func axis(of group: Int) -> Int? { axisOf[group] }

    /// Positions of the leaves below a unit, itself included.
    func leafPositions(in unit: Int) -> [Int] { leavesBelow[unit] }

    private static func staff(
        _ leaf: ReportingGroup, _ category: ReportingGroup, _ staffing: Staffing?
    ) -> Int {
        // The register knows nobody without a unit or profession.
        if leaf.isUnanswered || category.isUnanswered { return 0 }
        guard let staffing, case .category(_, let code) = category.kind else { return unlimited }
        var sum = 0
        for unit in leaf.units {
            guard staffing.headcounts.indices.contains(unit), !staffing.headcounts[unit].isEmpty
            else { return unlimited }
            sum += staffing.headcounts[unit][code] ?? 0
        }
        return sum
    }

    private static func classes(_ categories: [Int], _ analysis: SituationAnalysis) -> [Int] {
        var found: [[Bool]] = []
        return categories.map { category in
            let isAsked = analysis.results.map { $0[category].isAsked }
            if let known = found.firstIndex(of: isAsked) { return known }
            found.append(isAsked)
            return found.count - 1
        }
    }

    // MARK: Tables

    /// A subject's respondents along an axis, a cell `leaf · width + category`; nil where the analysis
    /// does not tell them.
    func respondents(_ subject: Int, axis: Int) -> [Int]? {
        guard !axes[axis].categories.isEmpty else {
            return leaves.map { analysis.results[subject][$0].n }
        }
        return counts(subject, axis: axis).map { table($0.n, axis: axis) }
    }

    /// Beside a subject's base, by side, those who chose a missing level.
    func aside(_ subject: Int, axis: Int) -> [[Int]] {
        counts(subject, axis: axis)?.aside.map { table($0, axis: axis) } ?? []
    }

    /// `[choice][option]`, how many gave each answer to a subject.
    func answers(_ subject: Int, axis: Int) -> [[[Int]]] {
        guard axes[axis].categories.isEmpty else {
            return counts(subject, axis: axis)?.answers.map { options in
                options.map { table($0, axis: axis) }
            } ?? []
        }
        // Without group questions the leaf units are the cells.
        guard analysis.subjects[subject].kind != .index else { return [] }
        let footprints = leaves.map { analysis.results[subject][$0].footprint }
        func across(_ counts: [[Int]]) -> [[Int]] {
            (counts.first ?? []).indices.map { option in counts.map { $0[option] } }
        }
        let sides = analysis.subjects[subject].kind == .pairRow ? 2 : 1
        let distributions = footprints.map { $0.distributions.prefix(sides) }
        return (distributions.first ?? []).indices.map { side in
            across(distributions.map { $0[side] })
        } + across(footprints.map(\.marks)).map { [$0] }
    }

    private func counts(_ subject: Int, axis: Int) -> Crossing.Counts? {
        guard let all = crossings[axis]?.subjects, all.indices.contains(subject) else { return nil }
        return all[subject]
    }

    private func table(_ counts: CrossTable, axis: Int) -> [Int] {
        leaves.flatMap { leaf in
            axes[axis].categories.map { category in
                groups[leaf].units.reduce(0) { sum, unit in
                    groups[category].categories.reduce(sum) { $0 + counts[unit, $1] }
                }
            }
        }
    }
}
