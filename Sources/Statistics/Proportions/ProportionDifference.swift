/// The difference of two shares of different people.
package struct ProportionDifference: Sendable, Hashable {
    package let first: Proportion
    package let second: Proportion

    package init(_ first: Proportion, minus second: Proportion) {
        self.first = first
        self.second = second
    }

    /// p₁ − p₂, from −1 to 1.
    ///
    /// - Throws: as `Proportion.share` of either.
    package var value: Double {
        get throws(NotComputable) { try first.share - second.share }
    }

    /// Newcombe's hybrid score interval: the Wilson limits of both shares, squared and added.
    ///
    /// d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²).
    /// Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
    /// Golden: `g6_micro.json`, `newcombe_diff` to 1e-10.
    /// - Parameter populations: N of each, for Wilson limits in a finite population.
    /// - Throws: as `Proportion.wilson(population:level:)` of either.
    package func newcombe(
        populations: (first: Int?, second: Int?) = (nil, nil),
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        let (p, q) = (try first.share, try second.share)
        let one = try first.wilson(population: populations.first, level: level)
        let two = try second.wilson(population: populations.second, level: level)
        func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        return Interval(
            lower: p - q - root(p - one.lower, two.upper - q),
            upper: p - q + root(one.upper - p, q - two.lower))
    }
}
