/// The χ² test of a weighted table of two questions, corrected for the design in two ways.
///
/// Rao and Scott 1984, doi:10.1214/aos/1176346391; as `svychisq` in R's `survey`. The two differ;
/// say which. Golden: `g1_api.json`, `raoscott_F`, `raoscott_X2` to 1e-10.
package struct RaoScott: Sendable, Hashable {
    /// Pearson's χ² of the weighted table, scaled to the number of respondents.
    package let pearson: Double
    /// The second-order correction: X²/trace Δ, with the degrees of freedom of Satterthwaite.
    package let f: Double
    package let numeratorFreedom: Double
    package let denominatorFreedom: Double
    package let pValue: Double
    /// The first-order correction: X²/mean(Δ) as χ² with this many degrees of freedom.
    package let degreesOfFreedom: Int
    package let firstOrderP: Double

    /// - Parameters:
    ///   - design: variable 1 is the indicator of the first row's first column, then the others of
    ///     that row, and so on; outside all of them a respondent has answered neither.
    ///   - rows: rows of the table; a row or column without weight is left out.
    /// - Throws: `.shapesDiffer` for other than rows × columns variables, `.emptyBase`,
    ///   `.singleGroup` when all are in one row or column, `.singlePrimaryUnit` without degrees of
    ///   freedom, `.zeroVariance` when the design leaves no spread.
    package init(
        _ design: WeightedDesign, rows: Int, columns: Int
    ) throws(NotComputable) {
        guard rows > 0, columns > 0, design.width == rows * columns + 1 else {
            throw .shapesDiffer
        }
        func cell(_ row: Int, _ column: Int) -> Int { row * columns + column + 1 }
        let rowsLeft = (0..<rows).filter { row in
            (0..<columns).contains { design.sum(cell(row, $0)) > 0 }
        }
        let columnsLeft = (0..<columns).filter { column in
            (0..<rows).contains { design.sum(cell($0, column)) > 0 }
        }
        guard let lastRow = rowsLeft.last, let lastColumn = columnsLeft.last else {
            throw .emptyBase
        }
        guard rowsLeft.count > 1, columnsLeft.count > 1 else { throw .singleGroup }
        let cells = rowsLeft.flatMap { row in columnsLeft.map { (row, $0) } }
        let total = design.sum(0)
        let shares = cells.map { design.sum(cell($0.0, $0.1)) / total }
        let n = Double(design.respondents)

        pearson = n * Self.pearson(shares, rows: rowsLeft.count, columns: columnsLeft.count)
        let covariance = try design.ratioCovariance(cells.map { cell($0.0, $0.1) }, to: 0)
        // Contrasts that are 0 for every table without interaction: (e_i − e_last) ⊗ (e_j − e_last).
        let contrasts = rowsLeft.dropLast().flatMap { row in
            columnsLeft.dropLast().map { (row, $0) }
        }
        let scaled = Matrix(rows: cells.count, columns: contrasts.count) { place, number in
            let (row, column) = cells[place]
            let contrast = contrasts[number]
            let side = row == contrast.0 ? 1.0 : row == lastRow ? -1 : 0
            let other = column == contrast.1 ? 1.0 : column == lastColumn ? -1 : 0
            return shares[place] > 0 ? side * other / shares[place] : 0
        }
        let plain = Matrix(rows: contrasts.count, columns: contrasts.count) { i, j in
            cells.indices.reduce(0) { $0 + scaled[$1, i] * scaled[$1, j] * shares[$1] / n }
        }
        let transposed = Matrix(rows: contrasts.count, columns: cells.count) { scaled[$1, $0] }
        let effects = try plain.solving(transposed * covariance * scaled)
        let (sum, squares) = (effects.trace, (effects * effects).trace)
        guard sum > 0, squares > 0 else { throw .zeroVariance }
        let freedom = Double(design.degreesOfFreedom)
        guard freedom > 0 else { throw .singlePrimaryUnit }
        f = pearson / sum
        numeratorFreedom = sum * sum / squares
        denominatorFreedom = numeratorFreedom * freedom
        pValue = try FDistribution(numerator: numeratorFreedom, denominator: denominatorFreedom)
            .upperTail(f)
        degreesOfFreedom = contrasts.count
        firstOrderP = try ChiSquared(degreesOfFreedom: Double(contrasts.count))
            .upperTail(pearson / (sum / Double(contrasts.count)))
    }

    private static func pearson(_ shares: [Double], rows: Int, columns: Int) -> Double {
        let rowSums = (0..<rows).map { row in
            (0..<columns).reduce(0) { $0 + shares[row * columns + $1] }
        }
        let columnSums = (0..<columns).map { column in
            (0..<rows).reduce(0) { $0 + shares[$1 * columns + column] }
        }
        var sum = 0.0
        for row in 0..<rows {
            for column in 0..<columns {
                let expected = rowSums[row] * columnSums[column]
                let away = shares[row * columns + column] - expected
                sum += away * away / expected
            }
        }
        return sum
    }
}
