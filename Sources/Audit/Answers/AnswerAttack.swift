import LinearProgramming

/// Bounds the answers of every hidden group to one side of a question.
///
/// Ways to fill the cells with whole numbers that differ for a group prove its answers to be open.
/// The simplex method finds them most often; where it does not, programs in whole numbers are asked
/// while the budget lasts.
struct AnswerAttack {
    /// What became of a target.
    enum Verdict: Sendable, Hashable {
        /// Some answer was given by at least two more or fewer people.
        case open
        /// No count is open by more than one person.
        case tight
        /// There is one solution.
        case unique
        /// All, or all but one, must have given this answer.
        case unanimous(option: Int)
        case notReached
    }

    private(set) var verdicts: [(group: Int, verdict: Verdict)] = []
    private(set) var solved = 0
    private(set) var wholeSolved = 0
    private let built: AnswerProblem
    private let options: Int
    private let solver: SimplexSolver
    private let whole: BranchAndCutSolver
    private var budget: Int
    private var targets: [AnswerTarget]

    init(
        _ built: AnswerProblem, groups: [Int], options: Int, nodes: Int, programs: Int
    ) {
        self.built = built
        self.options = options
        budget = programs
        solver = SimplexSolver(built.problem)
        whole = BranchAndCutSolver(built.problem.inWholeNumbers, nodes: nodes)
        targets = groups.map { AnswerTarget($0, built, options: options) }
    }

    mutating func run() {
        lean()
        for index in targets.indices {
            let verdict = settle(index)
            verdicts.append((targets[index].group, verdict))
        }
    }

    /// Pulls at many groups at once, which shows most of them to be open.
    private mutating func lean() {
        for pull in Leaning.pulls(at: targets.count) {
            for option in 0..<options {
                let closed = targets.indices.filter { !targets[$0].isOpen }
                guard closed.count > 1 else { return }
                let terms = closed.flatMap { index in
                    built.count(option, targets[index].group).map {
                        LinearProblem.Term($0.variable, $0.factor * pull[index])
                    }
                }
                _ = range(terms)
            }
        }
    }

    private mutating func settle(_ index: Int) -> Verdict {
        let group = targets[index].group
        var widths: [Double] = []
        for option in 0..<options {
            if targets[index].isOpen { return .open }
            guard let range = range(built.count(option, group)) else { return .notReached }
            // Whole numbers between the limits, one apart.
            widths.append(
                (range.upperBound + 1e-6).rounded(.down) - (range.lowerBound - 1e-6).rounded(.up))
        }
        if let option = unanimous(index) { return .unanimous(option: option) }
        if targets[index].spread >= 2 { return .open }
        if widths.allSatisfy({ $0 < 1 }) { return .unique }
        return search(index, widths)
    }

    /// The least and greatest value of a sum, in fractions.
    private mutating func range(_ terms: [LinearProblem.Term]) -> ClosedRange<Double>? {
        var limits: [Double] = []
        for sense in [Objective.Sense.least, .greatest] {
            guard let optimum = solver.solve(Objective(sense, terms)).optimum else {
                // What has no limit is as open as can be.
                limits.append(sense == .least ? 0 : 1_000_000)
                continue
            }
            solved += 1
            limits.append(optimum.value)
            learn(optimum.values)
        }
        return min(limits[0], limits[1])...max(limits[0], limits[1])
    }

    private mutating func learn(_ values: [Double]) {
        let isWhole = values.allSatisfy { abs($0 - $0.rounded()) < 1e-6 }
        for index in targets.indices { targets[index].learn(values, isWhole: isWhole) }
    }

    /// The answer that nearly all of a group under ten must have given.
    private mutating func unanimous(_ index: Int) -> Int? {
        let group = targets[index].group
        for option in 0..<options where targets[index].others[option] < 2 - 1e-6 {
            let rest =
                built.respondents(group)
                + built.count(option, group).map { LinearProblem.Term($0.variable, -$0.factor) }
            guard let most = solver.solve(Objective(.greatest, rest)).optimum else { continue }
            solved += 1
            learn(most.values)
            guard most.value < 2 - 1e-6,
                let people = solver.solve(Objective(.greatest, built.respondents(group))).optimum,
                people.value >= 2 - 1e-6, people.value < 10 - 1e-6
            else { continue }
            return option
        }
        return nil
    }

    /// Settles in whole numbers what fractions left open.
    private mutating func search(_ index: Int, _ widths: [Double]) -> Verdict {
        let group = targets[index].group
        var isComplete = true
        for option in 0..<options where widths[option] >= 1 {
            for sense in [Objective.Sense.greatest, .least] {
                guard budget > 0 else {
                    isComplete = false
                    continue
                }
                budget -= 1
                wholeSolved += 1
                if let optimum = whole.solve(Objective(sense, built.count(option, group))).optimum {
                    for other in targets.indices {
                        targets[other].learn(optimum.values, isWhole: true)
                    }
                } else {
                    isComplete = false
                }
                if targets[index].spread >= 2 { return .open }
            }
        }
        guard isComplete, targets[index].seen != nil else { return .notReached }
        return targets[index].spread < 1 ? .unique : .tight
    }

    /// The least and greatest value of a sum in whole numbers; nil where the budget is spent.
    mutating func wholeRange(_ terms: [LinearProblem.Term]) -> ClosedRange<Double>? {
        guard budget >= 2 else { return nil }
        budget -= 2
        wholeSolved += 2
        return whole.range(of: terms)
    }

    var programsLeft: Int { budget }
}
