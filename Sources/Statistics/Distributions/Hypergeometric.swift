internal import Glibc

/// How many of `draws` without replacement are among the `successes` of a finite population.
package struct Hypergeometric: Sendable, Hashable {
    package let population: Int
    package let successes: Int
    package let draws: Int

    /// - Throws: `.argumentOutOfRange` for a negative number, or successes or draws above the
    ///   population.
    package init(population: Int, successes: Int, draws: Int) throws(NotComputable) {
        guard successes >= 0, draws >= 0, population >= max(successes, draws) else {
            throw .argumentOutOfRange
        }
        self.population = population
        self.successes = successes
        self.draws = draws
    }

    private var smallest: Int { max(0, draws - (population - successes)) }
    private var largest: Int { min(draws, successes) }

    /// The most probable number, the larger of two that are equally so.
    package var mostProbable: Int {
        let place = (Double(draws) + 1) * ((Double(successes) + 1) / (Double(population) + 2))
        return place >= Double(largest) ? largest : max(smallest, Int(place))
    }

    /// log P(X = k); −∞ where it cannot happen.
    package func logMass(_ k: Int) -> Double {
        guard k >= smallest, k <= largest else { return -.infinity }
        let (all, hits, sample) = (Double(population), Double(successes), Double(draws))
        return LogGamma.choose(hits, Double(k)) + LogGamma.choose(all - hits, sample - Double(k))
            - LogGamma.choose(all, sample)
    }

    /// P(X ≤ k), summed from the largest term of its tail outwards.
    package func cumulative(_ k: Int) -> Double {
        if k < smallest { return 0 }
        if k >= largest { return 1 }
        return Double(k) <= mean ? min(1, lowerTail(k)) : max(0, 1 - upperTail(k + 1))
    }

    /// P(X ≥ k), with full relative accuracy above the mean.
    package func atLeast(_ k: Int) -> Double {
        if k <= smallest { return 1 }
        if k > largest { return 0 }
        return Double(k) >= mean ? min(1, upperTail(k)) : max(0, 1 - lowerTail(k - 1))
    }

    private var mean: Double {
        population == 0 ? 0 : Double(draws) * (Double(successes) / Double(population))
    }

    private func lowerTail(_ k: Int) -> Double {
        tail(from: k, through: smallest, by: -1) { x in
            // P(x − 1)/P(x)
            Double(x) * Double(population - successes - draws + x)
                / (Double(successes - x + 1) * Double(draws - x + 1))
        }
    }

    private func upperTail(_ k: Int) -> Double {
        tail(from: k, through: largest, by: 1) { x in
            // P(x + 1)/P(x)
            Double(successes - x) * Double(draws - x)
                / (Double(x + 1) * Double(population - successes - draws + x + 1))
        }
    }

    private func tail(
        from k: Int, through end: Int, by step: Int, ratio: (Int) -> Double
    ) -> Double {
        var (term, sum) = (1.0, 1.0)
        for x in stride(from: k, to: end, by: step) {
            term *= ratio(x)
            sum += term
            if term < sum * .ulpOfOne / 2 { break }
        }
        return exp(logMass(k) + log(sum))
    }
}
