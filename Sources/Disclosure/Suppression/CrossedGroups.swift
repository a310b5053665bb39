import Analysis

/// The finest groups there are, leaf unit × category, and how all others are made of them.
///
/// One axis per group question; the axes split the same people, so a table has the same total in
/// every leaf along each of them.
struct CrossedGroups {
    /// Respondents per axis and cell; a cell is `leaf · width + category`.
    typealias Tables = [[Int]]

    struct Axis {
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
    /// Leaf units that are not asked everything.
    let askedOtherwise: [Int]
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
            if case .category(let dimension, _) = group.kind, !dimensions.contains(dimension) {
                dimensions.append(dimension)
            }
        }
        crossings =
            dimensions.isEmpty
            ? [nil] : dimensions.map { id in analysis.crossings.first { $0.dimension == id } }
        let ownLeaves = self.leaves
        askedOtherwise = ownLeaves.filter { leaf in
            !analysis.results.allSatisfy { $0[leaf].isAsked }
        }
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
                    categories: [], classes: [],
                    staff: ownLeaves.map { groups[$0].headcount ?? Self.unlimited })
            ]
            : dimensions.map { dimension in
                let categories = groups.indices.filter {
                    Self.dimension(of: groups[$0]) == dimension
                }
                let staffing = analysis.staffing.first { $0.dimension == dimension }
                return Axis(
                    categories: categories, classes: Self.classes(categories, analysis),
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
        case .everyone, .category: false
        }
    }

    static func isUnanswered(_ group: ReportingGroup) -> Bool {
        if case .unanswered = group.kind { true } else { false }
    }

    /// The group question a group is a category of.
    static func dimension(of group: ReportingGroup) -> String? {
        switch group.kind {
        case .category(let dimension, _): dimension
        case .unanswered(let dimension): group.categories.isEmpty ? nil : dimension
        case .everyone, .unit: nil
        }
    }

    /// The axis a group is a category of.
    func axis(of group: Int) -> Int? { axisOf[group] }

    /// Whether those of a class of categories are asked every question.
    func isAskedEverything(axis: Int, class number: Int) -> Bool {
        zip(axes[axis].categories, axes[axis].classes).allSatisfy { category, own in
            own != number || analysis.results.allSatisfy { $0[category].isAsked }
        }
    }

    /// Positions of the leaves below a unit, itself included.
    func leafPositions(in unit: Int) -> [Int] { leavesBelow[unit] }

    private static func staff(
        _ leaf: ReportingGroup, _ category: ReportingGroup, _ staffing: Staffing?
    ) -> Int {
        // The register knows nobody without a unit or profession.
        if isUnanswered(leaf) || isUnanswered(category) { return 0 }
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

    /// A subject's respondents; nil where the analysis does not tell them.
    func respondents(_ subject: Int) -> Tables? {
        tables { crossing in
            crossing.subjects.indices.contains(subject) ? crossing.subjects[subject].n : nil
        } orByLeaf: {
            analysis.results[subject][$0].n
        }
    }

    /// Beside a subject's base, by side, those who chose a missing level.
    func aside(_ subject: Int) -> [Tables] {
        let counts = crossings.first.flatMap { $0 }?.subjects
        let sides = counts.map { $0.indices.contains(subject) ? $0[subject].aside.count : 0 } ?? 0
        return (0..<sides).compactMap { side in
            tables { crossing in
                let aside = crossing.subjects[subject].aside
                return aside.indices.contains(side) ? aside[side] : nil
            } orByLeaf: { _ in
                0
            }
        }
    }

    private func tables(
        _ counts: (Crossing) -> [[Int]]?, orByLeaf byLeaf: (Int) -> Int
    ) -> Tables? {
        var tables: Tables = []
        for (axis, crossing) in zip(axes, crossings) {
            if axis.categories.isEmpty {
                tables.append(leaves.map(byLeaf))
                continue
            }
            guard let crossing, let counts = counts(crossing) else { return nil }
            tables.append(
                leaves.flatMap { leaf in
                    axis.categories.map { category in
                        groups[leaf].units.reduce(0) { sum, unit in
                            groups[category].categories.reduce(sum) {
                                let isThere =
                                    counts.indices.contains(unit)
                                    && counts[unit].indices.contains($1)
                                return isThere ? $0 + counts[unit][$1] : $0
                            }
                        }
                    }
                })
        }
        return tables
    }
}
