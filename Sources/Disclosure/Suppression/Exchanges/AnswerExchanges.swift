/// Finds other ways to have answered a question that fit everything shown.
struct AnswerExchanges {
    /// What is asked for.
    enum Need: Hashable {
        /// The number of those who gave some answer of one of some choices is open by so many.
        case width(of: [Int], by: Int)
        /// The sum of the answers of one choice, each as its step of the scale, is open by so many steps.
        case sum(of: Int, by: Int)
        /// Enough may have given another than this answer.
        case others(choice: Int, answer: Int)

        /// What is left to ask for where it cannot be met.
        var lesser: [Need] {
            switch self {
            case .width(let choices, let width):
                (1..<max(width, 1)).reversed().map { .width(of: choices, by: $0) }
            case .sum(let choice, let steps):
                (1..<max(steps, 1)).reversed().map { .sum(of: choice, by: $0) }
            case .others: []
            }
        }

        /// Whether more is hidden around a group where the search does not tell.
        var isPromised: Bool {
            if case .sum = self { false } else { true }
        }
    }

    /// Exchanges, one after another.
    struct Way {
        var exchanges: [Exchange] = []
        /// Groups whose numbers change.
        var touched: [Int] { exchanges.flatMap(\.touched) }
        /// Those of them that are shown.
        var opened: [Int] { exchanges.flatMap(\.opened) }
        var cost: Double { exchanges.reduce(0) { $0 + $1.cost } }
    }

    private let protection: CountProtection
    private var finder: ExchangeFinder
    /// Whether answers are steps of a scale.
    private let isOrdered: Bool

    /// - Parameter participation: The groups hidden for participation.
    init(
        _ network: ExchangeNetwork, _ protection: CountProtection, _ tables: AnswerTables,
        isOrdered: Bool, participation: [Bool]
    ) {
        self.isOrdered = isOrdered
        self.protection = protection
        finder = ExchangeFinder(network, protection, tables, participation: participation)
    }

    private var tables: AnswerTables { finder.tables }

    func needs(of target: AnswerTarget) -> [Need] {
        var needs = target.isSmall ? widths(of: target) + sums(of: target) : []
        for choice in tables.answers.indices where target.fewestOthers > 0 {
            for answer in 0..<tables.options[choice]
            where others(choice, answer, target) < target.fewestOthers {
                needs.append(.others(choice: choice, answer: answer))
            }
        }
        return needs
    }

    /// Each side of a pair by itself; of options that may be ticked one is enough.
    private func widths(of target: AnswerTarget) -> [Need] {
        let all = tables.options.indices
        let ticked = all.filter { tables.options[$0] == 1 }
        return all.filter { tables.options[$0] > 1 }.map { .width(of: [$0], by: target.width) }
            + (ticked.isEmpty ? [] : [.width(of: ticked, by: target.width)])
    }

    /// As many steps as there are people: the mean is open by one step.
    private func sums(of target: AnswerTarget) -> [Need] {
        let n = target.total(tables.respondents)
        guard isOrdered, n > 0 else { return [] }
        return tables.options.indices.filter { tables.options[$0] > 1 }
            .map { .sum(of: $0, by: n) }
    }

    private func others(_ choice: Int, _ answer: Int, _ target: AnswerTarget) -> Int {
        target.total(tables.respondents) - target.total(tables.answers[choice][answer])
    }

    /// A way to meet a need with what is hidden as it is; nil where none is found.
    mutating func proof(of need: Need, _ target: AnswerTarget, _ hidden: [Bool]) -> Way? {
        meet(need, target, hidden, at: nil)
    }

    /// The cheapest way to meet a need, if some of what is shown may be hidden; nil where none is found.
    mutating func remedy(for need: Need, _ target: AnswerTarget, _ hidden: [Bool]) -> Way? {
        meet(need, target, hidden, at: protection.costs)
    }

    private mutating func meet(
        _ need: Need, _ target: AnswerTarget, _ hidden: [Bool], at costs: [Double]?
    ) -> Way? {
        switch need {
        case .width(let choices, let width):
            // Whoever is one can differ by one, and by more only where others may have answered too.
            let n = target.total(tables.respondents)
            if n < width, !finder.mayGrow(target, hidden, costs) { return nil }
            return widened(choices, by: width, target, hidden, costs)
        case .sum(let choice, let steps):
            return summed(choice, by: steps, target, hidden, costs)
        case .others(let choice, let answer):
            let n = target.total(tables.respondents)
            if n < target.fewestOthers, !finder.mayGrow(target, hidden, costs) { return nil }
            return otherAnswers(choice, answer, target, hidden, costs)
        }
    }

    /// By so much some answer of one of some choices, by exchanges that need no others if there are any.
    private mutating func widened(
        _ choices: [Int], by width: Int, _ target: AnswerTarget, _ hidden: [Bool],
        _ costs: [Double]?
    ) -> Way? {
        // What some gave and some did not goes both ways.
        let n = target.total(tables.respondents)
        let answers = choices.flatMap { choice in
            (0..<tables.options[choice]).map { answer in
                let given = target.total(tables.answers[choice][answer])
                return (choice: choice, answer: answer, room: min(given, n - given))
            }
        }.enumerated().sorted {
            ($1.element.room, $0.offset) < ($0.element.room, $1.offset)
        }.map(\.element)
        for isCompound in [false, true] {
            var best: Way?
            for (choice, answer, _) in answers {
                guard
                    let way = widened(
                        choice, answer, by: width, target, hidden, costs, isCompound: isCompound)
                else { continue }
                if way.cost == 0 { return way }
                if way.cost < best?.cost ?? .infinity { best = way }
            }
            // What is free by itself has been found; what has a price may be cheaper with others.
            if let best, costs == nil || isCompound { return best }
        }
        return nil
    }

    /// So many more who gave an answer, or fewer, or some more and some fewer.
    private mutating func widened(
        _ choice: Int, _ answer: Int, by width: Int, _ target: AnswerTarget, _ hidden: [Bool],
        _ costs: [Double]?, isCompound: Bool
    ) -> Way? {
        var hidden = hidden
        var all = Way()
        var reached = 0
        let instead =
            tables.answers[choice].indices.filter { $0 != answer }
            .map(AnswerTables.Instead.answered) + [.silent, .absent]
        for by in [1, -1] {
            let trials = instead.map {
                ExchangeFinder.Trial(choice: choice, answer: answer, instead: $0, by: by)
            }
            var made: [Exchange] = []
            while reached < width {
                let known = target.total(tables.answers[choice][answer])
                guard
                    let next = cheapest(trials, target, hidden, costs, isCompound: isCompound)
                else { break }
                finder.make(next.exchanges)
                made += next.exchanges
                let change = by * (target.total(tables.answers[choice][answer]) - known)
                // What was made room for elsewhere may have undone it.
                guard change > 0 else { break }
                reached += change
                all.exchanges += next.exchanges
                for group in next.opened { hidden[group] = true }
            }
            finder.takeBack(made)
        }
        return reached < width ? nil : all
    }

    /// So many steps more in all, or fewer, or some more and some fewer.
    private mutating func summed(
        _ choice: Int, by width: Int, _ target: AnswerTarget, _ hidden: [Bool], _ costs: [Double]?
    ) -> Way? {
        var hidden = hidden
        var all = Way()
        var reached = 0
        for direction in [1, -1] {
            var made: [Exchange] = []
            while reached < width,
                let (step, by) = farthest(choice, direction, target, hidden, costs)
            {
                finder.make([step])
                made.append(step)
                all.exchanges.append(step)
                reached += by
                for group in step.opened { hidden[group] = true }
            }
            finder.takeBack(made)
        }
        return reached < width ? nil : all
    }

    /// One of a target goes up or down the scale: as far as can be for nothing, else at the least for a step.
    private mutating func farthest(
        _ choice: Int, _ direction: Int, _ target: AnswerTarget, _ hidden: [Bool],
        _ costs: [Double]?
    ) -> (exchange: Exchange, steps: Int)? {
        let levels = 0..<tables.options[choice]
        var best: (exchange: Exchange, steps: Int)?
        for steps in levels.dropFirst().reversed() {
            for from in levels where target.total(tables.answers[choice][from]) > 0 {
                let to = from + direction * steps
                guard levels.contains(to) else { continue }
                let trial = ExchangeFinder.Trial(
                    choice: choice, answer: to, instead: .answered(from), by: 1)
                guard let found = finder.exchange(trial, target, hidden, costs) else { continue }
                if found.cost == 0 { return (found, steps) }
                let known = best.map { $0.exchange.cost / Double($0.steps) } ?? .infinity
                if found.cost / Double(steps) < known { best = (found, steps) }
            }
        }
        return best
    }

    /// As many who answered otherwise as are needed, one after another.
    private mutating func otherAnswers(
        _ choice: Int, _ answer: Int, _ target: AnswerTarget, _ hidden: [Bool],
        _ costs: [Double]?
    ) -> Way? {
        let trials = tables.answers[choice].indices.filter { $0 != answer }.flatMap { other in
            [AnswerTables.Instead.answered(answer), .silent, .absent].map {
                ExchangeFinder.Trial(choice: choice, answer: other, instead: $0, by: 1)
            }
        }
        var hidden = hidden
        var made = Way()
        defer { finder.takeBack(made.exchanges) }
        while true {
            let known = others(choice, answer, target)
            if known >= target.fewestOthers { return made }
            guard let next = cheapest(trials, target, hidden, costs, isCompound: true) else {
                return nil
            }
            finder.make(next.exchanges)
            made.exchanges += next.exchanges
            for group in next.opened { hidden[group] = true }
            // What was made room for elsewhere may have undone it.
            guard others(choice, answer, target) > known else { return nil }
        }
    }

    /// The cheapest of some exchanges: by itself, else, if wanted, with others that make room for it.
    private mutating func cheapest(
        _ trials: [ExchangeFinder.Trial], _ target: AnswerTarget, _ hidden: [Bool],
        _ costs: [Double]?, isCompound: Bool
    ) -> Way? {
        var best: Way?
        for trial in trials {
            guard let found = finder.exchange(trial, target, hidden, costs) else { continue }
            if found.cost == 0 { return Way(exchanges: [found]) }
            if found.cost < best?.cost ?? .infinity { best = Way(exchanges: [found]) }
        }
        guard isCompound else { return best }
        for trial in trials {
            guard let found = finder.exchanges(trial, target, hidden, costs).map(Way.init) else {
                continue
            }
            if found.cost == 0 { return found }
            if found.cost < best?.cost ?? .infinity { best = found }
        }
        return best
    }
}
