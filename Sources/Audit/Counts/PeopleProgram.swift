import LinearProgramming

/// The numbers of people that fit a release's figures, to be asked for the least and the greatest of sums.
protocol PeopleProgram {
    /// Which variables stand for whom.
    var built: CountProblem { get }
    func solve(_ objective: Objective) -> Outcome
    /// The figures that hold an optimum back.
    func sources(of optimum: Outcome.Optimum) -> Set<FigureSource>
}

/// All questions at once.
struct WholeProgram: PeopleProgram {
    let built: CountProblem
    private let solver: SimplexSolver

    init(_ release: AuditedRelease, openLimit: Int) {
        built = CountProblem(release, openLimit: openLimit)
        solver = SimplexSolver(built.problem)
    }

    func solve(_ objective: Objective) -> Outcome { solver.solve(objective) }

    func sources(of optimum: Outcome.Optimum) -> Set<FigureSource> { built.sources(of: optimum) }
}

extension CountProblem {
    /// The figures whose rows hold an optimum back.
    func sources(of optimum: Outcome.Optimum) -> Set<FigureSource> {
        var found: Set<FigureSource> = []
        for (row, price) in optimum.prices.enumerated() where abs(price) > 1e-7 {
            if let source = sources[row] { found.insert(source) }
        }
        return found
    }
}
