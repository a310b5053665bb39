extension StatisticName {
    /// The `method` column of figures.csv: estimator; weights; mode or kind, and interval if any.
    ///
    /// - Parameters:
    ///   - mode: what the interval speaks about.
    ///   - signedRank: how the p of the signed-rank test was computed, and what became of zeros.
    package func method(
        mode: InferenceMode = .finitePopulation,
        signedRank: (method: SignedRankTest.Method, zeros: SignedRankTest.ZeroRule) =
            (.exact, .pratt)
    ) -> String {
        switch self {
        case .n, .count: "count; unweighted"
        case .headcount: "register"
        case .responseRate: "n / headcount; unweighted"
        case .share, .top2, .positiveShare:
            "share; unweighted; \(mode.rawValue); Wilson interval"
        case .mean: "mean; unweighted; \(mode.rawValue); t interval"
        case .sd: "standard deviation n - 1; unweighted"
        case .median: "median type 7; unweighted"
        case .wilcoxonP:
            "signed rank, \(signedRank.zeros.rawValue); unweighted; \(signedRank.method.rawValue)"
        case .rankBiserial: "matched rank-biserial, zeros dropped; unweighted"
        }
    }
}
