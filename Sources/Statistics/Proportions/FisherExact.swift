internal import Glibc

/// Fisher's exact test of two shares of different people.
package enum FisherExact {
    /// The two-sided p: of all tables with these margins, those no more probable than this one.
    ///
    /// Probabilities within 1e-7 of the observed one count as equal to it, as in R.
    /// Exact for any number of people: both ends are summed until what is left is below the last digit, in
    /// steps that grow as the square root.
    /// Golden: `g2_enkat.json`, `unit_vs_rest[].fisher_p` to 1e-9 (`fisher.test`).
    /// - Throws: as `Proportion.share` of either.
    package static func pValue(
        _ first: Proportion, _ second: Proportion
    ) throws(NotComputable) -> Double {
        _ = try (first.share, second.share)
        let distribution = try Hypergeometric(
            population: saturatingSum(first.total, second.total),
            successes: first.count + second.count, draws: first.total)
        let least = max(0, first.count - (second.total - second.count))
        let most = min(first.total, first.count + second.count)
        let limit = distribution.logMass(first.count) + equalProbability
        // Probabilities rise to one top and fall: those no larger are the ends on either side of it.
        let top = distribution.mostProbable
        let low = lastPlace(in: least...top) { distribution.logMass($0) <= limit }
        let high = lastPlace(in: (-most)...(-top)) { distribution.logMass(-$0) <= limit }
        if low == top || high == -top { return 1 }
        return min(
            1,
            (low.map { distribution.cumulative($0) } ?? 0)
                + (high.map { distribution.atLeast(-$0) } ?? 0))
    }

    /// The last number for which a condition holds that holds up to some number; nil where it never does.
    private static func lastPlace(
        in range: ClosedRange<Int>, where holds: (Int) -> Bool
    ) -> Int? {
        var (low, high) = (range.lowerBound - 1, range.upperBound)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if holds(middle) { low = middle } else { high = middle - 1 }
        }
        return low < range.lowerBound ? nil : low
    }

    private static let equalProbability = 1e-7
}
