internal import Glibc

/// How far weights may be moved to agree with the frame: g = F(xλ).
///
/// Deville and Särndal 1992, doi:10.1080/01621459.1992.10475217.
package enum CalibrationDistance: Sendable, Hashable {
    /// g = 1 + u; can become negative.
    case linear
    /// g = eᵘ: multiplicative, as in raking; never negative.
    case raking
    /// g between two bounds around 1.
    case logit(lower: Double, upper: Double)

    var isValid: Bool {
        guard case .logit(let lower, let upper) = self else { return true }
        return lower >= 0 && lower < 1 && upper > 1 && upper.isFinite
    }

    /// F(u) and F′(u); F(0) = F′(0) = 1.
    func factor(_ u: Double) -> (value: Double, slope: Double) {
        switch self {
        case .linear: return (1 + u, 1)
        case .raking:
            let value = exp(u)
            return (value, value)
        case .logit(let lower, let upper):
            let product = (1 - lower) * (upper - 1)
            // Divided by the larger exponential, so that far out nothing is ∞/∞.
            let grown = exp(-(upper - lower) / product * u.magnitude)
            let (below, above) = u >= 0 ? (grown, 1.0) : (1.0, grown)
            let value =
                (lower * (upper - 1) * below + upper * (1 - lower) * above)
                / ((upper - 1) * below + (1 - lower) * above)
            return (value, max(0, (value - lower) * (upper - value) / product))
        }
    }
}
