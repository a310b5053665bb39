/// A weighted sample as sums per stratum, from which totals, means and ratios get their Taylor
/// standard errors.
///
/// Every statistic here is a smooth function of totals, so its variance is that of one linear
/// combination of them: Σ_h (1 − n/N) · n/(n − 1) · (Σz² − (Σz)²/n). The same as `survey` in R.
/// Golden: `g1_api.json` to 1e-10.
package struct WeightedDesign: Sendable, Hashable {
    package let strata: [DesignStratum]

    package init(strata: [DesignStratum]) {
        self.strata = strata
    }

    /// From rows or cells, in any order.
    ///
    /// - Parameters:
    ///   - rows: with equally many values each.
    ///   - populations: N of each stratum in primary units, in order; nil makes no correction.
    /// - Throws: `.shapesDiffer` for rows of different width, a stratum without a population, or
    ///   rows with and without clusters in one stratum; `.argumentOutOfRange` for a weight below 0,
    ///   or a weight or value that is not finite.
    package init(rows: [DesignRow], populations: [Double?]) throws(NotComputable) {
        guard rows.allSatisfy({ $0.weight >= 0 }) else { throw .argumentOutOfRange }
        try self.init(rows: rows, populations: populations) { _, variables in variables }
    }

    /// - Parameter score: what counts in the variance instead of a row's variables, such as their
    ///   residuals; gets the number of the row and its variables.
    init(
        rows: [DesignRow], populations: [Double?],
        score: (_ row: Int, _ variables: [Double]) -> [Double]
    ) throws(NotComputable) {
        let width = (rows.first?.values.count ?? 0) + 1
        guard rows.allSatisfy({ $0.values.count + 1 == width }),
            rows.allSatisfy({ populations.indices.contains($0.stratum) })
        else { throw .shapesDiffer }
        // Linear calibration can leave weights below 0; the sums do not mind.
        guard rows.allSatisfy({ $0.weight.isFinite && $0.values.allSatisfy { $0.isFinite } }) else {
            throw .argumentOutOfRange
        }
        var sums = populations.map { _ in StratumSums(width: width) }
        let scores = rows.enumerated().map { score($0.offset, [1] + $0.element.values) }
        let order = FixedOrder.places(
            zip(rows, scores).map { [$0.weight, Double($0.count)] + $0.values + $1 })
        for number in order where rows[number].count > 0 {
            let row = rows[number]
            sums[row.stratum].add(row, [1] + row.values, score: scores[number])
        }
        var strata: [DesignStratum] = []
        for (sum, population) in zip(sums, populations) {
            guard let stratum = sum.stratum(population: population) else { throw .shapesDiffer }
            strata.append(stratum)
        }
        self.strata = strata
    }

    /// Respondents, unweighted.
    package var respondents: Int { strata.reduce(0) { saturatingSum($0, $1.respondents) } }

    /// Primary units less strata.
    package var degreesOfFreedom: Int {
        strata.reduce(0) { saturatingSum($0, $1.primaryUnits) }
            - strata.count { $0.primaryUnits > 0 }
    }

    /// Σwv over all strata, in the order given.
    package func sum(_ variable: Int) -> Double {
        strata.reduce(0) { $0 + ($1.totals.indices.contains(variable) ? $1.totals[variable] : 0) }
    }

    var width: Int { strata.first?.totals.count ?? 0 }

    /// A statistic with the standard error of slopes · totals.
    ///
    /// - Parameter slopes: the derivative of the statistic in each total.
    func estimate(_ value: Double, slopes: [Double]) throws(NotComputable) -> UncertainValue {
        guard respondents > 0 else { throw .emptyBase }
        let variance = try covariance(slopes, slopes)
        let freedom = Double(degreesOfFreedom)
        return UncertainValue(
            value: value, standardError: max(0, variance).squareRoot(),
            degreesOfFreedom: freedom > 0 ? freedom : nil,
            isExact: strata.allSatisfy { $0.population == Double($0.primaryUnits) })
    }

    func covariance(_ first: [Double], _ second: [Double]) throws(NotComputable) -> Double {
        guard strata.allSatisfy({ $0.totals.count == first.count }) else { throw .shapesDiffer }
        var sum = 0.0
        for stratum in strata { sum += try stratum.covariance(first, second) }
        return sum
    }
}
