import SurveyModel

/// Whether conditions can hold: depth first over the answers that matter, cut short as soon as the
/// answers given so far decide.
struct LogicSolver {
    /// Steps that are left for all questions together: what is not decided by then stays unsaid.
    private var budget: Int

    /// Enough for any questionnaire that people fill in; a bound on time for one that was made to
    /// take long.
    private static let stepsInAll = 3_000_000
    private static let stepsPerQuestion = 150_000
    private static let mostNodes = 400
    /// What it takes to lay out a node, in steps of evaluating one.
    private static let stepsPerNode = 12

    init(budget: Int = stepsInAll) { self.budget = budget }

    /// Whether some answers make all of the nodes true; nil where that would take too long.
    mutating func canHold(_ roots: [Logic.NodeID], in survey: SurveyLogic) -> Bool? {
        if roots.contains(Logic.never) { return false }
        guard budget > 0 else { return nil }
        guard var problem = LogicProblem(roots, in: survey, mostNodes: Self.mostNodes) else {
            budget -= Self.mostNodes * Self.stepsPerNode
            return nil
        }
        budget -= problem.size * Self.stepsPerNode
        budget -= problem.comparedAnswers
        guard budget > 0 else { return nil }
        var steps = min(budget, Self.stepsPerQuestion)
        let before = steps
        let result = problem.solve(&steps)
        budget -= before - steps
        return result
    }
}

/// One question put to the solver, with its nodes and answers numbered.
private struct LogicProblem {
    private enum Part {
        case constant(Bool)
        case not(Int)
        case all([Int])
        case any([Int])
        /// Truth by the answer of a variable.
        case answer(variable: Int, [Bool])
    }

    private var parts: [Part] = []
    private var roots: [Int] = []
    /// Per variable how many kinds of answers there are.
    private var answerCounts: [Int] = []
    /// Of allocations: least points of each answer, by question.
    private var points: [(variable: Int, group: Int, least: [Double])] = []
    private var totals: [Double] = []

    var size: Int { parts.count }
    /// How many answers were held against how many codes and numbers to tell them apart.
    private(set) var comparedAnswers = 0

    /// More than this is too much for one question; what hangs on it stays unsaid.
    private static let mostComparedAnswers = 400_000

    init?(_ roots: [Logic.NodeID], in survey: SurveyLogic, mostNodes: Int) {
        let logic = survey.logic
        guard let first = logic.parts(of: roots, limit: mostNodes) else { return nil }
        let questions = Set(
            first.compactMap { logic.nodes[$0].variable }.map {
                logic.variables[$0].question
            })
        let constraints = questions.sorted().compactMap { survey.constraints[$0] }
        guard let nodes = logic.parts(of: roots + constraints, limit: mostNodes) else { return nil }
        let positions = Dictionary(
            nodes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        func position(_ node: Logic.NodeID) -> Int { positions[node] ?? 0 }

        var comparisons: [Logic.VariableID: [Condition]] = [:]
        for node in nodes {
            if case .comparison(let variable, let condition) = logic.nodes[node] {
                comparisons[variable, default: []].append(condition)
            }
        }
        var numbers: [Logic.VariableID: Int] = [:]
        var answers: [[ConditionValue]] = []
        var groups: [String: Int] = [:]
        for node in nodes {
            switch logic.nodes[node] {
            case .constant(let value): parts.append(.constant(value))
            case .not(let part): parts.append(.not(position(part)))
            case .all(let list): parts.append(.all(list.map(position)))
            case .any(let list): parts.append(.any(list.map(position)))
            case .chosen(let variable):
                if numbers[variable] == nil {
                    numbers[variable] = answers.count
                    answers.append([])
                    answerCounts.append(2)
                }
                parts.append(.answer(variable: numbers[variable] ?? 0, [false, true]))
            case .comparison(let variable, let condition):
                if numbers[variable] == nil, case .item(let item) = logic.variables[variable] {
                    let compared = comparisons[variable] ?? []
                    let distinct = survey.domains.answers(to: item, toldApartBy: compared)
                    comparedAnswers += distinct.count * compared.reduce(0) { $0 + $1.size }
                    guard comparedAnswers <= Self.mostComparedAnswers else { return nil }
                    let kinds = Self.kinds(of: distinct, compared)
                    numbers[variable] = answers.count
                    answers.append(kinds)
                    answerCounts.append(kinds.count)
                    if let total = survey.domains.totals[item.question] {
                        if groups[item.question] == nil {
                            groups[item.question] = totals.count
                            totals.append(Double(total))
                        }
                        points.append(
                            (
                                answers.count - 1, groups[item.question] ?? 0,
                                kinds.map { if case .number(let n) = $0 { n } else { 0 } }
                            ))
                    }
                }
                let number = numbers[variable] ?? 0
                parts.append(
                    .answer(
                        variable: number,
                        answers[number].map { value in condition.holds { _ in value } }))
            }
        }
        self.roots = (roots + constraints).map(position)
    }

    /// Answers that no comparison tells apart are one kind; the first of them stands for it.
    private static func kinds(
        of answers: [ConditionValue], _ comparisons: [Condition]
    ) -> [ConditionValue] {
        var seen: Set<[Bool]> = []
        return answers.filter { value in
            seen.insert(comparisons.map { $0.holds { _ in value } }).inserted
        }
    }

    // MARK: Search

    private struct Branch {
        let variable: Int
        var rest: [Int]
    }

    /// - Parameter steps: Node evaluations left; nil is returned when they run out.
    mutating func solve(_ steps: inout Int) -> Bool? {
        var chosen = [Int](repeating: -1, count: answerCounts.count)
        var branches: [Branch] = []
        while true {
            steps -= parts.count
            guard steps > 0 else { return nil }
            let values = evaluate(chosen)
            if !roots.contains(where: { values[$0] == false }), isPossible(chosen) {
                guard let open = roots.first(where: { values[$0] == nil }) else { return true }
                if let (variable, wanted) = decisive(open, values) {
                    branches.append(Branch(variable: variable, rest: wanted.reversed()))
                }
            }
            // The next answer to try, going back where none is left.
            while let branch = branches.last, branch.rest.isEmpty {
                chosen[branch.variable] = -1
                branches.removeLast()
            }
            guard let last = branches.indices.last, let next = branches[last].rest.popLast() else {
                return false
            }
            chosen[branches[last].variable] = next
        }
    }

    private func evaluate(_ chosen: [Int]) -> [Bool?] {
        var values = [Bool?](repeating: nil, count: parts.count)
        for (index, part) in parts.enumerated() {
            switch part {
            case .constant(let value): values[index] = value
            case .not(let part): values[index] = values[part].map { !$0 }
            case .answer(let variable, let truth):
                if chosen[variable] >= 0 { values[index] = truth[chosen[variable]] }
            case .all(let list): values[index] = Self.joined(list, values, decisive: false)
            case .any(let list): values[index] = Self.joined(list, values, decisive: true)
            }
        }
        return values
    }

    private static func joined(_ list: [Int], _ values: [Bool?], decisive: Bool) -> Bool? {
        var isOpen = false
        for part in list {
            switch values[part] {
            case decisive?: return decisive
            case nil: isOpen = true
            default: break
            }
        }
        return isOpen ? nil : !decisive
    }

    /// No more points are shared out than there are.
    private func isPossible(_ chosen: [Int]) -> Bool {
        guard !points.isEmpty else { return true }
        var sums = totals.map { _ in 0.0 }
        for (variable, group, least) in points where chosen[variable] >= 0 {
            sums[group] += least[chosen[variable]]
        }
        return zip(sums, totals).allSatisfy { $0 <= $1 }
    }

    /// A variable on which an open node depends, and its answers, the promising ones first.
    private func decisive(_ node: Int, _ values: [Bool?]) -> (variable: Int, answers: [Int])? {
        var node = node
        var wanted = true
        while true {
            switch parts[node] {
            case .constant: return nil
            case .not(let part):
                node = part
                wanted.toggle()
            case .all(let list), .any(let list):
                guard let open = list.first(where: { values[$0] == nil }) else { return nil }
                node = open
            case .answer(let variable, let truth):
                let answers =
                    truth.indices.filter { truth[$0] == wanted }
                    + truth.indices.filter { truth[$0] != wanted }
                return (variable, answers)
            }
        }
    }
}

extension Condition {
    /// How many codes or numbers a comparison holds an answer against.
    fileprivate var size: Int {
        if case .isOneOf(_, let codes) = self { max(codes.count, 1) } else { 1 }
    }
}

extension Logic.Node {
    fileprivate var variable: Logic.VariableID? {
        switch self {
        case .comparison(let variable, _), .chosen(let variable): variable
        default: nil
        }
    }
}

extension Logic.Variable {
    fileprivate var question: String {
        switch self {
        case .item(let item): item.question
        case .option(let question, _), .rest(let question): question
        }
    }
}
