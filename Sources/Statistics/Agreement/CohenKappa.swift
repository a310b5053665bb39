/// The agreement of two coders beyond chance, from the table of their codes.
///
/// κ = 1 − Σw·observed/Σw·expected with w the weight of a disagreement. Cohen 1960,
/// doi:10.1177/001316446002000104, and 1968, doi:10.1037/h0026256.
/// Golden: `g4_agreement.json`, `cohen_kappa_12`, `weighted_kappa` to 1e-10.
package struct CohenKappa: Sendable, Hashable {
    /// How much a disagreement counts.
    package enum Weights: String, Sendable, Hashable, CaseIterable {
        /// All alike: for codes without order.
        case none
        /// As many steps as lie between.
        case linear
        /// Their square.
        case quadratic

        func disagreement(_ i: Int, _ j: Int) -> Double {
            let steps = Double((i - j).magnitude)
            return switch self {
            case .none: i == j ? 0 : 1
            case .linear: steps
            case .quadratic: steps * steps
            }
        }
    }

    /// κ with its large-sample standard error; not clipped to [−1, 1].
    package let kappa: UncertainValue
    /// The share of units with the same code from both, from 0 to 1.
    package let agreement: Double
    /// Units that both coded.
    package let n: Int

    /// - Parameters:
    ///   - table: rows the first coder, columns the second, in the order of the codes.
    ///   - weights: how much a disagreement counts.
    /// - Throws: `.shapesDiffer` unless square, `.emptyBase` without units, `.constantCode` when both
    ///   always gave one and the same code.
    package init(_ table: [[Int]], weights: Weights = .none) throws(NotComputable) {
        guard table.allSatisfy({ $0.count == table.count }) else { throw .shapesDiffer }
        n = table.joined().reduce(0) { saturatingSum($0, max(0, $1)) }
        guard n > 0 else { throw .emptyBase }
        let size = Double(n)
        let codes = Array(table.indices)
        let shares = table.map { $0.map { Double(max(0, $0)) / size } }
        let rows = shares.map { $0.reduce(0, +) }
        let columns = codes.map { column in shares.reduce(0) { $0 + $1[column] } }
        agreement = codes.reduce(0) { $0 + shares[$1][$1] }
        // As agreements between 0 and 1, in which the variance is written.
        let most = weights.disagreement(0, codes.count - 1)
        func agree(_ i: Int, _ j: Int) -> Double {
            most > 0 ? 1 - weights.disagreement(i, j) / most : 1
        }
        var (observed, expected) = (0.0, 0.0)
        for i in codes {
            for j in codes {
                observed += agree(i, j) * shares[i][j]
                expected += agree(i, j) * rows[i] * columns[j]
            }
        }
        guard expected < 1 - 1e-14 else { throw .constantCode }
        let value = (observed - expected) / (1 - expected)
        let rowWeights = codes.map { i in codes.reduce(0) { $0 + columns[$1] * agree(i, $1) } }
        let columnWeights = codes.map { j in codes.reduce(0) { $0 + rows[$1] * agree($1, j) } }
        // Fleiss, Cohen and Everitt 1969, doi:10.1037/h0028106.
        var sum = 0.0
        for i in codes {
            for j in codes {
                let term = agree(i, j) - (rowWeights[i] + columnWeights[j]) * (1 - value)
                sum += shares[i][j] * term * term
            }
        }
        let centre = value - expected * (1 - value)
        let variance = (sum - centre * centre) / (size * (1 - expected) * (1 - expected))
        kappa = UncertainValue(
            value: value, standardError: max(0, variance).squareRoot(), degreesOfFreedom: nil)
    }
}
