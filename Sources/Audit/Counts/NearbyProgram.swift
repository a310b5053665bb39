import LinearProgramming

/// A problem cut down to some of its variables; variables and rows are numbered as in the whole.
struct NearbyProgram {
    /// What the others do.
    enum Outside {
        /// They stay as they are in a solution: what is found is possible in the whole.
        case fixed(at: [Double])
        /// Each does what it may by itself: all that is possible in the whole is found.
        case free
    }

    /// By variable of the whole, its number here.
    private var numbers: [Int: Int] = [:]
    private let variables: [Int]
    /// By row here, that of the whole.
    private let rows: [Int]
    /// Values of the whole where they are fixed, and nothing where they are not.
    private let outside: [Double]
    private let rowCount: Int
    private let solver: SimplexSolver

    init(_ whole: LinearProblem, _ index: RowIndex, _ variables: [Int], _ outside: Outside) {
        var problem = LinearProblem()
        for variable in variables {
            let limits = whole.variables[variable]
            numbers[variable] = problem.variable(from: limits.lower, to: limits.upper)
        }
        rows = Set(variables.flatMap { index.rows(of: $0) }).sorted()
        for number in rows {
            let row = whole.rows[number]
            var own: [LinearProblem.Term] = []
            var (least, most) = (0.0, 0.0)
            for term in row.terms {
                if let variable = numbers[term.variable] {
                    own.append(.init(variable, term.factor))
                    continue
                }
                var ends: [Double]
                switch outside {
                case .fixed(let values):
                    ends = [term.factor * values[term.variable]]
                case .free:
                    let limits = whole.variables[term.variable]
                    ends = [limits.lower * term.factor, limits.upper * term.factor]
                }
                least += ends.min() ?? 0
                most += ends.max() ?? 0
            }
            if own.count < row.terms.count, case .fixed = outside {
                least -= Self.slack
                most += Self.slack
            }
            problem.row(own, from: row.lower - most, to: row.upper - least)
        }
        self.variables = variables
        rowCount = whole.rows.count
        if case .fixed(let values) = outside { self.outside = values } else { self.outside = [] }
        solver = SimplexSolver(problem)
    }

    /// A solution fits only so closely; what it leaves must have room for itself.
    private static let slack = 1e-7

    /// Objectives speak of variables that are in here.
    func solve(_ objective: Objective) -> Outcome {
        let terms = objective.terms.compactMap { term in
            numbers[term.variable].map { LinearProblem.Term($0, term.factor) }
        }
        switch solver.solve(Objective(objective.sense, terms)) {
        case .optimum(let optimum):
            var values = outside
            if !values.isEmpty {
                for (here, variable) in variables.enumerated() {
                    values[variable] = optimum.values[here]
                }
            }
            var prices = [Double](repeating: 0, count: rowCount)
            for (here, price) in optimum.prices.enumerated() { prices[rows[here]] = price }
            return .optimum(
                Outcome.Optimum(value: optimum.value, values: values, prices: prices))
        case let other: return other
        }
    }
}

/// Which rows speak of a variable.
struct RowIndex: Sendable {
    private var byVariable: [[Int]]

    init(_ problem: LinearProblem) {
        byVariable = [[Int]](repeating: [], count: problem.variables.count)
        for (number, row) in problem.rows.enumerated() {
            for term in row.terms { byVariable[term.variable].append(number) }
        }
    }

    func rows(of variable: Int) -> [Int] { byVariable[variable] }
}
