import LinearProgramming

/// Looks for a solution in whole numbers by fixing, time and again, the numbers that are nearest to whole ones.
///
/// A tenth of the work of a program in whole numbers, and mostly enough: nothing is sought but any solution.
/// Where a wrong choice leaves none, none is found.
struct WholeDive {
    /// How many linear programs were solved.
    private(set) var solved = 0
    /// By variable; nil where none was found.
    private(set) var values: [Double]?

    /// - Parameters:
    ///   - solver: Has solved the problem.
    ///   - start: A solution of it.
    init(_ problem: LinearProblem, _ solver: SimplexSolver, from start: [Double]) {
        let own = SimplexSolver(problem, extending: solver)
        var values = start
        /// Nil where nothing fits these as well.
        func fixed(_ variables: [Int], to whole: (Double) -> Double) -> [Double]? {
            for variable in variables {
                own.bound(variable, from: whole(values[variable]), to: whole(values[variable]))
            }
            solved += 1
            let found = own.solve(Objective(.least, []), by: .dual).optimum?.values
            if found == nil {
                for variable in variables {
                    let limits = problem.variables[variable]
                    own.bound(variable, from: limits.lower, to: limits.upper)
                }
            }
            return found
        }
        while solved < Self.most {
            let broken = values.indices.map { ($0, abs(values[$0] - values[$0].rounded())) }
                .filter { $0.1 > Self.tolerance }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
                .map(\.0)
            guard let first = broken.first else {
                self.values = values
                return
            }
            let some = Array(broken.prefix(max(broken.count / Self.share, 1)))
            let next =
                fixed(some) { $0.rounded() }
                ?? (some.count > 1 ? fixed([first]) { $0.rounded() } : nil)
                ?? fixed([first]) { $0.rounded() > $0 ? $0.rounded(.down) : $0.rounded(.up) }
            guard let next else { return }
            values = next
        }
    }

    private static let most = 80
    /// One of so many is fixed at a time.
    private static let share = 4
    private static let tolerance = 1e-6
}
