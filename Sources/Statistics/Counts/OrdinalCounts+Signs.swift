/// What the sign of an answer says, when the counts are those of differences.
extension OrdinalCounts {
    /// How many are above 0.
    package var positiveCount: Int {
        counts.indices.reduce(0) { category($1) > 0 ? saturatingSum($0, counts[$1]) : $0 }
    }

    /// How many are below 0.
    package var negativeCount: Int {
        counts.indices.reduce(0) { category($1) < 0 ? saturatingSum($0, counts[$1]) : $0 }
    }

    /// The two-sided p of the exact sign test: positive ~ Binomial(positive + negative, ½).
    ///
    /// Golden: `g2_enkat.json`, `sign_exact_p` to 1e-9 (R `binom.test`).
    /// - Throws: `.emptyBase` for n = 0, `.allDifferencesZero` when all are 0.
    package var signTest: Double {
        get throws(NotComputable) {
            let (above, below) = (positiveCount, negativeCount)
            guard total > 0 else { throw .emptyBase }
            let signed = saturatingSum(above, below)
            guard signed > 0 else { throw .allDifferencesZero }
            let binomial = try Binomial(trials: signed, probability: 0.5)
            return min(1, 2 * binomial.cumulative(min(above, below)))
        }
    }

    /// (W₊ − W₋)/(W₊ + W₋), from −1 to 1, with the ranks of the non-zero differences.
    ///
    /// Zeros are always left out here, whatever rule the test beside it uses. Golden:
    /// `g2_enkat.json`, `rank_biserial` to 1e-10.
    /// - Throws: `.emptyBase` for n = 0, `.allDifferencesZero` when all are 0.
    package var rankBiserial: Double {
        get throws(NotComputable) {
            let ranks = try SignedRanks(differences: self, zeros: .dropZeros)
            let (above, below) = (ranks.positiveSum, ranks.negativeSum)
            return (above - below) / (above + below)
        }
    }
}

/// 1 above 0, −1 below, 0 at 0.
func sign(of difference: Double) -> Double {
    difference > 0 ? 1 : difference < 0 ? -1 : 0
}
