/// Means of small units, pulled towards all units' mean as far as they are uncertain.
///
/// A model's estimate, to be called that; of a unit that is withheld it must not be published.
/// DerSimonian and Laird 1986, doi:10.1016/0197-2456(86)90046-2.
/// Golden: `g2_enkat.json`, `eb` to 1e-10.
package struct EmpiricalBayes: Sendable, Hashable {
    package struct Unit: Sendable, Hashable {
        /// B = τ²/(τ² + v): how much of the unit's own mean is kept, from 0 to 1.
        package let weight: Double
        /// θ = B · y + (1 − B) · μ.
        package let shrunk: Double
    }

    /// Cochran's Q = Σw(y − ȳ_w)² with w = 1/v.
    package let heterogeneity: Double
    /// τ²: the variance between units beyond chance; 0 when there is none to see.
    package let betweenVariance: Double
    /// The mean with weights 1/v.
    package let fixedMean: Double
    /// μ, the mean with weights 1/(v + τ²).
    package let mean: Double
    /// In the order given.
    package let units: [Unit]

    /// - Parameter means: the unit means without finite population correction; v = SE².
    /// - Throws: `.singleGroup` for fewer than two, `.zeroVariance` for one with a standard error
    ///   of 0, `.argumentOutOfRange` for one that is not finite.
    package init(_ means: [UncertainValue]) throws(NotComputable) {
        guard means.count > 1 else { throw .singleGroup }
        guard means.allSatisfy({ $0.value.isFinite && $0.standardError.isFinite }) else {
            throw .argumentOutOfRange
        }
        let variances = means.map { $0.standardError * $0.standardError }
        guard variances.allSatisfy({ $0 > 0 }) else { throw .zeroVariance }
        let pairs = Array(zip(means.map(\.value), variances))
        let weight = FixedOrder.sum(variances.map { 1 / $0 })
        let squared = FixedOrder.sum(variances.map { 1 / ($0 * $0) })
        let centre = FixedOrder.sum(pairs.map { $0 / $1 }) / weight
        let q = FixedOrder.sum(pairs.map { ($0 - centre) * ($0 - centre) / $1 })
        let excess = (q - Double(means.count - 1)) / (weight - squared / weight)
        let between = max(0, excess)
        let common =
            FixedOrder.sum(pairs.map { $0 / ($1 + between) })
            / FixedOrder.sum(variances.map { 1 / ($0 + between) })
        fixedMean = centre
        heterogeneity = q
        betweenVariance = between
        mean = common
        units = zip(means, variances).map { own, variance in
            let kept = between / (between + variance)
            return Unit(weight: kept, shrunk: kept * own.value + (1 - kept) * common)
        }
    }
}
