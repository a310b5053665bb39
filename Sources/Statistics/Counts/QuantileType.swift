/// What a quantile is where it falls between two answers.
///
/// Numbers of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566.
package enum QuantileType: Int, Sendable, Hashable, CaseIterable {
    /// Steps, with the mean of the two answers where a step is met exactly: SAS's default.
    case averagedSteps = 2
    /// At (n + 1)·p, counted from 1: SPSS's and Minitab's.
    case weibull = 6
    /// At (n − 1)·p, counted from 0: R's and numpy's.
    case linear = 7

    /// Between which of n answers in order, counted from 0, and how far from the first of the two.
    ///
    /// A product that should be a whole number may miss it by rounding: 4 units in the last place
    /// are forgiven, as in R.
    /// - Throws: `.argumentOutOfRange` for p outside [0, 1].
    func place(
        of probability: Double, among n: Double
    ) throws(NotComputable) -> (below: Double, fraction: Double) {
        guard probability >= 0, probability <= 1 else { throw .argumentOutOfRange }
        guard self != .linear else {
            let position = (n - 1) * probability
            let below = position.rounded(.down)
            return (below, position - below)
        }
        let slack = 4 * Double.ulpOfOne
        let position = self == .weibull ? (n + 1) * probability : n * probability
        let number = (position + slack * n).rounded(.down)
        let past = max(0, position - number)
        let isWhole = past <= slack * n
        let fraction =
            switch self {
            case .averagedSteps: isWhole ? 0.5 : 1.0
            case .weibull, .linear: isWhole ? 0 : past
            }
        if number < 1 { return (0, 0) }
        return number >= n ? (n - 1, 0) : (number - 1, fraction)
    }

    /// The quantile of values in ascending order.
    ///
    /// - Throws: `.emptyBase` without values, `.argumentOutOfRange` for p outside [0, 1].
    func quantile(_ probability: Double, of ascending: [Double]) throws(NotComputable) -> Double {
        guard let last = ascending.indices.last else { throw .emptyBase }
        let place = try place(of: probability, among: Double(ascending.count))
        let below = min(Int(place.below), last)
        let first = ascending[below]
        return first + place.fraction * (ascending[min(below + 1, last)] - first)
    }
}
