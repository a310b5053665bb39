/// A value with its standard error: a difference, a weighted mean, a modelled value.
///
/// `Estimate` is the plain mean of one base; this is everything whose degrees of freedom are not
/// n − 1, or that has none because only large samples justify its interval.
package struct UncertainValue: Sendable, Hashable {
    package let value: Double
    package let standardError: Double
    /// Of the t interval, printed beside it; nil for a normal interval.
    package let degreesOfFreedom: Double?
    /// Whether nothing is unknown, since everyone answered: the interval is then a point.
    package let isExact: Bool

    package init(
        value: Double, standardError: Double, degreesOfFreedom: Double?, isExact: Bool = false
    ) {
        self.value = value
        self.standardError = standardError
        self.degreesOfFreedom = degreesOfFreedom
        self.isExact = isExact
    }

    /// The value whose 95 % interval is known.
    ///
    /// - Parameters:
    ///   - interval: value ± t(df) · SE; a point where everyone answered.
    ///   - degreesOfFreedom: of the t interval; nil for a normal one.
    /// - Throws: `.argumentOutOfRange` for degrees of freedom that are not positive.
    package init(
        value: Double, interval: Interval, degreesOfFreedom: Double?
    ) throws(NotComputable) {
        let multiplier = try Interval.multiplier(
            level: Interval.standardLevel, degreesOfFreedom: degreesOfFreedom)
        self.init(
            value: value, standardError: (interval.upper - interval.lower) / 2 / multiplier,
            degreesOfFreedom: degreesOfFreedom, isExact: interval.lower == interval.upper)
    }

    /// value ± z · SE, or t(df) · SE. The limits are not clipped.
    ///
    /// - Throws: `.zeroVariance` for a standard error of 0 that does not come from a census, or of no more
    ///   than rounding leaves; `.argumentOutOfRange` for a level outside (0, 1) or degrees of freedom that
    ///   are not positive.
    package func interval(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        let halfWidth = try Interval.multiplier(level: level, degreesOfFreedom: degreesOfFreedom)
        if isExact { return Interval(lower: value, upper: value) }
        guard standardError > value.magnitude * Self.roundingError else { throw .zeroVariance }
        return Interval(
            lower: value - halfWidth * standardError, upper: value + halfWidth * standardError)
    }

    /// What rounding can leave of a variance that is 0, as that of residuals where all is explained.
    private static let roundingError = 1e-13

    /// The two-sided p of the hypothesis that the value is 0.
    ///
    /// - Throws: `.zeroVariance` for a standard error of 0, `.argumentOutOfRange` for degrees of
    ///   freedom that are not positive.
    package var pValue: Double {
        get throws(NotComputable) {
            guard standardError > 0 else { throw .zeroVariance }
            let score = value / standardError
            guard let degreesOfFreedom else { return Normal.twoSided(score) }
            return try StudentT(degreesOfFreedom: degreesOfFreedom).twoSided(score)
        }
    }
}
