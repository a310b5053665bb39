/// How many of each cell are in a subject's base, among those who took part.
struct SubjectCounts {
    let space: CellSpace
    let participants: [Int]
    let respondents: [Int]
    /// By side, those who chose a missing level.
    let aside: [[Int]]
    /// By cell.
    let asked: [Bool]
    /// What everyone's figures say of those who are asked, wherever they are: they are at least as many as
    /// answered. By group question that not everybody is asked by; what all are asked says nothing more.
    let floors: [MoveProgram.Floor]

    init(
        _ space: CellSpace, _ participants: [Int], respondents: [Int], aside: [[Int]],
        asked: [Bool]
    ) {
        self.space = space
        self.participants = participants
        self.respondents = respondents
        // Where nobody stands aside, nobody can.
        self.aside = aside.filter { side in side.contains { $0 > 0 } }
        self.asked = asked
        floors = space.axisCells.compactMap { cells in
            guard !cells.allSatisfy({ asked[$0] }) else { return nil }
            func total(_ table: [Int]) -> Int { cells.reduce(0) { $0 + table[$1] } }
            let people = cells.reduce(0) { asked[$1] ? $0 + participants[$1] : $0 }
            let beside = aside.map(total).max() ?? 0
            var isIn = asked.map { _ in false }
            for cell in cells where asked[cell] { isIn[cell] = true }
            return MoveProgram.Floor(
                isIn: isIn, most: Double(people - total(respondents) - beside))
        }
    }

    /// The most in a cell who can be shown to have answered.
    func present(_ cell: Int) -> Int {
        respondents[cell] + (aside.map { $0[cell] }.max() ?? 0)
    }

    /// Whether the answers fit to a move of those who took part when each who moves takes a part of an
    /// answer along, the same part everywhere: none, all, or something between.
    func follows(_ move: Move, hidden: [Bool]) -> Bool {
        var least = 0.0
        for change in move.changes where change.by < 0 {
            let absent = Double(participants[change.cell] - present(change.cell))
            least = max(least, 1 + absent / change.by)
        }
        return least < Move.tolerance
            || least <= share(of: move, hidden: hidden) + Move.tolerance
    }

    /// Whether there are enough who could have answered after a move, wherever they are.
    func fitsInAll(_ move: Move) -> Bool {
        floors.allSatisfy { floor in
            let fewer = move.changes.reduce(0) { floor.isIn[$1.cell] ? $0 - $1.by : $0 }
            return fewer <= floor.most + Move.tolerance
        }
    }

    /// How much of a move the answers can make along with those who took part: from 0 to 1.
    ///
    /// Of those who are not asked, no answer moves; what is shown must not notice that.
    func share(of move: Move, hidden: [Bool]) -> Double {
        var share = 1.0
        var isPartial = false
        for change in move.changes {
            if !asked[change.cell] {
                isPartial = true
            } else if change.by < 0 {
                share = min(share, Double(respondents[change.cell]) / -change.by)
            }
        }
        guard isPartial, share > 0 else {
            // What is hidden of participation is hidden here too.
            return share
        }
        var totals: [Int: Double] = [:]
        for change in move.changes where asked[change.cell] {
            for group in space.groupsOf[change.cell] where !hidden[group] {
                totals[group, default: 0] += change.by
            }
        }
        return totals.values.allSatisfy { abs($0) < Move.tolerance } ? share : 0
    }

    /// How far a group's number goes up and down when answers move along with people.
    func reach(of group: Int, _ moves: [Move], hidden: [Bool]) -> (up: Double, down: Double) {
        var reach = (up: 0.0, down: 0.0)
        for move in moves {
            let change = move.changes.reduce(0) { sum, change in
                asked[change.cell] && space.groupsOf[change.cell].contains(group)
                    ? sum + change.by : sum
            }
            let by = change * share(of: move, hidden: hidden)
            reach = (max(reach.up, by), max(reach.down, -by))
        }
        return reach
    }

    /// How many take part in each cell after a move.
    func present(after move: Move) -> [Double] {
        var present = participants.map(Double.init)
        for change in move.changes { present[change.cell] += change.by }
        return present
    }

    /// What holds of the answers after a move of those who took part.
    func setting(
        after move: Move, hidden: [Bool], costs: [Double], isStrict: Bool
    ) -> MoveProgram.Setting {
        let present = present(after: move)
        func limits(_ table: [Int]) -> MoveProgram.Limits {
            MoveProgram.Limits(
                down: table.map(Double.init),
                up: asked.map { $0 ? .infinity : 0 })
        }
        var own = limits(respondents)
        guard !aside.isEmpty else {
            for cell in own.up.indices where asked[cell] {
                own.up[cell] = present[cell] - Double(respondents[cell])
            }
            return MoveProgram.Setting(
                limits: [own], hidden: hidden, costs: costs, isStrict: isStrict)
        }
        let room = aside.map { side in
            present.indices.map { present[$0] - Double(respondents[$0]) - Double(side[$0]) }
        }
        // What follows from the room is said of each number by itself too, which saves most of the steps.
        var sides = aside.map(limits)
        for cell in own.up.indices where asked[cell] {
            for side in aside.indices {
                let free = room[side][cell]
                own.up[cell] = min(own.up[cell], free + Double(aside[side][cell]))
                sides[side].up[cell] = free + Double(respondents[cell])
            }
        }
        return MoveProgram.Setting(
            limits: [own] + sides, room: room, hidden: hidden, costs: costs, isStrict: isStrict)
    }
}
