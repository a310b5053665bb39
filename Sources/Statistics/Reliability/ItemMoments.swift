/// The sums that the reliability of several items needs: n, Σx and Σxy, and so their covariances.
///
/// From complete answers all pairs have the same n; pairwise each pair has its own.
package struct ItemMoments: Sendable, Hashable {
    /// Respondents: with an answer to every item, or to any when pairwise.
    package let n: Int
    /// The mean of each item over those who answered it.
    package let means: [Double]
    /// Covariances, divisor n − 1 of each pair.
    let covariances: Matrix

    package var items: Int { means.count }

    /// One respondent's answers alike: the answer to each item, nil where missing, and how many.
    package typealias Answers = (values: [Double?], count: Int)

    /// Of those who answered every item; the others are left out.
    ///
    /// - Throws: `.shapesDiffer` for respondents with different numbers of items, `.tooFewItems`
    ///   for fewer than two, `.emptyBase` without a complete answer, `.singleAnswer` for one,
    ///   `.argumentOutOfRange` for a value that is not finite.
    package init(complete answers: [Answers]) throws(NotComputable) {
        try self.init(pairwise: answers.filter { !$0.values.contains(nil) }, checking: answers)
    }

    /// Of those who answered both items of each pair.
    ///
    /// - Throws: as `init(complete:)`, of the pair with the fewest.
    package init(pairwise answers: [Answers]) throws(NotComputable) {
        try self.init(pairwise: answers, checking: answers)
    }

    private init(pairwise answers: [Answers], checking all: [Answers]) throws(NotComputable) {
        let width = all.first?.values.count ?? 0
        guard all.allSatisfy({ $0.values.count == width }) else { throw .shapesDiffer }
        guard width > 1 || all.isEmpty else { throw .tooFewItems }
        guard all.allSatisfy({ $0.values.allSatisfy { $0?.isFinite ?? true } }) else {
            throw .argumentOutOfRange
        }
        let given = answers.filter { $0.count > 0 && $0.values.contains { $0 != nil } }
        let order = FixedOrder.places(
            given.map { answer in answer.values.map { $0 ?? -.infinity } + [Double(answer.count)] })
        let present = order.map { given[$0] }
        n = present.reduce(0) { saturatingSum($0, $1.count) }
        guard n > 0 else { throw .emptyBase }
        var covariances = Matrix(rows: width, columns: width)
        var means = [Double](repeating: 0, count: width)
        for i in 0..<width {
            for j in 0...i {
                let pair = PairSums(present, i, j)
                guard pair.count > 0 else { throw .emptyBase }
                guard pair.count > 1 else { throw .singleAnswer }
                if i == j { means[i] = pair.first / pair.count }
                covariances[i, j] = pair.covariance(present, i, j)
                covariances[j, i] = covariances[i, j]
            }
        }
        self.means = means
        self.covariances = covariances
    }

    /// From sums that were made elsewhere, of complete answers.
    ///
    /// - Parameters:
    ///   - n: respondents with an answer to every item.
    ///   - sums: Σx of each item.
    ///   - products: Σxy of each pair, and Σx² on the diagonal.
    /// - Throws: `.shapesDiffer`, `.tooFewItems`, `.emptyBase`, `.singleAnswer`.
    package init(n: Int, sums: [Double], products: [[Double]]) throws(NotComputable) {
        let width = sums.count
        guard products.count == width, products.allSatisfy({ $0.count == width }) else {
            throw .shapesDiffer
        }
        guard width > 1 else { throw .tooFewItems }
        guard n > 0 else { throw .emptyBase }
        guard n > 1 else { throw .singleAnswer }
        guard (sums + products.joined()).allSatisfy(\.isFinite) else { throw .argumentOutOfRange }
        let size = Double(n)
        self.n = n
        means = sums.map { $0 / size }
        covariances = Matrix(rows: width, columns: width) { i, j in
            (products[i][j] - sums[i] / size * sums[j]) / (size - 1)
        }
    }

    /// From sums that were made elsewhere, of those who answered both items of each pair.
    ///
    /// - Parameters:
    ///   - n: respondents with an answer to any item.
    ///   - counts: how many answered both; on the diagonal how many answered the item.
    ///   - sums: Σx of the first item over those who answered both.
    ///   - products: Σxy over them.
    /// - Throws: `.shapesDiffer`, `.tooFewItems`; `.emptyBase` and `.singleAnswer` of the pair with
    ///   the fewest.
    package init(
        pairwise n: Int, counts: [[Double]], sums: [[Double]], products: [[Double]]
    ) throws(NotComputable) {
        let width = counts.count
        let tables = [counts, sums, products]
        guard tables.allSatisfy({ $0.count == width && $0.allSatisfy { $0.count == width } })
        else { throw .shapesDiffer }
        guard width > 1 else { throw .tooFewItems }
        let fewest = counts.joined().min() ?? 0
        guard fewest > 0 else { throw .emptyBase }
        guard fewest > 1 else { throw .singleAnswer }
        guard tables.allSatisfy({ $0.joined().allSatisfy(\.isFinite) }) else {
            throw .argumentOutOfRange
        }
        self.n = n
        means = (0..<width).map { sums[$0][$0] / counts[$0][$0] }
        covariances = Matrix(rows: width, columns: width) { i, j in
            (products[i][j] - sums[i][j] / counts[i][j] * sums[j][i]) / (counts[i][j] - 1)
        }
    }

    /// The mean of everybody's mean over the items. Golden: `scale_mean` to 1e-12.
    package var scaleMean: Double { means.reduce(0, +) / Double(items) }

    /// The standard deviation of everybody's mean over the items, divisor n − 1. Golden: `scale_sd`.
    package var scaleDeviation: Double {
        let sum = (0..<items).reduce(0.0) { sum, i in
            (0..<items).reduce(sum) { $0 + covariances[i, $1] }
        }
        return max(0, sum).squareRoot() / Double(items)
    }

    /// Correlations.
    ///
    /// - Throws: `.zeroVariance` when everybody gave an item the same answer.
    var correlations: Matrix {
        get throws(NotComputable) {
            let deviations = (0..<items).map { covariances[$0, $0].squareRoot() }
            guard deviations.allSatisfy({ $0 > 0 }) else { throw .zeroVariance }
            return Matrix(rows: items, columns: items) { i, j in
                i == j ? 1 : covariances[i, j] / (deviations[i] * deviations[j])
            }
        }
    }

    private struct PairSums {
        var count = 0.0
        var first = 0.0
        var second = 0.0

        init(_ answers: [Answers], _ i: Int, _ j: Int) {
            for answer in answers {
                guard let x = answer.values[i], let y = answer.values[j] else { continue }
                let weight = Double(answer.count)
                count += weight
                first += weight * x
                second += weight * y
            }
        }

        func covariance(_ answers: [Answers], _ i: Int, _ j: Int) -> Double {
            var sum = 0.0
            for answer in answers {
                guard let x = answer.values[i], let y = answer.values[j] else { continue }
                sum += Double(answer.count) * (x - first / count) * (y - second / count)
            }
            return sum / (count - 1)
        }
    }
}
