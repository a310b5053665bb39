/// Looks for the cheapest circle of cells through a place: what it pays for are the shown groups that
/// would notice.
///
/// Where nothing may be paid, both ends are followed breadth first until they meet, the one with fewer
/// open arcs first: most circles are short, and most places without one have few ways out. Else it is
/// Dijkstra's shortest path, with most arcs free.
struct ExchangeSearch {
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

    typealias Change = (cell: Int, by: Int)

    private let network: ExchangeNetwork
    private let space: CellSpace
    private let links: ExchangeLinks
    private var round = 0
    /// By node, the search it was last reached in: even numbers from the start, odd ones from the end.
    private var seen: [Int]
    private var distance: [Double]
    /// By node, the link it was reached by, from whichever end.
    private var reachedBy: [Int]

    init(_ network: ExchangeNetwork, _ space: CellSpace) {
        self.network = network
        self.space = space
        links = ExchangeLinks(network)
        seen = [Int](repeating: 0, count: network.arcsAt.count)
        distance = [Double](repeating: 0, count: network.arcsAt.count)
        reachedBy = [Int](repeating: -1, count: network.arcsAt.count)
    }

    /// By how much each cell changes so that a place gains one, each cell once, in the order of the circle;
    /// nil where no circle leads through its arc.
    ///
    /// - Parameter start: The arc of the place.
    mutating func circle(through start: Int, _ room: Room, _ prices: Prices) -> [Change]? {
        let arc = network.arcs[start]
        var changes: [Change] = []
        if let cell = arc.cell {
            guard mayPass(cell, isForward: true, room) else { return nil }
            changes.append((cell, 1))
        }
        // Where several group questions tell of the same units, who comes to a unit comes to it in all.
        let axis = arc.axis ?? 0
        let isAlone = space.axes.count == 1
        for takesUnits in isAlone || arc.axis == nil ? [true] : [false, true] {
            let ends = Ends(from: arc.head, to: arc.tail, without: start)
            guard let path = path(ends, axis: axis, takesUnits: takesUnits, room, prices) else {
                continue
            }
            var all = changes
            for change in path { Self.add(change, to: &all) }
            if isAlone || follow(&all, from: axis, room, prices) { return all }
        }
        return nil
    }

    private static func add(_ change: Change, to changes: inout [Change]) {
        if let known = changes.firstIndex(where: { $0.cell == change.cell }) {
            changes[known].by += change.by
        } else {
            changes.append(change)
        }
    }

    /// Takes the other group questions along where units change.
    private mutating func follow(
        _ changes: inout [Change], from axis: Int, _ room: Room, _ prices: Prices
    ) -> Bool {
        var units: [Int: Int] = [:]
        for (cell, by) in changes { units[space.leafOf[cell], default: 0] += by }
        let more = units.keys.filter { units[$0, default: 0] > 0 }.sorted()
        let fewer = units.keys.filter { units[$0, default: 0] < 0 }.sorted()
        guard !more.isEmpty else { return true }
        // One comes and one goes; more at a time are not looked for.
        guard more.count == 1, fewer.count == 1, units[more[0]] == 1 else { return false }
        for other in space.axes.indices where other != axis {
            let ends = Ends(
                from: network.leafNodes[more[0]], to: network.leafNodes[fewer[0]], without: -1)
            guard let path = path(ends, axis: other, takesUnits: false, room, prices) else {
                return false
            }
            for change in path { Self.add(change, to: &changes) }
        }
        return true
    }

    // MARK: Paths

    private struct Ends {
        let from: Int
        let to: Int
        /// An arc that is not taken.
        let without: Int
    }

    private mutating func path(
        _ ends: Ends, axis: Int, takesUnits: Bool, _ room: Room, _ prices: Prices
    ) -> [Change]? {
        let way = Way(axis: axis, takesUnits: takesUnits, without: ends.without)
        guard let costs = prices.costs else {
            return freePath(ends, way, room, prices.hidden)
        }
        return cheapestPath(ends, way, room, prices.hidden, costs)
    }

    private struct Way {
        let axis: Int
        let takesUnits: Bool
        let without: Int

        func allows(_ link: ExchangeLinks.Link) -> Bool {
            (link.axis == axis || (link.axis < 0 && takesUnits)) && link.arc != without
        }
    }

    private func mayPass(_ cell: Int, isForward: Bool, _ room: Room) -> Bool {
        if let likeness = room.likeness, network.likeness[cell] != likeness { return false }
        if !room.kept.isEmpty, room.kept.contains(cell) { return false }
        return (isForward ? room.giving : room.gaining)[cell] > 0
    }

    /// A path along which nothing shown changes.
    private mutating func freePath(
        _ ends: Ends, _ way: Way, _ room: Room, _ hidden: [Bool]
    ) -> [Change]? {
        guard ends.from != ends.to else { return [] }
        round += 2
        seen[ends.from] = round
        seen[ends.to] = round + 1
        reachedBy[ends.from] = -1
        reachedBy[ends.to] = -1
        var fronts = [[ends.from], [ends.to]]
        var open = fronts.map { links.count(at: $0[0]) }
        while !fronts[0].isEmpty, !fronts[1].isEmpty {
            let side = open[0] <= open[1] ? 0 : 1
            let (own, other) = (round + side, round + 1 - side)
            var next: [Int] = []
            var more = 0
            for node in fronts[side] {
                for number in links.range(at: node) {
                    let link = links[number]
                    guard seen[link.other] != own, way.allows(link) else { continue }
                    if link.group >= 0, !hidden[link.group] { continue }
                    // From the end it is walked the other way round.
                    if link.cell >= 0,
                        !mayPass(link.cell, isForward: link.isForward == (side == 0), room)
                    {
                        continue
                    }
                    if seen[link.other] == other {
                        return changes(
                            meeting: side == 0 ? (node, link.other) : (link.other, node),
                            by: change(along: number, isBackward: side == 1))
                    }
                    seen[link.other] = own
                    reachedBy[link.other] = number
                    next.append(link.other)
                    more += links.count(at: link.other)
                }
            }
            fronts[side] = next
            open[side] = more
        }
        return nil
    }

    /// What the link that was found between two nodes changes, and what lies before and behind it.
    private func changes(meeting: (from: Int, to: Int), by middle: Change?) -> [Change] {
        changes(back: meeting.from, isBackward: false) + [middle].compactMap { $0 }
            + changes(back: meeting.to, isBackward: true)
    }

    /// What changes along the links by which a node was reached.
    private func changes(back node: Int, isBackward: Bool) -> [Change] {
        var found: [Change] = []
        var node = node
        while reachedBy[node] >= 0 {
            let number = reachedBy[node]
            if let change = change(along: number, isBackward: isBackward) { found.append(change) }
            let link = links[number]
            let arc = network.arcs[link.arc]
            node = link.isForward ? arc.tail : arc.head
        }
        return found
    }

    private func change(along number: Int, isBackward: Bool) -> Change? {
        let link = links[number]
        return link.cell < 0 ? nil : (link.cell, link.isForward == isBackward ? -1 : 1)
    }

    private mutating func cheapestPath(
        _ ends: Ends, _ way: Way, _ room: Room, _ hidden: [Bool], _ costs: [Double]
    ) -> [Change]? {
        round += 2
        seen[ends.from] = round
        distance[ends.from] = 0
        reachedBy[ends.from] = -1
        var free = [ends.from]
        var next = 0
        /// Nodes that were reached at a price, in the order they were reached in.
        var dear: [(node: Int, cost: Double)] = []
        while true {
            while next < free.count {
                let node = free[next]
                next += 1
                if node == ends.to { return changes(back: node, isBackward: false) }
                for number in links.range(at: node) {
                    let link = links[number]
                    guard way.allows(link) else { continue }
                    let price = link.group < 0 || hidden[link.group] ? 0 : costs[link.group]
                    let cost = distance[node] + price
                    guard seen[link.other] != round || cost < distance[link.other],
                        link.cell < 0 || mayPass(link.cell, isForward: link.isForward, room)
                    else { continue }
                    seen[link.other] = round
                    distance[link.other] = cost
                    reachedBy[link.other] = number
                    if price == 0 {
                        free.append(link.other)
                    } else {
                        dear.append((link.other, cost))
                    }
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
}
