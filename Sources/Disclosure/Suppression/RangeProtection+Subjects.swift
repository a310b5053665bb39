import Analysis

extension RangeProtection {
    /// How many of each cell are in a subject's base.
    struct SubjectTables {
        let respondents: Tables
        /// By side, those who chose a missing level.
        let aside: [Tables]
        /// By group.
        let isAsked: [Bool]

        /// The most who can be shown to have answered in a cell.
        func answered(_ axis: Int, _ cell: Int) -> Int {
            respondents[axis][cell] + (aside.map { $0[axis][cell] }.max() ?? 0)
        }

        /// Everyone's figures alone shown.
        var hidesMost: [Bool] { isAsked.indices.map { $0 > 0 && isAsked[$0] } }
    }

    /// What is in the way of another way to have taken part, with what is shown of a subject.
    func shortfall(
        of alternative: Tables, _ subject: SubjectTables, hidden: [Bool]
    ) -> Shortfall {
        if isRoom(for: subject, in: alternative) { return .none }
        let (limits, blockers) = limits(subject, alternative, hidden)
        guard let limits else {
            return Shortfall(missing: CrossedGroups.unlimited, blockers: blockers)
        }
        let found = search.fitting(subject.respondents, limits)
        return Shortfall(missing: found.tables == nil ? found.amount : 0, blockers: found.blockers)
    }

    /// Whether all answers fit as they are.
    private func isRoom(for subject: SubjectTables, in participants: Tables) -> Bool {
        participants.indices.allSatisfy { axis in
            participants[axis].indices.allSatisfy { cell in
                subject.answered(axis, cell) <= participants[axis][cell]
            }
        }
    }

    /// What is missing until a group's size in a subject is open enough.
    ///
    /// - Parameter participation: Groups hidden for participation.
    func shortfall(
        of group: Int, _ subject: SubjectTables, participation: [Bool], hidden: [Bool]
    ) -> Shortfall {
        guard let participants else { return .none }
        var threshold = threshold(of: group) { subject.isAsked[$0] }
        if !participation[group] {
            // As many as took part there are known to be at most.
            threshold = min(threshold, search.total(masked(participants, subject), of: group))
        }
        return range(of: group, threshold: threshold, subject.respondents) { move in
            var best = moved(move, subject, participants, participation, hidden)
            // Other ways to have taken part, where they are needed for the group at all.
            if best.amount < move.by, let other = move.isUp ? raised[group] : lowered[group] {
                let found = movedAmong(other, subject.respondents, move, subject, hidden)
                best.blockers += found.blockers
                if found.amount > best.amount { best.amount = found.amount }
            }
            return best
        }.shortfall
    }

    /// Moves first people, with all they answered, between groups hidden for participation; then
    /// numbers of answers to this subject, among those who took part, between groups hidden for
    /// it.
    private func moved(
        _ move: TableSearch.Move, _ subject: SubjectTables, _ participants: Tables,
        _ participation: [Bool], _ hidden: [Bool]
    ) -> TableSearch.Found {
        let start = subject.respondents
        var people: (tables: Tables?, by: Int) = (start, 0)
        if participation[move.group] {
            // Others stay where they are, and the moved ones must find room beside them.
            let room = Self.combined(caps, participants, start) { $0 - $1 + $2 }
            let headroom = zip(ceilings, zip(participantTotals, search.totals(start)))
                .map { $0 - $1.0 + $1.1 }
            people = PeopleMoves(
                crossed, hidden: participation, caps: room, ceilings: headroom
            ).moved(start, move)
        }
        guard people.by < move.by else {
            return TableSearch.Found(tables: nil, amount: people.by)
        }
        let tables = people.tables ?? start
        let present = Self.combined(participants, start, tables) { $0 - $1 + $2 }
        let by = people.tables == nil ? 0 : people.by
        let rest = TableSearch.Move(group: move.group, isUp: move.isUp, by: move.by - by)
        var found = movedAmong(present, tables, rest, subject, hidden)
        found.amount = max(found.amount + by, people.by)
        return found
    }

    /// Moves numbers of answers among some participants.
    private func movedAmong(
        _ participants: Tables, _ start: Tables, _ move: TableSearch.Move,
        _ subject: SubjectTables, _ hidden: [Bool]
    ) -> TableSearch.Found {
        let (limits, blockers) = limits(subject, participants, hidden, for: move)
        guard let limits else {
            return TableSearch.Found(tables: nil, amount: 0, blockers: blockers)
        }
        var found = search.moved(start, limits, move)
        if found.tables == nil { found.amount = 0 }
        found.blockers += blockers
        return found
    }

    /// What a subject's tables must keep to when people took part in this way: in each cell no
    /// more than took part, less those who chose a missing level.
    ///
    /// - Parameter move: What is to happen: those with a missing level make room for it, in the
    ///   group or outside.
    private func limits(
        _ subject: SubjectTables, _ participants: Tables, _ hidden: [Bool],
        for move: TableSearch.Move? = nil
    ) -> (limits: TableSearch.Limits?, blockers: [Int]) {
        let unlimited = crossed.groups.map { _ in CrossedGroups.unlimited }
        let present = masked(participants, subject)
        let whole = TableSearch.Limits(caps: present, ceilings: unlimited, hidden: hidden)
        var rest = present
        var blockers: [Int] = []
        for aside in subject.aside {
            let way = move.map {
                TableSearch.Move(
                    group: $0.group, isUp: !$0.isUp,
                    by: $0.isUp ? search.total(aside, of: $0.group) : $0.by)
            }
            let found =
                way.map { search.moved(aside, whole, $0) } ?? search.fitting(aside, whole)
            blockers += found.blockers
            guard let tables = found.tables else { return (nil, blockers) }
            rest = Self.combined(rest, present, tables) { min($0, $1 - $2) }
        }
        return (
            TableSearch.Limits(caps: rest, ceilings: unlimited, hidden: hidden), blockers
        )
    }

    /// The cells that the survey asks.
    private func masked(_ tables: Tables, _ subject: SubjectTables) -> Tables {
        masked(tables) { subject.isAsked[$0] }
    }

    private static func combined(
        _ a: Tables, _ b: Tables, _ c: Tables, _ transform: (Int, Int, Int) -> Int
    ) -> Tables {
        a.indices.map { axis in
            a[axis].indices.map { transform(a[axis][$0], b[axis][$0], c[axis][$0]) }
        }
    }
}
