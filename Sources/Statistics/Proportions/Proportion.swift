/// So many of so many, with the share and its intervals.
///
/// Unit: respondents, unweighted. Serves answer options, top two, the share whose need exceeds
/// today, and the response rate (answers of headcount).
package struct Proportion: Sendable, Hashable {
    package let count: Int
    /// n, the base.
    package let total: Int

    /// Negative numbers are taken as 0.
    package init(_ count: Int, of total: Int) {
        self.count = max(0, count)
        self.total = max(0, total)
    }

    /// count / total, from 0 to 1.
    ///
    /// - Throws: `.emptyBase` for total = 0, `.frameTooSmall` for count > total: a rate above 1 is
    ///   an error in the frame.
    package var share: Double {
        get throws(NotComputable) {
            guard count <= total else { throw .frameTooSmall }
            guard total > 0 else { throw .emptyBase }
            return Double(count) / Double(total)
        }
    }

    /// The Wilson score interval, without correction for a finite population.
    ///
    /// Centre (p + z²/2n)/(1 + z²/n), half width z/(1 + z²/n)·√(p(1 − p)/n + z²/4n²). Never empty
    /// and never outside [0, 1]. Golden: `g6_micro.json`, `proportions[].wilson` to 1e-10.
    /// - Throws: as `share`, and `.argumentOutOfRange` for a level outside (0, 1).
    package func wilson(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        try wilson(share: share, effectiveSize: Double(total), level: level)
    }

    /// The Wilson score interval in a finite population: n is replaced by n* = n(N − 1)/(N − n).
    ///
    /// n = N gives [p, p]. Golden: `g6_micro.json`, `proportions[].wilson_fpc` to 1e-10.
    /// - Parameter population: N, everyone who could have answered; nil makes no correction.
    /// - Throws: as `wilson(level:)`, and `.frameTooSmall` for N < n.
    package func wilson(
        population: Int?, level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        guard let population else { return try wilson(level: level) }
        let share = try share
        guard population >= total else { throw .frameTooSmall }
        guard population > total else {
            _ = try Interval.upperProbability(level: level)
            return Interval(lower: share, upper: share)
        }
        let size = Double(total) * (Double(population) - 1) / Double(population - total)
        return try wilson(share: share, effectiveSize: size, level: level)
    }

    private func wilson(
        share: Double, effectiveSize size: Double, level: Double
    ) throws(NotComputable) -> Interval {
        let z = try Interval.normalMultiplier(level: level)
        let scale = 1 + z * z / size
        let centre = (share + z * z / (2 * size)) / scale
        let spread = share * (1 - share) / size + z * z / (4 * size * size)
        let halfWidth = z / scale * spread.squareRoot()
        // At 0 and 1 the share is a limit itself, which rounding can miss by 3e-17 on either side.
        if share == 0 { return Interval(lower: 0, upper: min(1, centre + halfWidth)) }
        if share == 1 { return Interval(lower: max(0, centre - halfWidth), upper: 1) }
        return Interval(lower: max(0, centre - halfWidth), upper: min(1, centre + halfWidth))
    }
}
