import Analysis

/// Keeps the number of respondents to one question open, given what is hidden of participation.
struct SubjectProtection {
    private let protection: CountProtection
    private let subject: SubjectCounts
    private var space: CellSpace { protection.space }

    init(_ protection: CountProtection, _ subject: SubjectCounts) {
        self.protection = protection
        self.subject = subject
    }

    /// The groups to hide, those given included.
    ///
    /// - Parameters:
    ///   - participation: The groups hidden for participation.
    ///   - isNoTarget: Groups that nobody is in or asks about.
    ///   - close: Adds to a pattern what must be hidden with it.
    func pattern(
        _ given: [Bool], participation: [Bool], isNoTarget: [Bool], _ close: ([Bool]) -> [Bool]
    ) -> [Bool] {
        let start = close(given)
        guard !start[0] else { return start }
        var hidden = start
        func hide(_ groups: [Int]) {
            for group in groups { hidden[group] = true }
            if !groups.isEmpty { hidden = close(hidden) }
        }
        var proofs: [Proof] = []
        // Where everyone's figures stand in the way of one, nothing else needs to give way to it.
        for move in protection.distinctMoves {
            guard let follower = follower(of: move, hidden) else { continue }
            proofs.append(Proof(need: .following(move), moves: [follower]))
            hide(follower.opened)
        }
        for group in space.members.indices.dropFirst()
        where hidden[group] && !isNoTarget[group] {
            let target = target(group, isParticipationHidden: participation[group])
            guard target.n < protection.k || protection.isFewEmployed[group], target.people != 0,
                let found = widest(target, hidden)
            else { continue }
            proofs.append(found)
            hide(found.moves.flatMap(\.opened))
        }
        for group in HidingOrder.candidates(hidden, given: start, protection.costs) {
            var trial = hidden
            trial[group] = false
            guard close(trial) == trial,
                let others = proofs.mapUnlessNil({ renewed($0, without: group, trial) })
            else { continue }
            hidden = trial
            proofs = others
        }
        return hidden
    }

    /// That something is open enough, and by which moves of answers; none where they only go along with
    /// those who took part.
    private struct Proof {
        enum Need {
            case following(Move)
            case open(OpenTarget, by: Int)
        }

        let need: Need
        let moves: [Move]
    }

    /// A proof that holds when a group is shown too; nil where there is none.
    private func renewed(_ proof: Proof, without group: Int, _ hidden: [Bool]) -> Proof? {
        let isByItself = !proof.moves.isEmpty && proof.moves.allSatisfy { !$0.changes.isEmpty }
        if isByItself, proof.moves.allSatisfy({ !$0.touched.contains(group) }) { return proof }
        switch proof.need {
        case .following(let move):
            return follower(of: move, hidden, isStrict: true)
                .map { Proof(need: proof.need, moves: [$0]) }
        case .open(let target, let width):
            return opened(target, by: width, hidden, isStrict: true)
                .map { Proof(need: proof.need, moves: $0) }
        }
    }

    // MARK: Following participation

    /// The cheapest way in which the answers fit to another way to have taken part; nil where everyone's
    /// figures stand in its way.
    func follower(of move: Move, _ hidden: [Bool], isStrict: Bool = false) -> Move? {
        guard !subject.follows(move, hidden: hidden) else { return Move.none }
        return protection.subjectPrograms.cheapest(
            along: move, setting(after: move, hidden, isStrict: isStrict))
    }

    private func setting(
        after move: Move, _ hidden: [Bool], isStrict: Bool
    ) -> MoveProgram.Setting {
        subject.setting(
            after: move, hidden: hidden, costs: protection.costs, isStrict: isStrict)
    }

    // MARK: Groups

    private func target(_ group: Int, isParticipationHidden: Bool) -> OpenTarget {
        let cells = space.members[group].filter { subject.asked[$0] }
        let isUnanswered = space.crossed.groups[group].isUnanswered
        // As many as took part are known to be the most.
        let present =
            isParticipationHidden ? nil : cells.reduce(0) { $0 + subject.participants[$1] }
        let people = [isUnanswered ? nil : space.people(in: cells), present].compactMap { $0 }.min()
        return OpenTarget(
            place: .group(group), cells: cells,
            n: space.total(subject.respondents, of: group), people: people)
    }

    /// As open as can be, up to k': where everyone's figures leave less than that, what they leave.
    private func widest(
        _ target: OpenTarget, _ hidden: [Bool]
    ) -> Proof? {
        let wanted = min(protection.k, target.people ?? protection.k)
        // Those that open the group's own participation mostly do; else any other may.
        let own = [Move.none] + (protection.moves[target.place] ?? [])
        let others = protection.distinctMoves.filter { !own.contains($0) }
        let widths = widths(target, to: wanted, after: own)
        for width in self.widths(target, to: wanted, after: own + others) {
            var found = widths.contains(width) ? opened(target, by: width, hidden) : nil
            if found == nil { found = opened(target, by: width, hidden, after: others) }
            if let found { return Proof(need: .open(target, by: width), moves: found) }
        }
        return nil
    }

    /// How far a group may become open, by how many there are to answer after each of some moves.
    private func widths(_ target: OpenTarget, to wanted: Int, after moves: [Move]) -> [Int] {
        let own = Set(target.cells)
        func isOutside(_ cell: Int) -> Bool {
            subject.asked[cell] && !own.contains(cell) && space.groupsOf[cell].first == 0
        }
        let present = (
            inside: target.cells.reduce(0) { $0 + Double(subject.participants[$1]) },
            outside: space.members[0].reduce(0) {
                isOutside($1) ? $0 + Double(subject.participants[$1]) : $0
            }
        )
        var room = (inside: 0.0, outside: 0.0)
        for move in moves {
            var after = present
            for change in move.changes {
                if own.contains(change.cell) {
                    after.inside += change.by
                } else if isOutside(change.cell) {
                    after.outside += change.by
                }
            }
            room = (max(room.inside, after.inside), max(room.outside, after.outside))
        }
        let total = space.total(subject.respondents, of: 0)
        return target.widths(to: wanted, total: total, room: room)
    }

    /// The cheapest moves of answers by which a group is open by so much, none where it is when they go
    /// along with those who took part; nil where it cannot be.
    ///
    /// - Parameter others: The ways to have taken part that are tried; nil for none but the group's own.
    private func opened(
        _ target: OpenTarget, by width: Int, _ hidden: [Bool], after others: [Move]? = nil,
        isStrict: Bool = false
    ) -> [Move]? {
        guard case .group(let group) = target.place else { return nil }
        let moves = others ?? protection.moves[target.place] ?? []
        let free = subject.reach(of: group, moves, hidden: hidden)
        let least = Double(width) - Move.tolerance
        if Double(target.n) + free.up >= least, free.up + free.down >= least { return [] }
        var best: (moves: [Move], cost: Double)?
        let ways = target.ways(by: width)
        for (number, steps) in (ways.first + ways.between).enumerated() {
            if number >= ways.first.count, best != nil { break }
            let ways = others == nil ? moves + [Move.none] : moves
            guard let way = way(target, steps, ways, hidden, isStrict: isStrict) else {
                continue
            }
            if way.cost < best?.cost ?? .infinity { best = way }
            if best?.cost == 0 { break }
        }
        return best?.moves
    }

    /// - Parameter others: Ways to have taken part.
    private func way(
        _ target: OpenTarget, _ steps: [Double], _ others: [Move], _ hidden: [Bool],
        isStrict: Bool
    ) -> (moves: [Move], cost: Double)? {
        var hidden = hidden
        var way = (moves: [Move](), cost: 0.0)
        for step in steps {
            var best: Move?
            for other in others where best?.cost ?? .infinity > 0 {
                let setting = setting(after: other, hidden, isStrict: isStrict)
                let found = protection.subjectPrograms.cheapest(
                    along: other, to: (target, step), setting)
                if let found, found.cost < best?.cost ?? .infinity { best = found }
            }
            guard let best else { return nil }
            for group in best.opened { hidden[group] = true }
            way.moves.append(best)
            way.cost += best.cost
        }
        return way
    }
}

extension Array {
    /// All transformed; nil as soon as one cannot be.
    fileprivate func mapUnlessNil<T>(_ transform: (Element) -> T?) -> [T]? {
        var result: [T] = []
        for element in self {
            guard let next = transform(element) else { return nil }
            result.append(next)
        }
        return result
    }
}
