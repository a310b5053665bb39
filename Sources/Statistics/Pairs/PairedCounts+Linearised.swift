extension PairedCounts {
    /// A statistic of pairs with its standard error, from what each pair adds to it.
    ///
    /// The delta method: the statistic behaves like a mean of `influence`, so SE =
    /// √(Σφ²/(n − 1)/n · (1 − n/N)), with df n − 1 as for a mean, to which it reduces for φ = D − D̄.
    /// - Parameter influence: φ(now, need), of mean 0 over the pairs.
    @inline(__always)
    func linearised(
        value: Double, population: Int?, influence: (_ now: Double, _ need: Double) -> Double
    ) throws(NotComputable) -> Estimate {
        let n = total
        guard n > 0 else { throw .emptyBase }
        guard n > 1 else { throw .singleAnswer }
        if let population, population < n { throw .frameTooSmall }
        let squares = sum { now, need in
            let each = influence(now, need)
            return each * each
        }
        let unseen = population.map { 1 - Double(n) / Double($0) } ?? 1
        // Rounding leaves some 1e-17 of influences that are 0 on paper.
        let variance = squares < 1e-28 * (1 + value * value) * Double(n) ? 0 : squares
        return Estimate(
            value: value,
            standardError: (variance / Double(n - 1) / Double(n) * unseen).squareRoot(),
            degreesOfFreedom: n - 1, n: n, population: population)
    }

    /// Σ term(now, need) over all pairs.
    @inline(__always)
    func sum(_ term: (_ now: Double, _ need: Double) -> Double) -> Double {
        var sum = 0.0
        for now in 0..<size {
            for need in 0..<size {
                // What nobody answered adds 0: asking each time whether somebody did takes longer.
                sum +=
                    Double(cells[now * size + need])
                    * term(Double(lowest) + Double(now), Double(lowest) + Double(need))
            }
        }
        return sum
    }

    /// The mean of term(now, need) over all pairs.
    ///
    /// - Throws: `.emptyBase` without pairs.
    @inline(__always)
    func mean(_ term: (_ now: Double, _ need: Double) -> Double) throws(NotComputable) -> Double {
        guard total > 0 else { throw .emptyBase }
        return sum(term) / Double(total)
    }
}
