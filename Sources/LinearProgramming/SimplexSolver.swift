import CClp

/// Linear programs by the simplex method of COIN-OR Clp; whole numbers are not asked for.
///
/// The problem is loaded once. Each objective begins where the one before ended, which for bounding
/// many sums over the same constraints is many times faster than beginning anew.
package final class SimplexSolver: LinearSolver {
    private let model: UnsafeMutableRawPointer?
    private let variables: Int
    private let hasRows: Bool
    /// What the library gives up on: nothing to choose, or limits that cross.
    private let emptyOutcome: Outcome?
    private let method: Method
    private let iterations: Int
    private var limits: ProblemLimits
    private var limitsChanged = false
    private var costs: [Double]
    /// Where costs are not 0.
    private var costed: [Int] = []

    /// What changes from one objective to the next decides what the last solution is worth.
    package enum Method: Sendable {
        /// Objectives change: the last solution still fits.
        case primal
        /// Limits change: the last solution is still as good as can be.
        case dual
    }

    /// - Parameter iterations: The most steps an objective may take.
    package init(
        _ problem: LinearProblem, method: Method = .primal, iterations: Int = 1_000_000
    ) {
        self.method = method
        self.iterations = iterations
        variables = problem.variables.count
        hasRows = !problem.rows.isEmpty
        costs = [Double](repeating: 0, count: variables)
        limits = ProblemLimits(problem)
        emptyOutcome =
            problem.contradictsItself
            ? .infeasible
            : variables == 0 ? .optimum(Outcome.Optimum(value: 0, values: [])) : nil
        model = Clp_newModel()
        guard model != nil else { return }
        Clp_setLogLevel(model, 0)
        let matrix = ColumnMatrix(problem)
        Clp_loadProblem(
            model, Int32(variables), Int32(problem.rows.count), matrix.starts, matrix.rows,
            matrix.factors, limits.variables.lower, limits.variables.upper, costs,
            limits.rows.lower, limits.rows.upper)
    }

    /// Begins where another solver ended, whose variables and rows are the first of the problem's.
    package convenience init(_ problem: LinearProblem, extending solver: SimplexSolver) {
        self.init(problem, method: solver.method, iterations: solver.iterations)
        guard model != nil, solver.model != nil, emptyOutcome == nil, solver.emptyOutcome == nil
        else { return }
        for column in 0..<Clp_numberColumns(solver.model) {
            Clp_setColumnStatus(model, column, Clp_getColumnStatus(solver.model, column))
        }
        for row in 0..<Clp_numberRows(solver.model) {
            Clp_setRowStatus(model, row, Clp_getRowStatus(solver.model, row))
        }
    }

    deinit {
        if model != nil { Clp_deleteModel(model) }
    }

    /// Changes what a variable may be, for the objectives to come.
    package func bound(_ variable: Int, from lower: Double, to upper: Double) {
        guard limits.variables.lower.indices.contains(variable) else { return }
        limits.variables.lower[variable] = ProblemLimits.finite(lower)
        limits.variables.upper[variable] = ProblemLimits.finite(upper)
        limitsChanged = true
    }

    /// Changes between what a row's sum must lie, for the objectives to come.
    package func bound(row: Int, from lower: Double, to upper: Double) {
        guard limits.rows.lower.indices.contains(row) else { return }
        limits.rows.lower[row] = ProblemLimits.finite(lower)
        limits.rows.upper[row] = ProblemLimits.finite(upper)
        limitsChanged = true
    }

    private func applyLimits() {
        guard limitsChanged else { return }
        limitsChanged = false
        Clp_chgColumnLower(model, limits.variables.lower)
        Clp_chgColumnUpper(model, limits.variables.upper)
        Clp_chgRowLower(model, limits.rows.lower)
        Clp_chgRowUpper(model, limits.rows.upper)
    }

    package func solve(_ objective: Objective) -> Outcome { solve(objective, by: method) }

    /// - Parameter method: For this objective.
    package func solve(_ objective: Objective, by method: Method) -> Outcome {
        if let emptyOutcome { return emptyOutcome }
        guard model != nil else { return .gaveUp(.numerics) }
        for variable in costed { costs[variable] = 0 }
        costed = []
        for term in objective.terms where costs.indices.contains(term.variable) {
            costs[term.variable] += term.factor
            costed.append(term.variable)
        }
        // The library needs something to factorise.
        guard hasRows else { return unrelated(objective.sense) }
        applyLimits()
        Clp_chgObjCoefficients(model, costs)
        Clp_setOptimizationDirection(model, objective.sense == .least ? 1 : -1)
        Clp_setNumberIterations(model, 0)
        Clp_setMaximumIterations(model, Int32(clamping: iterations))
        // Problems of people in cells are degenerate through and through: the library's own choice
        // of method takes minutes where the right one takes seconds.
        switch method {
        case .primal: _ = Clp_primal(model, 0)
        case .dual: _ = Clp_dual(model, 0)
        }
        // Of that it is sure; starting over costs more than all the rest.
        let isSettled = method == .dual && Clp_status(model) == 1
        if !isSettled, Clp_status(model) != 0 || Clp_secondaryStatus(model) > 1 { startOver() }
        return outcome
    }

    /// Variables that no sum joins: each goes as far as it pays.
    private func unrelated(_ sense: Objective.Sense) -> Outcome {
        let (lower, upper) = limits.variables
        guard zip(lower, upper).allSatisfy({ $0 <= $1 }) else { return .infeasible }
        var values = zip(lower, upper).map { abs($0) < .greatestFiniteMagnitude ? $0 : min($1, 0) }
        var value = 0.0
        for variable in Set(costed).sorted() {
            let cost = sense == .least ? costs[variable] : -costs[variable]
            guard cost != 0 else { continue }
            let best = cost < 0 ? upper[variable] : lower[variable]
            guard abs(best) < .greatestFiniteMagnitude else { return .unbounded }
            values[variable] = best
            value += costs[variable] * best
        }
        return .optimum(Outcome.Optimum(value: value, values: values))
    }

    /// Solves without scaling and from no basis: where either misled, this settles it.
    private func startOver() {
        let (atLower, basic): (Int32, Int32) = (3, 1)
        for column in 0..<Int32(variables) { Clp_setColumnStatus(model, column, atLower) }
        for row in 0..<Clp_numberRows(model) { Clp_setRowStatus(model, row, basic) }
        Clp_scaling(model, 0)
        Clp_setNumberIterations(model, 0)
        _ = Clp_dual(model, 0)
        if Clp_status(model) == 4 { _ = Clp_primal(model, 0) }
        Clp_scaling(model, 3)
    }

    private var outcome: Outcome {
        switch Clp_status(model) {
        case 0:
            guard Clp_secondaryStatus(model) <= 1, let solution = Clp_primalColumnSolution(model)
            else { return .gaveUp(.numerics) }
            let values = Array(UnsafeBufferPointer(start: solution, count: variables))
            var value = 0.0
            for variable in Set(costed).sorted() { value += costs[variable] * values[variable] }
            let prices = Clp_dualRowSolution(model).map {
                Array(UnsafeBufferPointer(start: $0, count: Int(Clp_numberRows(model))))
            }
            return .optimum(Outcome.Optimum(value: value, values: values, prices: prices ?? []))
        case 1: return .infeasible
        case 2: return .unbounded
        case 3: return .gaveUp(.iterations)
        default: return .gaveUp(.numerics)
        }
    }
}
