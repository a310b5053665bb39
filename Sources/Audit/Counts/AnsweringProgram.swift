import LinearProgramming

/// Who can have answered one question, where it is known how many took part in each cell.
///
/// Without the unknowns of taking part it is an eighth of the program that has them, and is asked
/// hundreds of times.
final class AnsweringProgram {
    private let built: CountProblem
    private let solver: SimplexSolver
    /// What was found before, the last first: it mostly fits other people as well.
    private var found: [[Double]] = []

    init(_ subject: Int, of release: AuditedRelease, openLimit: Int) {
        built = CountProblem(answering: subject, of: release, openLimit: openLimit)
        solver = SimplexSolver(built.problem, method: .dual)
    }

    /// How many of each cell answered, and then what else is unknown of the question, in one way that fits
    /// its every figure; nil where there is none.
    ///
    /// - Parameter anew: Whether one that was found before will not do: each tells of other groups.
    func answering(among people: [Double], anew: Bool) -> [Double]? {
        if !anew, let known = found.first(where: { fits($0, people) }) { return known }
        for (row, cell) in built.ceilings {
            solver.bound(row: row, from: -.infinity, to: max(people[cell], 0) + Self.tolerance)
        }
        guard let values = solver.solve(Objective(.least, [])).optimum?.values
        else { return nil }
        found = [values] + found.prefix(Self.kept - 1)
        return values
    }

    /// Everything else that is known of the question does not speak of who took part.
    private func fits(_ values: [Double], _ people: [Double]) -> Bool {
        built.ceilings.allSatisfy { row, cell in
            let sum = built.problem.rows[row].terms.reduce(0) {
                $0 + $1.factor * values[$1.variable]
            }
            return sum <= max(people[cell], 0) + 2 * Self.tolerance
        }
    }

    private static let kept = 4
    private static let tolerance = 1e-7
}
