import Analysis
import SurveyModel

/// Two breakdowns of the same people, units and a group question, tied together by what everyone
/// knows: who works where.
///
/// A profession found in one unit only, or a unit with one profession only, lets the difference
/// of two shown figures single people out although each breakdown alone is safe.
struct LinkedBreakdowns {
    private let groups: [ReportingGroup]
    private let staffing: [Staffing]

    init(_ analysis: SituationAnalysis) {
        groups = analysis.groups
        staffing = analysis.staffing
    }

    /// A category that must be hidden because something sensitive follows from it together with
    /// the units; nil when nothing does.
    func categoryToHide(_ problem: ProtectionProblem, hidden: [Bool]) -> Int? {
        for staffing in staffing {
            let cells = InnerCells(groups: groups, staffing: staffing)
            let categories = groups.indices.filter {
                cells.covers($0) && cells.isCategory($0) && !hidden[$0]
                    && !problem.isKnownEmpty[$0]
            }
            guard !categories.isEmpty else { continue }
            if let found = nested(categories, cells, problem, hidden) { return found }
            if spansSomethingSensitive(cells, problem, hidden) {
                return categories.min {
                    (problem.footprints[$0].n, $0) < (problem.footprints[$1].n, $1)
                }
            }
        }
        return nil
    }

    /// A shown category inside a shown unit, or around it, whose difference is too small.
    private func nested(
        _ categories: [Int], _ cells: InnerCells, _ problem: ProtectionProblem, _ hidden: [Bool]
    ) -> Int? {
        for category in categories {
            for unit in groups.indices where !hidden[unit] && cells.isUnit(unit) {
                let outer: Int
                let inner: Int
                if cells.isSubset(category, of: unit) {
                    (outer, inner) = (unit, category)
                } else if cells.isSubset(unit, of: category) {
                    (outer, inner) = (category, unit)
                } else {
                    continue
                }
                let rest = problem.footprints[outer] - problem.footprints[inner]
                // A rest of nobody is no group; a negative one means the register is wrong.
                if rest.n > 0, problem.sensitivity.isSensitive(rest) { return category }
            }
        }
        return nil
    }

    /// Whether a hidden, sensitive group is a linear combination of shown ones.
    private func spansSomethingSensitive(
        _ cells: InnerCells, _ problem: ProtectionProblem, _ hidden: [Bool]
    ) -> Bool {
        var basis = LinearSpan(dimension: cells.count)
        var targets: [Int] = []
        for group in groups.indices where cells.covers(group) {
            if !hidden[group] {
                basis.add(cells.vector(group))
            } else if problem.isSensitive(group), problem.footprints[group].n > 0 {
                targets.append(group)
            }
        }
        return targets.contains { basis.contains(cells.vector($0)) }
    }
}

/// The finest groups of two crossed breakdowns: leaf unit × category, where anyone works.
private struct InnerCells {
    private let groups: [ReportingGroup]
    private let dimension: String
    private var members: [[Int]] = []
    private(set) var count = 0

    init(groups: [ReportingGroup], staffing: Staffing) {
        self.groups = groups
        dimension = staffing.dimension
        var cellOfUnitAndCategory: [Int: [String: Int]] = [:]
        for (unit, headcounts) in staffing.headcounts.enumerated() {
            for category in headcounts.keys.sorted() where (headcounts[category] ?? 0) > 0 {
                cellOfUnitAndCategory[unit, default: [:]][category] = count
                count += 1
            }
        }
        members = groups.map { group in
            switch group.kind {
            case .everyone, .unit:
                return group.units.flatMap { Array((cellOfUnitAndCategory[$0] ?? [:]).values) }
                    .sorted()
            case .category(let dimension, let code) where dimension == staffing.dimension:
                return group.units.compactMap { cellOfUnitAndCategory[$0]?[code] }.sorted()
            case .category, .unanswered:
                return []
            }
        }
    }

    /// Whether the group is made of cells at all.
    func covers(_ group: Int) -> Bool { !members[group].isEmpty }

    func isCategory(_ group: Int) -> Bool {
        if case .category(dimension, _) = groups[group].kind { true } else { false }
    }

    func isUnit(_ group: Int) -> Bool {
        if case .unit = groups[group].kind { covers(group) } else { false }
    }

    func isSubset(_ group: Int, of other: Int) -> Bool {
        Set(members[group]).isSubset(of: members[other])
    }

    func vector(_ group: Int) -> [Int] {
        var vector = [Int](repeating: 0, count: count)
        for cell in members[group] { vector[cell] = 1 }
        return vector
    }
}
