internal import Glibc

/// Hedges' correction of a standardized difference for its bias in small samples.
package enum Hedges {
    /// J = Γ(m/2)/(√(m/2) · Γ((m − 1)/2)), exact; 1 − 3/(4m − 1) is only close to it.
    ///
    /// Hedges 1981, doi:10.3102/10769986006002107.
    /// - Parameter degreesOfFreedom: m: n − 1 for pairs, n₁ + n₂ − 2 for two groups.
    /// - Throws: `.singleAnswer` for m ≤ 1, where it does not exist.
    package static func correction(degreesOfFreedom m: Double) throws(NotComputable) -> Double {
        guard m > 1 else { throw .singleAnswer }
        // Γ(m/2)/Γ((m − 1)/2) = √π/B((m − 1)/2, ½): no difference of two large logarithms.
        let ratio = exp(log(Double.pi) / 2 - IncompleteBeta.logBeta((m - 1) / 2, 0.5))
        return ratio / (m / 2).squareRoot()
    }
}
