import Statistics

/// Values by name, each with what it may be compared by.
typealias Computed = [String: [Double?]]

/// The values, or nil where the statistic is not computable.
func computed(_ values: () throws -> [Double]) -> [Double?] {
    guard let values = try? values() else { return [nil] }
    return values
}

extension Interval {
    var limits: [Double] { [lower, upper] }
}

extension Estimate {
    var pair: [Double] { [value, standardError] }
}

extension UncertainValue {
    var pair: [Double] { [value, standardError] }
}

/// What we make of the answers, under the names that `statistics_reference.R` uses.
extension InventedSet {
    var counted: Computed {
        [pairStatistics, shareStatistics, groupStatistics, weightedStatistics, scaleStatistics]
            .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }

    private var pairStatistics: Computed {
        var joint = [[Int]](repeating: [0, 0, 0, 0, 0], count: 5)
        for (a, b) in zip(pairs.now, pairs.need) { joint[a - 1][b - 1] += 1 }
        let counts = PairedCounts(lowest: 1, counts: joint)
        let (n, p) = (pairs.population, pairs.probability)
        return [
            "mean": computed { [try counts.now.mean] },
            "sd": computed { [try counts.now.standardDeviation] },
            "median": computed { [try counts.now.median] },
            "quantile2": computed { [try counts.now.quantile(p, type: .averagedSteps)] },
            "quantile6": computed { [try counts.now.quantile(p, type: .weibull)] },
            "quantile7": computed { [try counts.now.quantile(p)] },
            "gap": computed {
                let gap = try counts.gap(population: n)
                return gap.pair + (try gap.interval().limits)
            },
            "pni": computed { try counts.needsIndex(.individuallyWeighted, population: n).pair },
            "pni_mod": computed { try counts.needsIndex(.modified, population: n).pair },
            "mwds": computed { try counts.needsIndex(.weightedDiscrepancy, population: n).pair },
            "rdm": computed { try counts.needsIndex(.rankedDiscrepancy, population: n).pair },
            "superiority": computed { try counts.superiority(population: n).pair },
            "panel": computed {
                [try counts.differences.mean] + (try counts.gap(population: nil).interval().limits)
            },
            "index100": computed {
                let index = try counts.now.index100(population: n)
                return index.pair + (try index.interval().limits)
            },
            "balance": computed {
                [
                    try counts.now.topTwo.share, try counts.now.bottomTwo.share,
                    try counts.now.netBalance,
                ]
            },
            "sign": computed { [try counts.signTest] },
            "wilcoxon_drop": computed { [try counts.signedRankTest(zeros: .dropZeros).pValue] },
            "wilcoxon_pratt": computed { [try counts.signedRankTest().pValue] },
            "wilcoxon_score": computed { [try counts.signedRankTest().standardScore] },
            "mcnemar": computed {
                [
                    try counts.topTwo.chiSquared(),
                    try counts.topTwo.chiSquared(continuityCorrected: true),
                ]
            },
            "mcnemar_exact": computed { [try counts.topTwo.exactP] },
            "standardized": computed {
                [
                    try counts.standardizedGap(population: nil).value,
                    try counts.standardizedGap(population: nil).hedges.value,
                ]
            },
        ]
    }

    private var shareStatistics: Computed {
        let share = Proportion(shares.x, of: shares.n)
        let other = Proportion(shares.y, of: shares.m)
        let (x, k, nu) = (shares.tail[0], shares.tail[1], shares.tail[2])
        func adjusted(_ method: PAdjustment) -> [Double?] {
            (try? method.adjusted(shares.pValues)) ?? []
        }
        return [
            "wilson": computed { try share.wilson().limits },
            "clopper": computed { try share.clopperPearson().limits },
            "jeffreys": computed { try share.jeffreys().limits },
            "hypergeometric": computed {
                try share.hypergeometric(population: shares.population).limits
            },
            "newcombe": computed {
                try ProportionDifference(share, minus: other).newcombe().limits
            },
            "fisher": computed { [try FisherExact.pValue(share, other)] },
            "tails": computed {
                let f = try FDistribution(numerator: k, denominator: nu)
                return [
                    try ChiSquared(degreesOfFreedom: k).upperTail(x), f.upperTail(x / k),
                    try StudentT(degreesOfFreedom: nu).cumulative(-x / 4), try f.quantile(0.975),
                    try Beta(k, nu).quantile(0.025),
                ]
            },
            "bh": adjusted(.benjaminiHochberg), "by": adjusted(.benjaminiYekutieli),
            "holm": adjusted(.holm),
        ]
    }

    private var groupStatistics: Computed {
        let counts = groups.groups.map { OrdinalCounts(answers: $0) }
        let rest = OrdinalCounts(answers: Array(groups.groups.dropFirst().joined()))
        let against = TwoGroups(counts[0], minus: rest)
        let answered = zip(counts, groups.populations).map { Proportion($0.total, of: $1) }
        return [
            "welch": computed {
                let welch = try against.welch
                return [
                    welch.value / welch.standardError, welch.degreesOfFreedom ?? 0,
                    try welch.pValue,
                ] + (try welch.interval().limits)
            },
            "mann_whitney": computed {
                [try against.mannWhitney.statistic, try against.mannWhitney.pValue()]
            },
            "cliff": computed { try against.cliff.pair },
            "hedges": computed { [try against.hedges.value] },
            "rest": computed {
                let strata = zip(counts, groups.populations).map { Stratum($0, population: $1) }
                return try strata.differencesFromRest()[0].get().pair
            },
            "rwg": computed { try counts.map { try WithinUnitAgreement.rwg($0) } },
            "top_two": computed {
                let test = try IndependenceTest(shares: counts.map(\.topTwo))
                return [test.statistic, test.pValue, test.cramerV]
            },
            "kruskal": computed {
                let test = try KruskalWallis(counts)
                return [test.statistic, test.pValue, test.epsilonSquared]
            },
            "frame": computed {
                let mean = try zip(counts, groups.populations)
                    .map { Stratum($0, population: $1) }.mean()
                return mean.pair + (try mean.interval().limits)
            },
            "nonresponse": computed {
                let test = try IndependenceTest(shares: answered)
                return [test.statistic, test.pValue]
            },
            "funnel": computed {
                let funnel = try Funnel(counts.map(\.topTwo))
                return funnel.scores.compactMap(\.self) + [funnel.overdispersion]
                    + (try funnel.limits(size: counts[0].total, level: 0.95).limits)
            },
            "bayes": computed {
                let model = try EmpiricalBayes(
                    counts.map { try $0.mean(population: nil).uncertain })
                return [model.betweenVariance] + model.units.map(\.weight)
            },
            "icc": computed { [try WithinUnitAgreement.icc1(counts)] },
            "indicator": computed { [try RIndicator.value(answered)] },
        ]
    }

    private var scaleStatistics: Computed {
        let moments = try? ItemMoments(complete: scales.items.map { ($0.map(Double.init), 1) })
        func reliability() throws -> Reliability {
            guard let moments else { throw NotComputable.emptyBase }
            return try Reliability(moments)
        }
        let coded = CodedUnits(scales.codes.map { $0.map(Double.init) })
        return [
            "alpha": computed {
                let own = try reliability()
                return [
                    own.alpha, own.standardizedAlpha, try own.guttman6, own.averageCorrelation,
                ]
            },
            "alpha_pairwise": computed {
                let answers = scales.holed.map { row in (row.map { $0.map(Double.init) }, 1) }
                let own = try Reliability(ItemMoments(pairwise: answers))
                return [own.alpha, own.standardizedAlpha]
            },
            "krippendorff": computed {
                try [KrippendorffAlpha.Level.nominal, .interval].map {
                    try KrippendorffAlpha.value(coded, level: $0)
                }
            },
            "weighted_kappa": computed {
                [try CohenKappa(coded.table(0, 1), weights: .linear).kappa.value]
            },
            "alpha_drop": computed { try reliability().items.compactMap(\.alphaIfDropped) },
            "item_rest": computed { try reliability().items.compactMap(\.itemRest) },
            "feldt": computed { try reliability().feldtInterval().limits },
            "omega": computed { [try reliability().oneFactor.omegaTotal] },
            "kappa": computed {
                let table = try coded.table(0, 1)
                let plain = try CohenKappa(table).kappa
                return [
                    plain.value, try CohenKappa(table, weights: .quadratic).kappa.value,
                    plain.standardError * plain.standardError,
                ]
            },
        ]
    }
}
