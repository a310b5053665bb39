/// Finds exchanges of answers, and keeps the tables as they are after those that were made.
struct ExchangeFinder {
    /// One more of a place, or one fewer, gives an answer instead of something else.
    struct Trial {
        let choice: Int
        let answer: Int
        let instead: AnswerTables.Instead
        let by: Int

        /// Whether it changes who is in the base.
        var isOfBase: Bool {
            switch instead {
            case .answered: false
            case .silent, .absent: true
            }
        }
    }

    private(set) var tables: AnswerTables
    private let network: ExchangeNetwork
    private var search: ExchangeSearch
    private let protection: CountProtection
    private let participation: [Bool]
    /// Ways in which others may have taken part, by whether all questions leave room for them.
    private var takingPart: [[Move.Change]: Bool] = [:]
    private var space: CellSpace { protection.space }

    /// - Parameter participation: The groups hidden for participation.
    init(
        _ network: ExchangeNetwork, _ protection: CountProtection, _ tables: AnswerTables,
        participation: [Bool]
    ) {
        self.network = network
        self.protection = protection
        self.participation = participation
        self.tables = tables
        search = ExchangeSearch(network, protection.space)
    }

    mutating func make(_ exchanges: [Exchange]) {
        for exchange in exchanges { tables.apply(exchange) }
    }

    mutating func takeBack(_ exchanges: [Exchange]) {
        for exchange in exchanges.reversed() { tables.apply(exchange, takingBack: true) }
    }

    // MARK: One exchange

    /// The cheapest exchange by which a target changes as wanted; nil where there is none.
    ///
    /// - Parameters:
    ///   - costs: By group; without costs shown groups stay as they are.
    ///   - kept: Cells that stay as they are.
    mutating func exchange(
        _ trial: Trial, _ target: AnswerTarget, _ hidden: [Bool], _ costs: [Double]?,
        keeping kept: [Int] = []
    ) -> Exchange? {
        let own = tables.answers[trial.choice][trial.answer]
        var best: Exchange?
        for circle in circles(own, trial, target, hidden, costs, keeping: kept) {
            guard let found = exchange(trial, circle, target, hidden, costs) else { continue }
            if found.cost < best?.cost ?? .infinity { best = found }
        }
        return best
    }

    /// Circles through a target, those first that are of like cells: attributes do not notice them.
    ///
    /// - Parameter own: By cell, how many can give up what the target gains.
    private mutating func circles(
        _ own: [Int], _ trial: Trial, _ target: AnswerTarget, _ hidden: [Bool],
        _ costs: [Double]?, keeping kept: [Int] = []
    ) -> [[ExchangeSearch.Change]] {
        let instead = tables.people(trial.instead, of: trial.choice)
        let (gaining, giving) = trial.by > 0 ? (own, instead) : (instead, own)
        // Somebody in it must be there to change.
        guard target.total(giving) > 0 else { return [] }
        let isAbsent = trial.instead == .absent
        // Who takes part is settled; nothing more is hidden of that.
        let prices = ExchangeSearch.Prices(
            hidden: isAbsent ? participation : hidden, costs: isAbsent ? nil : costs)
        var found: [[ExchangeSearch.Change]] = []
        for arc in target.arcs {
            let alike =
                network.hasAttributes
                ? network.arcs[arc].cell.map { network.likeness[$0] } : nil
            for likeness in Set([alike, nil]).sorted(by: { $0 ?? .max < $1 ?? .max }) {
                let room = ExchangeSearch.Room(
                    gaining: gaining, giving: giving, likeness: likeness, kept: kept)
                guard let circle = search.circle(through: arc, room, prices) else { continue }
                // Cells that it passes twice change by two.
                let isPossible = circle.allSatisfy { cell, by in
                    by > 0 ? giving[cell] >= by : gaining[cell] >= -by
                }
                if isPossible { found.append(circle) }
            }
        }
        return found
    }

    /// What a circle makes of the tables; nil where not everything shown stays as it is.
    private mutating func exchange(
        _ trial: Trial, _ circle: [ExchangeSearch.Change], _ target: AnswerTarget, _ hidden: [Bool],
        _ costs: [Double]?
    ) -> Exchange? {
        let changes = changes(trial, circle)
        var companions: [(Int, Int)] = []
        if trial.isOfBase {
            guard let others = tables.companions(of: trial.choice, changes) else { return nil }
            companions = others
        }
        let touched = touched(by: changes)
        let own = changes.reduce(0) { target.cells.contains($1.cell) ? $0 + $1.by : $0 }
        // Of everyone nothing changes, and of the target what is wanted does.
        guard touched.first != 0, own * trial.by > 0 else { return nil }
        let isAbsent = trial.instead == .absent
        let opened = touched.filter { isAbsent ? !participation[$0] : !hidden[$0] }
        guard opened.isEmpty || (costs != nil && !isAbsent) else { return nil }
        if isAbsent, !mayTakePart(changes, touched) { return nil }
        return Exchange(
            choice: trial.choice, answer: trial.answer, instead: trial.instead,
            changes: changes, companions: companions, touched: touched, opened: opened,
            cost: opened.reduce(0) { $0 + protection.costs[$1] })
    }

    private func changes(
        _ trial: Trial, _ circle: [ExchangeSearch.Change]
    ) -> [ExchangeSearch.Change] {
        circle.filter { $0.by != 0 }.sorted { $0.cell < $1.cell }
            .map { (cell: $0.cell, by: trial.by * $0.by) }
    }

    /// Groups whose numbers change, ascending.
    private func touched(by changes: [ExchangeSearch.Change]) -> [Int] {
        var totals: [(group: Int, by: Int)] = []
        for (cell, by) in changes {
            for group in space.groupsOf[cell] {
                if let known = totals.firstIndex(where: { $0.group == group }) {
                    totals[known].by += by
                } else {
                    totals.append((group, by))
                }
            }
        }
        return totals.filter { $0.by != 0 }.map(\.group).sorted()
    }

    /// Whether so much as one more could be among those who answered, whatever the answer.
    mutating func mayGrow(_ target: AnswerTarget, _ hidden: [Bool], _ costs: [Double]?) -> Bool {
        // Where units change along several group questions, a circle that cannot be followed hides others.
        guard space.axes.count == 1 else { return true }
        return [AnswerTables.Instead.silent, .absent].contains { instead in
            let trial = Trial(choice: 0, answer: 0, instead: instead, by: 1)
            return !circles(
                tables.respondents, trial, target, hidden, costs
            ).isEmpty
        }
    }

    private mutating func mayTakePart(
        _ changes: [(cell: Int, by: Int)], _ touched: [Int]
    ) -> Bool {
        let move = Move(
            changes.map { .init(cell: $0.cell, by: Double($0.by)) }, space, touched: touched,
            opened: [], cost: 0)
        if let known = takingPart[move.changes] { return known }
        let may = protection.mayTakePart(move)
        takingPart[move.changes] = may
        return may
    }

    // MARK: Several

    /// An exchange of who answered at all, with others before it by which those who leave have the answers
    /// that those who come bring.
    mutating func exchanges(
        _ trial: Trial, _ target: AnswerTarget, _ hidden: [Bool], _ costs: [Double]?
    ) -> [Exchange]? {
        guard trial.isOfBase else { return nil }
        var best: (exchanges: [Exchange], cost: Double)?
        for circle in circles(tables.respondents, trial, target, hidden, costs) {
            var hidden = hidden
            var made: [Exchange] = []
            defer { takeBack(made) }
            let leaving = changes(trial, circle).filter { $0.by < 0 }
            let isThere = provide(
                trial.answer, of: trial.choice, leaving, target, &hidden, costs, &made)
            guard isThere else { continue }
            let others = tables.answers.indices.filter { $0 != trial.choice }
            let follow = others.allSatisfy { choice in
                let answer = mostCommon(of: choice, among: leaving)
                return provide(answer, of: choice, leaving, target, &hidden, costs, &made)
            }
            guard follow, let last = exchange(trial, circle, target, hidden, costs) else {
                continue
            }
            let cost = made.reduce(last.cost) { $0 + $1.cost }
            if cost < best?.cost ?? .infinity { best = (made + [last], cost) }
            if cost == 0 { break }
        }
        return best?.exchanges
    }

    /// Sees to it that in every cell that loses somebody there are enough with an answer.
    private mutating func provide(
        _ answer: Int, of choice: Int, _ leaving: [(cell: Int, by: Int)], _ target: AnswerTarget,
        _ hidden: inout [Bool], _ costs: [Double]?, _ made: inout [Exchange]
    ) -> Bool {
        for (cell, by) in leaving {
            // What is there already must not be taken away for it.
            let kept = target.cells + leaving.map(\.cell).filter { $0 != cell }
            while tables.answers[choice][answer][cell] < -by {
                guard !target.cells.contains(cell), let arc = network.arcOfCell[cell] else {
                    return false
                }
                let place = AnswerTarget(
                    .cell(cell), [cell], arcs: [arc], isSmall: false, people: nil)
                var best: Exchange?
                for other in tables.answers[choice].indices where other != answer {
                    let trial = Trial(
                        choice: choice, answer: answer, instead: .answered(other), by: 1)
                    guard let found = exchange(trial, place, hidden, costs, keeping: kept)
                    else { continue }
                    if found.cost < best?.cost ?? .infinity { best = found }
                    if found.cost == 0 { break }
                }
                guard let best else { return false }
                tables.apply(best)
                made.append(best)
                for group in best.opened { hidden[group] = true }
            }
        }
        return true
    }

    /// The answer that those who leave can give with the least to make room for.
    private func mostCommon(of choice: Int, among leaving: [(cell: Int, by: Int)]) -> Int {
        func count(_ answer: Int) -> Int {
            leaving.count { tables.answers[choice][answer][$0.cell] + $0.by >= 0 }
        }
        let answers = tables.answers[choice].indices
        return answers.max { (count($0), $1) < (count($1), $0) } ?? 0
    }
}
