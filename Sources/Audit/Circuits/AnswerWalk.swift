/// Goes from one way to have answered a side of a question, in whole numbers, to others that fit the same figures,
/// circuit by circuit: what somebody answered goes from one cell to another, with or without whoever answered.
struct AnswerWalk {
    private var people: [Int]
    private var base: [Int]
    /// By option and cell.
    private var answers: [[Int]]
    private let caps: [Int]
    private let isSingleChoice: Bool

    private struct Change {
        let circuit: Circuit
        /// Which answer comes along the circuit, and which goes the other way.
        let (given, taken): (Int?, Int?)
        let movesBase: Bool
        let movesPeople: Bool

        init(
            _ circuit: Circuit, given: Int?, taken: Int? = nil, movesBase: Bool = false,
            movesPeople: Bool = false
        ) {
            self.circuit = circuit
            (self.given, self.taken) = (given, taken)
            (self.movesBase, self.movesPeople) = (movesBase, movesPeople)
        }

        var reversed: Change {
            Change(
                circuit.reversed, given: given, taken: taken, movesBase: movesBase,
                movesPeople: movesPeople)
        }
    }

    /// Nil unless a way to have answered is in whole numbers.
    init?(_ release: AuditedRelease, _ table: AnswerTable, isSingleChoice: Bool) {
        guard table.isWhole else { return nil }
        people = table.people.map { Int($0.rounded()) }
        base = table.base.map { Int($0.rounded()) }
        answers = table.answers.map { row in row.map { Int($0.rounded()) } }
        caps = release.cells.caps.map { $0 ?? .max }
        self.isSingleChoice = isSingleChoice
    }

    /// By cell, whether anybody answers.
    var isFilled: [Bool] { base.map { $0 > 0 } }

    /// Looks for ways in which the answers of a group differ, and stays at the last: a program ends where many cells
    /// are empty, and the more they fill the farther the next group goes.
    ///
    /// - Parameter circuits: Along which the group gets more.
    mutating func look(at target: inout AnswerTarget, along circuits: [Circuit]) {
        learn(&target)
        for circuits in [circuits, circuits.map(\.reversed)] {
            for option in answers.indices {
                var steps = 0
                for circuit in circuits {
                    while steps < Self.enough, !target.isOpen, push(option, along: circuit) {
                        steps += 1
                        learn(&target)
                    }
                }
            }
        }
    }

    private func learn(_ target: inout AnswerTarget) {
        func total(_ values: [Int]) -> Double {
            var sum = 0
            for cell in target.cells { sum += values[cell] }
            return Double(sum)
        }
        target.learn(total(base), answers.map(total), isWhole: true)
    }

    /// One more who gave an answer comes, or somebody there gives it.
    private mutating func push(_ option: Int, along circuit: Circuit) -> Bool {
        if bring(isSingleChoice ? option : nil, along: circuit) { return true }
        guard isSingleChoice else { return make(Change(circuit, given: option)) }
        return answers.indices.contains { other in
            other != option && make(Change(circuit, given: option, taken: other))
        }
    }

    /// One more comes; of those who may give several answers, one who gave none.
    private mutating func bring(_ option: Int?, along circuit: Circuit) -> Bool {
        guard circuit.movesBase else { return false }
        let hasRoom = circuit.plus.allSatisfy { base[$0] < people[$0] }
        guard hasRoom || circuit.movesPeople else { return false }
        return make(
            Change(circuit, given: option, movesBase: true, movesPeople: !hasRoom))
    }

    /// - Returns: Whether it fits; nothing has changed where not.
    private mutating func make(_ change: Change) -> Bool {
        apply(change)
        let touched = change.circuit.plus + change.circuit.minus
        guard touched.allSatisfy(fits) else {
            apply(change.reversed)
            return false
        }
        return true
    }

    private func fits(_ cell: Int) -> Bool {
        people[cell] <= caps[cell] && base[cell] <= people[cell]
            && answers.allSatisfy { $0[cell] >= 0 && $0[cell] <= base[cell] }
    }

    private mutating func apply(_ change: Change) {
        for (cells, sign) in [(change.circuit.plus, 1), (change.circuit.minus, -1)] {
            for cell in cells {
                if let given = change.given { answers[given][cell] += sign }
                if let taken = change.taken { answers[taken][cell] -= sign }
                if change.movesBase { base[cell] += sign }
                if change.movesPeople { people[cell] += sign }
            }
        }
    }

    /// Two more of one answer, and two more of another, show all there is to show.
    private static let enough = 2
}
