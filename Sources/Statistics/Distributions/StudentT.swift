internal import Glibc

/// Student's t distribution.
package struct StudentT: Sendable, Hashable {
    package let degreesOfFreedom: Double

    /// - Throws: `.argumentOutOfRange` unless the degrees of freedom are positive and finite.
    package init(degreesOfFreedom: Double) throws(NotComputable) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { throw .argumentOutOfRange }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(T ≤ t).
    package func cumulative(_ t: Double) -> Double {
        t < 0 ? upperTail(-t) : 1 - upperTail(t)
    }

    /// P(|T| ≥ |t|).
    package func twoSided(_ t: Double) -> Double { min(1, 2 * upperTail(t.magnitude)) }

    /// The t with P(T ≤ t) = probability, to about 1e-13 relative.
    ///
    /// Newton's method on the upper tail from the normal quantile, kept inside a bracket.
    /// - Throws: `.argumentOutOfRange` unless 0 < probability < 1.
    package func quantile(_ probability: Double) throws(NotComputable) -> Double {
        let normal = try Normal.quantile(probability).magnitude
        let tail = min(probability, 1 - probability)
        if tail == 0.5 { return 0 }
        var (low, high) = (0.0, max(1, normal))
        while upperTail(high) > tail, high < .greatestFiniteMagnitude / 4 {
            low = high
            high *= 2
        }
        var t = min(max(normal, low), high)
        for _ in 0..<Self.mostSteps {
            let excess = upperTail(t) - tail
            if excess > 0 { low = t } else { high = t }
            let newton = t + excess / density(t)
            let next = newton > low && newton < high ? newton : (low + high) / 2
            let moved = (next - t).magnitude
            t = next
            if moved <= t * .ulpOfOne { break }
        }
        return probability < 0.5 ? -t : t
    }

    /// Halving alone closes the bracket to the last bit in fewer.
    private static let mostSteps = 200

    /// P(T ≥ t) for t ≥ 0: ½ I(ν/2, ½) at ν/(ν + t²), without cancellation far out.
    private func upperTail(_ t: Double) -> Double {
        let square = t * t
        guard square.isFinite else { return 0 }
        let whole = degreesOfFreedom + square
        return IncompleteBeta.regularized(
            degreesOfFreedom / 2, 0.5, at: degreesOfFreedom / whole, complement: square / whole) / 2
    }

    private func density(_ t: Double) -> Double {
        let nu = degreesOfFreedom
        let kernel = -(nu + 1) / 2 * log1p(t * t / nu)
        return exp(kernel - IncompleteBeta.logBeta(0.5, nu / 2) - log(nu) / 2)
    }
}
