import LinearProgramming

/// Looks with linear programs for ways to have answered one side of a question, until they show every
/// hidden group to be open or fractions can tell no more.
///
/// Ways to fill the cells with whole numbers that differ for a group prove its answers to be open. Each that a
/// program comes upon leads to many others, circuit by circuit, and that settles most groups; for the rest more
/// programs are asked.
struct AnswerExploration: Sendable {
    /// A group, and what fractions leave to be said of it.
    struct Explored: Sendable {
        var target: AnswerTarget
        /// Nil where only whole numbers can tell.
        var verdict: AnswerVerdict?
        /// By option, the least and the greatest whole number between the limits.
        var limits: [Limits] = []
    }

    struct Limits: Sendable {
        let least: Double
        let most: Double
        var width: Double { most - least }
    }

    let place: AnswerSide
    private(set) var explored: [Explored] = []
    private(set) var solved = 0
    private var targets: [AnswerTarget]
    private var programs: Int
    private let options: Int
    private let release: AuditedRelease
    private var circuits: Circuits

    /// - Parameters:
    ///   - grid: Where the cells lie.
    ///   - programs: The most linear programs that may be asked.
    init(
        _ release: AuditedRelease, _ place: AnswerSide, _ grid: CellGrid, openLimit: Int,
        programs: Int
    ) {
        self.release = release
        self.place = place
        self.programs = programs
        options = release.subjects[place.subject].sides[place.side].options.count
        let options = options
        targets = place.groups.map {
            AnswerTarget(
                $0.group, release.groups[$0.group].cells, options: options, most: $0.most)
        }
        circuits = Circuits(release, grid, subject: place.subject, side: place.side)
        guard programs > 0 else {
            settleAll(nil)
            return
        }
        let whole = AnswerProblem(
            release, subject: place.subject, side: place.side, openLimit: openLimit)
        let solver = SimplexSolver(whole.problem)
        if let first = ask(Objective(.least, []), whole, solver)?.optimum {
            if !whole.table(first.values).isWhole { dive(whole, solver, from: first.values) }
            lean(whole, solver)
        }
        settleAll((whole, solver))
    }

    /// From one way in whole numbers circuits lead on.
    private mutating func dive(
        _ program: AnswerProblem, _ solver: SimplexSolver, from values: [Double]
    ) {
        let dive = WholeDive(program.problem, solver, from: values)
        solved += dive.solved
        if let values = dive.values { learn(program.table(values)) }
    }

    private var hasClosed: Bool { targets.contains { !$0.isOpen } }

    /// Pulls at many groups at once, which shows most of them to be open.
    private mutating func lean(_ program: AnswerProblem, _ solver: SimplexSolver) {
        for pull in Leaning.pulls(at: targets.count) {
            let before = targets.count { $0.isOpen }
            for option in 0..<options {
                let closed = targets.indices.filter { !targets[$0].isOpen }
                guard !closed.isEmpty else { return }
                let terms = closed.flatMap { index in
                    program.count(option, targets[index].group).map {
                        LinearProblem.Term($0.variable, $0.factor * pull[index])
                    }
                }
                guard range(terms, program, solver) != nil else { return }
            }
            // What pulling all one way did not open is left for a closer look.
            guard targets.count(where: { $0.isOpen }) > before else { return }
        }
    }

    private mutating func settleAll(_ whole: (AnswerProblem, SimplexSolver)?) {
        for index in targets.indices {
            var limits: [Limits] = []
            let verdict =
                targets[index].isOpen
                ? .open
                : whole.map { settle(index, $0.0, $0.1, &limits) } ?? .notReached
            explored.append(
                Explored(target: targets[index], verdict: verdict, limits: limits))
        }
        // What one was asked for shows others to be open, also those before it.
        for index in targets.indices { explored[index].target = targets[index] }
    }

    private mutating func settle(
        _ index: Int, _ program: AnswerProblem, _ solver: SimplexSolver, _ limits: inout [Limits]
    ) -> AnswerVerdict? {
        for option in 0..<options {
            if targets[index].isOpen { return .open }
            guard let range = range(program.count(option, targets[index].group), program, solver)
            else { return .notReached }
            limits.append(
                Limits(
                    least: (range.lowerBound - 1e-6).rounded(.up),
                    most: (range.upperBound + 1e-6).rounded(.down)))
            // Two answers that any number may have given: nothing is known at all.
            if limits.count(where: { $0.most == .infinity }) > 1 { return .open }
        }
        if let option = unanimous(index, program, solver) { return .unanimous(option: option) }
        return targets[index].isWide ? .open : nil
    }

    /// The least and greatest value of a sum, in fractions; nil where nothing fits, or where no more
    /// programs may be asked.
    private mutating func range(
        _ terms: [LinearProblem.Term], _ program: AnswerProblem, _ solver: SimplexSolver
    ) -> ClosedRange<Double>? {
        var limits: [Double] = []
        for sense in [Objective.Sense.least, .greatest] {
            switch ask(Objective(sense, terms), program, solver) {
            case .optimum(let optimum): limits.append(optimum.value)
            // What has no limit is as open as can be.
            case .unbounded: limits.append(sense == .least ? 0 : .infinity)
            case .infeasible, .gaveUp, nil: return nil
            }
        }
        return min(limits[0], limits[1])...max(limits[0], limits[1])
    }

    /// Nil where no more programs may be asked.
    private mutating func ask(
        _ objective: Objective, _ program: AnswerProblem, _ solver: SimplexSolver
    ) -> Outcome? {
        guard programs > 0 else { return nil }
        programs -= 1
        solved += 1
        let outcome = solver.solve(objective)
        if let optimum = outcome.optimum { learn(program.table(optimum.values)) }
        return outcome
    }

    /// Takes up one way to have answered, and those that circuits lead to from there.
    private mutating func learn(_ table: AnswerTable) {
        for index in targets.indices where !targets[index].isOpen { targets[index].learn(table) }
        let isSingleChoice = release.subjects[place.subject].sides[place.side].isSingleChoice
        guard hasClosed,
            var walk = AnswerWalk(release, table, isSingleChoice: isSingleChoice)
        else { return }
        var closed = 0
        repeat {
            closed = targets.count { !$0.isOpen }
            for index in targets.indices where !targets[index].isOpen {
                let found = circuits.through(targets[index].group, among: walk.isFilled)
                walk.look(at: &targets[index], along: found)
            }
        } while targets.contains { !$0.isOpen } && targets.count { !$0.isOpen } < closed
    }

    /// The answer that nearly all of a group under ten must have given.
    private mutating func unanimous(
        _ index: Int, _ program: AnswerProblem, _ solver: SimplexSolver
    ) -> Int? {
        let target = targets[index]
        let limit = target.fewest - 1e-6
        for option in 0..<options where targets[index].others[option] < limit {
            let rest =
                program.respondents(target.group)
                + program.count(option, target.group).map {
                    LinearProblem.Term($0.variable, -$0.factor)
                }
            guard let most = solver.solve(Objective(.greatest, rest)).optimum else { continue }
            solved += 1
            learn(program.table(most.values))
            guard most.value < limit,
                let people = solver.solve(
                    Objective(.greatest, program.respondents(target.group))
                ).optimum,
                people.value >= 2 - 1e-6, people.value < 10 - 1e-6
            else { continue }
            solved += 1
            return option
        }
        return nil
    }
}
