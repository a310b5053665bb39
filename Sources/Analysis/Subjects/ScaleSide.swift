import Statistics
import SurveyModel

/// The figures of one ordered distribution: a scale question, or one side of a pair's row.
struct ScaleSide {
    let categories: [SurveyModel.Category]
    let horizon: FigureHorizon?

    /// Adds the figures over `counts` (by category, in the subject's order; missing levels included).
    ///
    /// - Parameters:
    ///   - builder: The base, *vet ej* out.
    ///   - shown: Everyone who was shown the question, and how many of them chose each category:
    ///     the base of the missing levels.
    func add(
        _ ordinal: OrdinalCounts, builder: FigureBuilder, shown: (n: Int, counts: [Int]),
        to figures: inout FigureDraft
    ) {
        let population = builder.population
        for category in categories {
            guard let value = category.value else { continue }
            let share = ordinal.choosing(value)
            figures.append(builder.count(share.count, option: category.code, horizon: horizon))
            figures.append(
                builder.proportion(.share, share, option: category.code, horizon: horizon))
        }
        let everyone = FigureBuilder(n: shown.n, population: nil, base: .shown)
        for (category, count) in zip(categories, shown.counts) where category.missing != nil {
            figures.append(everyone.count(count, option: category.code, horizon: horizon))
        }
        figures.append(
            builder.mean(
                Result { () throws(NotComputable) in try ordinal.mean(population: population) },
                plain: try? ordinal.mean, horizon: horizon))
        figures.append(
            builder.plain(.sd, horizon: horizon) { () throws(NotComputable) in
                try ordinal.standardDeviation
            })
        figures.append(
            builder.plain(.median, horizon: horizon) { () throws(NotComputable) in
                try ordinal.median
            })
        figures.append(builder.proportion(.top2, ordinal.topTwo, horizon: horizon))
        figures.append(builder.proportion(.bottom2, ordinal.bottomTwo, horizon: horizon))
        figures.append(
            builder.plain(.netBalance, horizon: horizon) { () throws(NotComputable) in
                try ordinal.netBalance
            })
        figures.append(
            builder.plain(.q25, horizon: horizon) { () throws(NotComputable) in
                try ordinal.quantile(0.25)
            })
        figures.append(
            builder.plain(.q75, horizon: horizon) { () throws(NotComputable) in
                try ordinal.quantile(0.75)
            })
        figures.append(
            builder.plain(.interpolatedMedian, horizon: horizon) { () throws(NotComputable) in
                try ordinal.interpolatedMedian
            })
        figures.append(
            builder.estimate(
                .index100,
                Result { () throws(NotComputable) in
                    try ordinal.index100(population: population)
                },
                plain: try? ordinal.index100, horizon: horizon))
    }

    /// How many figures are added at most.
    static func size(_ categories: Int) -> Int { 2 * categories + 10 }

    /// Counts by category as counts by value, from the lowest value to the highest.
    static func ordinal(
        _ counts: [Int], categories: [SurveyModel.Category]
    ) -> OrdinalCounts {
        let values = categories.compactMap(\.value)
        let lowest = values.min() ?? 0
        var byValue = [Int](repeating: 0, count: (values.max() ?? lowest) - lowest + 1)
        for (category, count) in zip(categories, counts) {
            if let value = category.value { byValue[value - lowest] += count }
        }
        return OrdinalCounts(lowest: lowest, counts: byValue)
    }
}
