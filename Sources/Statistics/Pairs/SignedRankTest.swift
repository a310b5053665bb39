/// The Wilcoxon signed-rank test of paired answers, two-sided, exact also with ties and zeros.
///
/// Under the hypothesis each non-zero difference has either sign with probability ½, its rank
/// given. The exact p is the probability of a rank sum at least as far from its mean as the one
/// observed. Golden: `g2_enkat.json` and `g6_micro.json`, `pratt_exact` to 1e-9,
/// `exact_dropzero` to 1e-8; normal p to 1e-10.
package struct SignedRankTest: Sendable, Hashable {
    /// What happens to pairs with the same answer on both sides; always named beside the p.
    package enum ZeroRule: String, Sendable, Hashable, CaseIterable {
        /// Ranked with the others, then dropped: the default, since ties are common on a short
        /// scale.
        case pratt = "Pratt zeros"
        /// Dropped before ranking.
        case dropZeros = "zeros dropped"
    }

    /// How p was computed.
    package enum Method: String, Sendable, Hashable, CaseIterable {
        /// The whole distribution of the rank sum.
        case exact
        /// The normal approximation with tie correction, without continuity correction.
        case normal
    }

    /// Up to so many ranked differences p is exact, whatever they are: some milliseconds at most, on a scale
    /// of a hundred.
    package static let exactLimit = 300
    /// Of more differences p is exact while so few different rank sums have to be looked at, as where nearly
    /// all are zero or of one size: there the normal approximation is at its worst, and a fiftieth of a
    /// millisecond is enough.
    package static let exactSums = 15_000

    /// The two-sided p, above 0 and at most 1.
    package let pValue: Double
    package let method: Method
    package let zeroRule: ZeroRule
    /// W₊, in ranks.
    package let positiveRankSum: Double
    /// W₋, in ranks.
    package let negativeRankSum: Double
    /// (W₊ − mean)/SD without continuity correction; positive when need is above now.
    package let standardScore: Double
    /// Pairs with a difference.
    package let nonZero: Int
    /// Pairs without one.
    package let zeros: Int

    /// - Parameters:
    ///   - differences: the distribution of need − now.
    ///   - rule: what happens to the zeros.
    /// - Throws: `.emptyBase` for no differences, `.allDifferencesZero` for none but zeros,
    ///   `.argumentOutOfRange` above 50 million pairs.
    package init(
        differences: OrdinalCounts, zeros rule: ZeroRule = .pratt
    ) throws(NotComputable) {
        let ranks = try SignedRanks(differences: differences, zeros: rule)
        let difference = ranks.positiveSum - ranks.negativeSum
        standardScore = difference / 2 / ranks.variance.squareRoot()
        method = SignedRankDistribution.isWithinReach(ranks) ? .exact : .normal
        switch method {
        case .exact: pValue = SignedRankDistribution.pValue(ranks)
        case .normal: pValue = Normal.twoSided(standardScore)
        }
        zeroRule = rule
        positiveRankSum = ranks.positiveSum
        negativeRankSum = ranks.negativeSum
        nonZero = differences.total - ranks.zeros
        zeros = ranks.zeros
    }

    /// The normal approximation, whatever `method` is.
    ///
    /// - Parameter continuityCorrected: moves W₊ half a rank towards its mean, as R `wilcox.test`
    ///   does unless told otherwise. Not defined for Pratt's rule in the literature.
    package func normalPValue(continuityCorrected: Bool = false) -> Double {
        guard continuityCorrected, standardScore != 0 else { return Normal.twoSided(standardScore) }
        let distance = (positiveRankSum - negativeRankSum).magnitude / 2
        let deviation = distance / standardScore.magnitude
        return Normal.twoSided((distance - 0.5) / deviation)
    }
}
