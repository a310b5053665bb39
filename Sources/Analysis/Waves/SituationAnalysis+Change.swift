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
                        .change, horizon: figure.horizon, option: earlier.wave
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

    /// Nil where one of the two has none.
    private static func interval(
        _ now: Figure, _ before: Figure, around difference: Double
    ) -> Interval? {
        guard now.statistic == .mean, let new = uncertain(now), let old = uncertain(before),
            let interval = try? UncertainValue.difference(new, old).interval()
        else { return nil }
        let half = (interval.upper - interval.lower) / 2
        return Interval(lower: difference - half, upper: difference + half)
    }

    private static func uncertain(_ figure: Figure) -> UncertainValue? {
        guard let value = figure.value, let lower = figure.lower, let upper = figure.upper else {
            return nil
        }
        return try? UncertainValue(
            value: value, interval: Interval(lower: lower, upper: upper),
            degreesOfFreedom: figure.degreesOfFreedom)
    }
}
