extension StatisticName {
    /// The `method` column of figures.csv: estimator; weights; mode or kind, and interval if any.
    ///
    /// - Parameters:
    ///   - mode: what the interval speaks about.
    ///   - ranks: how the probabilities of places were computed.
    ///   - signedRank: how the p of the signed-rank test was computed, and what became of zeros.
    package func method(
        mode: InferenceMode = .finitePopulation,
        signedRank: (method: SignedRankTest.Method, zeros: SignedRankTest.ZeroRule) =
            (.exact, .pratt),
        ranks: RankUncertainty.Method = .exact
    ) -> String {
        switch self {
        case .n, .count: "count; unweighted"
        case .headcount: "register"
        case .responseRate: "n / headcount; unweighted"
        case .share, .straightlinedShare, .top2, .bottom2, .positiveShare, .mean, .index100,
            .gapToNorm, .hedgesGZ, .standardizedGap, .superiority, .mwds, .pni, .pniMod, .rdm,
            .groupDifference, .change:
            switch mode {
            case .finitePopulation: finitePopulationMethod
            case .process: processMethod
            }
        case .sd: "standard deviation n - 1; unweighted"
        case .median: "median type 7; unweighted"
        case .netBalance: "top two less bottom two; unweighted"
        case .q25, .q75: "quantile type 7; unweighted"
        case .interpolatedMedian: "interpolated median; unweighted"
        case .nps: "net promoter score; unweighted; adjusted Wald interval"
        case .wilcoxonP, .panelP: Self.signedRank(signedRank.method, signedRank.zeros)
        case .rankBiserial: "matched rank-biserial, zeros dropped; unweighted"
        case .signP: "sign test; unweighted; exact"
        case .mcnemarP: "McNemar on top two; unweighted; exact"
        case .pAdjusted: "Benjamini-Hochberg over the rows and groups shown"
        case .cronbachAlpha: "Cronbach alpha, complete answers; unweighted; Feldt interval"
        case .alphaPairwise: "Cronbach alpha, pairwise answers; unweighted"
        case .standardizedAlpha: "Cronbach alpha of correlations, complete answers; unweighted"
        case .guttman6: "Guttman lambda 6, complete answers; unweighted"
        case .omegaTotal: "omega total, one factor by minres; unweighted"
        case .rank, .topThree:
            "resampled means, rows independent; unweighted; \(ranks.rawValue)"
        case .weightedMean: "mean; post-stratified; finite population; t interval"
        case .weightMin, .weightMax: "headcount / n of the stratum"
        case .designEffect, .effectiveN: "Kish, weights of post-stratification"
        case .nonresponseP, .nonresponseV: "chi squared of answered by group; unweighted"
        case .rIndicator: "R-indicator of groups; unweighted"
        case .panelChange: "mean of changes; unweighted; process; t interval"
        case .undelivered, .ineligible, .refused, .otherOutcome, .unknownEligibility:
            "count of the outcomes"
        case .complete: "at least 80 % of the questions shown"
        case .partial: "at least 50 % of the questions shown"
        case .brokenOff: "less than 50 % of the questions shown"
        case .rr1, .rr2, .rr3, .rr4, .rr5, .rr6, .coop1, .ref1, .con1:
            "AAPOR \(rawValue.uppercased())"
        case .registered, .attended, .attendedTimes: "count of the list"
        case .attendanceRate: "attended / registered; unweighted; Wilson interval"
        case .answerRate: "answers / attended; unweighted; Wilson interval"
        case .straightlined: "count; one answer to all rows answered; unweighted"
        case .late: "count; last days, about a quarter; unweighted"
        case .lateDifference: "mean of late less early; unweighted; process; Welch interval"
        case .lateHedgesG: "Hedges g of late, J exact; unweighted; process; normal interval"
        case .rakedMean: calibrated("raked")
        case .linearMean: calibrated("calibrated linearly")
        case .logitMean: calibrated("calibrated by logit, 0.3 to 3")
        case .raoScottP: "Rao-Scott second order; post-stratified by unit; F"
        case .designRankP: "Kruskal-Wallis; post-stratified by unit; F"
        case .restDifference:
            "mean less rest, weighted by N; finite population; normal interval"
        case .welchP: "Welch t; unweighted; process"
        case .mannWhitneyP: "Mann-Whitney; unweighted; normal"
        case .cliffDelta: "Cliff delta; unweighted; process; normal interval"
        case .hedgesG: "Hedges g, J exact; unweighted; process; normal interval"
        case .shrunkMean: "model estimate, empirical Bayes by DerSimonian-Laird; process"
        case .shareDifference: "share difference; unweighted; process; Newcombe interval"
        case .rwg: "r_wg, even null; unweighted"
        case .funnelWarning: "share of all units; unweighted; binomial limits of 95 %"
        case .funnelAlarm: "share of all units; unweighted; binomial limits of 99.8 %"
        case .overdispersion: "mean squared funnel z, tenths pulled in; unweighted"
        case .funnelZ: "share against everyone; unweighted"
        case .kruskalWallisP, .epsilonSquared: "Kruskal-Wallis; unweighted; chi squared"
        case .chiSquaredP, .cramerV: "chi squared; unweighted"
        case .icc1: "ICC(1); unweighted"
        case .itemRest: "item-rest correlation, complete answers; unweighted"
        case .alphaIfDropped: "Cronbach alpha without the item, complete answers; unweighted"
        }
    }

    private func calibrated(_ how: String) -> String {
        "mean; \(how); calibration residuals; finite population; t interval"
    }

    // Whole texts: a report has hundreds of thousands of figures, and none of them makes its own.

    private static func signedRank(
        _ method: SignedRankTest.Method, _ zeros: SignedRankTest.ZeroRule
    ) -> String {
        switch (method, zeros) {
        case (.exact, .pratt): "signed rank, Pratt zeros; unweighted; exact"
        case (.normal, .pratt): "signed rank, Pratt zeros; unweighted; normal"
        case (.exact, .dropZeros): "signed rank, zeros dropped; unweighted; exact"
        case (.normal, .dropZeros): "signed rank, zeros dropped; unweighted; normal"
        }
    }

    private var finitePopulationMethod: String {
        switch self {
        case .mean: "mean; unweighted; finite population; t interval"
        case .index100: "index 0 to 100; unweighted; finite population; t interval"
        case .gapToNorm: "mean less norm; unweighted; finite population; t interval"
        case .hedgesGZ:
            """
            standardized gap, Hedges J exact; unweighted; finite population; \
            delta method; t interval
            """
        case .standardizedGap:
            "standardized gap; unweighted; finite population; delta method; t interval"
        case .superiority:
            "probability of superiority; unweighted; finite population; delta method; t interval"
        case .mwds: "Borich MWDS; unweighted; finite population; delta method; t interval"
        case .pni:
            """
            individually weighted discrepancy; unweighted; finite population; \
            delta method; t interval
            """
        case .pniMod: "PNI modified; unweighted; finite population; delta method; t interval"
        case .rdm: "ranked discrepancy; unweighted; finite population; delta method; t interval"
        case .groupDifference: "difference of groups; unweighted; finite population; Welch interval"
        case .change: "difference of waves; unweighted; finite population; normal interval"
        default: "share; unweighted; finite population; Wilson interval"
        }
    }

    private var processMethod: String {
        switch self {
        case .mean: "mean; unweighted; process; t interval"
        case .index100: "index 0 to 100; unweighted; process; t interval"
        case .gapToNorm: "mean less norm; unweighted; process; t interval"
        case .hedgesGZ:
            "standardized gap, Hedges J exact; unweighted; process; delta method; t interval"
        case .standardizedGap: "standardized gap; unweighted; process; delta method; t interval"
        case .superiority:
            "probability of superiority; unweighted; process; delta method; t interval"
        case .mwds: "Borich MWDS; unweighted; process; delta method; t interval"
        case .pni:
            "individually weighted discrepancy; unweighted; process; delta method; t interval"
        case .pniMod: "PNI modified; unweighted; process; delta method; t interval"
        case .rdm: "ranked discrepancy; unweighted; process; delta method; t interval"
        case .groupDifference: "difference of groups; unweighted; process; Welch interval"
        case .change: "difference of waves; unweighted; process; normal interval"
        default: "share; unweighted; process; Wilson interval"
        }
    }
}
