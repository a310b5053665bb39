/// Groups of tied ranks in two halves, of which one is put in order and the other gone through: what it costs
/// is the number of different sums of either half, however large they are.
struct RankSumHalves {
    private let steps: RankSumSteps
    private let others: [RankCoin]

    /// The cheapest way to deal groups into two halves.
    struct Deal {
        /// Which groups are put in order, a bit for each.
        fileprivate let ordered: Int
        /// Sums to look at, one that is put in order counted as several.
        let cost: Double

        /// - Parameter sizes: How many differences each group has.
        /// - Returns: Nil for so many groups that nobody would look for the cheapest way.
        init?(sizes: [Int]) {
            guard sizes.count <= Self.mostGroups else { return nil }
            var cheapest = (ordered: 0, cost: Double.infinity)
            for mask in 0..<(1 << sizes.count) {
                var sums = (ordered: 1.0, others: 1.0)
                for (number, size) in sizes.enumerated() {
                    if mask >> number & 1 == 1 {
                        sums.ordered *= Double(size + 1)
                    } else {
                        sums.others *= Double(size + 1)
                    }
                }
                let cost = Self.costOfOrder * sums.ordered + sums.others
                if cost < cheapest.cost { cheapest = (mask, cost) }
            }
            (ordered, cost) = cheapest
        }

        private static let mostGroups = 8
        /// What a sum costs that is put in order, of one that is gone through.
        private static let costOfOrder = 4.0
    }

    init(_ coins: [RankCoin], _ deal: Deal) {
        let isOrdered = coins.indices.map { deal.ordered >> $0 & 1 == 1 }
        steps = RankSumSteps(coins.indices.filter { isOrdered[$0] }.map { coins[$0] })
        others = coins.indices.filter { !isOrdered[$0] }.map { coins[$0] }
    }

    /// P(doubled sum ≤ bound).
    func tail(upTo bound: Int) -> Double { tail(others[...], upTo: bound) }

    private func tail(_ coins: ArraySlice<RankCoin>, upTo bound: Int) -> Double {
        guard let coin = coins.first else { return steps.probability(upTo: bound) }
        let rest = coins.dropFirst()
        var (tail, left) = (0.0, bound)
        for mass in coin.masses {
            guard left >= 0 else { break }
            tail +=
                mass
                * (rest.isEmpty ? steps.probability(upTo: left) : self.tail(rest, upTo: left))
            left -= coin.doubledRank
        }
        return tail
    }
}
