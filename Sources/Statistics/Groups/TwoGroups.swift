/// Answers of two groups of different people on one scale, first less second.
package struct TwoGroups: Sendable, Hashable {
    package let first: OrdinalCounts
    package let second: OrdinalCounts

    package init(_ first: OrdinalCounts, minus second: OrdinalCounts) {
        self.first = first
        self.second = second
    }

    /// The difference of the means with Welch's standard error and degrees of freedom, without a
    /// finite population: for a test of one process against another.
    ///
    /// Golden: `g2_enkat.json`, `unit_vs_rest[].welch_t`, `welch_df`, `welch_p`, `ci` to 1e-10.
    /// - Throws: `.emptyBase` for an empty group, `.singleAnswer` for a group of one,
    ///   `.zeroVariance` when neither group has any spread.
    package var welch: UncertainValue {
        get throws(NotComputable) {
            try UncertainValue.welch(
                first.mean(population: nil).uncertain, second.mean(population: nil).uncertain)
        }
    }

    /// The difference of the means in pooled standard deviations.
    ///
    /// Golden: `g2_enkat.json`, `unit_vs_rest[].d` to 1e-10.
    /// - Throws: as `welch`.
    package var standardizedDifference: Double {
        get throws(NotComputable) {
            let (m1, m2) = (Double(first.total) - 1, Double(second.total) - 1)
            let pooled = try (m1 * first.variance + m2 * second.variance) / (m1 + m2)
            guard pooled > 0 else { throw .zeroVariance }
            return try (first.mean - second.mean) / pooled.squareRoot()
        }
    }

    /// Hedges' g: the standardized difference without its bias in small samples, with the
    /// large-sample standard error √(1/n₁ + 1/n₂ + g²/(2(n₁ + n₂ − 2))).
    ///
    /// Golden: `g2_enkat.json`, `unit_vs_rest[].g_exact` to 1e-10.
    /// - Throws: as `welch`.
    package var hedges: UncertainValue {
        get throws(NotComputable) {
            let d = try standardizedDifference
            let (n1, n2) = (Double(first.total), Double(second.total))
            let g = try d * Hedges.correction(degreesOfFreedom: n1 + n2 - 2)
            let variance = 1 / n1 + 1 / n2 + g * g / (2 * (n1 + n2 - 2))
            return UncertainValue(
                value: g, standardError: variance.squareRoot(), degreesOfFreedom: nil)
        }
    }

    /// The Mann–Whitney test of the two groups.
    ///
    /// - Throws: `.emptyBase` for an empty group, `.zeroVariance` when everybody answered alike.
    package var mannWhitney: MannWhitney {
        get throws(NotComputable) { try MannWhitney(self) }
    }

    /// Cliff's δ: P(first above second) − P(first below second), from −1 to 1, with the consistent
    /// estimate of its standard error, which asks nothing of the two distributions.
    ///
    /// Cliff 1993, doi:10.1037/0033-2909.114.3.494.
    /// Golden: `g2_enkat.json`, `unit_vs_rest[].cliff` to 1e-10.
    /// - Throws: `.emptyBase` for an empty group, `.singleAnswer` for a group of one.
    package var cliff: UncertainValue {
        get throws(NotComputable) {
            let (n1, n2) = (Double(first.total), Double(second.total))
            guard n1 > 0, n2 > 0 else { throw .emptyBase }
            let delta = Self.meanDominance(of: first, over: second)
            guard n1 > 1, n2 > 1 else { throw .singleAnswer }
            // Spread of each person's own dominance over the other group.
            let rows = first.sum { Self.square(Self.dominance(of: $0, over: second) - delta) }
            let columns = second.sum { Self.square(-Self.dominance(of: $0, over: first) - delta) }
            let cells = first.sum { one in
                second.sum { Self.square(sign(of: one - $0) - delta) }
            }
            let variance =
                (n2 * n2 * rows + n1 * n1 * columns - cells) / (n1 * n2 * (n1 - 1) * (n2 - 1))
            return UncertainValue(
                value: delta, standardError: max(0, variance).squareRoot(), degreesOfFreedom: nil)
        }
    }

    /// P(value above group) − P(value below group).
    private static func dominance(of value: Double, over group: OrdinalCounts) -> Double {
        group.sum { sign(of: value - $0) } / Double(group.total)
    }

    private static func meanDominance(
        of group: OrdinalCounts, over other: OrdinalCounts
    ) -> Double {
        group.sum { dominance(of: $0, over: other) } / Double(group.total)
    }

    private static func square(_ x: Double) -> Double { x * x }
}

extension UncertainValue {
    /// first − second of different people, with Welch's and Satterthwaite's degrees of freedom.
    ///
    /// SE² = v₁ + v₂ and df = (v₁ + v₂)²/(v₁²/df₁ + v₂²/df₂), v the squared standard error of each: without
    /// a finite population `t.test` in R. One side that is known exactly adds nothing to either.
    /// - Parameters:
    ///   - first: a mean with its degrees of freedom.
    ///   - second: another one, of other people.
    /// - Throws: `.zeroVariance` when neither side has a standard error and not both are exact,
    ///   `.argumentOutOfRange` for a side with a standard error and no degrees of freedom.
    package static func welch(
        _ first: UncertainValue, _ second: UncertainValue
    ) throws(NotComputable) -> UncertainValue {
        let sides = [first, second].filter { $0.standardError > 0 }
        let difference = first.value - second.value
        guard !sides.isEmpty else {
            guard first.isExact, second.isExact else { throw .zeroVariance }
            return UncertainValue(
                value: difference, standardError: 0, degreesOfFreedom: nil, isExact: true)
        }
        var (variance, spread) = (0.0, 0.0)
        for side in sides {
            guard let freedom = side.degreesOfFreedom, freedom > 0 else {
                throw .argumentOutOfRange
            }
            let own = side.standardError * side.standardError
            variance += own
            spread += own * own / freedom
        }
        return UncertainValue(
            value: difference, standardError: variance.squareRoot(),
            degreesOfFreedom: variance * variance / spread)
    }
}
