internal import Glibc

/// Intervals of a weighted share, which stay between 0 and 1.
extension UncertainValue {
    package enum ShareScale: String, Sendable, Hashable, CaseIterable {
        /// Symmetric in log(p/(1 − p)): `svyciprop`'s default, and ours.
        case logit
        /// Symmetric in arcsin √p.
        case arcsine
    }

    /// The interval of a share, t on a scale on which shares are unbounded.
    ///
    /// Golden: `g1_api.json`, `svyciprop` (`logit`, `xlogit`, `asin`) to 1e-10.
    /// - Throws: `.zeroVariance` for a standard error of 0 that does not come from a census,
    ///   `.argumentOutOfRange` for a value outside (0, 1) or a level outside (0, 1).
    package func shareInterval(
        on scale: ShareScale = .logit, level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        let multiplier = try Interval.multiplier(level: level, degreesOfFreedom: degreesOfFreedom)
        if isExact { return Interval(lower: value, upper: value) }
        guard standardError > 0 else { throw .zeroVariance }
        guard value > 0, value < 1 else { throw .argumentOutOfRange }
        let variance = value * (1 - value)
        switch scale {
        case .logit:
            let centre = log(value / (1 - value))
            let halfWidth = multiplier * standardError / variance
            func back(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
            return Interval(lower: back(centre - halfWidth), upper: back(centre + halfWidth))
        case .arcsine:
            let centre = asin(value.squareRoot())
            let halfWidth = multiplier * standardError / (2 * variance.squareRoot())
            func back(_ x: Double) -> Double { sin(x) * sin(x) }
            return Interval(
                lower: back(max(0, centre - halfWidth)),
                upper: back(min(Double.pi / 2, centre + halfWidth)))
        }
    }

    /// The interval of Korn and Graubard: Clopper and Pearson's with as many respondents as the
    /// share's variance is worth.
    ///
    /// n* = p(1 − p)/SE² · (t(n − 1)/t(df))². Korn and Graubard 1998.
    /// Golden: `g1_api.json`, `svyciprop.beta` to 1e-10.
    /// - Throws: as `shareInterval(on:level:)`, and `.singleAnswer` for one respondent.
    package func kornGraubard(
        respondents: Int, level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        let upper = try Interval.upperProbability(level: level)
        if isExact { return Interval(lower: value, upper: value) }
        guard standardError > 0 else { throw .zeroVariance }
        guard value > 0, value < 1 else { throw .argumentOutOfRange }
        guard respondents > 1 else { throw .singleAnswer }
        let plain = try Interval.multiplier(
            level: level, degreesOfFreedom: Double(respondents - 1))
        let own = try Interval.multiplier(level: level, degreesOfFreedom: degreesOfFreedom)
        let size =
            value * (1 - value) / (standardError * standardError) * (plain / own) * (plain / own)
        return Interval(
            lower: try Beta(size * value, size * (1 - value) + 1).quantile(1 - upper),
            upper: try Beta(size * value + 1, size * (1 - value)).quantile(upper))
    }
}
