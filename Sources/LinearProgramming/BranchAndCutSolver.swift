import CCbc
import Synchronization

/// Programs in whole numbers by branch and cut of COIN-OR Cbc.
///
/// Every objective is solved from the beginning: the library's model cannot be asked again.
package struct BranchAndCutSolver: LinearSolver {
    private let problem: LinearProblem
    private let matrix: ColumnMatrix
    private let nodes: Int

    /// - Parameter nodes: The most branches an objective may take.
    package init(_ problem: LinearProblem, nodes: Int = 10_000) {
        self.problem = problem
        self.nodes = nodes
        matrix = ColumnMatrix(problem)
    }

    /// The library keeps what it reads in global variables.
    private static let library = Mutex<Void>(())

    package func solve(_ objective: Objective) -> Outcome {
        let outcome = Self.library.withLock { _ in search(objective) }
        guard outcome == .infeasible, !objective.terms.isEmpty else { return outcome }
        // The library calls unbounded problems infeasible too; asked for nothing, they are not.
        let isEmpty = solve(Objective(.least, [])) == .infeasible
        return isEmpty ? .infeasible : .unbounded
    }

    private func search(_ objective: Objective) -> Outcome {
        guard let model = Cbc_newModel() else { return .gaveUp(.numerics) }
        defer { Cbc_deleteModel(model) }
        var costs = [Double](repeating: 0, count: problem.variables.count)
        for term in objective.terms where costs.indices.contains(term.variable) {
            costs[term.variable] += term.factor
        }
        let limits = ProblemLimits(problem)
        Cbc_loadProblem(
            model, Int32(costs.count), Int32(problem.rows.count), matrix.starts, matrix.rows,
            matrix.factors, limits.variables.lower, limits.variables.upper, costs,
            limits.rows.lower, limits.rows.upper)
        for (index, variable) in problem.variables.enumerated() where variable.isInteger {
            Cbc_setInteger(model, Int32(index))
        }
        Cbc_setObjSense(model, objective.sense == .least ? 1 : -1)
        Cbc_setLogLevel(model, 0)
        Cbc_setMaximumNodes(model, Int32(clamping: nodes))
        Cbc_setAllowableGap(model, 1e-9)
        _ = Cbc_solve(model)
        return outcome(model, costs)
    }

    private func outcome(_ model: UnsafeMutableRawPointer, _ costs: [Double]) -> Outcome {
        if Cbc_isProvenInfeasible(model) != 0 { return .infeasible }
        if Cbc_isContinuousUnbounded(model) != 0 { return .unbounded }
        if Cbc_isNodeLimitReached(model) != 0 { return .gaveUp(.nodes) }
        guard Cbc_isProvenOptimal(model) != 0, let solution = Cbc_getColSolution(model)
        else { return .gaveUp(.numerics) }
        var values = Array(UnsafeBufferPointer(start: solution, count: costs.count))
        for (index, variable) in problem.variables.enumerated() where variable.isInteger {
            values[index] = values[index].rounded()
        }
        // The library may stop with what is not a solution; that is never passed on.
        guard problem.violation(of: values) < 1e-6 else { return .gaveUp(.numerics) }
        let value = zip(costs, values).reduce(0) { $0 + $1.0 * $1.1 }
        return .optimum(Outcome.Optimum(value: value, values: values))
    }
}
