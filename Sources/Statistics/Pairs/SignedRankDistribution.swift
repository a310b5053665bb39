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

    /// P(doubled sum ≤ bound).
    ///
    /// The groups are dealt into two halves: the product of two short distributions is cheaper
    /// than one long one. With four groups, as on a scale of five, the cost grows as n².
    private static func lowerTail(_ groups: [SignedRanks.Group], upTo bound: Int) -> Double {
        var halves: [[SignedRanks.Group]] = [[], []]
        var weights = [0, 0]
        for group in groups.reversed() {
            let lighter = weights[0] <= weights[1] ? 0 : 1
            halves[lighter].append(group)
            weights[lighter] += group.size * group.doubledRank
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
    private static func masses(_ groups: [SignedRanks.Group], upTo bound: Int) -> [Double] {
        var masses = [1.0]
        for group in groups {
            let coin = fairCoin(tosses: group.size)
            let largest = min(bound, masses.count - 1 + group.size * group.doubledRank)
            var next = [Double](repeating: 0, count: largest + 1)
            for (sum, mass) in masses.enumerated() where mass > 0 {
                var target = sum
                for probability in coin {
                    guard target <= largest else { break }
                    next[target] += mass * probability
                    target += group.doubledRank
                }
            }
            masses = next
        }
        return masses
    }

    /// Binomial(tosses, ½), by the ratio of neighbours; 2⁻ᵗ is representable up to t = 1022.
    private static func fairCoin(tosses: Int) -> [Double] {
        var probabilities = [Double(sign: .plus, exponent: -tosses, significand: 1)]
        probabilities.reserveCapacity(tosses + 1)
        for heads in stride(from: 1, through: tosses, by: 1) {
            let ratio = Double(tosses - heads + 1) / Double(heads)
            probabilities.append(probabilities[heads - 1] * ratio)
        }
        return probabilities
    }
}
