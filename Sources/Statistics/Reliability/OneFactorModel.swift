/// One factor behind several items, by minres: the loadings whose products come closest to the
/// correlations off the diagonal, in squares.
///
/// Harman and Jones 1966, doi:10.1007/BF02289468. Each loading in turn is set to its best value given
/// the others, L_i = Σr_ij L_j/ΣL_j² over j ≠ i, until none moves: every step lowers the sum of
/// squares, and no eigenvector is needed for one factor.
/// Golden: `g3_bfi.json`, `loadings_1f_minres`, `omega_total_1f_minres` to 1e-6.
package struct OneFactorModel: Sendable, Hashable {
    /// One for each item, of which most are positive.
    package let loadings: [Double]
    package let iterations: Int

    /// - Throws: `.tooFewItems` for fewer than three, where loadings are not determined;
    ///   `.improperSolution` for a loading of 1 or more (a Heywood case), `.notConverged`.
    init(_ correlations: Matrix) throws(NotComputable) {
        let count = correlations.rows
        guard count > 2 else { throw .tooFewItems }
        // The sums of rows point along the first principal component when all items agree.
        var loadings = (0..<count).map { i in
            let sum = (0..<count).reduce(0) { $0 + correlations[i, $1] }
            return sum / (Double(count) * Self.rootOfSum(correlations))
        }
        if loadings.allSatisfy({ $0.magnitude < 1e-6 }) { loadings = loadings.map { _ in 0.5 } }
        var (iterations, moved) = (0, Double.infinity)
        while moved > Self.tolerance {
            guard iterations < Self.mostIterations else { throw .notConverged }
            iterations += 1
            moved = 0
            for i in 0..<count {
                var (above, below) = (0.0, 0.0)
                for j in 0..<count where j != i {
                    above += correlations[i, j] * loadings[j]
                    below += loadings[j] * loadings[j]
                }
                guard below > 0 else { throw .notConverged }
                let next = above / below
                moved = max(moved, (next - loadings[i]).magnitude)
                loadings[i] = next
            }
        }
        guard loadings.allSatisfy({ $0.magnitude < 1 }) else { throw .improperSolution }
        let sign = loadings.reduce(0, +) < 0 ? -1.0 : 1
        self.loadings = loadings.map { $0 * sign }
        self.iterations = iterations
    }

    /// ω total = (ΣL)²/((ΣL)² + Σ(1 − L²)), from 0 to 1: the share of the variance of the sum of
    /// standardized items that the factor explains.
    package var omegaTotal: Double {
        let sum = loadings.reduce(0, +)
        let own = loadings.reduce(0) { $0 + 1 - $1 * $1 }
        return sum * sum / (sum * sum + own)
    }

    private static let tolerance = 1e-14
    private static let mostIterations = 100_000

    private static func rootOfSum(_ matrix: Matrix) -> Double {
        let count = matrix.rows
        let mean =
            (0..<count).reduce(0.0) { sum, i in
                (0..<count).reduce(sum) { $0 + matrix[i, $1].magnitude }
            } / Double(count * count)
        return max(mean, 1e-12).squareRoot()
    }
}
