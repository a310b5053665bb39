internal import Glibc

/// Fisher's exact test of two shares of different people.
package enum FisherExact {
    /// The two-sided p: of all tables with these margins, those no more probable than this one.
    ///
    /// Probabilities within 1e-7 of the observed one count as equal to it, as in R.
    /// Golden: `g2_enkat.json`, `unit_vs_rest[].fisher_p` to 1e-9 (`fisher.test`).
    /// - Throws: as `Proportion.share` of either.
    package static func pValue(
        _ first: Proportion, _ second: Proportion
    ) throws(NotComputable) -> Double {
        _ = try (first.share, second.share)
        let distribution = try Hypergeometric(
            population: saturatingSum(first.total, second.total),
            successes: first.count + second.count, draws: first.total)
        let observed = distribution.logMass(first.count)
        let least = max(0, first.count - (second.total - second.count))
        let most = min(first.total, first.count + second.count)
        var sum = 0.0
        for k in stride(from: least, through: most, by: 1) {
            let relative = distribution.logMass(k) - observed
            if relative <= equalProbability { sum += exp(relative) }
        }
        return min(1, sum * exp(observed))
    }

    private static let equalProbability = 1e-7
}
