import Analysis
import Statistics

/// How much a statistic tells of the answers in a group, the least first.
enum StatisticKind: Sendable, Hashable, CaseIterable {
    /// How many answered, and what follows from how many.
    case number
    /// The sum of the answers besides.
    case mean
    /// More of how the answers are distributed.
    case distribution
}

extension Figure {
    var kind: StatisticKind {
        switch statistic {
        case .n, .headcount, .responseRate, .registered, .attended, .attendanceRate, .answerRate,
            .attendedTimes, .complete, .partial, .brokenOff, .undelivered, .ineligible, .refused,
            .otherOutcome, .unknownEligibility, .rr1, .rr2, .rr3, .rr4, .rr5, .rr6, .coop1, .ref1,
            .con1:
            .number
        // Of participation it is that of a rate.
        case .change: base == .respondents ? .number : .mean
        case .mean, .index100, .gapToNorm, .weightedMean, .panelChange: .mean
        case .count, .share, .sd, .median, .top2, .bottom2, .netBalance, .q25, .q75,
            .interpolatedMedian, .nps, .positiveShare, .wilcoxonP, .rankBiserial, .signP, .mcnemarP,
            .hedgesGZ, .standardizedGap, .superiority, .mwds, .pni, .pniMod, .rdm, .pAdjusted,
            .cronbachAlpha, .standardizedAlpha, .alphaPairwise, .guttman6, .omegaTotal, .itemRest,
            .alphaIfDropped, .rank, .topThree, .weightMin, .weightMax, .designEffect, .effectiveN,
            .nonresponseP, .nonresponseV, .rIndicator, .panelP, .rakedMean, .linearMean,
            .logitMean, .raoScottP, .designRankP, .restDifference, .welchP, .mannWhitneyP,
            .cliffDelta, .hedgesG, .shrunkMean, .shareDifference, .rwg, .funnelZ, .funnelWarning,
            .funnelAlarm, .kruskalWallisP, .epsilonSquared, .chiSquaredP, .cramerV, .icc1,
            .overdispersion:
            .distribution
        }
    }
}

extension Subject {
    /// How many of its footprint's distributions, the first ones, are of answers that are shown: of a pair
    /// those of both times, not that of the differences.
    var answerDistributions: Int {
        switch kind {
        case .pairRow: 2
        case .participation, .index: 0
        case .single, .multiple, .scale: .max
        }
    }
}
