/// A distribution of doubled rank sums that can be looked up.
protocol RankSumLookup {
    /// P(sum ≤ y), y from 0.
    func probability(upTo y: Int) -> Double
}

/// The sums of one group: so many of its differences on one side.
struct RankCoinSums: RankSumLookup {
    private let doubledRank: Int
    private let cumulative: [Double]

    init(_ coin: RankCoin) {
        doubledRank = coin.doubledRank
        cumulative = coin.cumulative
    }

    func probability(upTo y: Int) -> Double {
        cumulative[min(y / doubledRank, cumulative.count - 1)]
    }
}

extension RankSumSteps: RankSumLookup {}

/// Every outcome of some groups of tied ranks, with what is left for the others looked up.
struct RankSumWalk<Others: RankSumLookup> {
    let coins: [RankCoin]
    let others: Others

    /// P(sum ≤ bound) of all groups together.
    func tail(upTo bound: Int) -> Double {
        coins.isEmpty ? others.probability(upTo: bound) : tail(from: 0, upTo: bound)
    }

    private func tail(from number: Int, upTo bound: Int) -> Double {
        let coin = coins[number]
        let isInnermost = number + 1 == coins.count
        var (tail, left) = (0.0, bound)
        for mass in coin.masses {
            guard left >= 0 else { break }
            tail +=
                mass
                * (isInnermost
                    ? others.probability(upTo: left) : self.tail(from: number + 1, upTo: left))
            left -= coin.doubledRank
        }
        return tail
    }
}

extension RankSumWalk<RankCoinSums> {
    /// All groups but the largest are gone through.
    ///
    /// - Returns: Nil where they have more outcomes together than are worth going through.
    init?(allButLargestOf coins: [RankCoin]) {
        var walked = coins
        guard
            let largest = walked.indices.max(by: {
                walked[$0].masses.count < walked[$1].masses.count
            })
        else { return nil }
        let last = walked.remove(at: largest)
        var outcomes = 1
        for coin in walked {
            outcomes *= coin.masses.count
            guard outcomes <= Self.mostOutcomes else { return nil }
        }
        self.init(coins: walked, others: RankCoinSums(last))
    }

    private static var mostOutcomes: Int { 512 }
}

extension RankSumWalk<RankSumSteps> {
    /// Groups in two halves, of which one is put in order and the other gone through.
    init(_ coins: [RankCoin], _ deal: RankSumDeal) {
        let isOrdered = coins.indices.map { deal.ordered >> $0 & 1 == 1 }
        self.init(
            coins: coins.indices.filter { !isOrdered[$0] }.map { coins[$0] },
            others: RankSumSteps(coins.indices.filter { isOrdered[$0] }.map { coins[$0] }))
    }
}
