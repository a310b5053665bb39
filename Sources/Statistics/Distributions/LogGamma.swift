internal import Glibc

/// The logarithm of the gamma function, and what Stirling's formula leaves of it.
enum LogGamma {
    /// log Γ(x) for x > 0.
    static func value(_ x: Double) -> Double { lgamma(x).0 }

    /// Where Stirling's series gives every digit.
    static let stirlingFrom = 10.0

    /// log Γ(x) − [(x − ½)log x − x + ½ log 2π] for x ≥ 10, to the last digit.
    static func stirlingRest(_ x: Double) -> Double {
        let q = 1 / (x * x)
        let tail = q * (1 / 1260 - q * (1 / 1680 - q * (1 / 1188 - q * 691 / 360_360)))
        return (1 / 12 - q * (1 / 360 - tail)) / x
    }

    /// log of n over k, for 0 ≤ k ≤ n.
    static func choose(_ n: Double, _ k: Double) -> Double {
        -log(n + 1) - IncompleteBeta.logBeta(n - k + 1, k + 1)
    }
}
