/// Goes from one way to have answered a question to others, circuit by circuit, and sees how many of a group
/// that leaves.
struct NumberWalk {
    private let start: State
    private let caps: [Double]
    /// By cell, those who took part and gave an answer that is in no base.
    private let beside: [Double]

    private struct State {
        var people: [Double]
        var base: [Double]
    }

    /// - Parameter point: By cell who took part, then the question's unknowns, those of its base first.
    init(_ release: AuditedRelease, from point: [Double]) {
        let cells = release.cells.caps.count
        caps = release.cells.caps.map { $0.map(Double.init) ?? .infinity }
        start = State(people: Array(point.prefix(cells)), base: Array(point[cells..<2 * cells]))
        beside = Self.beside(point, cells)
    }

    /// By cell, whether anybody answered.
    var isFilled: [Bool] { start.base.map { $0 > Self.least } }

    /// Of several sides each has its own; the greatest leaves room for all.
    static func beside(_ point: [Double], _ cells: Int) -> [Double] {
        var most = [Double](repeating: 0, count: cells)
        for start in stride(from: 2 * cells, to: point.count, by: cells) {
            for cell in 0..<cells { most[cell] = max(most[cell], point[start + cell]) }
        }
        return most
    }

    /// The numbers of a group that were seen.
    func range(of cells: [Int], along circuits: [Circuit]) -> ClosedRange<Double> {
        func total(_ state: State) -> Double { cells.reduce(0) { $0 + state.base[$1] } }
        func far(_ circuits: [Circuit]) -> Double {
            var state = start
            for circuit in circuits { push(&state, along: circuit) }
            return total(state)
        }
        let ends = [total(start), far(circuits), far(circuits.map(\.reversed))]
        return (ends.min() ?? 0)...(ends.max() ?? 0)
    }

    /// As many as can, first of those who took part, then with them.
    private func push(_ state: inout State, along circuit: Circuit) {
        let there = circuit.minus.map { state.base[$0] }.min() ?? 0
        let room =
            circuit.plus.map { state.people[$0] - beside[$0] - state.base[$0] }.min() ?? 0
        let own = min(there, room)
        move(&state.base, along: circuit, own)
        guard circuit.movesPeople else { return }
        let more = min(
            there - max(own, 0), circuit.plus.map { caps[$0] - state.people[$0] }.min() ?? 0)
        guard more > Self.least else { return }
        move(&state.base, along: circuit, more)
        move(&state.people, along: circuit, more)
    }

    private func move(_ values: inout [Double], along circuit: Circuit, _ count: Double) {
        guard count > Self.least else { return }
        for cell in circuit.plus { values[cell] += count }
        for cell in circuit.minus { values[cell] -= count }
    }

    private static let least = 1e-6
}
