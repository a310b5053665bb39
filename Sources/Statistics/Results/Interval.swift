/// A two-sided interval, in the unit of what it surrounds.
package struct Interval: Sendable, Hashable {
    package let lower: Double
    package let upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// The level of every interval that is published unless something else is said.
    package static let standardLevel = 0.95

    /// The probability below the upper limit of a two-sided interval: 0.975 for level 0.95.
    ///
    /// - Throws: `.argumentOutOfRange` unless 0 < level < 1.
    static func upperProbability(level: Double) throws(NotComputable) -> Double {
        guard level > 0, level < 1 else { throw .argumentOutOfRange }
        return 1 - (1 - level) / 2
    }

    /// How many standard errors a two-sided normal interval reaches.
    ///
    /// - Throws: `.argumentOutOfRange` unless 0 < level < 1.
    static func normalMultiplier(level: Double) throws(NotComputable) -> Double {
        if level == standardLevel, let usual { return usual }
        return try Normal.quantile(upperProbability(level: level))
    }

    /// That of the usual level, which every share asks for.
    private static let usual = try? Normal.quantile(1 - (1 - standardLevel) / 2)

    /// How many standard errors a two-sided interval reaches: t for degrees of freedom, else z.
    ///
    /// - Throws: `.argumentOutOfRange` unless 0 < level < 1 and the degrees of freedom are positive.
    static func multiplier(
        level: Double, degreesOfFreedom: Double?
    ) throws(NotComputable) -> Double {
        guard let degreesOfFreedom else { return try normalMultiplier(level: level) }
        let probability = try upperProbability(level: level)
        return try StudentQuantiles.value(probability, degreesOfFreedom: degreesOfFreedom)
    }
}
