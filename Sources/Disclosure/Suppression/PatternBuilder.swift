import Analysis
import SurveyModel

/// What all subjects' problems share.
struct PatternBuilder {
    private let analysis: SituationAnalysis
    private let families: [ProtectionProblem.Family]
    private var ranges: RangeProtection

    init(_ analysis: SituationAnalysis) {
        self.analysis = analysis
        families = Self.families(analysis.groups)
        ranges = RangeProtection(analysis)
    }

    // MARK: Subjects

    mutating func participation() -> [Bool] {
        let problem = problem(0, hidden: analysis.groups.map { _ in false })
        let start = ranges
        var suppression = settled(problem) { groups, hidden in
            groups.reduce(0) { $0 + start.shortfall(of: $1, .numbers, hidden: hidden).missing }
        }
        for group in targets(problem, suppression.hidden) {
            if let means = open(group, &suppression, problem) {
                ranges.remember(group, means, hidden: suppression.hidden)
            }
        }
        return suppression.hidden
    }

    /// Sees to it that the size of a group that took part stays open; returns by what means.
    private func open(
        _ group: Int, _ suppression: inout ComplementarySuppression, _ problem: ProtectionProblem
    ) -> RangeProtection.Means? {
        let ranges = ranges
        let all = RangeProtection.Means.allCases
        let already = all.first {
            ranges.shortfall(of: group, $0, hidden: suppression.hidden).missing == 0
                && ranges.isCompatible(group, $0, hidden: suppression.hidden)
        }
        if let already { return already }
        // The weakest means needs least to be hidden.
        for means in all.reversed() {
            var trial = suppression
            let isOpen = secure(&trial, problem) { hidden in
                ranges.shortfall(of: group, means, hidden: hidden)
            }
            guard isOpen, ranges.isCompatible(group, means, hidden: trial.hidden) else { continue }
            suppression = trial
            return means
        }
        return nil
    }

    func pattern(of subject: Int, participation: [Bool]) -> [Bool] {
        let problem = problem(subject, hidden: participation)
        let ranges = ranges
        let tables = ranges.subjects[subject]
        func shortfall(_ group: Int, _ hidden: [Bool]) -> RangeProtection.Shortfall {
            tables.map {
                ranges.shortfall(of: group, $0, participation: participation, hidden: hidden)
            } ?? .none
        }
        var suppression = settled(problem) { groups, hidden in
            groups.reduce(0) { $0 + shortfall($1, hidden).missing }
        }
        if let tables {
            for alternative in ranges.alternatives {
                secure(&suppression, problem) {
                    ranges.shortfall(of: alternative, tables, hidden: $0)
                }
            }
        }
        for group in targets(problem, suppression.hidden) {
            secure(&suppression, problem, tolerance: 1) { shortfall(group, $0) }
        }
        return suppression.hidden.indices.map {
            suppression.hidden[$0] && !problem.isKnownEmpty[$0]
        }
    }

    /// Groups whose size must stay open.
    private func targets(_ problem: ProtectionProblem, _ hidden: [Bool]) -> [Int] {
        guard !hidden[0] else { return [] }
        return hidden.indices.filter {
            hidden[$0] && !problem.isKnownEmpty[$0]
                && problem.footprints[$0].n < analysis.survey.anonymity.minimumGroup
        }
    }

    private func problem(_ subject: Int, hidden: [Bool]) -> ProtectionProblem {
        let results = analysis.results[subject]
        let minimum = MinimumBase(analysis.survey.anonymity)
            .respondents(for: analysis.subjects[subject])
        let isKnownEmpty = analysis.groups.indices.map { group in
            CrossedGroups.isUnanswered(analysis.groups[group])
                ? results[group].n == 0 : !results[group].isAsked
        }
        return ProtectionProblem(
            sensitivity: Sensitivity(minimumGroup: minimum),
            footprints: results.map(\.footprint), isKnownEmpty: isKnownEmpty,
            isProtected: analysis.groups.indices.map {
                // Never shown, whatever its size: it is no group anyone asks about.
                CrossedGroups.isUnanswered(analysis.groups[$0]) ? !isKnownEmpty[$0] : hidden[$0]
            }, families: families)
    }

    // MARK: Hiding more

    /// Every family safe, and nothing sensitive given away by the crossing of the breakdowns.
    private func settled(
        _ problem: ProtectionProblem, _ shortfall: @escaping ComplementarySuppression.Shortfall
    ) -> ComplementarySuppression {
        var suppression = ComplementarySuppression(problem, shortfall: shortfall)
        settle(&suppression, problem)
        return suppression
    }

    private func settle(
        _ suppression: inout ComplementarySuppression, _ problem: ProtectionProblem
    ) {
        var axis = 0
        while axis < ranges.crossed.axes.count {
            let determined = DeterminedGroups(
                ranges.crossed, axis: axis, problem, hidden: suppression.hidden)
            if let category = determined.categoryToHide() {
                suppression.hide(category)
                axis = 0
            } else {
                axis += 1
            }
        }
    }

    /// The most groups tried before one is taken.
    private static let trials = 12

    /// Hides more until nothing is missing; nothing where hiding all but everyone would not help.
    ///
    /// Each time, of the groups that stand in the way, the one that leaves the least missing; the
    /// smallest of several.
    ///
    /// - Returns: Whether nothing is missing now.
    @discardableResult
    private func secure(
        _ suppression: inout ComplementarySuppression, _ problem: ProtectionProblem,
        tolerance: Int = 0, _ shortfall: ([Bool]) -> RangeProtection.Shortfall
    ) -> Bool {
        var current = shortfall(suppression.hidden)
        guard current.missing > 0 else { return true }
        let all = analysis.groups.indices.map { $0 > 0 && !problem.isKnownEmpty[$0] }
        let least = shortfall(all).missing
        guard least <= tolerance, current.missing > least else { return false }
        while current.missing > least {
            let shown = analysis.groups.indices
                .filter { $0 > 0 && !suppression.hidden[$0] && !problem.isKnownEmpty[$0] }
                .sorted { (problem.footprints[$0].n, $0) < (problem.footprints[$1].n, $1) }
            let blockers = shown.filter(current.blockers.contains)
            var best: (group: Int, missing: Int)?
            for candidate in (blockers.isEmpty ? shown : blockers).prefix(Self.trials) {
                let missing = shortfall(suppression.hiding(candidate)).missing
                if missing < best?.missing ?? Int.max { best = (candidate, missing) }
                if missing <= least { break }
            }
            guard let next = best?.group else { return false }
            suppression.hide(next)
            settle(&suppression, problem)
            current = shortfall(suppression.hidden)
        }
        return true
    }

    private static func families(_ groups: [ReportingGroup]) -> [ProtectionProblem.Family] {
        var units: [Int: [Int]] = [:]
        var categories: [String: [Int]] = [:]
        for (index, group) in groups.enumerated() {
            switch group.kind {
            case .everyone: continue
            case .unit: units[group.parent ?? 0, default: []].append(index)
            // Without categories it is the rest that belongs to no unit.
            case .unanswered where group.categories.isEmpty:
                units[0, default: []].append(index)
            case .category(let dimension, _), .unanswered(let dimension):
                categories[dimension, default: []].append(index)
            }
        }
        // Parents come before their children in `groups`, so ascending order is top-down.
        let tree = units.keys.sorted().map {
            ProtectionProblem.Family(parent: $0, children: units[$0] ?? [], isUnitTree: true)
        }
        let flat = categories.keys.sorted().map {
            ProtectionProblem.Family(parent: 0, children: categories[$0] ?? [], isUnitTree: false)
        }
        return tree + flat
    }
}
