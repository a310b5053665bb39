/// Other intervals of a share than Wilson's, each with the reason to want it.
extension Proportion {
    /// The interval of Clopper and Pearson: never covers less than the level, often more.
    ///
    /// Beta(x, n − x + 1) at α/2 and Beta(x + 1, n − x) at 1 − α/2; 0 for x = 0 and 1 for x = n.
    /// Golden: `g6_micro.json`, `proportions[].cp` to 1e-10 (`binom.test`).
    /// - Throws: as `share`, and `.argumentOutOfRange` for a level outside (0, 1).
    package func clopperPearson(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        try betaInterval(level: level, lowerShift: (0, 1), upperShift: (1, 0))
    }

    /// Jeffreys' interval: Beta(x + ½, n − x + ½), with 0 for x = 0 and 1 for x = n.
    ///
    /// Libraries differ where nobody or everybody is counted; here the limit is the edge.
    /// Golden: `g6_micro.json`, `proportions[].jeffreys` to 1e-10.
    /// - Throws: as `share`, and `.argumentOutOfRange` for a level outside (0, 1).
    package func jeffreys(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        try betaInterval(level: level, lowerShift: (0.5, 0.5), upperShift: (0.5, 0.5))
    }

    /// The interval of Agresti and Coull, for comparison only: not clipped to [0, 1].
    ///
    /// p̃ ± z·√(p̃(1 − p̃)/ñ) with ñ = n + z² and p̃ = (x + z²/2)/ñ.
    /// Golden: `g6_micro.json`, `proportions[].agresti_coull` to 1e-10.
    /// - Throws: as `share`, and `.argumentOutOfRange` for a level outside (0, 1).
    package func agrestiCoull(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        _ = try share
        let z = try Interval.multiplier(level: level, degreesOfFreedom: nil)
        let size = Double(total) + z * z
        let centre = (Double(count) + z * z / 2) / size
        let halfWidth = z * (centre * (1 - centre) / size).squareRoot()
        return Interval(lower: centre - halfWidth, upper: centre + halfWidth)
    }

    /// The shares of the whole frame that the answers leave possible: the hypergeometric inverted.
    ///
    /// Of K people in the frame, from x to N − n + x: the smallest with P(X ≥ x | K) > α/2 and the
    /// largest with P(X ≤ x | K) > α/2, divided by N. Exact where much of a small frame answered.
    /// Golden: `g6_micro.json`, `proportions[].hyper_N`; `g2_enkat.json`, `top2_hyper`; to 1e-12.
    /// - Throws: as `share`, `.frameTooSmall` for N < n, `.argumentOutOfRange` for a level outside
    ///   (0, 1).
    package func hypergeometric(
        population: Int, level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        _ = try share
        guard population >= total else { throw .frameTooSmall }
        let tail = try 1 - Interval.upperProbability(level: level)
        let possible = (lowest: count, highest: population - total + count)
        let lower = try Self.smallest(in: possible) { successes throws(NotComputable) in
            try Hypergeometric(population: population, successes: successes, draws: total)
                .atLeast(count) > tail
        }
        // The largest K that leaves x or fewer possible: the mirror image among the others.
        let others = (lowest: total - count, highest: population - count)
        let fewestOthers = try Self.smallest(in: others) { failures throws(NotComputable) in
            try Hypergeometric(population: population, successes: failures, draws: total)
                .atLeast(total - count) > tail
        }
        let size = Double(population)
        return Interval(
            lower: Double(lower) / size, upper: Double(population - fewestOthers) / size)
    }

    /// The smallest number for which a condition holds that holds from some number on.
    private static func smallest(
        in range: (lowest: Int, highest: Int),
        where holds: (Int) throws(NotComputable) -> Bool
    ) throws(NotComputable) -> Int {
        var (low, high) = range
        while low < high {
            let middle = low + (high - low) / 2
            if try holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func betaInterval(
        level: Double, lowerShift: (Double, Double), upperShift: (Double, Double)
    ) throws(NotComputable) -> Interval {
        _ = try share
        let upper = try Interval.upperProbability(level: level)
        let (hits, misses) = (Double(count), Double(total - count))
        let below =
            try count == 0
            ? 0 : Beta(hits + lowerShift.0, misses + lowerShift.1).quantile(1 - upper)
        let above =
            try count == total
            ? 1 : Beta(hits + upperShift.0, misses + upperShift.1).quantile(upper)
        return Interval(lower: below, upper: above)
    }
}
