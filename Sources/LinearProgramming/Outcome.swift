/// What a solver says to an objective.
package enum Outcome: Sendable, Hashable {
    /// No better value is possible; the values are one way to reach it.
    case optimum(Optimum)
    /// Nothing fits the problem at all.
    case infeasible
    /// The objective can become as good as one likes.
    case unbounded
    /// The budget was spent, or numbers of very different size left the answer uncertain: nothing
    /// is claimed.
    case gaveUp(Reason)

    package struct Optimum: Sendable, Hashable {
        package let value: Double
        /// By variable.
        package let values: [Double]
        /// By row, by how much the value would change if the row's limit were moved by one; rows that
        /// do not hold the value back have 0. Empty where a solver does not tell.
        package var prices: [Double]

        package init(value: Double, values: [Double], prices: [Double] = []) {
            (self.value, self.values, self.prices) = (value, values, prices)
        }
    }

    package enum Reason: Sendable, Hashable {
        case iterations
        case nodes
        case numerics
    }

    package var optimum: Optimum? {
        if case .optimum(let optimum) = self { optimum } else { nil }
    }
}
