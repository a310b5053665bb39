/// A mean with what its interval needs, in scale points.
package struct Estimate: Sendable, Hashable {
    package let value: Double
    /// 0 in two cases only: everyone answered (`isCensus`), or everyone gave the same answer.
    package let standardError: Double
    /// n − 1; print it beside the interval.
    package let degreesOfFreedom: Int
    /// Answers in the base, unweighted.
    package let n: Int
    /// N, everyone who could have answered; nil when no correction was made.
    package let population: Int?

    package init(
        value: Double, standardError: Double, degreesOfFreedom: Int, n: Int, population: Int?
    ) {
        self.value = value
        self.standardError = standardError
        self.degreesOfFreedom = degreesOfFreedom
        self.n = n
        self.population = population
    }

    /// Whether everyone in the frame answered: the value is then exact, and the interval a point.
    package var isCensus: Bool { population == n }

    package var mode: InferenceMode { population == nil ? .process : .finitePopulation }

    /// value ± t(1 − α/2, n − 1) · SE: `confint(svymean)` in R `survey` with df n − 1.
    ///
    /// Golden: `g2_enkat.json`, `ci_t_fpc` and `t_paired.ci` to 1e-10. The limits are not clipped
    /// to the scale.
    /// - Parameter level: the confidence level, between 0 and 1.
    /// - Throws: `.zeroVariance` when all answers are equal but not everyone answered, because a
    ///   width of 0 would promise that the others agree; `.singleAnswer` for df < 1;
    ///   `.argumentOutOfRange` for a level outside (0, 1).
    package func interval(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        _ = try Interval.upperProbability(level: level)
        guard degreesOfFreedom >= 1 else { throw .singleAnswer }
        return try uncertain.interval(level: level)
    }

    /// The estimate as one that can be compared with others.
    package var uncertain: UncertainValue {
        UncertainValue(
            value: value, standardError: standardError,
            degreesOfFreedom: Double(degreesOfFreedom), isExact: isCensus)
    }

    /// The same estimate on another scale: (value − origin) · factor.
    func scaled(by factor: Double, from origin: Double) -> Estimate {
        Estimate(
            value: (value - origin) * factor, standardError: standardError * factor.magnitude,
            degreesOfFreedom: degreesOfFreedom, n: n, population: population)
    }
}
