/// Fisher's F distribution: the ratio of two mean squares.
package struct FDistribution: Sendable, Hashable {
    /// Of the mean square above the line.
    package let numerator: Double
    /// Of the mean square below it.
    package let denominator: Double

    /// - Throws: `.argumentOutOfRange` unless both degrees of freedom are positive and finite.
    package init(numerator: Double, denominator: Double) throws(NotComputable) {
        guard numerator > 0, numerator.isFinite, denominator > 0, denominator.isFinite else {
            throw .argumentOutOfRange
        }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// P(F ≤ f).
    package func cumulative(_ f: Double) -> Double {
        let (below, above) = parts(f)
        return IncompleteBeta.regularized(
            numerator / 2, denominator / 2, at: below, complement: above)
    }

    /// P(F ≥ f), with full relative accuracy far out.
    package func upperTail(_ f: Double) -> Double {
        let (below, above) = parts(f)
        return IncompleteBeta.regularized(
            denominator / 2, numerator / 2, at: above, complement: below)
    }

    /// The f with P(F ≤ f) = probability, to about 1e-13 relative.
    ///
    /// - Throws: `.argumentOutOfRange` unless 0 < probability < 1.
    package func quantile(_ probability: Double) throws(NotComputable) -> Double {
        let beta = try Beta(numerator / 2, denominator / 2)
        let point = try beta.quantilePoint(probability)
        return denominator * point.value / (numerator * point.complement)
    }

    /// The point of the beta distribution that f stands for, and its distance from 1.
    private func parts(_ f: Double) -> (below: Double, above: Double) {
        guard f > 0 else { return (0, 1) }
        let (first, second) = (numerator * f, denominator)
        guard first.isFinite else { return (1, 0) }
        return (first / (first + second), second / (first + second))
    }
}
