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
            + gap(paired, builder)
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

    private func pairedCounts() -> PairedCounts {
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
