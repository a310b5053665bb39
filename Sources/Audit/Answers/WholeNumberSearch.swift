import LinearProgramming

/// Settles in whole numbers what fractions left open of one side of a question.
struct WholeNumberSearch {
    private let built: AnswerProblem
    private let whole: BranchAndCutSolver
    private(set) var solved = 0
    private(set) var programsLeft: Int
    private var explored: [AnswerExploration.Explored]

    init(
        _ built: AnswerProblem, _ explored: [AnswerExploration.Explored], nodes: Int, programs: Int
    ) {
        self.built = built
        self.explored = explored
        whole = BranchAndCutSolver(built.problem.inWholeNumbers, nodes: nodes)
        programsLeft = programs
    }

    /// What became of a group, counted as they were explored.
    mutating func verdict(_ index: Int) -> AnswerVerdict {
        if let verdict = explored[index].verdict { return verdict }
        let (group, limits) = (explored[index].target.group, explored[index].limits)
        if explored[index].target.isWide { return .open }
        if limits.allSatisfy({ $0.width < 1 }) { return unique(limits.map(\.most)) }
        var isComplete = true
        for (option, limit) in limits.enumerated() where limit.width >= 1 {
            for sense in [Objective.Sense.greatest, .least] {
                guard let values = solve(Objective(sense, built.count(option, group)))?.values
                else {
                    isComplete = false
                    continue
                }
                let table = built.table(values)
                for other in explored.indices { explored[other].target.learn(table) }
                if explored[index].target.isWide { return .open }
            }
        }
        let target = explored[index].target
        guard isComplete, let seen = target.seen else { return .notReached }
        return target.spread < 1 ? unique(seen.map(\.upperBound)) : .tight
    }

    private func unique(_ counts: [Double]) -> AnswerVerdict {
        .unique(isNobody: built.isSingleChoice && counts.allSatisfy { $0 < 0.5 })
    }

    /// What the answers of a group can add up to; nil where the budget is spent.
    mutating func rangeOfSum(_ values: [Double], _ group: Int) -> ClosedRange<Double>? {
        range(built.sum(values, group))
    }

    /// How many of a group can have answered; nil where the budget is spent.
    mutating func rangeOfRespondents(_ group: Int) -> ClosedRange<Double>? {
        range(built.respondents(group))
    }

    private mutating func range(_ terms: [LinearProblem.Term]) -> ClosedRange<Double>? {
        guard let least = solve(Objective(.least, terms)),
            let most = solve(Objective(.greatest, terms))
        else { return nil }
        return min(least.value, most.value)...max(least.value, most.value)
    }

    private mutating func solve(_ objective: Objective) -> Outcome.Optimum? {
        guard programsLeft > 0 else { return nil }
        programsLeft -= 1
        solved += 1
        return whole.solve(objective).optimum
    }
}
