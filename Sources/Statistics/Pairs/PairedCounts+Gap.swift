extension PairedCounts {
    /// The mean of need − now and its standard error, in scale points.
    ///
    /// It is the mean of the differences: SE = s_D / √n · √(1 − n/N), with n the number of pairs.
    /// Golden: `g2_enkat.json`, `mean_gap` to 1e-12, `se_gap_fpc` to 1e-10, and without a
    /// population `t_paired.ci` to 1e-10.
    /// - Parameter population: N, everyone who could have answered; nil makes no correction.
    /// - Throws: `.emptyBase` without pairs, `.singleAnswer` for one pair, `.frameTooSmall` for
    ///   N < n.
    package func gap(population: Int?) throws(NotComputable) -> Estimate {
        try differences.mean(population: population)
    }

    /// Pairs whose need is above now, of all pairs: the share whose need exceeds today.
    package var positive: Proportion { Proportion(differences.positiveCount, of: total) }

    /// Pairs whose need is below now, of all pairs.
    package var negative: Proportion { Proportion(differences.negativeCount, of: total) }

    /// Pairs with the same answer on both sides, of all pairs.
    package var ties: Proportion { differences.choosing(0) }

    /// The Wilcoxon signed-rank test of need against now; see `SignedRankTest`.
    ///
    /// - Throws: `.emptyBase` without pairs, `.allDifferencesZero` when now and need never differ.
    package func signedRankTest(
        zeros rule: SignedRankTest.ZeroRule = .pratt
    ) throws(NotComputable) -> SignedRankTest {
        try SignedRankTest(differences: differences, zeros: rule)
    }

    /// The two-sided p of the exact sign test; see `OrdinalCounts.signTest`.
    ///
    /// - Throws: `.emptyBase` without pairs, `.allDifferencesZero` when now and need never differ.
    package var signTest: Double {
        get throws(NotComputable) { try differences.signTest }
    }

    /// The matched rank-biserial correlation; see `OrdinalCounts.rankBiserial`.
    ///
    /// - Throws: `.emptyBase` without pairs, `.allDifferencesZero` when now and need never differ.
    package var rankBiserial: Double {
        get throws(NotComputable) { try differences.rankBiserial }
    }
}
