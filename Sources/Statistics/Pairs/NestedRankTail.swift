/// Every outcome of all groups of tied ranks but one, whose own distribution is looked up.
struct NestedRankTail {
    private let others: [RankCoin]
    private let doubledRank: Int
    /// P(at most k of the one).
    private let cumulative: [Double]

    /// - Returns: Nil where the others have more outcomes together than are worth going through.
    init?(_ coins: [RankCoin]) {
        var others = coins
        guard
            let largest = others.indices.max(by: {
                others[$0].masses.count < others[$1].masses.count
            })
        else { return nil }
        let last = others.remove(at: largest)
        var outcomes = 1
        for coin in others {
            outcomes *= coin.masses.count
            guard outcomes <= Self.mostOutcomes else { return nil }
        }
        self.others = others
        doubledRank = last.doubledRank
        cumulative = last.cumulative
    }

    func tail(upTo bound: Int) -> Double {
        others.isEmpty ? probability(upTo: bound) : tail(from: 0, upTo: bound)
    }

    private func tail(from number: Int, upTo bound: Int) -> Double {
        let coin = others[number]
        let isInnermost = number + 1 == others.count
        var (tail, left) = (0.0, bound)
        for mass in coin.masses {
            guard left >= 0 else { break }
            tail +=
                mass
                * (isInnermost
                    ? probability(upTo: left) : self.tail(from: number + 1, upTo: left))
            left -= coin.doubledRank
        }
        return tail
    }

    private func probability(upTo left: Int) -> Double {
        cumulative[min(left / doubledRank, cumulative.count - 1)]
    }

    private static let mostOutcomes = 512
}
