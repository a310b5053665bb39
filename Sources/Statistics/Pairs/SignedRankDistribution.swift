/// The exact distribution of a signed-rank sum, by convolution over the groups of tied ranks.
///
/// A group of t differences with doubled rank r adds r · Binomial(t, ½) to the doubled sum. All
/// terms are positive, so even a p of 1e-100 has its full relative accuracy.
enum SignedRankDistribution {
    /// Whether the exact p is worked out in a few milliseconds: of so few differences, or of so few different
    /// sums.
    static func isWithinReach(_ ranks: SignedRanks) -> Bool {
        if ranks.ranked <= SignedRankTest.exactLimit { return true }
        guard let cost = RankSumDeal(sizes: ranks.groups.map(\.size))?.cost else {
            return false
        }
        return cost <= Double(SignedRankTest.exactSums)
    }

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

    /// P(doubled sum ≤ bound).
    ///
    /// In the way that looks at the fewest sums. On a scale of five there are four groups. With few differences
    /// every outcome of three of them is gone through, and the largest is looked up; with more, two are put in
    /// order beforehand and looked up together. With many groups nearly every number is a sum, and all are gone
    /// through.
    private static func lowerTail(_ groups: [SignedRanks.Group], upTo bound: Int) -> Double {
        let coins = groups.map(RankCoin.init)
        if let walk = RankSumWalk(allButLargestOf: coins) { return walk.tail(upTo: bound) }
        guard bound >= shortBound, let deal = RankSumDeal(sizes: groups.map(\.size)),
            deal.cost <= Double(4 * bound)
        else { return denseTail(coins, upTo: bound) }
        return RankSumWalk(coins, deal).tail(upTo: bound)
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
            masses =
                coin.masses.count > Self.manyTosses
                ? byMass(masses, coin, upTo: largest) : byToss(masses, coin, upTo: largest)
        }
        return masses
    }

    /// Of large groups, whose ranks lie far apart: most numbers are no sum, and are passed over.
    private static func byMass(_ masses: [Double], _ coin: RankCoin, upTo largest: Int) -> [Double]
    {
        var next = [Double](repeating: 0, count: largest + 1)
        for (sum, mass) in masses.enumerated() where mass > 0 {
            var target = sum
            for probability in coin.masses {
                guard target <= largest else { break }
                next[target] += mass * probability
                target += coin.doubledRank
            }
        }
        return next
    }

    /// Of many small groups, whose sums are every number: one stretch after the other.
    private static func byToss(_ masses: [Double], _ coin: RankCoin, upTo largest: Int) -> [Double]
    {
        var next = [Double](repeating: 0, count: largest + 1)
        var all = next.mutableSpan
        let known = masses.span
        for (heads, probability) in coin.masses.enumerated().reversed() {
            let start = heads * coin.doubledRank
            let count = max(0, min(masses.count, largest + 1 - start))
            for sum in 0..<count { all[start + sum] += known[sum] * probability }
        }
        return next
    }

    private static let manyTosses = 24
}
