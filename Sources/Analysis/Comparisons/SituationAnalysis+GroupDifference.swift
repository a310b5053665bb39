import Statistics

extension SituationAnalysis {
    /// The analysis with how far the means of the groups of a breakdown lie apart, as women's and men's do:
    /// each less every one before it, over everyone, within a unit and within a value of an attribute.
    ///
    /// Only of breakdowns with at most `mostGroups`: more would be comparisons by the dozen that nobody asked
    /// for, some of which chance makes large.
    ///
    /// - Parameters:
    ///   - isShown: Whether somebody gets to see a subject in a group. Two groups are held against each other
    ///     only where both are shown.
    ///   - rounded: The figure's value as it is printed, as for `comparing(with:rounded:)`.
    package func comparingGroups(
        where isShown: (_ subject: Int, _ group: Int) -> Bool, rounded: (Figure) -> Double?
    ) -> SituationAnalysis {
        var results = results
        for siblings in breakdowns where siblings.count <= Self.mostGroups {
            for (place, group) in siblings.enumerated() {
                for other in siblings[..<place] {
                    let code = GroupPlace(other, in: groups).code
                    for subject in subjects.indices
                    where isShown(subject, group) && isShown(subject, other) {
                        let (own, before) = (
                            self.results[subject][group], self.results[subject][other]
                        )
                        guard own.isAsked, before.isAsked else { continue }
                        results[subject][group] = results[subject][group].adding(
                            Self.differences(own, less: before, code: code, rounded: rounded))
                    }
                }
            }
        }
        return replacing(results)
    }

    /// Groups that are held against each other, at most.
    static let mostGroups = 3

    /// The groups of each breakdown, and of each within one unit or value, in their order.
    private var breakdowns: [[Int]] {
        struct Whole: Hashable {
            let dimension: String
            let within: Int?
        }
        var places: [Whole: Int] = [:]
        var found: [[Int]] = []
        for (number, group) in groups.enumerated() {
            guard let dimension = group.dimension else { continue }
            let whole = Whole(dimension: dimension, within: group.within)
            if let place = places[whole] {
                found[place].append(number)
            } else {
                places[whole] = found.count
                found.append([number])
            }
        }
        return found
    }

    private static func differences(
        _ own: GroupResult, less other: GroupResult, code: String, rounded: (Figure) -> Double?
    ) -> [Figure] {
        own.figures.filter { $0.statistic == .mean }.compactMap { figure in
            guard let before = other.figures.first(.mean, figure.horizon) else { return nil }
            // Where one of the two has no correction for a finite population, neither has the difference.
            let population = before.population == nil ? nil : figure.population
            return FigureBuilder(n: own.n, population: population, base: figure.base).figure(
                .groupDifference, horizon: figure.horizon, option: code
            ) { () throws(NotComputable) in
                guard let one = rounded(figure), let two = rounded(before) else {
                    throw figure.reason ?? before.reason ?? .emptyBase
                }
                guard let first = figure.uncertain, let second = before.uncertain,
                    let apart = try? UncertainValue.welch(first, second)
                else { return (one - two, nil, nil) }
                let interval = try? apart.interval().moved(to: one - two)
                return (one - two, interval, interval == nil ? nil : apart.degreesOfFreedom)
            }
        }
    }
}
