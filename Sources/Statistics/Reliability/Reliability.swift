/// How well several items measure one thing together, if they do.
///
/// Golden: `g3_bfi.json` to 1e-10, ω to 1e-6.
package struct Reliability: Sendable, Hashable {
    /// What one item does to the whole.
    package struct Item: Sendable, Hashable {
        /// Cronbach's α of the other items; nil for two items, of which one is left.
        package let alphaIfDropped: Double?
        /// The correlation of the item with the sum of the others; nil when that sum is constant. Below 0
        /// the item points the other way than the rest.
        package let itemRest: Double?
    }

    /// Cronbach's α = k/(k − 1) · (1 − Σs²/s²_total), at most 1; below 0 when items counteract.
    package let alpha: Double
    /// α of standardized items, from the correlations alone.
    package let standardizedAlpha: Double
    /// The mean correlation between items.
    package let averageCorrelation: Double
    /// In the order given.
    package let items: [Item]
    /// Respondents behind it.
    package let n: Int
    private let correlations: Matrix

    /// - Throws: `.zeroVariance` when everybody gave an item, or the sum, the same answer.
    package init(_ moments: ItemMoments) throws(NotComputable) {
        let count = moments.items
        let covariances = moments.covariances
        let correlations = try moments.correlations
        let all = Array(0..<count)
        alpha = try Self.alpha(covariances, of: all)
        standardizedAlpha = try Self.alpha(correlations, of: all)
        averageCorrelation =
            (Self.sum(correlations, all) - Double(count)) / Double(count * (count - 1))
        var items: [Item] = []
        for item in all {
            let others = all.filter { $0 != item }
            let shared = others.reduce(0) { $0 + covariances[item, $1] }
            let rest = Self.sum(covariances, others)
            let own = covariances[item, item]
            items.append(
                Item(
                    alphaIfDropped: others.count > 1
                        ? try? Self.alpha(covariances, of: others) : nil,
                    itemRest: rest > Self.rounding * own
                        ? shared / (own * rest).squareRoot() : nil))
        }
        self.items = items
        self.correlations = correlations
        n = moments.n
    }

    /// Guttman's λ6: 1 − Σ(1 − R²)/Σr, R² of each item by all others.
    ///
    /// Golden: `guttman_l6_complete` to 1e-10.
    /// - Throws: `.linearlyDependent` when an item follows from the others.
    package var guttman6: Double {
        get throws(NotComputable) {
            let inverse = try correlations.inverse
            let unexplained = (0..<correlations.rows).reduce(0) { $0 + 1 / inverse[$1, $1] }
            return 1 - unexplained / Self.sum(correlations, Array(0..<correlations.rows))
        }
    }

    /// Feldt's interval of α from complete answers: 1 − (1 − α)·F with n − 1 and (n − 1)(k − 1)
    /// degrees of freedom. Feldt 1965, doi:10.1007/BF02289499.
    ///
    /// Golden: `feldt_ci` to 1e-10.
    /// - Throws: `.argumentOutOfRange` for a level outside (0, 1), `.zeroVariance` for an α of 1, which
    ///   leaves the formula no width.
    package func feldtInterval(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        let upper = try Interval.upperProbability(level: level)
        guard alpha < 1 else { throw .zeroVariance }
        let respondents = Double(n - 1)
        let f = try FDistribution(
            numerator: respondents, denominator: respondents * Double(items.count - 1))
        return Interval(
            lower: 1 - (1 - alpha) * (try f.quantile(upper)),
            upper: 1 - (1 - alpha) * (try f.quantile(1 - upper)))
    }

    /// The loadings of one factor by minres.
    ///
    /// - Throws: as `OneFactorModel.init(_:)`.
    package var oneFactor: OneFactorModel {
        get throws(NotComputable) { try OneFactorModel(correlations) }
    }

    private static func alpha(
        _ covariances: Matrix, of items: [Int]
    ) throws(NotComputable) -> Double {
        let own = items.reduce(0) { $0 + covariances[$1, $1] }
        let total = sum(covariances, items)
        // A sum that is constant on paper has a variance of rounding errors.
        guard total > rounding * own else { throw .zeroVariance }
        let count = Double(items.count)
        return count / (count - 1) * (1 - own / total)
    }

    private static let rounding = 1e-13

    private static func sum(_ matrix: Matrix, _ items: [Int]) -> Double {
        items.reduce(0) { sum, i in items.reduce(sum) { $0 + matrix[i, $1] } }
    }
}
