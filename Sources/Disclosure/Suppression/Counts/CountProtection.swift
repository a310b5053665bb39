import Analysis
import SurveyModel

/// Keeps the number of respondents in every small group open within a wide enough range.
///
/// Promise (k' = k, or the number of people in the group where that is smaller): for every group
/// with fewer than k respondents, or of fewer people than are told of, and every crossing of unit and profession, there are two ways to
/// fill all cells, of all subjects together, that agree with every shown number of respondents and
/// in which the group's size differs by k' or more; in one of them it is at least k'. They are
/// found, not assumed, so the promise holds whatever an attacker solves. It cannot be kept where
/// already the figures of everyone together say more; nothing is hidden in vain there.
struct CountProtection {
    let space: CellSpace
    let k: Int
    let participants: [Int]
    /// By subject, how many are in its base; nil for participation, and where nobody tells.
    let subjects: [SubjectCounts?]
    /// By group, what hiding it costs.
    let costs: [Double]
    /// By group, how many more there can be.
    let headroom: [Double]
    /// By group, whether so few are employed there that its number must stay open, however many answered.
    let isFewEmployed: [Bool]
    /// By place, the ways in which participation could be otherwise there.
    private(set) var moves: [OpenTarget.Place: [Move]] = [:]
    /// The places that have moves, in the order they were found in.
    private var places: [OpenTarget.Place] = []
    /// Every move once.
    private(set) var distinctMoves: [Move] = []
    /// Moves that hold whatever else is hidden: those found so far, and their opposites.
    private var known: [Move] = []
    /// Everything hidden but everyone's figures.
    private let hidesMost: [Bool]
    private let limits: MoveProgram.Limits
    /// By cell, how many there are who answered all that they were asked, at least.
    private let answering: [Double]
    /// By cell, how many there are who answered nothing, at least.
    private let absent: [Double]
    private let programs: MovePrograms
    private(set) var subjectPrograms: MovePrograms

    /// Nil where the analysis does not tell what is in each cell.
    ///
    /// - Parameter hiddenBefore: By group, whether the last release hid it; empty before the first.
    init?(
        _ analysis: SituationAnalysis, _ crossed: CrossedGroups, hiddenBefore: [Bool] = []
    ) {
        let space = CellSpace(crossed)
        guard let participants = space.respondents(0) else { return nil }
        self.space = space
        self.participants = participants
        k = analysis.survey.anonymity.minimumGroup
        subjects = analysis.results.indices.map { subject in
            guard subject > 0, let respondents = space.respondents(subject) else { return nil }
            let results = analysis.results[subject]
            return SubjectCounts(
                space, participants, respondents: respondents, aside: space.aside(subject),
                asked: space.asked { results[$0].isAsked })
        }
        let groups = analysis.groups
        isFewEmployed = groups.map(MinimumBase(analysis.survey.anonymity).hasFewEmployed)
        hidesMost = groups.indices.map { $0 > 0 }
        headroom = groups.indices.map { group in
            let n = space.total(participants, of: group)
            // More answers than people is an error in the register; the answers are what they are.
            return groups[group].headcount.map { Double(max($0 - n, 0)) } ?? .infinity
        }
        let told = subjects.compactMap { $0 }
        programs = MovePrograms(space, floors: Self.floors(told))
        subjectPrograms = MovePrograms(space)
        costs = HidingOrder(groups, space, participants, hiddenBefore).costs
        limits = MoveProgram.Limits(
            down: participants.map(Double.init),
            up: (0..<space.count).map { cell in
                space.staff[cell].map { Double(max($0 - participants[cell], 0)) } ?? .infinity
            })
        answering = (0..<space.count).map { cell in
            Double(
                told.filter { $0.asked[cell] }.map { $0.respondents[cell] }.min()
                    ?? participants[cell])
        }
        absent = (0..<space.count).map { cell in
            Double(max(participants[cell] - (told.map { $0.present(cell) }.max() ?? 0), 0))
        }
    }

    /// What all questions together say of those who are asked, each thing once.
    private static func floors(_ subjects: [SubjectCounts]) -> [MoveProgram.Floor] {
        var floors: [MoveProgram.Floor] = []
        for floor in subjects.flatMap(\.floors) {
            if let known = floors.firstIndex(where: { $0.isIn == floor.isIn }) {
                if floor.most < floors[known].most { floors[known] = floor }
            } else {
                floors.append(floor)
            }
        }
        return floors
    }

    /// The same with solvers of its own for questions.
    func withOwnPrograms() -> CountProtection {
        var copy = self
        copy.subjectPrograms = MovePrograms(space)
        return copy
    }

    /// By cell, the most there can be.
    var most: [Double] { zip(limits.up, participants).map { $0 + Double($1) } }

    /// By group, the most there can be.
    var mostInGroups: [Double] {
        headroom.indices.map { headroom[$0] + Double(space.total(participants, of: $0)) }
    }

    // MARK: Participation

    /// The groups to hide so that all sizes are open enough, those given included.
    ///
    /// - Parameter close: Adds to a pattern what must be hidden with it.
    mutating func participation(
        _ given: [Bool], _ close: @escaping ([Bool]) -> [Bool]
    ) -> [Bool] {
        let start = close(given)
        var hidden = start
        let targets = targets(hidden)
        for target in targets {
            guard let ways = opened(target, hidden) else { continue }
            for group in ways.flatMap(\.opened) { hidden[group] = true }
            hidden = close(hidden)
            remember(ways, for: target)
        }
        for group in HidingOrder.candidates(hidden, given: start, costs) {
            var trial = hidden
            trial[group] = false
            // Still hidden with another, or itself what hides others.
            guard close(trial) == trial, let found = reopened(group, trial, targets) else {
                continue
            }
            hidden = trial
            for (target, ways) in found { remember(ways, for: target) }
            known.removeAll { $0.totals[group] != nil }
        }
        rememberOthers(hidden)
        var done: Set<[Move.Change]> = []
        distinctMoves = places.flatMap { moves[$0] ?? [] }
            .filter { done.insert($0.changes).inserted }
        return hidden
    }

    /// What is hidden though enough took part may have too few answers to a question: ways in which it
    /// could be otherwise help to keep those open.
    private mutating func rememberOthers(_ hidden: [Bool]) {
        guard !hidden[0] else { return }
        for group in space.members.indices where hidden[group] && moves[.group(group)] == nil {
            let n = space.total(participants, of: group)
            let isFew = subjects.contains { counts in
                counts.map { space.total($0.respondents, of: group) < k } ?? false
            }
            guard n >= k, isFew else { continue }
            let target = target(.group(group), n: n, people: people(in: group))
            let ways = [1, -1].compactMap { farthest(target, direction: $0, hidden) }
            if !ways.isEmpty { remember(ways, for: target) }
        }
    }

    private mutating func remember(_ ways: [Move], for target: OpenTarget) {
        if moves[target.place] == nil { places.append(target.place) }
        moves[target.place] = ways
        // Those who cannot be placed are many or few only where it is about them.
        for way in ways
        where isWithinLimits(way) && !known.contains(where: { $0.changes == way.changes }) {
            known.append(way)
            let back = way.reversed
            if isWithinLimits(back), fitsSubjects(back, searching: false) { known.append(back) }
        }
    }

    /// New moves for the targets that made use of a group which is to be shown; nil where one finds
    /// none.
    private func reopened(
        _ group: Int, _ hidden: [Bool], _ targets: [OpenTarget]
    ) -> [(OpenTarget, [Move])]? {
        var found: [(OpenTarget, [Move])] = []
        for target in targets {
            guard let own = moves[target.place], own.contains(where: { $0.totals[group] != nil })
            else { continue }
            let width = own.map { $0.change(at: target.place) }
            let wanted = Int((max(width.max() ?? 0, 0) - min(width.min() ?? 0, 0)).rounded())
            guard let others = openAsItIs(target, by: wanted, hidden, without: group) else {
                return nil
            }
            found.append((target, others))
        }
        return found
    }

    /// Moves that open a target by so much and leave what is shown as it is.
    private func openAsItIs(
        _ target: OpenTarget, by width: Int, _ hidden: [Bool], without group: Int?
    ) -> [Move]? {
        if let ways = knownWays(target, by: width, without: group) { return ways }
        for means in Means.allCases {
            let ways = target.ways(by: width)
            for steps in ways.first + ways.between {
                var setting = setting(target, hidden, means)
                setting.isStrict = true
                let found = steps.compactMap { programs.cheapest(target, by: $0, setting) }
                if found.count == steps.count,
                    found.allSatisfy({ fitsSubjects($0, searching: true) })
                {
                    return found
                }
            }
        }
        return nil
    }

    /// Moves found for others that open a target too.
    private func knownWays(
        _ target: OpenTarget, by width: Int, without group: Int? = nil
    ) -> [Move]? {
        var (up, down) = (Move.none, Move.none)
        for move in known where group.map({ move.totals[$0] == nil }) ?? true {
            let change = move.change(at: target.place)
            if change > up.change(at: target.place) { up = move }
            if change < down.change(at: target.place) { down = move }
        }
        let least = Double(width) - Move.tolerance
        let (most, fewest) = (up.change(at: target.place), down.change(at: target.place))
        guard Double(target.n) + most >= least, most - fewest >= least else { return nil }
        return most >= least ? [up] : [up, down].filter { !$0.changes.isEmpty }
    }

    /// The move by which a target's number goes as far up or down as needed, or as it can with nothing
    /// more hidden.
    private func farthest(_ target: OpenTarget, direction: Int, _ hidden: [Bool]) -> Move? {
        for amount in stride(from: min(k, direction < 0 ? target.n : k), to: 0, by: -1) {
            for means in Means.allCases {
                var setting = setting(target, hidden, means)
                setting.isStrict = true
                let by = Double(amount * direction)
                if let move = programs.cheapest(target, by: by, setting),
                    fitsSubjects(move, searching: true)
                {
                    return move
                }
            }
        }
        return nil
    }

    /// Whether other people may have taken part in such a way, as far as headcounts and the numbers of
    /// respondents of all questions tell.
    func mayTakePart(_ move: Move) -> Bool {
        isWithinLimits(move) && fitsSubjects(move, searching: false)
    }

    private func isWithinLimits(_ move: Move) -> Bool {
        move.changes.allSatisfy { change in
            let n = Double(participants[change.cell])
            return n + change.by >= 0
                && n + change.by <= max(Double(space.staff[change.cell] ?? .max), n)
        } && move.totals.allSatisfy { $0.value <= headroom[$0.key] }
    }

    /// What must stay open: reported groups and those who cannot be placed, where they are hidden
    /// and fewer than k, or too few are employed there; and every cell with someone, but fewer than k, in it. The largest first,
    /// since what they need often is enough for the others.
    private func targets(_ hidden: [Bool]) -> [OpenTarget] {
        guard !hidden[0] else { return [] }
        let groups = space.members.indices.compactMap { group -> OpenTarget? in
            guard group > 0, hidden[group] else { return nil }
            let n = space.total(participants, of: group)
            guard n < k || isFewEmployed[group] else { return nil }
            return target(.group(group), n: n, people: people(in: group))
        }
        let named = Set(space.members.filter { $0.count == 1 }.map { $0[0] })
        let cells = (0..<space.count).compactMap { cell -> OpenTarget? in
            guard (1..<k).contains(participants[cell]), !named.contains(cell) else { return nil }
            return target(.cell(cell), n: participants[cell], people: mostPeople(in: cell))
        }
        return (groups + cells).filter { $0.people != 0 }
            .enumerated().sorted { ($1.element.n, $0.offset) < ($0.element.n, $1.offset) }
            .map(\.element)
    }

    private func target(_ place: OpenTarget.Place, n: Int, people: Int?) -> OpenTarget {
        let cells =
            switch place {
            case .group(let group): space.members[group]
            case .cell(let cell): [cell]
            }
        return OpenTarget(place: place, cells: cells, n: n, people: people)
    }

    /// The most people there can be in a group; nil where nobody knows.
    func people(in group: Int) -> Int? {
        let description = space.crossed.groups[group]
        if description.isUnanswered { return nil }
        return [space.people(in: space.members[group]), description.headcount].compactMap { $0 }
            .min()
    }

    /// Nobody knows how many there are without a unit or profession.
    private func mostPeople(in cell: Int) -> Int? {
        let isPlaced = space.groupsOf[cell].allSatisfy { !space.crossed.groups[$0].isUnanswered }
        return isPlaced ? space.staff[cell] : nil
    }

    /// The cheapest ways in which a target becomes open enough; nil where there are none.
    private func opened(_ target: OpenTarget, _ hidden: [Bool]) -> [Move]? {
        let wanted = min(k, target.people ?? k)
        // Where everyone's figures leave less than that, what they leave is kept.
        let own = Set(target.cells)
        var room = (inside: 0.0, outside: 0.0)
        for cell in space.members[0] where !own.contains(cell) {
            room.outside += limits.up[cell] + limits.down[cell]
        }
        for cell in target.cells {
            room.inside += target.people == nil ? .infinity : limits.up[cell] + limits.down[cell]
        }
        let total = space.total(participants, of: 0)
        for width in target.widths(to: wanted, total: total, room: room) {
            if let ways = knownWays(target, by: width) { return ways }
            var best: (moves: [Move], cost: Double)?
            let ways = target.ways(by: width)
            let tries =
                Means.allCases.map { ($0, ways.first) } + Means.allCases.map { ($0, ways.between) }
            for (number, (means, ways)) in tries.enumerated() {
                if number > 1, best != nil { break }
                for steps in ways {
                    guard let way = moves(target, steps, means, hidden),
                        way.cost < best?.cost ?? .infinity,
                        way.moves.allSatisfy({ fitsSubjects($0, searching: true) })
                    else { continue }
                    best = way
                    if way.cost == 0 { return way.moves }
                }
            }
            if let best { return best.moves }
        }
        return nil
    }

    /// What a move may make use of.
    private enum Means: CaseIterable {
        /// Only participants who answered everything they were asked: all their answers move along.
        case answering
        case anything
        /// Only participants whose answers need not move with them; where several group questions make
        /// it hard to see whether anything else fits.
        case room
    }

    private func moves(
        _ target: OpenTarget, _ steps: [Double], _ means: Means, _ hidden: [Bool]
    ) -> (moves: [Move], cost: Double)? {
        var hidden = hidden
        var found: [Move] = []
        for step in steps {
            let setting = setting(target, hidden, means)
            guard let move = programs.cheapest(target, by: step, setting) else { return nil }
            for group in move.opened { hidden[group] = true }
            found.append(move)
        }
        return (found, found.reduce(0) { $0 + $1.cost })
    }

    private func setting(
        _ target: OpenTarget, _ hidden: [Bool], _ means: Means
    ) -> MoveProgram.Setting {
        var limits = limits
        switch means {
        case .answering: limits.down = answering
        case .room: limits.down = absent
        case .anything: break
        }
        if target.people == nil {
            for cell in target.cells { limits.up[cell] = .infinity }
        }
        return MoveProgram.Setting(
            limits: [limits], hidden: hidden, costs: costs, headroom: headroom,
            keepsClasses: means == .answering)
    }

    /// Whether every subject leaves room for a move, if need be with all but everyone hidden.
    ///
    /// - Parameter searching: Whether a solver looks for it where it is not plain to see.
    private func fitsSubjects(_ move: Move, searching: Bool) -> Bool {
        subjects.allSatisfy { counts in
            guard let counts else { return true }
            if counts.follows(move, hidden: hidesMost) { return true }
            guard counts.fitsInAll(move) else { return false }
            if space.ties.isEmpty { return true }
            return searching
                && SubjectProtection(self, counts).follower(of: move, hidesMost) != nil
        }
    }
}
