/// How uneven weights are; printed beside every weighted result.
package struct WeightSummary: Sendable, Hashable {
    /// Below 0 only after linear calibration.
    package let smallest: Double
    package let largest: Double
    /// Kish's design effect nΣw²/(Σw)²: 1 for equal weights.
    package let designEffect: Double
    /// n/deff: respondents of equal weight that would say as much.
    package let effectiveSize: Double

    /// - Parameter weights: each weight, with how many have it.
    /// - Throws: `.emptyBase` without anybody, `.argumentOutOfRange` for a weight that is not finite,
    ///   `.zeroDenominator` when the weights add to 0 or less.
    package init(_ weights: [(weight: Double, count: Int)]) throws(NotComputable) {
        let present = weights.filter { $0.count > 0 }.sorted { $0 < $1 }
        guard let first = present.first else { throw .emptyBase }
        guard present.allSatisfy({ $0.weight.isFinite }) else {
            throw .argumentOutOfRange
        }
        var (n, sum, squares) = (0.0, 0.0, 0.0)
        var (least, most) = (first.weight, first.weight)
        for entry in present {
            let count = Double(entry.count)
            n += count
            sum += count * entry.weight
            squares += count * entry.weight * entry.weight
            (least, most) = (min(least, entry.weight), max(most, entry.weight))
        }
        guard sum > 0 else { throw .zeroDenominator }
        smallest = least
        largest = most
        designEffect = n * squares / (sum * sum)
        effectiveSize = sum * sum / squares
    }
}
