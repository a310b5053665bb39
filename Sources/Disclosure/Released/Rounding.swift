import Analysis
import Statistics
import SurveyModel

/// Rounds figures as the survey declares, before anyone sees them.
struct Rounding: Sendable {
    private let meanDecimals: Int
    private let shareDecimals: Int
    /// A p below this says nothing more to a reader.
    private static let pDecimals = 3
    private static let effectDecimals = 2

    init(_ rules: AnonymityRules) {
        // More decimals than six are noise for any survey, and would overflow the power of ten.
        meanDecimals = min(max(rules.meanDecimals, 0), 6)
        shareDecimals = min(max(rules.shareDecimals, 0), 6)
    }

    /// The figure as it may stand in print; nil where there is no value.
    ///
    /// - Parameter hasLimits: Whether its interval, and what that rests on, may be told.
    func published(_ figure: Figure, hasLimits: Bool = true) -> ReleasedFigure.Published? {
        guard let value = figure.value else { return nil }
        let isRate = figure.statistic == .change && figure.base == .respondents
        let decimals = isRate ? decimals(of: .responseRate) : decimals(of: figure.statistic)
        // The interval of a reliability tells how many answered every item, and so how few did not.
        let hasLimits = hasLimits && figure.base != .allItems
        return ReleasedFigure.Published(
            value: round(value, decimals),
            lower: hasLimits ? figure.lower.map { round($0, decimals) } : nil,
            upper: hasLimits ? figure.upper.map { round($0, decimals) } : nil, n: shownBase(figure),
            population: figure.population,
            // Welch's are no whole number, and would tell how the answers spread to the last digit.
            degreesOfFreedom: hasLimits ? figure.degreesOfFreedom.map { round($0, 0) } : nil)
    }

    /// How many were shown a question that not everyone is asked, taken from how many took part,
    /// tells whether the one manager of a unit did: that base has no number.
    private func shownBase(_ figure: Figure) -> Int? {
        figure.base == .shown || figure.base == .allItems ? nil : figure.n
    }

    /// Decimals of the value as stored; a percentage with 0 decimals is a share with 2.
    func decimals(of statistic: StatisticName) -> Int {
        switch statistic {
        case .n, .headcount, .count, .rank, .effectiveN, .nps, .registered, .attended,
            .attendedTimes,
            .complete, .partial,
            .brokenOff, .undelivered, .ineligible, .refused, .otherOutcome, .unknownEligibility:
            0
        case .responseRate, .share, .top2, .bottom2, .netBalance, .positiveShare, .superiority:
            shareDecimals + 2
        case .mean, .sd, .median, .q25, .q75, .interpolatedMedian, .gapToNorm, .mwds, .pni:
            meanDecimals
        // A hundred steps where the scale has four: the last decimal would say too much.
        case .index100, .rdm: max(0, meanDecimals - 1)
        case .wilcoxonP, .signP, .mcnemarP, .pAdjusted: Self.pDecimals
        case .attendanceRate, .answerRate: shareDecimals + 2
        case .rr1, .rr2, .rr3, .rr4, .rr5, .rr6, .coop1, .ref1, .con1: shareDecimals + 2
        // Of the mean; that of a rate is rounded where it is made.
        case .weightedMean, .change, .panelChange, .groupDifference: meanDecimals
        case .topThree, .weightMin, .weightMax, .designEffect, .nonresponseV, .rIndicator:
            Self.effectDecimals
        case .nonresponseP, .panelP: Self.pDecimals
        // What has hidden groups in it is not released.
        case .straightlined, .late: 0
        case .straightlinedShare: shareDecimals + 2
        case .lateDifference, .rakedMean, .linearMean, .logitMean, .restDifference, .shrunkMean:
            meanDecimals
        case .welchP, .mannWhitneyP, .kruskalWallisP, .chiSquaredP, .raoScottP, .designRankP:
            Self.pDecimals
        case .lateHedgesG, .cliffDelta, .hedgesG, .funnelZ, .epsilonSquared, .cramerV,
            .shareDifference, .rwg,
            .icc1, .funnelWarning, .funnelAlarm, .overdispersion:
            Self.effectDecimals
        case .rankBiserial, .hedgesGZ, .standardizedGap, .pniMod, .cronbachAlpha, .alphaPairwise,
            .standardizedAlpha, .guttman6, .omegaTotal, .itemRest, .alphaIfDropped:
            Self.effectDecimals
        }
    }

    /// Half away from zero; never −0.
    func round(_ value: Double, _ decimals: Int) -> Double {
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let rounded = (value * scale).rounded(.toNearestOrAwayFromZero) / scale
        return rounded == 0 ? 0 : rounded
    }
}
