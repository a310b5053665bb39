import Statistics
import SurveyModel

/// The figures of one ordered distribution: a scale question, or one side of a pair's row.
struct ScaleSide {
    let categories: [SurveyModel.Category]
    let horizon: FigureHorizon?

    /// Lowest and highest value of the ordered categories.
    private var values: [Int] { categories.compactMap(\.value) }

    /// The figures over `counts` (by category, in the subject's order; missing levels included).
    ///
    /// - Parameters:
    ///   - builder: The base, *vet ej* out.
    ///   - shown: Everyone who was shown the question, and how many of them chose each category:
    ///     the base of the missing levels.
    func figures(
        _ ordinal: OrdinalCounts, builder: FigureBuilder, shown: (n: Int, counts: [Int])
    ) -> [Figure] {
        let population = builder.population
        let options = categories.filter { $0.value != nil }.flatMap { category -> [Figure] in
            let share = ordinal.choosing(category.value ?? 0)
            return [
                builder.count(share.count, option: category.code, horizon: horizon),
                builder.proportion(.share, share, option: category.code, horizon: horizon),
            ]
        }
        let everyone = FigureBuilder(n: shown.n, population: nil, base: .shown)
        let missing = categories.indices.filter { categories[$0].missing != nil }.map {
            everyone.count(shown.counts[$0], option: categories[$0].code, horizon: horizon)
        }
        let location = [
            builder.mean(
                Result { () throws(NotComputable) in try ordinal.mean(population: population) },
                plain: try? ordinal.mean, horizon: horizon),
            builder.plain(.sd, horizon: horizon) { () throws(NotComputable) in
                try ordinal.standardDeviation
            },
            builder.plain(.median, horizon: horizon) { () throws(NotComputable) in
                try ordinal.median
            },
            builder.proportion(.top2, ordinal.topTwo, horizon: horizon),
            builder.proportion(.bottom2, ordinal.bottomTwo, horizon: horizon),
            builder.plain(.netBalance, horizon: horizon) { () throws(NotComputable) in
                try ordinal.netBalance
            },
            builder.plain(.q25, horizon: horizon) { () throws(NotComputable) in
                try ordinal.quantile(0.25)
            },
            builder.plain(.q75, horizon: horizon) { () throws(NotComputable) in
                try ordinal.quantile(0.75)
            },
            builder.plain(.interpolatedMedian, horizon: horizon) { () throws(NotComputable) in
                try ordinal.interpolatedMedian
            },
            builder.estimate(
                .index100,
                Result { () throws(NotComputable) in
                    try ordinal.index100(population: population)
                },
                plain: try? ordinal.index100, horizon: horizon),
        ]
        return options + missing + location
    }

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
