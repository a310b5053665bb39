/// The programs that look for moves, each made once: near by first, then everywhere.
final class MovePrograms {
    private struct Scope: Hashable {
        let leaves: Set<Int>
        let layers: Int
    }

    private let space: CellSpace
    private let floors: [MoveProgram.Floor]
    /// Leaves of the nodes of the unit tree, the smallest nodes first.
    private let regions: [Set<Int>]
    private var made: [Scope: MoveProgram] = [:]

    /// - Parameter floors: What holds of those who took part; none for a question's respondents.
    init(_ space: CellSpace, floors: [MoveProgram.Floor] = []) {
        self.space = space
        self.floors = floors
        let all = Array(space.crossed.leaves.indices)
        let nodes = space.isUnit.indices.filter { space.isUnit[$0] && $0 > 0 }
            .map { space.crossed.leafPositions(in: $0) }
            .filter { $0.count > 1 && $0.count < all.count }
        regions =
            nodes.enumerated()
            .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
            .map { Set($0.element) } + [Set(all)]
    }

    /// The cheapest move of a target, among the units around it if there is one, else among all.
    func cheapest(_ target: OpenTarget, by: Double, _ setting: MoveProgram.Setting) -> Move? {
        let own = Set(target.cells.map { space.leafOf[$0] })
        return cheapest(around: own, strictly: true, target.wanted(by), setting)
    }

    /// The cheapest way for answers to go along with another way to have taken part.
    ///
    /// Mostly they can among the units where people come and go, a program of few cells. Else it is
    /// looked for around those, or around the target.
    func cheapest(
        along move: Move, to target: (OpenTarget, by: Double)? = nil,
        _ setting: MoveProgram.Setting
    ) -> Move? {
        let near = Set(move.changes.map { space.leafOf[$0.cell] })
        if !near.isEmpty {
            let found = program(near, layers: setting.limits.count)
                .cheapest(target.map { $0.0.wanted($0.by) } ?? .nothing, setting)
            if let found, found.opened.isEmpty { return found }
        }
        if let target { return cheapest(target.0, by: target.by, setting) }
        return cheapest(around: near, strictly: false, .nothing, setting)
    }

    private func cheapest(
        around own: Set<Int>, strictly: Bool, _ wanted: MoveProgram.Wanted,
        _ setting: MoveProgram.Setting
    ) -> Move? {
        for (position, region) in regions.enumerated() {
            let isLast = position == regions.count - 1
            guard isLast || own.isSubset(of: region),
                isLast || !strictly || own.count < region.count
            else { continue }
            let program = program(region, layers: setting.limits.count)
            if let move = program.cheapest(wanted, setting) { return move }
        }
        return nil
    }

    private func program(_ leaves: Set<Int>, layers: Int) -> MoveProgram {
        let scope = Scope(leaves: leaves, layers: layers)
        if let known = made[scope] { return known }
        // Where somebody can be.
        let cells = space.leafOf.indices.filter {
            leaves.contains(space.leafOf[$0]) && !space.isNobodys[$0]
        }
        let program = MoveProgram(space, cells: cells, layers: layers, floors: floors)
        made[scope] = program
        return program
    }
}
