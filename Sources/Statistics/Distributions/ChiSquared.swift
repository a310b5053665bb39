/// The χ² distribution.
package struct ChiSquared: Sendable, Hashable {
    package let degreesOfFreedom: Double

    /// - Throws: `.argumentOutOfRange` unless the degrees of freedom are positive and finite.
    package init(degreesOfFreedom: Double) throws(NotComputable) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { throw .argumentOutOfRange }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(X ≤ x).
    package func cumulative(_ x: Double) -> Double {
        IncompleteGamma.lower(degreesOfFreedom / 2, at: x / 2)
    }

    /// P(X ≥ x), with full relative accuracy far out.
    package func upperTail(_ x: Double) -> Double {
        IncompleteGamma.upper(degreesOfFreedom / 2, at: x / 2)
    }
}
