internal import Glibc

/// The beta distribution, for exact intervals of shares.
package struct Beta: Sendable, Hashable {
    package let first: Double
    package let second: Double

    /// - Throws: `.argumentOutOfRange` unless both shapes are positive and finite.
    package init(_ first: Double, _ second: Double) throws(NotComputable) {
        guard first > 0, first.isFinite, second > 0, second.isFinite else {
            throw .argumentOutOfRange
        }
        self.first = first
        self.second = second
    }

    /// P(X ≤ x).
    package func cumulative(_ x: Double) -> Double {
        IncompleteBeta.regularized(first, second, at: x, complement: 1 - x)
    }

    /// The x with P(X ≤ x) = probability, to about 1e-14 relative.
    ///
    /// - Throws: `.argumentOutOfRange` unless 0 < probability < 1.
    package func quantile(_ probability: Double) throws(NotComputable) -> Double {
        try quantilePoint(probability).value
    }

    /// The quantile and its distance from 1, each without cancellation.
    ///
    /// Newton's method inside a bracket, on the side of ½ where the quantile lies.
    func quantilePoint(
        _ probability: Double
    ) throws(NotComputable) -> (value: Double, complement: Double) {
        guard probability > 0, probability < 1 else { throw .argumentOutOfRange }
        if cumulative(0.5) < probability {
            let mirrored = Self.solve(
                second, first, tail: 1 - probability, upper: probability)
            return (1 - mirrored, mirrored)
        }
        let x = Self.solve(first, second, tail: probability, upper: 1 - probability)
        return (x, 1 - x)
    }

    /// The x ≤ ½ below which `tail` lies, and above which `upper` does.
    private static func solve(_ a: Double, _ b: Double, tail: Double, upper: Double) -> Double {
        // The smaller of the two is known with more digits.
        let fromBelow = tail <= 0.5
        func excess(_ x: Double) -> Double {
            fromBelow
                ? IncompleteBeta.regularized(a, b, at: x, complement: 1 - x) - tail
                : upper - IncompleteBeta.regularized(b, a, at: 1 - x, complement: x)
        }
        let logBeta = IncompleteBeta.logBeta(a, b)
        var (low, high) = (0.0, 0.5)
        var x = min(0.5, a / (a + b))
        for _ in 0..<mostSteps {
            let difference = excess(x)
            if difference > 0 { high = x } else { low = x }
            let density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta)
            let newton = x - difference / density
            // Far below its start a quantile is found by halving its exponent.
            let halved = low > 0 ? (low + high) / 2 : high / 1024
            let next = newton > low && newton < high ? newton : halved
            let moved = (next - x).magnitude
            x = next
            if moved <= x * .ulpOfOne { break }
        }
        return x
    }

    private static let mostSteps = 300
}
