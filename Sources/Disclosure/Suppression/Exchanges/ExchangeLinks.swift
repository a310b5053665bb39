/// The arcs of a network as they are seen from their ends, those of one node side by side: what a search
/// reads again and again.
struct ExchangeLinks {
    struct Link {
        let arc: Int
        /// The node at the other end.
        let other: Int
        /// The cell that changes; −1 for none.
        let cell: Int
        /// The group that changes; −1 where no figures are about it.
        let group: Int
        /// The group question it belongs to; −1 between units.
        let axis: Int
        /// Whether the arc leads away from here.
        let isForward: Bool
    }

    private let all: [Link]
    /// By node, its first link; at the end how many there are.
    private let firsts: [Int]

    init(_ network: ExchangeNetwork) {
        var all: [Link] = []
        var firsts: [Int] = []
        for (node, arcs) in network.arcsAt.enumerated() {
            firsts.append(all.count)
            for number in arcs {
                let arc = network.arcs[number]
                let isForward = arc.tail == node
                all.append(
                    Link(
                        arc: number, other: isForward ? arc.head : arc.tail, cell: arc.cell ?? -1,
                        group: arc.group ?? -1, axis: arc.axis ?? -1, isForward: isForward))
            }
        }
        firsts.append(all.count)
        self.all = all
        self.firsts = firsts
    }

    subscript(number: Int) -> Link { all[number] }

    func range(at node: Int) -> Range<Int> { firsts[node]..<firsts[node + 1] }

    func count(at node: Int) -> Int { firsts[node + 1] - firsts[node] }
}
