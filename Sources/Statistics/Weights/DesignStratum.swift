/// What a stratum of a weighted sample adds to totals, and to their variance.
///
/// Variables are numbered: 0 is the constant 1, the others are the caller's. A domain is a variable
/// that is 0 outside it; its primary units stay in the stratum.
package struct DesignStratum: Sendable, Hashable {
    /// n: primary units (respondents, or clusters) that were drawn, those with nothing too.
    package let primaryUnits: Int
    /// N: primary units in the frame; nil makes no finite population correction.
    package let population: Double?
    /// Respondents, unweighted.
    package let respondents: Int
    /// Σwv of each variable.
    let totals: [Double]
    /// Σz over primary units, z the score whose spread is the variance; Σwv unless calibrated.
    let scoreSums: [Double]
    /// Σzzᵀ over primary units.
    let scoreProducts: Matrix

    /// From six sums of one variable y: enough for its mean, total and their standard errors.
    ///
    /// - Parameters:
    ///   - respondents: n, each a primary unit.
    ///   - population: N; nil makes no correction.
    ///   - weights: Σw.
    ///   - weightSquares: Σw².
    ///   - weighted: Σwy.
    ///   - weightedBySquare: Σw²y.
    ///   - squares: Σw²y².
    package init(
        respondents: Int, population: Double?, weights: Double, weightSquares: Double,
        weighted: Double, weightedBySquare: Double, squares: Double
    ) {
        let products = [[weightSquares, weightedBySquare], [weightedBySquare, squares]]
        self.init(
            primaryUnits: respondents, population: population, respondents: respondents,
            totals: [weights, weighted], scoreSums: [weights, weighted],
            scoreProducts: Matrix(rows: 2, columns: 2) { products[$0][$1] })
    }

    /// From the weighted sums of each cluster: Σw, Σwy and further variables, of equal number.
    package init(clusters: [[Double]], population: Double?, respondents: Int) {
        let width = clusters.map(\.count).min() ?? 0
        let sums = (0..<width).map { variable in clusters.reduce(0) { $0 + $1[variable] } }
        self.init(
            primaryUnits: clusters.count, population: population, respondents: respondents,
            totals: sums, scoreSums: sums,
            scoreProducts: Matrix(rows: width, columns: width) { i, j in
                clusters.reduce(0) { $0 + $1[i] * $1[j] }
            })
    }

    init(
        primaryUnits: Int, population: Double?, respondents: Int, totals: [Double],
        scoreSums: [Double], scoreProducts: Matrix
    ) {
        self.primaryUnits = primaryUnits
        self.population = population
        self.respondents = respondents
        self.totals = totals
        self.scoreSums = scoreSums
        self.scoreProducts = scoreProducts
    }

    /// The covariance of slopes₁·z and slopes₂·z summed over the stratum:
    /// (1 − n/N) · n/(n − 1) · (Σz₁z₂ − Σz₁Σz₂/n).
    ///
    /// - Throws: `.singlePrimaryUnit` for one primary unit of more, `.frameTooSmall` for N < n.
    func covariance(_ first: [Double], _ second: [Double]) throws(NotComputable) -> Double {
        let n = Double(primaryUnits)
        if let population, population < n { throw .frameTooSmall }
        if population == n || primaryUnits == 0 { return 0 }
        guard primaryUnits > 1 else { throw .singlePrimaryUnit }
        var (products, size) = (0.0, 0.0)
        var (sumFirst, sumSecond) = (0.0, 0.0)
        for i in scoreSums.indices {
            sumFirst += first[i] * scoreSums[i]
            sumSecond += second[i] * scoreSums[i]
            for j in scoreSums.indices {
                let term = first[i] * second[j] * scoreProducts[i, j]
                products += term
                size += term.magnitude
            }
        }
        let spread = products - sumFirst * sumSecond / n
        // What is 0 on paper leaves rounding errors of the terms that cancel.
        guard spread.magnitude > Self.rounding * size else { return 0 }
        let unseen = population.map { 1 - n / $0 } ?? 1
        return unseen * n / (n - 1) * spread
    }

    private static let rounding = 1e-14
}
