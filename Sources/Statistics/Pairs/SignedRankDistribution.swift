/// The exact distribution of a signed-rank sum, by convolution over the groups of tied ranks.
///
/// A group of t differences with doubled rank r adds r · Binomial(t, ½) to the doubled sum. All
/// terms are positive, so even a p of 1e-100 has its full relative accuracy.
enum SignedRankDistribution {
    /// The probability of a sum at least as far from its mean as the observed one.
    static func pValue(_ ranks: SignedRanks) -> Double {
        var (positive, negative) = (0, 0)
        for group in ranks.groups {
            positive += group.positive * group.doubledRank
            negative += group.negative * group.doubledRank
        }
        // Symmetric around the mean. At the mean itself everything is at least as far away, and the
        // two tails share a point.
        return min(1, 2 * lowerTail(ranks.groups, upTo: min(positive, negative)))
    }

    /// P(doubled sum ≤ bound), in the way that looks at the fewest sums.
    ///
    /// On a scale of five there are four groups. With few differences every outcome of three of them is gone
    /// through, and the largest is looked up; with more, two are put in order beforehand and looked up together.
    /// With many groups nearly every number is a sum, and all are gone through.
    private static func lowerTail(_ groups: [SignedRanks.Group], upTo bound: Int) -> Double {
        let coins = groups.map(RankCoin.init)
        if let nested = NestedTail(coins) { return nested.tail(upTo: bound) }
        guard bound >= shortBound, let halves = SparseHalves(coins, atMost: 4 * bound) else {
            return denseTail(coins, upTo: bound)
        }
        return halves.tail(upTo: bound)
    }

    /// Below this every number costs less than any order of them.
    private static let shortBound = 1_024

    private static func denseTail(_ coins: [RankCoin], upTo bound: Int) -> Double {
        var halves: [[RankCoin]] = [[], []]
        var weights = [0, 0]
        for coin in coins.reversed() {
            let lighter = weights[0] <= weights[1] ? 0 : 1
            halves[lighter].append(coin)
            weights[lighter] += coin.largest
        }
        var cumulative = masses(halves[1], upTo: bound)
        for sum in cumulative.indices.dropFirst() { cumulative[sum] += cumulative[sum - 1] }

        var tail = 0.0
        for (sum, mass) in masses(halves[0], upTo: bound).enumerated() where mass > 0 {
            tail += mass * cumulative[min(bound - sum, cumulative.count - 1)]
        }
        return tail
    }

    /// The probability of each doubled sum from 0 to the largest one, cut off above `bound`.
    private static func masses(_ coins: [RankCoin], upTo bound: Int) -> [Double] {
        var masses = [1.0]
        for coin in coins {
            let largest = min(bound, masses.count - 1 + coin.largest)
            var next = [Double](repeating: 0, count: largest + 1)
            for (sum, mass) in masses.enumerated() where mass > 0 {
                var target = sum
                for probability in coin.masses {
                    guard target <= largest else { break }
                    next[target] += mass * probability
                    target += coin.doubledRank
                }
            }
            masses = next
        }
        return masses
    }

    /// Every outcome of all groups but one, whose own distribution is looked up.
    private struct NestedTail {
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

    /// Groups in two halves of which one is put in order and the other gone through.
    private struct SparseHalves {
        private let steps: RankSumSteps
        private let others: [RankCoin]

        /// - Parameter limit: Sums that may be looked at; nil where every way to deal the groups needs more.
        init?(_ coins: [RankCoin], atMost limit: Int) {
            guard coins.count <= Self.mostGroups else { return nil }
            var cheapest: (mask: Int, cost: Double)?
            for mask in 0..<(1 << coins.count) {
                var sizes = (ordered: 1.0, others: 1.0)
                for (number, coin) in coins.enumerated() {
                    if mask >> number & 1 == 1 {
                        sizes.ordered *= Double(coin.masses.count)
                    } else {
                        sizes.others *= Double(coin.masses.count)
                    }
                }
                let cost = Self.costOfOrder * sizes.ordered + sizes.others
                if cost < cheapest?.cost ?? .infinity { cheapest = (mask, cost) }
            }
            guard let cheapest, cheapest.cost <= Double(limit) else { return nil }
            let (ordered, others) = (
                coins.indices.filter { cheapest.mask >> $0 & 1 == 1 },
                coins.indices.filter { cheapest.mask >> $0 & 1 == 0 }
            )
            steps = RankSumSteps(ordered.map { coins[$0] })
            self.others = others.map { coins[$0] }
        }

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

        /// Groups beyond which nobody would look for the cheapest way.
        private static let mostGroups = 6
        /// What a sum costs that is put in order, of one that is gone through.
        private static let costOfOrder = 4.0
    }
}
