import Statistics
import SurveyModel
import Tally

/// Nuläge, framtida behov and the gap of one row of a pair.
///
/// Both sides rest on those who gave an ordered answer to both. Over different people the means
/// could be subtracted from each other to learn what the few in between answered.
struct PairRowAnalysis {
    let subject: Subject
    let joint: Tally.JointCounts
    let population: Int?

    func result(isAsked: Bool) -> GroupResult {
        let paired = pairedCounts()
        let n = paired.total
        let builder = FigureBuilder(n: n, population: population, base: .bothAnswered)
        let figures =
            [builder.size(horizon: .gap)]
            + side(.now, paired.now, joint.now, builder)
            + side(.need, paired.need, joint.need, builder)
            + norm(paired.now, builder) + gap(paired, builder) + needs(paired, builder)
        return GroupResult(
            n: n, isAsked: isAsked,
            footprint: Footprint(
                n: n,
                distributions: [
                    paired.now.counts, paired.need.counts, paired.differences.counts,
                ]), figures: figures)
    }

    private func side(
        _ horizon: FigureHorizon, _ ordinal: OrdinalCounts, _ all: AnswerCounts,
        _ builder: FigureBuilder
    ) -> [Figure] {
        let shown = all.total - all[.notShown]
        return ScaleSide(categories: subject.categories, horizon: horizon).figures(
            ordinal, builder: builder, shown: (shown, Array(all.categories)))
    }

    private func gap(_ paired: PairedCounts, _ builder: FigureBuilder) -> [Figure] {
        let test = Result { () throws(NotComputable) in try paired.signedRankTest() }
        let method = (try? test.get()).map { ($0.method, $0.zeroRule) } ?? (.exact, .pratt)
        return [
            builder.mean(
                Result { () throws(NotComputable) in try paired.gap(population: population) },
                plain: try? paired.differences.mean, horizon: .gap),
            builder.plain(.sd, horizon: .gap) { () throws(NotComputable) in
                try paired.differences.standardDeviation
            },
            builder.proportion(.positiveShare, paired.positive, horizon: .gap),
            builder.plain(
                .wilcoxonP, horizon: .gap,
                method: StatisticName.wilcoxonP.method(signedRank: method)
            ) { () throws(NotComputable) in try test.get().pValue },
            builder.plain(.rankBiserial, horizon: .gap) { () throws(NotComputable) in
                try paired.rankBiserial
            },
        ]
    }

    /// Nothing where the survey has no norm.
    private func norm(_ now: OrdinalCounts, _ builder: FigureBuilder) -> [Figure] {
        guard let norm = subject.norm.map(Double.init) else { return [] }
        return [
            builder.estimate(
                .gapToNorm,
                Result { () throws(NotComputable) in
                    try now.gap(toNorm: norm, population: population)
                },
                plain: (try? now.mean).map { $0 - norm }, horizon: .norm)
        ]
    }

    /// The gap as tests, effects and indices of need.
    private func needs(_ paired: PairedCounts, _ builder: FigureBuilder) -> [Figure] {
        let indices: [(StatisticName, PairedCounts.NeedsIndex)] = [
            (.mwds, .weightedDiscrepancy), (.pni, .individuallyWeighted), (.pniMod, .modified),
            (.rdm, .rankedDiscrepancy),
        ]
        return [
            builder.plain(.signP, horizon: .gap) { () throws(NotComputable) in
                try paired.signTest
            },
            builder.plain(.mcnemarP, horizon: .gap) { () throws(NotComputable) in
                try paired.topTwo.exactP
            },
            effect(.hedgesGZ, builder) { () throws(NotComputable) in
                try paired.hedgesGap(population: population)
            },
            effect(.standardizedGap, builder) { () throws(NotComputable) in
                try paired.standardizedGap(population: population)
            },
            effect(.superiority, builder) { () throws(NotComputable) in
                try paired.superiority(population: population)
            },
        ]
            + indices.map { name, index in
                builder.estimate(
                    name,
                    Result { () throws(NotComputable) in
                        try paired.needsIndex(index, population: population)
                    },
                    plain: try? paired.needsIndex(index), horizon: .gap)
            }
    }

    private func effect(
        _ name: StatisticName, _ builder: FigureBuilder,
        _ compute: () throws(NotComputable) -> Estimate
    ) -> Figure {
        let estimate = Result { () throws(NotComputable) in try compute() }
        return builder.estimate(
            name, estimate, plain: (try? estimate.get())?.value, horizon: .gap)
    }

    /// Those who gave an ordered answer to both sides.
    func pairedCounts() -> PairedCounts {
        let categories = subject.categories
        let values = categories.compactMap(\.value)
        let lowest = values.min() ?? 0
        let size = (values.max() ?? lowest) - lowest + 1
        var counts = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
        for (now, nowCategory) in categories.enumerated() {
            guard let nowValue = nowCategory.value else { continue }
            for (need, needCategory) in categories.enumerated() {
                guard let needValue = needCategory.value else { continue }
                counts[nowValue - lowest][needValue - lowest] += joint[now: now, need: need]
            }
        }
        return PairedCounts(lowest: lowest, counts: counts)
    }
}
