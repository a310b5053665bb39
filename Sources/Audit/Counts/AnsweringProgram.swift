import LinearProgramming

/// Who can have answered one question, where it is known how many took part in each cell.
///
/// Without the unknowns of taking part it is an eighth of the program that has them, and is asked
/// hundreds of times.
struct AnsweringProgram {
    private let built: CountProblem
    private let solver: SimplexSolver

    init(_ subject: Int, of release: AuditedRelease, openLimit: Int) {
        built = CountProblem(answering: subject, of: release, openLimit: openLimit)
        solver = SimplexSolver(built.problem, method: .dual)
    }

    /// How many of each cell answered, in one way that fits every figure of the question; nil where
    /// there is none.
    func answering(among people: [Double]) -> [Double]? {
        for (row, cell) in built.ceilings {
            solver.bound(row: row, from: -.infinity, to: max(people[cell], 0) + Self.tolerance)
        }
        guard let optimum = solver.solve(Objective(.least, [])).optimum else { return nil }
        return built.bases[0].map { optimum.values[$0] }
    }

    private static let tolerance = 1e-7
}
