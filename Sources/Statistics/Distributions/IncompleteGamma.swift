internal import Glibc

/// The regularized incomplete gamma function, for χ² tails.
enum IncompleteGamma {
    /// P(a, x), from 0 to 1, for a > 0: what is below x.
    static func lower(_ a: Double, at x: Double) -> Double {
        if x <= 0 { return 0 }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
    }

    /// Q(a, x) = 1 − P(a, x), without cancellation far out.
    static func upper(_ a: Double, at x: Double) -> Double {
        if x <= 0 { return 1 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    /// Σ xⁿ/((a + 1) … (a + n)): all terms positive, fast below the mean.
    private static func series(_ a: Double, _ x: Double) -> Double {
        var (term, sum) = (1.0, 1.0)
        for n in 1...mostTerms {
            term *= x / (a + Double(n))
            sum += term
            if term <= sum * .ulpOfOne / 2 { break }
        }
        return min(1, scale(a, x) * sum / a)
    }

    /// Legendre's continued fraction by the modified Lentz method, fast above the mean.
    private static func fraction(_ a: Double, _ x: Double) -> Double {
        guard x.isFinite else { return 0 }
        var b = x + 1 - a
        var c = 1e300
        var d = 1 / awayFromZero(b)
        var value = d
        for n in 1...mostTerms {
            let i = Double(n)
            let numerator = -i * (i - a)
            b += 2
            d = 1 / awayFromZero(numerator * d + b)
            c = awayFromZero(b + numerator / c)
            value *= c * d
            if (c * d - 1).magnitude <= .ulpOfOne { break }
        }
        return min(1, scale(a, x) * value)
    }

    /// xᵃe⁻ˣ/Γ(a). For large a by Stirling's formula, where the large logarithms cancel on paper.
    private static func scale(_ a: Double, _ x: Double) -> Double {
        guard a >= LogGamma.stirlingFrom else {
            return exp(a * log(x) - x - LogGamma.value(a))
        }
        let away = (x - a) / a
        let exponent = a * (log1p(away) - away) - LogGamma.stirlingRest(a)
        return (a / (2 * Double.pi)).squareRoot() * exp(exponent)
    }

    /// Convergence takes some √a terms: enough for 10⁸ degrees of freedom.
    private static let mostTerms = 100_000

    private static func awayFromZero(_ value: Double) -> Double {
        value.magnitude < 1e-300 ? 1e-300 : value
    }
}
