import Analysis
import Statistics

/// What a statistic is made of, and so what it can tell of those who are hidden.
///
/// The one place where that is decided: every name has a source, and every source one rule
/// (docs/disclosure.md, What each statistic tells).
package enum StatisticSource: String, Sendable, Hashable, CaseIterable {
    /// How many people there are, took part or answered.
    case people
    /// The sum of one group's answers.
    case sum
    /// How many of one group gave each answer.
    case answers
    /// Two answers of each person in one group: both sides of a pair, or of two waves.
    case bothAnswers = "both answers"
    /// All items of an index of each person in one group.
    case items
    /// The answers of groups that are shown, and those of all others as one.
    case shownGroups = "shown groups"
    /// The answers of groups that may be hidden, each by itself.
    case comparison

    /// What a group needs for it; nil where nobody is ever told.
    package var kind: StatisticKind? {
        switch self {
        case .people: .number
        case .sum: .mean
        case .answers, .bothAnswers, .items, .shownGroups: .distribution
        case .comparison: nil
        }
    }
}

extension StatisticName {
    package var source: StatisticSource {
        switch self {
        case .n, .headcount, .responseRate, .registered, .attended, .attendanceRate, .answerRate,
            .attendedTimes, .complete, .partial, .brokenOff, .undelivered, .ineligible, .refused,
            .otherOutcome, .unknownEligibility, .rr1, .rr2, .rr3, .rr4, .rr5, .rr6, .coop1, .ref1,
            .con1:
            .people
        case .mean, .index100, .gapToNorm, .change, .panelChange: .sum
        case .count, .share, .sd, .median, .top2, .bottom2, .netBalance, .q25, .q75,
            .interpolatedMedian, .nps:
            .answers
        case .positiveShare, .wilcoxonP, .rankBiserial, .signP, .mcnemarP, .hedgesGZ,
            .standardizedGap, .superiority, .mwds, .pni, .pniMod, .rdm, .panelP:
            .bothAnswers
        case .cronbachAlpha, .standardizedAlpha, .guttman6, .omegaTotal, .itemRest,
            .alphaIfDropped:
            .items
        case .weightedMean, .weightMin, .weightMax, .designEffect, .effectiveN, .nonresponseP,
            .nonresponseV, .rIndicator, .pAdjusted, .rank, .topThree, .groupDifference:
            .shownGroups
        case .alphaPairwise, .straightlined, .straightlinedShare, .late, .lateDifference,
            .lateHedgesG, .rakedMean, .linearMean, .logitMean, .raoScottP, .designRankP,
            .restDifference, .welchP, .mannWhitneyP, .cliffDelta, .hedgesG, .shrunkMean,
            .shareDifference, .rwg, .funnelZ, .funnelWarning, .funnelAlarm, .kruskalWallisP,
            .epsilonSquared, .chiSquaredP, .cramerV, .icc1, .overdispersion:
            .comparison
        }
    }
}

extension Figure {
    /// What its group needs for it to be told; nil where nobody is ever told.
    var kind: StatisticKind? {
        // Of participation it is that of a rate.
        statistic == .change && base == .respondents ? .number : statistic.source.kind
    }
}
