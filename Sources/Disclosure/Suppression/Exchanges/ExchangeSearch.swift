/// Looks for the cheapest circle of cells through a place: what it pays for are the shown groups that
/// would notice.
///
/// Dijkstra's shortest path, with most arcs free: what costs nothing is followed first, so a circle
/// that nothing shown notices is found by breadth alone.
final class ExchangeSearch {
    /// Cells that may lose one and cells that may gain one.
    struct Room {
        /// By cell, how many there are of those who become more.
        let gaining: [Int]
        /// By cell, how many there are of those who become fewer.
        let giving: [Int]
        /// Only cells of these values of attributes change; nil for any.
        var likeness: Int?
        /// Cells that stay as they are.
        var kept: [Int] = []
    }

    /// What shown groups cost; without prices they stay as they are.
    struct Prices {
        let hidden: [Bool]
        let costs: [Double]?
    }

    private struct Step {
        let arc: Int
        let isForward: Bool
    }

    private let network: ExchangeNetwork
    private let space: CellSpace
    private var seen: [Int]
    private var round = 0
    private var distance: [Double]
    private var reachedBy: [Step?]

    init(_ network: ExchangeNetwork, _ space: CellSpace) {
        self.network = network
        self.space = space
        seen = [Int](repeating: 0, count: network.arcsAt.count)
        distance = [Double](repeating: 0, count: network.arcsAt.count)
        reachedBy = [Step?](repeating: nil, count: network.arcsAt.count)
    }

    /// By how much each cell changes so that a place gains one; nil where no circle leads through its arc.
    ///
    /// - Parameter start: The arc of the place.
    func circle(through start: Int, _ room: Room, _ prices: Prices) -> [Int: Int]? {
        let first = Step(arc: start, isForward: true)
        guard mayPass(first, room) else { return nil }
        let arc = network.arcs[start]
        // Where several group questions tell of the same units, who comes to a unit comes to it in all.
        let axis = arc.axis ?? 0
        let isAlone = space.axes.count == 1
        for takesUnits in isAlone || arc.axis == nil ? [true] : [false, true] {
            guard
                let path = path(
                    from: arc.head, to: arc.tail, without: start, axis: axis,
                    takesUnits: takesUnits, room, prices)
            else { continue }
            var changes: [Int: Int] = [:]
            for step in [first] + path { add(step, to: &changes) }
            if isAlone || follow(&changes, from: axis, room, prices) { return changes }
        }
        return nil
    }

    private func add(_ step: Step, to changes: inout [Int: Int]) {
        guard let cell = network.arcs[step.arc].cell else { return }
        changes[cell, default: 0] += step.isForward ? 1 : -1
    }

    /// Takes the other group questions along where units change.
    private func follow(
        _ changes: inout [Int: Int], from axis: Int, _ room: Room, _ prices: Prices
    ) -> Bool {
        var units: [Int: Int] = [:]
        for (cell, by) in changes { units[space.leafOf[cell], default: 0] += by }
        let more = units.keys.filter { units[$0, default: 0] > 0 }.sorted()
        let fewer = units.keys.filter { units[$0, default: 0] < 0 }.sorted()
        guard !more.isEmpty else { return true }
        // One comes and one goes; more at a time are not looked for.
        guard more.count == 1, fewer.count == 1, units[more[0]] == 1 else { return false }
        for other in space.axes.indices where other != axis {
            guard
                let path = path(
                    from: network.leafNodes[more[0]], to: network.leafNodes[fewer[0]],
                    without: -1, axis: other, takesUnits: false, room, prices)
            else { return false }
            for step in path { add(step, to: &changes) }
        }
        return true
    }

    private func mayPass(_ step: Step, _ room: Room) -> Bool {
        guard let cell = network.arcs[step.arc].cell else { return true }
        if let likeness = room.likeness, network.likeness[cell] != likeness { return false }
        if room.kept.contains(cell) { return false }
        return (step.isForward ? room.giving : room.gaining)[cell] > 0
    }

    private func price(_ arc: ExchangeNetwork.Arc, _ prices: Prices) -> Double? {
        guard let group = arc.group, !prices.hidden[group] else { return 0 }
        return prices.costs?[group]
    }

    private func path(
        from start: Int, to end: Int, without: Int, axis: Int, takesUnits: Bool, _ room: Room,
        _ prices: Prices
    ) -> [Step]? {
        round += 1
        seen[start] = round
        distance[start] = 0
        reachedBy[start] = nil
        var free = [start]
        var next = 0
        /// Nodes that were reached at a price, in the order they were reached in.
        var dear: [(node: Int, cost: Double)] = []
        while true {
            while next < free.count {
                let node = free[next]
                next += 1
                if node == end { return steps(to: end) }
                for number in network.arcsAt[node] where number != without {
                    let arc = network.arcs[number]
                    guard arc.axis == axis || (arc.axis == nil && takesUnits) else { continue }
                    let step = Step(arc: number, isForward: arc.tail == node)
                    let other = step.isForward ? arc.head : arc.tail
                    guard let price = price(arc, prices) else { continue }
                    let cost = distance[node] + price
                    guard seen[other] != round || cost < distance[other], mayPass(step, room)
                    else { continue }
                    seen[other] = round
                    distance[other] = cost
                    reachedBy[other] = step
                    if price == 0 { free.append(other) } else { dear.append((other, cost)) }
                }
            }
            // Some have been reached for less since.
            dear.removeAll { $0.cost > distance[$0.node] }
            guard
                let cheapest = dear.indices.min(by: { (dear[$0].cost, $0) < (dear[$1].cost, $1) })
            else { return nil }
            free.append(dear.remove(at: cheapest).node)
        }
    }

    private func steps(to end: Int) -> [Step] {
        var steps: [Step] = []
        var node = end
        while let step = reachedBy[node] {
            steps.append(step)
            let arc = network.arcs[step.arc]
            node = step.isForward ? arc.tail : arc.head
        }
        return steps
    }
}
