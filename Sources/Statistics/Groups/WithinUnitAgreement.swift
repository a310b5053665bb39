/// Whether answers of people in one unit are alike enough to speak of the unit's answer.
package enum WithinUnitAgreement {
    /// ICC(1): the share of the variance that lies between units, from one-way analysis of variance.
    ///
    /// (MSB − MSW)/(MSB + (k − 1)·MSW) with k = (n − Σn_g²/n)/(G − 1) people in a typical unit.
    /// It can be below 0. Bliese 2000; Shrout and Fleiss 1979, doi:10.1037/0033-2909.86.2.420.
    /// - Throws: `.emptyBase` without answers, `.singleGroup` for answers in one unit only,
    ///   `.singleAnswer` when no unit has two, `.zeroVariance` when everybody answered alike.
    package static func icc1(_ units: [OrdinalCounts]) throws(NotComputable) -> Double {
        let present = units.filter { $0.total > 0 }
        let n = present.reduce(0.0) { $0 + Double($1.total) }
        guard n > 0 else { throw .emptyBase }
        guard present.count > 1 else { throw .singleGroup }
        let between = Double(present.count - 1)
        guard n > between + 1 else { throw .singleAnswer }
        let overall = FixedOrder.sum(present.map { $0.sum { $0 } }) / n
        let means = present.map { $0.sum { $0 } / Double($0.total) }
        let squaresBetween = FixedOrder.sum(
            zip(present, means).map { Double($0.total) * ($1 - overall) * ($1 - overall) })
        let squaresWithin = FixedOrder.sum(
            zip(present, means).map { unit, mean in unit.sum { ($0 - mean) * ($0 - mean) } })
        let sizes = FixedOrder.sum(present.map { Double($0.total) * Double($0.total) })
        let typical = (n - sizes / n) / between
        let meanBetween = squaresBetween / between
        let meanWithin = squaresWithin / (n - between - 1)
        let below = meanBetween + (typical - 1) * meanWithin
        guard below > 0 else { throw .zeroVariance }
        return (meanBetween - meanWithin) / below
    }

    /// r_wg = 1 − s²/σ²_E, with σ²_E = (K² − 1)/12, the variance of answers spread evenly over the
    /// scale. 1 when all answered alike; below 0 when they are more divided than evenly spread.
    ///
    /// James, Demaree and Wolf 1984, doi:10.1037/0021-9010.69.1.85.
    /// - Throws: `.emptyBase`, `.singleAnswer`, and `.singleCategory` for a scale of one category.
    package static func rwg(_ unit: OrdinalCounts) throws(NotComputable) -> Double {
        let variance = try unit.variance
        let categories = Double(unit.counts.count)
        guard categories > 1 else { throw .singleCategory }
        return 1 - variance / ((categories * categories - 1) / 12)
    }
}
