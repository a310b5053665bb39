/// Answers objectives over one problem, which it was given when it was made.
///
/// The same questions in the same order get the same answers on every machine with the same
/// library: budgets count steps, never time. Nothing is printed.
package protocol LinearSolver {
    func solve(_ objective: Objective) -> Outcome
}

extension LinearSolver {
    /// The least and the greatest value of a sum; nil where a solver found none of them.
    package func range(of terms: [LinearProblem.Term]) -> ClosedRange<Double>? {
        guard let least = solve(Objective(.least, terms)).optimum,
            let greatest = solve(Objective(.greatest, terms)).optimum
        else { return nil }
        return min(least.value, greatest.value)...max(least.value, greatest.value)
    }
}
