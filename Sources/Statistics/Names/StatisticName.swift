/// The names in the `statistic` column of figures.csv; docs/statistics.md describes each of them.
///
/// A name is never reused for something else: other people's scripts read it.
package enum StatisticName: String, Sendable, Hashable, CaseIterable {
    /// Answers in the base.
    case n
    /// N, everyone who could have answered, from the register.
    case headcount
    /// n / N, from 0 to 1.
    case responseRate = "response_rate"
    /// Respondents who chose an option or a category.
    case count
    /// `count` / n, from 0 to 1.
    case share
    /// The mean category in scale points; with horizon `gap` the mean of need − now.
    case mean
    /// The standard deviation with divisor n − 1, in scale points.
    case sd
    /// The median of type 7, in scale points.
    case median
    /// The share who chose one of the two highest categories, from 0 to 1.
    case top2
    /// The share whose need exceeds today, of all pairs, from 0 to 1.
    case positiveShare = "positive_share"
    /// The two-sided p of the Wilcoxon signed-rank test of need against now.
    case wilcoxonP = "wilcoxon_p"
    /// The matched rank-biserial correlation of need against now, from −1 to 1.
    case rankBiserial = "rank_biserial"
}
