internal import Glibc

/// The binomial distribution.
package struct Binomial: Sendable, Hashable {
    package let trials: Int
    package let probability: Double

    /// - Throws: `.argumentOutOfRange` for negative trials or a probability outside [0, 1].
    package init(trials: Int, probability: Double) throws(NotComputable) {
        guard trials >= 0, probability >= 0, probability <= 1 else { throw .argumentOutOfRange }
        self.trials = trials
        self.probability = probability
    }

    /// log P(X = k); −∞ where it cannot happen.
    package func logMass(_ k: Int) -> Double {
        guard k >= 0, k <= trials else { return -.infinity }
        if probability == 0 { return k == 0 ? 0 : -.infinity }
        if probability == 1 { return k == trials ? 0 : -.infinity }
        let (n, x) = (Double(trials), Double(k))
        return LogGamma.choose(n, x) + x * log(probability) + (n - x) * log1p(-probability)
    }

    /// P(X = k).
    package func mass(_ k: Int) -> Double { exp(logMass(k)) }

    /// P(X ≤ k).
    ///
    /// Summed from the largest term of the shorter tail outwards, relative to that term, whose
    /// logarithm is exact where the mass itself would underflow.
    package func cumulative(_ k: Int) -> Double {
        if k < 0 { return 0 }
        if k >= trials { return 1 }
        if probability == 0 { return 1 }
        if probability == 1 { return 0 }
        if Double(k) <= Double(trials) * probability { return min(1, lowerTail(k)) }
        // More than k successes are fewer than trials − k failures.
        let failures = Binomial(failuresOf: self)
        return max(0, 1 - failures.lowerTail(trials - k - 1))
    }

    /// The smallest k with P(X ≤ k) ≥ `level`.
    ///
    /// - Throws: `.argumentOutOfRange` for a level outside [0, 1].
    package func quantile(_ level: Double) throws(NotComputable) -> Int {
        guard level >= 0, level <= 1 else { throw .argumentOutOfRange }
        var (low, high) = (0, trials)
        while low < high {
            let middle = low + (high - low) / 2
            if cumulative(middle) >= level { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private init(failuresOf successes: Binomial) {
        trials = successes.trials
        probability = 1 - successes.probability
    }

    /// P(X ≤ k) for k at or below the mean, where each term is smaller than the one above it.
    private func lowerTail(_ k: Int) -> Double {
        let odds = (1 - probability) / probability
        var (term, sum) = (1.0, 1.0)
        for x in stride(from: k, to: 0, by: -1) {
            term *= Double(x) / Double(trials - x + 1) * odds
            sum += term
            if term < sum * .ulpOfOne / 2 { break }
        }
        return exp(logMass(k) + log(sum))
    }
}
