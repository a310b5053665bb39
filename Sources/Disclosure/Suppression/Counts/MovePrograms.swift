/// The programs that look for moves, each made once: near by first, then everywhere.
final class MovePrograms {
    private struct Scope: Hashable {
        let leaves: [Int]
        let layers: Int
    }

    private let space: CellSpace
    private let floors: [MoveProgram.Floor]
    /// Leaves of the nodes of the unit tree, the smallest nodes first.
    private let regions: [[Int]]
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
            .map(\.element) + [all]
    }

    /// The cheapest move of a target, among the units around it if there is one, else among all.
    func cheapest(_ target: OpenTarget, by: Double, _ setting: MoveProgram.Setting) -> Move? {
        let own = Set(target.cells.map { space.leafOf[$0] })
        return cheapest(around: own, strictly: true, target.wanted(by), setting)
    }

    /// The cheapest move among the units around some.
    func cheapest(
        within leaves: [Int], _ wanted: MoveProgram.Wanted, _ setting: MoveProgram.Setting
    ) -> Move? {
        cheapest(around: Set(leaves), strictly: false, wanted, setting)
    }

    private func cheapest(
        around own: Set<Int>, strictly: Bool, _ wanted: MoveProgram.Wanted,
        _ setting: MoveProgram.Setting
    ) -> Move? {
        // Those beside can nearly always stay as they are, which is a third of the program.
        let simple = setting.ofFirstLayer
        for (position, region) in regions.enumerated() {
            let isLast = position == regions.count - 1
            guard isLast || own.isSubset(of: region),
                isLast || !strictly || own.count < region.count
            else { continue }
            if let simple {
                let move = program(region, layers: 1).cheapest(wanted, simple)
                if let move, move.opened.isEmpty { return move }
            }
            let program = program(region, layers: setting.limits.count)
            if let move = program.cheapest(wanted, setting) { return move }
        }
        return nil
    }

    private func program(_ leaves: [Int], layers: Int) -> MoveProgram {
        let scope = Scope(leaves: leaves, layers: layers)
        if let known = made[scope] { return known }
        let program = MoveProgram(space, leaves: leaves, layers: layers, floors: floors)
        made[scope] = program
        return program
    }
}
