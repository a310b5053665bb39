/// A funnel of shares: which units differ from all by more than their size explains.
///
/// In place of a league table. Spiegelhalter 2005, doi:10.1002/sim.1970.
/// Golden: `g2_enkat.json`, `funnel` to 1e-9.
package struct Funnel: Sendable, Hashable {
    /// p₀: the share of all units together.
    package let overall: Double
    /// The score of each unit, in the order given; nil for a unit without a base.
    package let scores: [Double?]
    /// φ: the mean of z², after the lowest and the highest tenth are pulled in; above 1 the units
    /// differ more than chance would make them.
    package let overdispersion: Double

    /// - Throws: `.emptyBase` when no unit has a base, `.frameTooSmall` for more counted than there
    ///   are, `.singleGroup` for one unit with a base, `.zeroVariance` when the share is 0 or 1.
    package init(_ units: [Proportion]) throws(NotComputable) {
        guard units.allSatisfy({ $0.count <= $0.total }) else { throw .frameTooSmall }
        let all = Proportion(
            units.reduce(0) { saturatingSum($0, $1.count) },
            of: units.reduce(0) { saturatingSum($0, $1.total) })
        let overall = try all.share
        guard units.filter({ $0.total > 0 }).count > 1 else { throw .singleGroup }
        let variance = overall * (1 - overall)
        guard variance > 0 else { throw .zeroVariance }
        scores = units.map { unit in
            guard unit.total > 0 else { return nil }
            let n = Double(unit.total)
            return (Double(unit.count) / n - overall) / (variance / n).squareRoot()
        }
        self.overall = overall
        let ordered = scores.compactMap(\.self).sorted()
        let low = try QuantileType.linear.quantile(0.1, of: ordered)
        let high = try QuantileType.linear.quantile(0.9, of: ordered)
        let squares = ordered.reduce(0.0) { sum, score in
            let pulled = min(max(score, low), high)
            return sum + pulled * pulled
        }
        overdispersion = squares / Double(ordered.count)
    }

    /// Within which share a unit of this size is not remarkable.
    ///
    /// With r the binomial quantile q of n and p₀ and a = (F(r) − q)/(F(r) − F(r − 1)), a limit is
    /// (r − a)/n. Not clipped: small units' limits can lie outside [0, 1]; clip when drawing.
    /// - Parameters:
    ///   - size: n of the unit.
    ///   - level: 0.95 or 0.998 by custom.
    /// - Throws: `.emptyBase` for a size that is not positive, `.argumentOutOfRange` for a level
    ///   outside (0, 1).
    package func limits(size: Int, level: Double) throws(NotComputable) -> Interval {
        guard size > 0 else { throw .emptyBase }
        let upper = try Interval.upperProbability(level: level)
        return Interval(
            lower: try limit(size: size, at: 1 - upper), upper: try limit(size: size, at: upper))
    }

    private func limit(size: Int, at level: Double) throws(NotComputable) -> Double {
        let binomial = try Binomial(trials: size, probability: overall)
        let r = try binomial.quantile(level)
        let share = (binomial.cumulative(r) - level) / binomial.mass(r)
        return (Double(r) - share) / Double(size)
    }
}
