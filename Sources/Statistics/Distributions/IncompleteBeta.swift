internal import Glibc

/// The beta function and its regularized incomplete integral, for t, binomial and beta tails.
enum IncompleteBeta {
    /// I_x(a, b), from 0 to 1, for a, b > 0.
    ///
    /// The continued fraction of DiDonato and Morris 1992, doi:10.1145/131766.131776, evaluated by
    /// the modified Lentz method on the side where it converges fast.
    /// - Parameters:
    ///   - x: the point, from 0 to 1.
    ///   - y: 1 − x, given by the caller, who knows it without cancellation.
    static func regularized(
        _ a: Double, _ b: Double, at x: Double, complement y: Double
    ) -> Double {
        if x <= 0 { return 0 }
        if y <= 0 { return 1 }
        if x <= (a + 1) / (a + b + 2) { return lower(a, b, x, y) }
        return 1 - lower(b, a, y, x)
    }

    /// log B(a, b).
    ///
    /// For large arguments from Stirling's series: differences of large log-gammas would lose the
    /// digits that many degrees of freedom need.
    static func logBeta(_ first: Double, _ second: Double) -> Double {
        let (a, b) = (min(first, second), max(first, second))
        guard b >= LogGamma.stirlingFrom else {
            return LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(a + b)
        }
        // log Γ(b) − log Γ(a + b), with a·log(a + b) − a taken out of both branches below.
        let upper =
            LogGamma.stirlingRest(b) - LogGamma.stirlingRest(a + b) + (b - 0.5)
            * log1p(-a / (a + b))
        guard a >= LogGamma.stirlingFrom else {
            return LogGamma.value(a) + upper + a - a * log(a + b)
        }
        let halfLogTwoPi = log(2 * Double.pi) / 2
        return halfLogTwoPi + LogGamma.stirlingRest(a) + upper - log(a) / 2 + a * log(a / (a + b))
    }

    private static func lower(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let logX = y < 0.5 ? log1p(-y) : log(x)
        let logY = x < 0.5 ? log1p(-x) : log(y)
        return exp(a * logX + b * logY - logBeta(a, b)) / fraction(a, b, x, y)
    }

    /// The fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) whose inverse remains when xᵃyᵇ/B(a, b) is taken out.
    ///
    /// It contains a·y − b·x, small near the mean, as a whole: the textbook fraction loses its
    /// digits there for many degrees of freedom.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let offset = a * y - b * x + 1
        func denominator(_ m: Double) -> Double {
            m + m * (b - m) * x / (a + 2 * m - 1)
                + (a + m) * (offset + m * (1 + y)) / (a + 2 * m + 1)
        }
        var value = awayFromZero(a * offset / (a + 1))
        var c = value
        var d = 0.0
        for step in 1...mostTerms {
            let m = Double(step)
            let scaled = x / (a + 2 * m - 1)
            let numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * scaled * scaled
            let next = denominator(m)
            d = 1 / awayFromZero(next + numerator * d)
            c = awayFromZero(next + numerator / c)
            value *= c * d
            if (c * d - 1).magnitude <= .ulpOfOne { break }
        }
        return value
    }

    /// Convergence takes about √max(a, b) terms: enough for 10⁹ degrees of freedom.
    private static let mostTerms = 100_000

    /// The modified Lentz method replaces a zero by something tiny.
    private static func awayFromZero(_ value: Double) -> Double {
        value.magnitude < 1e-300 ? 1e-300 : value
    }
}
