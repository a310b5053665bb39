import Statistics

extension SituationAnalysis {
    /// The analysis with how much every mean and response rate has changed since an earlier wave.
    ///
    /// - Parameter rounded: The figure's value as it is printed. The change is the difference of what is
    ///   printed, so that it says nothing that the two do not, and agrees with them.
    package func comparing(
        with earlier: EarlierWave, rounded: (Figure) -> Double?
    ) -> SituationAnalysis {
        guard earlier.analysis.groups.count == groups.count,
            earlier.analysis.subjects.count == subjects.count
        else { return self }
        var results = results
        for subject in subjects.indices {
            let isBroken = earlier.isBroken.indices.contains(subject) && earlier.isBroken[subject]
            for group in groups.indices {
                let (now, before) = (
                    results[subject][group], earlier.analysis.results[subject][group]
                )
                guard now.isReported, now.isAsked, before.isAsked else { continue }
                let changes = now.figures.compactMap { figure -> Figure? in
                    guard figure.statistic == .mean || figure.statistic == .responseRate,
                        let was = before.figures.first(where: {
                            $0.statistic == figure.statistic && $0.horizon == figure.horizon
                        })
                    else { return nil }
                    return FigureBuilder(n: now.n, population: nil, base: figure.base).figure(
                        .change, horizon: figure.horizon, option: earlier.wave,
                        method: Self.method(figure, was, isBroken: isBroken)
                    ) { () throws(NotComputable) in
                        if isBroken { throw .seriesBroken }
                        guard let new = rounded(figure), let old = rounded(was) else {
                            throw figure.reason ?? was.reason ?? .emptyBase
                        }
                        return (
                            new - old, Self.interval(figure, was, around: new - old), nil
                        )
                    }
                }
                results[subject][group] = now.adding(changes)
            }
        }
        return replacing(results)
    }

    /// That of a mean, by what its two standard errors are corrected for; a rate has no interval.
    private static func method(_ now: Figure, _ before: Figure, isBroken: Bool) -> String {
        if isBroken { return "difference of waves; series broken" }
        guard now.statistic == .mean else { return "difference of waves; unweighted" }
        let isFinite = now.population != nil && before.population != nil
        return StatisticName.change.method(mode: isFinite ? .finitePopulation : .process)
    }

    /// Nil where one of the two has none.
    private static func interval(
        _ now: Figure, _ before: Figure, around difference: Double
    ) -> Interval? {
        guard now.statistic == .mean, let new = now.uncertain, let old = before.uncertain else {
            return nil
        }
        return try? UncertainValue.difference(new, old).interval().moved(to: difference)
    }
}
