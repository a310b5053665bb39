/// Whole numbers that flow along the arcs of a network and are conserved in every node, each
/// between two limits.
///
/// Respondents flow from everyone through the unit tree into the crossings of unit and category,
/// and from there through the categories back. What is shown is an arc whose limits are equal.
/// How far a hidden arc can go either way without moving a shown one is found exactly by
/// augmenting paths (Ford and Fulkerson 1956), in whole numbers and without a solver.
struct Circulation {
    /// Ends of each arc.
    let tails: [Int]
    let heads: [Int]
    var lower: [Int]
    var upper: [Int]
    var flow: [Int]
    /// The arcs at each node: `2 · arc` where it leaves, `2 · arc + 1` where it arrives.
    private let incident: [[Int]]
    /// Scratch: how each node was reached, and the nodes reached in order.
    private var via: [Int]
    private var queue: [Int] = []

    init(nodes: Int, arcs: [(tail: Int, head: Int)]) {
        tails = arcs.map(\.tail)
        heads = arcs.map(\.head)
        lower = [Int](repeating: 0, count: arcs.count)
        upper = lower
        flow = lower
        var incident = [[Int]](repeating: [], count: nodes)
        for (arc, ends) in arcs.enumerated() {
            incident[ends.tail].append(2 * arc)
            incident[ends.head].append(2 * arc + 1)
        }
        self.incident = incident
        via = [Int](repeating: -1, count: nodes)
    }

    /// Brings every arc between its limits, moving no further arc out of them.
    ///
    /// - Returns: How much is left outside where no flow at all keeps to them; 0 where one does.
    mutating func settle() -> Int {
        var left = 0
        for arc in flow.indices {
            if flow[arc] > upper[arc] {
                let excess = flow[arc] - upper[arc]
                left += excess - decrease(arc, by: excess)
            } else if flow[arc] < lower[arc] {
                let lack = lower[arc] - flow[arc]
                left += lack - increase(arc, by: lack)
            }
        }
        return left
    }

    /// Lets more flow through an arc, at most `limit`; returns how much more.
    mutating func increase(_ arc: Int, by limit: Int) -> Int {
        var moved = 0
        while moved < limit, flow[arc] < upper[arc] {
            let room = min(limit - moved, upper[arc] - flow[arc])
            let amount = push(from: heads[arc], to: tails[arc], atMost: room, avoiding: arc)
            guard amount > 0 else { break }
            flow[arc] += amount
            moved += amount
        }
        return moved
    }

    /// Lets less flow through an arc, by at most `limit`; returns how much less.
    mutating func decrease(_ arc: Int, by limit: Int) -> Int {
        var moved = 0
        while moved < limit, flow[arc] > lower[arc] {
            let room = min(limit - moved, flow[arc] - lower[arc])
            let amount = push(from: tails[arc], to: heads[arc], atMost: room, avoiding: arc)
            guard amount > 0 else { break }
            flow[arc] -= amount
            moved += amount
        }
        return moved
    }

    /// Arcs that could go on from where the last push got to, were they not at a limit.
    func blockers() -> [Int] {
        flow.indices.filter { arc in
            let (isFromHere, isToHere) = (via[tails[arc]] != -1, via[heads[arc]] != -1)
            return isFromHere != isToHere && lower[arc] == upper[arc]
        }
    }

    /// How much the step along or against an arc can carry.
    private func room(_ step: Int) -> Int {
        let arc = step >> 1
        return max(step & 1 == 0 ? upper[arc] - flow[arc] : flow[arc] - lower[arc], 0)
    }

    /// Sends what fits along a shortest path; returns how much.
    private mutating func push(
        from source: Int, to target: Int, atMost limit: Int, avoiding avoided: Int
    ) -> Int {
        for node in via.indices { via[node] = -1 }
        queue.removeAll(keepingCapacity: true)
        queue.append(source)
        via[source] = -2
        var next = 0
        search: while next < queue.count {
            let node = queue[next]
            next += 1
            for step in incident[node] where step >> 1 != avoided && room(step) > 0 {
                let reached = step & 1 == 0 ? heads[step >> 1] : tails[step >> 1]
                guard via[reached] == -1 else { continue }
                via[reached] = step
                if reached == target { break search }
                queue.append(reached)
            }
        }
        guard source != target, via[target] >= 0 else { return source == target ? limit : 0 }
        var amount = limit
        forEachStep(to: target) { amount = min(amount, room($0)) }
        var steps: [Int] = []
        forEachStep(to: target) { steps.append($0) }
        for step in steps { flow[step >> 1] += step & 1 == 0 ? amount : -amount }
        return amount
    }

    private func forEachStep(to target: Int, _ body: (Int) -> Void) {
        var node = target
        while via[node] >= 0 {
            let step = via[node]
            body(step)
            node = step & 1 == 0 ? tails[step >> 1] : heads[step >> 1]
        }
    }
}
