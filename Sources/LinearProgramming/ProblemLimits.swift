/// What variables and rows may be, as the libraries take it: without a limit is as far as numbers go.
struct ProblemLimits {
    var variables: (lower: [Double], upper: [Double])
    var rows: (lower: [Double], upper: [Double])

    init(_ problem: LinearProblem) {
        variables = (
            problem.variables.map { Self.finite($0.lower) },
            problem.variables.map { Self.finite($0.upper) }
        )
        rows = (
            problem.rows.map { Self.finite($0.lower) }, problem.rows.map { Self.finite($0.upper) }
        )
    }

    static func finite(_ value: Double) -> Double {
        if value == .infinity { return .greatestFiniteMagnitude }
        if value == -.infinity { return -.greatestFiniteMagnitude }
        return value
    }
}
