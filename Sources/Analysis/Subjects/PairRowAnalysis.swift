import Statistics
import SurveyModel

/// Nuläge, framtida behov and the gap of one row of a pair.
///
/// Both sides rest on those who gave an ordered answer to both. Over different people the means
/// could be subtracted from each other to learn what the few in between answered.
struct PairRowAnalysis {
    let subject: Subject
    let answers: PairAnswers
    let population: Int?
    /// The figures of another group of the same subject.
    let other: NamedFigures?

    func result(isAsked: Bool) -> GroupResult {
        let paired = answers.paired
        let n = paired.total
        let builder = FigureBuilder(n: n, population: population, base: .bothAnswered)
        var figures = FigureDraft(
            like: other, capacity: 2 * ScaleSide.size(subject.categories.count) + 17)
        figures.append(builder.size(horizon: .gap))
        add(.now, paired.now, answers.now, builder, to: &figures)
        add(.need, paired.need, answers.need, builder, to: &figures)
        addNorm(paired.now, builder, to: &figures)
        addGap(paired, builder, to: &figures)
        addNeeds(paired, builder, to: &figures)
        return GroupResult(
            n: n, isAsked: isAsked,
            footprint: Footprint(
                n: n,
                distributions: [
                    paired.now.counts, paired.need.counts, paired.differences.counts,
                ]), figures: FigureList(own: figures.finished()))
    }

    private func add(
        _ horizon: FigureHorizon, _ ordinal: OrdinalCounts, _ side: PairAnswers.Side,
        _ builder: FigureBuilder, to figures: inout FigureDraft
    ) {
        ScaleSide(categories: subject.categories, horizon: horizon).add(
            ordinal, builder: builder, shown: (side.shown, side.counts), to: &figures)
    }

    private func addGap(
        _ paired: PairedCounts, _ builder: FigureBuilder, to figures: inout FigureDraft
    ) {
        let test = Result { () throws(NotComputable) in try paired.signedRankTest() }
        let method = (try? test.get()).map { ($0.method, $0.zeroRule) } ?? (.exact, .pratt)
        figures.append(
            builder.mean(
                Result { () throws(NotComputable) in try paired.gap(population: population) },
                plain: try? paired.differences.mean, horizon: .gap))
        figures.append(
            builder.plain(.sd, horizon: .gap) { () throws(NotComputable) in
                try paired.differences.standardDeviation
            })
        figures.append(builder.proportion(.positiveShare, paired.positive, horizon: .gap))
        figures.append(
            builder.plain(
                .wilcoxonP, horizon: .gap,
                method: StatisticName.wilcoxonP.method(signedRank: method)
            ) { () throws(NotComputable) in try test.get().pValue })
        figures.append(
            builder.plain(.rankBiserial, horizon: .gap) { () throws(NotComputable) in
                try paired.rankBiserial
            })
    }

    /// Nothing where the survey has no norm.
    private func addNorm(
        _ now: OrdinalCounts, _ builder: FigureBuilder, to figures: inout FigureDraft
    ) {
        guard let norm = subject.norm.map(Double.init) else { return }
        figures.append(
            builder.estimate(
                .gapToNorm,
                Result { () throws(NotComputable) in
                    try now.gap(toNorm: norm, population: population)
                },
                plain: (try? now.mean).map { $0 - norm }, horizon: .norm))
    }

    /// The gap as tests, effects and indices of need.
    private func addNeeds(
        _ paired: PairedCounts, _ builder: FigureBuilder, to figures: inout FigureDraft
    ) {
        figures.append(
            builder.plain(.signP, horizon: .gap) { () throws(NotComputable) in
                try paired.signTest
            })
        figures.append(
            builder.plain(.mcnemarP, horizon: .gap) { () throws(NotComputable) in
                try paired.topTwo.exactP
            })
        let gap = Result { () throws(NotComputable) in
            try paired.standardizedGap(population: population)
        }
        figures.append(
            effect(.hedgesGZ, builder) { () throws(NotComputable) in try gap.get().hedges })
        figures.append(
            effect(.standardizedGap, builder) { () throws(NotComputable) in try gap.get() })
        figures.append(
            effect(.superiority, builder) { () throws(NotComputable) in
                try paired.superiority(population: population)
            })
        for (name, index) in Self.indices {
            let estimate = Result { () throws(NotComputable) in
                try paired.needsIndex(index, population: population)
            }
            // One pair has a value without a standard error.
            let plain = (try? estimate.get().value) ?? (try? paired.needsIndex(index))
            figures.append(builder.estimate(name, estimate, plain: plain, horizon: .gap))
        }
    }

    private static let indices: [(StatisticName, PairedCounts.NeedsIndex)] = [
        (.mwds, .weightedDiscrepancy), (.pni, .individuallyWeighted), (.pniMod, .modified),
        (.rdm, .rankedDiscrepancy),
    ]

    private func effect(
        _ name: StatisticName, _ builder: FigureBuilder,
        _ compute: () throws(NotComputable) -> Estimate
    ) -> Figure {
        let estimate = Result { () throws(NotComputable) in try compute() }
        return builder.estimate(
            name, estimate, plain: (try? estimate.get())?.value, horizon: .gap)
    }
}
