/// The midranks of |D|, one group for each size of difference that somebody has.
struct SignedRanks {
    /// Differences of one size; they all get the same rank.
    struct Group {
        let positive: Int
        let negative: Int
        /// Twice the midrank, so that it is an integer.
        let doubledRank: Int

        var size: Int { positive + negative }
    }

    /// In order of size, zeros left out.
    let groups: [Group]
    let zeros: Int
    /// How many differences were given a rank: with `.pratt` the zeros too.
    let ranked: Int

    /// Ranks the differences.
    ///
    /// `.dropZeros` removes the zeros before ranking; `.pratt` ranks with them, then drops their
    /// ranks.
    /// - Throws: `.emptyBase` for no differences, `.allDifferencesZero` for none but zeros,
    ///   `.argumentOutOfRange` beyond the sizes whose ranks fit an integer.
    init(
        differences: OrdinalCounts, zeros rule: SignedRankTest.ZeroRule
    ) throws(NotComputable) {
        guard differences.total > 0 else { throw .emptyBase }
        guard differences.total <= Self.largestTotal else { throw .argumentOutOfRange }
        zeros = differences.choosing(0).count
        guard differences.total > zeros else { throw .allDifferencesZero }

        var rankedBefore = rule == .pratt ? zeros : 0
        var groups: [Group] = []
        groups.reserveCapacity(differences.counts.count)
        // Outwards from 0 on both sides, the smaller difference first.
        let counts = differences.counts
        var above = counts.indices.first { differences.category($0) > 0 } ?? counts.endIndex
        var below = (counts.indices.last { differences.category($0) < 0 } ?? -1)
        while above < counts.endIndex || below >= 0 {
            let rise = above < counts.endIndex ? differences.category(above) : .infinity
            let fall = below >= 0 ? -differences.category(below) : .infinity
            var (positive, negative) = (0, 0)
            if rise <= fall {
                positive = counts[above]
                above += 1
            }
            if fall <= rise {
                negative = counts[below]
                below -= 1
            }
            let size = positive + negative
            guard size > 0 else { continue }
            // Twice the mean of the ranks before + 1 … before + size.
            groups.append(
                Group(
                    positive: positive, negative: negative,
                    doubledRank: 2 * rankedBefore + size + 1))
            rankedBefore += size
        }
        self.groups = groups
        ranked = rankedBefore
    }

    /// Doubled rank sums of this many differences stay below 2⁵³, exact in an integer and a double.
    private static let largestTotal = 50_000_000

    /// W₊, the sum of the ranks of the positive differences.
    var positiveSum: Double {
        groups.reduce(0) { $0 + Double($1.positive) * Double($1.doubledRank) } / 2
    }

    /// W₋, the sum of the ranks of the negative differences.
    var negativeSum: Double {
        groups.reduce(0) { $0 + Double($1.negative) * Double($1.doubledRank) } / 2
    }

    /// The variance of W₊ when signs are coin tosses: Σr²/4. Midranks carry the tie correction.
    var variance: Double {
        groups.reduce(0) { sum, group in
            let rank = Double(group.doubledRank) / 2
            return sum + Double(group.size) * rank * rank / 4
        }
    }
}
