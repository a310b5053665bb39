import Evaluation
import LinearProgramming

/// What a reader knows of people by step, track and profession: every number shown is a sum of cells, and
/// nobody is at a step without having been at the one before.
struct PeopleSpace {
    let table: PeopleTable
    private let places: [PeopleTable.Place]
    private let numbers: [PeopleTable.Place: Int]
    /// By entry, the variables it is the sum of.
    private let terms: [[LinearProblem.Term]]
    private let knowledge: Knowledge

    /// How much a reader is thought to know of the answers.
    private enum Knowledge: CaseIterable {
        /// Everyone who answered told track and profession, and came.
        case everything
        /// Everyone who answered came, wherever that is known.
        case someUntold
        /// Some answered who do not stand among those who came.
        case nothingOfLists
    }

    /// Takes as much for known as fits the true numbers.
    init(_ table: PeopleTable) {
        let spaces = Knowledge.allCases.map { PeopleSpace(table, $0) }
        self = spaces.first { $0.isPossible } ?? spaces[spaces.count - 1]
    }

    private init(_ table: PeopleTable, _ knowledge: Knowledge) {
        self.table = table
        self.knowledge = knowledge
        places = FunnelStep.allCases.flatMap { step in
            (0..<table.tracks).flatMap { track in
                (0...table.groups).map { .init(step: step, track: track, group: $0) }
            }
        }
        let numbers = Dictionary(
            places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.numbers = numbers
        terms = table.entries.map { entry in
            table.cells(of: entry.place).compactMap { numbers[$0].map { LinearProblem.Term($0) } }
        }
    }

    private var isPossible: Bool {
        let solver = SimplexSolver(problem(hidden: []).problem)
        return solver.solve(Objective(.least, [])).optimum != nil
    }

    // MARK: Ranges

    /// Between what each of some numbers must lie, when some are hidden.
    func ranges(of entries: [Int], hidden: Set<Int>) -> [ClosedRange<Double>?] {
        let solver = SimplexSolver(problem(hidden: hidden).problem)
        return entries.map { solver.range(of: terms[$0]) }
    }

    /// The numbers that must be hidden as well for one of them to be within some limits; nil where
    /// hiding does not help.
    func cheapest(for entry: Int, from lower: Double, to upper: Double, hidden: Set<Int>) -> [Int]?
    {
        var (problem, prices) = problem(hidden: hidden, arePriced: true)
        problem.row(terms[entry], from: lower, to: upper)
        let objective = Objective(
            .least,
            prices.flatMap { price in
                let cost = cost(of: price.entry)
                return [LinearProblem.Term(price.more, cost), LinearProblem.Term(price.less, cost)]
            })
        guard let optimum = SimplexSolver(problem).solve(objective).optimum else { return nil }
        return prices.filter {
            optimum.values[$0.more] + optimum.values[$0.less] > 1e-6
        }.map(\.entry)
    }

    /// Small numbers are hidden rather than large ones; a group's sum over tracks rather than one more
    /// group; and what all professions make together last.
    private func cost(of entry: Int) -> Double {
        let (place, value) = (table.entries[entry].place, Double(table.entries[entry].value))
        if place.group == nil { return 4 * (value + 1) }
        return (value + 1) * (place.track == nil ? 0.5 : 1)
    }

    // MARK: What is known

    private struct Price {
        let entry: Int
        let more: Int
        let less: Int
    }

    private func problem(
        hidden: Set<Int>, arePriced: Bool = false
    ) -> (problem: LinearProblem, prices: [Price]) {
        var problem = LinearProblem()
        let most = Double(table.entries.reduce(1000) { $0 + $1.value })
        for place in places { _ = problem.variable(to: mayHold(place) ? most : 0) }
        addSteps(to: &problem)
        var prices: [Price] = []
        for (entry, number) in table.entries.enumerated() {
            let value = number.value
            guard number.kind != .hiddenElsewhere, !hidden.contains(entry) else { continue }
            guard arePriced, number.kind == .open else {
                problem.row(terms[entry], equals: Double(value))
                continue
            }
            let price = Price(entry: entry, more: problem.variable(), less: problem.variable())
            prices.append(price)
            problem.row(
                terms[entry] + [.init(price.more, -1), .init(price.less, 1)],
                equals: Double(value))
        }
        return (problem, prices)
    }

    private func mayHold(_ place: PeopleTable.Place) -> Bool {
        let isRest = place.group == table.groups
        if place.step == .answered { return !isRest || knowledge != .everything }
        let step = PeopleTable.Place(step: place.step, track: place.track, group: nil)
        return isRest ? table.hasRest.contains(step) : table.hasGroups.contains(step)
    }

    private func addSteps(to problem: inout LinearProblem) {
        // Who is registered without an invitation is nothing odd.
        add(.registered, .attended, to: &problem)
        if knowledge != .nothingOfLists { add(.attended, .answered, to: &problem) }
    }

    /// Nobody is at the later step who was not at the earlier one, by profession or, where that is not
    /// known, altogether.
    private func add(_ earlier: FunnelStep, _ later: FunnelStep, to problem: inout LinearProblem) {
        for track in 0..<table.tracks {
            let before = PeopleTable.Place(step: earlier, track: track, group: nil)
            let after = PeopleTable.Place(step: later, track: track, group: nil)
            let isTold = table.hasGroups.contains(before) || table.hasRest.contains(before)
            guard isTold else { continue }
            func row(_ more: [PeopleTable.Place], _ less: [PeopleTable.Place]) {
                problem.row(
                    more.compactMap { numbers[$0].map { .init($0) } }
                        + less.compactMap { numbers[$0].map { .init($0, -1) } },
                    from: 0, to: .infinity)
            }
            row(table.cells(of: before), table.cells(of: after))
            guard !table.hasRest.contains(before),
                later == .answered || table.hasGroups.contains(after)
            else { continue }
            for group in 0..<table.groups {
                row(
                    [.init(step: earlier, track: track, group: group)],
                    [.init(step: later, track: track, group: group)])
            }
        }
    }
}
