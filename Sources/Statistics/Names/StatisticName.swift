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
    /// The share who chose one of the two lowest categories, from 0 to 1.
    case bottom2
    /// `top2` − `bottom2`, from −1 to 1.
    case netBalance = "net_balance"
    /// The first and the third quartile of type 7, in scale points.
    case q25
    case q75
    /// The median when each category is spread evenly over its unit interval, in scale points.
    case interpolatedMedian = "interpolated_median"
    /// The net promoter score of a recommendation from 0 to 10, from −100 to 100.
    case nps
    /// The mean moved to 0–100.
    case index100
    /// The mean of now less the norm, in scale points.
    case gapToNorm = "gap_to_norm"
    /// The share whose need exceeds today, of all pairs, from 0 to 1.
    case positiveShare = "positive_share"
    /// The two-sided p of the Wilcoxon signed-rank test of need against now.
    case wilcoxonP = "wilcoxon_p"
    /// The matched rank-biserial correlation of need against now, from −1 to 1.
    case rankBiserial = "rank_biserial"
    /// The two-sided p of the exact sign test of need against now.
    case signP = "sign_p"
    /// The two-sided p of McNemar's exact test on the top two, need against now.
    case mcnemarP = "mcnemar_p"
    /// The mean difference in standard deviations of the differences, without its bias.
    case hedgesGZ = "hedges_g_z"
    /// The same with its bias.
    case standardizedGap = "d_z"
    /// The probability that somebody's need is above their now, ties counted half.
    case superiority
    /// Borich's mean weighted discrepancy score, in squared scale points.
    case mwds
    /// The mean discrepancy weighted by each person's own need, in squared scale points.
    case pni
    /// The gap relative to now.
    case pniMod = "pni_mod"
    /// Pairs with need above now less pairs below, per hundred.
    case rdm
    /// `wilcoxon_p` adjusted for the number of rows and groups tested.
    case pAdjusted = "p_adjusted"
    /// Cronbach's α of an index's items.
    case cronbachAlpha = "cronbach_alpha"
    /// Cronbach's α of the items when each is standardized.
    case standardizedAlpha = "standardized_alpha"
    /// Guttman's λ6 of an index's items.
    case guttman6 = "guttman_6"
    /// ω total of an index's items.
    case omegaTotal = "omega_total"
    /// The correlation of an item with the sum of the others; below 0 the item may be reversed.
    case itemRest = "item_rest"
    /// Cronbach's α of the other items.
    case alphaIfDropped = "alpha_if_dropped"
    /// The place of a row's gap among all rows, 1 the largest; its limits are the places it may have.
    case rank
    /// The probability that a row's gap is among the three largest.
    case topThree = "top3_p"
    /// The mean with every group weighted by its headcount, in scale points.
    case weightedMean = "weighted_mean"
    /// The smallest and the largest weight: people per answer.
    case weightMin = "weight_min"
    case weightMax = "weight_max"
    /// Kish's design effect of the weights: 1 where they are equal.
    case designEffect = "design_effect"
    /// Answers of equal weight that would say as much.
    case effectiveN = "effective_n"
    /// The p of the χ² test of who answered by group, and its effect size.
    case nonresponseP = "nonresponse_p"
    case nonresponseV = "nonresponse_v"
    /// How evenly groups answered: 1 where all did at one rate.
    case rIndicator = "r_indicator"
    /// The mean of a group less that of another one of the same breakdown, in scale points.
    case groupDifference = "group_difference"
    /// This wave less an earlier one, in the unit of what changed.
    case change
    /// The same within those who answered both times, and the two-sided p of its signed-rank test.
    case panelChange = "panel_change"
    case panelP = "panel_p"
    /// How many answered nearly everything, at least half, and less than half of what they were asked.
    case complete
    case partial
    case brokenOff = "broken_off"
    /// What the sender noted of those who did not answer: people.
    case undelivered
    case ineligible
    case refused
    case otherOutcome = "other_outcome"
    case unknownEligibility = "unknown_eligibility"
    /// AAPOR's response rates 1 to 6, cooperation, refusal and contact rates, from 0 to 1.
    case rr1
    case rr2
    case rr3
    case rr4
    case rr5
    case rr6
    case coop1
    case ref1
    case con1
    /// People registered for meetings, and those who came to at least one, or to the one named.
    case registered
    case attended
    /// `attended` / `registered`, from 0 to 1.
    case attendanceRate = "attendance_rate"
    /// Answers of those who came to at least one meeting, from 0 to 1.
    case answerRate = "answer_rate"
    /// People who came to as many meetings as `option` says.
    case attendedTimes = "attended_times"
    // For analysts inside the house.
    /// Cronbach's α of an index's items, each pair of them over those who answered both.
    case alphaPairwise = "alpha_pairwise"
    /// Responses that gave one and the same answer to all rows of a block that they answered; `option`
    /// names the block's question.
    case straightlined
    /// `straightlined` / those who answered three rows or more, from 0 to 1.
    case straightlinedShare = "straightlined_share"
    /// Responses that came on the last days, about a quarter of all; `option` is the first of them.
    case late
    /// The mean of those less the mean of all before, in scale points.
    case lateDifference = "late_difference"
    /// The same in pooled standard deviations, without its bias.
    case lateHedgesG = "late_hedges_g"
    /// The mean with weights raked to unit and another question at once, in scale points.
    case rakedMean = "raked_mean"
    /// The same with weights that move by an amount, or between 0.3 and 3 times what they were.
    case linearMean = "linear_mean"
    case logitMean = "logit_mean"
    /// The p of the χ² test of top two by another question, weighted to the units.
    case raoScottP = "rao_scott_p"
    /// The p of the Kruskal–Wallis test by another question, weighted to the units.
    case designRankP = "design_rank_p"
    /// The unit's mean less that of the other units, in scale points.
    case restDifference = "rest_difference"
    /// The two-sided p of Welch's t test of the unit against the others.
    case welchP = "welch_p"
    /// The two-sided p of the Mann–Whitney test of the unit against the others.
    case mannWhitneyP = "mann_whitney_p"
    /// P(unit above the others) − P(unit below), from −1 to 1.
    case cliffDelta = "cliff_delta"
    /// The difference in pooled standard deviations, without its bias.
    case hedgesG = "hedges_g"
    /// The unit's mean as a model estimates it: pulled towards all units' mean, in scale points.
    case shrunkMean = "shrunk_mean"
    /// The unit's top two less that of the other units, from −1 to 1.
    case shareDifference = "share_difference"
    /// How much alike the unit's people answered: 1 where all did.
    case rwg = "r_wg"
    /// How far the unit's top two is from everyone's, in standard errors of its size.
    case funnelZ = "funnel_z"
    /// The top two of all units, with the limits that 95 % and 99.8 % of units of this size lie within.
    case funnelWarning = "funnel_95"
    case funnelAlarm = "funnel_998"
    /// The p of the Kruskal–Wallis test of all units, and its effect size.
    case kruskalWallisP = "kruskal_wallis_p"
    case epsilonSquared = "epsilon_squared"
    /// The p of the χ² test of top two by unit, and its effect size.
    case chiSquaredP = "chi_squared_p"
    case cramerV = "cramer_v"
    /// The share of the variance that lies between units.
    case icc1
    /// How much more units differ in top two than chance would make them: 1 where not more.
    case overdispersion
}
