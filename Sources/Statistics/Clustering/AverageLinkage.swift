/// Agglomerative clustering by average linkage (UPGMA): the two groups whose members lie nearest to each
/// other on average become one, until all are one. Nothing is drawn by lot; of equal distances the one with
/// the lowest places goes first.
///
/// By chains of nearest neighbours (Murtagh 1983), which for average linkage gives the tree that the plain
/// algorithm gives, in time and memory proportional to the square of the number of items.
package struct AverageLinkage: Sendable {
    /// Two groups becoming one, each named by its lowest member.
    package struct Merge: Sendable, Hashable {
        package let first: Int
        package let second: Int
        /// The mean distance between their members.
        package let distance: Double
        package let size: Int
    }

    package let count: Int
    /// One fewer than the items, by rising distance.
    package let merges: [Merge]

    /// - Parameters:
    ///   - count: How many items.
    ///   - distances: Of every pair i < j, in the order of i and then j; none negative.
    package init(count: Int, distances: [Double]) {
        self.count = count
        var state = ChainState(count: count, distances: distances)
        // The chain meets merges out of their order; equal ones keep the order in which they were met,
        // which has what a group is made of before the group.
        merges = state.merges().enumerated().sorted { a, b in
            a.element.distance == b.element.distance
                ? a.offset < b.offset : a.element.distance < b.element.distance
        }.map(\.element)
    }

    /// The groups that there are when everything nearer than a distance has become one, each with its
    /// members in order; by their lowest member.
    package func groups(within distance: Double) -> [[Int]] {
        var leader = Array(0..<count)
        func find(_ item: Int) -> Int {
            var item = item
            while leader[item] != item { item = leader[item] }
            return item
        }
        for merge in merges where merge.distance <= distance {
            let (a, b) = (find(merge.first), find(merge.second))
            leader[max(a, b)] = min(a, b)
        }
        var groups: [Int: [Int]] = [:]
        for item in 0..<count { groups[find(item), default: []].append(item) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }
}

private struct ChainState {
    private let count: Int
    private var distances: [Double]
    private var sizes: [Int]
    private var isActive: [Bool]

    init(count: Int, distances: [Double]) {
        self.count = count
        self.distances = distances
        sizes = Array(repeating: 1, count: count)
        isActive = Array(repeating: true, count: count)
    }

    private func place(_ a: Int, _ b: Int) -> Int {
        let (i, j) = a < b ? (a, b) : (b, a)
        return i * count - i * (i + 1) / 2 + j - i - 1
    }

    mutating func merges() -> [AverageLinkage.Merge] {
        guard distances.count == count * (count - 1) / 2, count > 1 else { return [] }
        var merges: [AverageLinkage.Merge] = []
        var chain: [Int] = []
        while merges.count < count - 1 {
            if chain.isEmpty, let first = isActive.firstIndex(of: true) { chain.append(first) }
            guard let last = chain.last else { break }
            let before = chain.count > 1 ? chain[chain.count - 2] : nil
            let (nearest, distance) = neighbour(of: last, preferring: before)
            guard nearest == before else {
                chain.append(nearest)
                continue
            }
            chain.removeLast(2)
            merges.append(merge(last, nearest, at: distance))
        }
        return merges
    }

    /// The nearest group. The one before in the chain goes first among equals, or the chain would not end.
    private func neighbour(of item: Int, preferring before: Int?) -> (place: Int, distance: Double)
    {
        var best = before ?? -1
        var least = before.map { distances[place(item, $0)] } ?? .infinity
        for other in 0..<count where other != item && isActive[other] {
            let distance = distances[place(item, other)]
            if distance < least || best < 0 { (best, least) = (other, distance) }
        }
        return (best, least)
    }

    private mutating func merge(
        _ a: Int, _ b: Int, at distance: Double
    ) -> AverageLinkage.Merge {
        let (kept, gone) = (min(a, b), max(a, b))
        let (keptSize, goneSize) = (Double(sizes[kept]), Double(sizes[gone]))
        isActive[gone] = false
        for other in 0..<count where isActive[other] && other != kept {
            let place = place(kept, other)
            distances[place] =
                (keptSize * distances[place] + goneSize * distances[self.place(gone, other)])
                / (keptSize + goneSize)
        }
        sizes[kept] += sizes[gone]
        return .init(first: kept, second: gone, distance: distance, size: sizes[kept])
    }
}
