import Statistics

/// Means of everyone with each group weighted by how many work there, and what the weights are like.
///
/// Post-stratified to the register, by one breakdown at a time: `option` says which.
struct WeightedFigures {
    let strata: ShownStrata
    let breakdowns: [Breakdown]

    /// Each ordered side of a subject by each breakdown whose headcounts are known.
    func means(of subject: Int) -> [Figure] {
        let analysis = strata.analysis
        let sides = OrderedSide.all(of: analysis.subjects[subject])
        return breakdowns.flatMap { breakdown in
            sides.compactMap { side -> Figure? in
                guard let parts = strata.answers(subject, side, by: breakdown) else { return nil }
                let people = parts.reduce(0) { $0 + $1.population }
                return FigureBuilder(
                    n: parts.reduce(0) { $0 + $1.answers.total }, population: people,
                    base: side.base
                ).figure(.weightedMean, horizon: side.horizon, option: breakdown.id) {
                    () throws(NotComputable) in
                    let mean = try parts.mean()
                    return (mean.value, try? mean.interval(), mean.degreesOfFreedom)
                }
            }
        }
    }

    /// How uneven the weights are, and whether some answered more than others.
    func response() -> [Figure] {
        breakdowns.flatMap { breakdown -> [Figure] in
            guard let shares = strata.participation(by: breakdown) else { return [] }
            let builder = FigureBuilder(
                n: shares.reduce(0) { $0 + $1.count },
                population: shares.reduce(0) { $0 + $1.total }, base: .respondents)
            func plain(
                _ name: StatisticName, _ value: () throws(NotComputable) -> Double
            ) -> Figure {
                builder.plain(name, option: breakdown.id, value)
            }
            let weights = Result { () throws(NotComputable) in try Self.weights(shares) }
            let test = Result { () throws(NotComputable) in try IndependenceTest(shares: shares) }
            return [
                plain(.weightMin) { () throws(NotComputable) in try weights.get().smallest },
                plain(.weightMax) { () throws(NotComputable) in try weights.get().largest },
                plain(.designEffect) { () throws(NotComputable) in
                    try weights.get().designEffect
                },
                plain(.effectiveN) { () throws(NotComputable) in
                    try weights.get().effectiveSize
                },
                plain(.nonresponseP) { () throws(NotComputable) in try test.get().pValue },
                plain(.nonresponseV) { () throws(NotComputable) in try test.get().cramerV },
                plain(.rIndicator) { () throws(NotComputable) in try RIndicator.value(shares) },
            ]
        }
    }

    /// - Throws: `.emptyBase` for people of whom nobody answered: no weight can speak for them.
    private static func weights(_ shares: [Proportion]) throws(NotComputable) -> WeightSummary {
        guard shares.allSatisfy({ $0.count <= $0.total }) else { throw .frameTooSmall }
        guard shares.allSatisfy({ $0.count > 0 || $0.total == 0 }) else { throw .emptyBase }
        return try WeightSummary(
            shares.filter { $0.count > 0 }
                .map { (Double($0.total) / Double($0.count), $0.count) })
    }
}
