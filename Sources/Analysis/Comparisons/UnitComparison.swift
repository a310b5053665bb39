import Statistics

/// The units of one ordered distribution, each against the others.
struct UnitComparison {
    /// A unit with its answers.
    struct Unit {
        let answers: OrdinalCounts
        /// Everyone who is asked; nil where the register does not say.
        let population: Int?
    }

    let units: [Unit]
    let horizon: FigureHorizon?
    let base: FigureBase
    /// Of top two; nil where the two highest categories mean nothing, as of differences.
    private let funnel: Result<Funnel, NotComputable>?

    /// - Parameter hasTopTwo: Whether the two highest categories mean something.
    init(units: [Unit], horizon: FigureHorizon?, base: FigureBase, hasTopTwo: Bool) {
        self.units = units
        self.horizon = horizon
        self.base = base
        funnel =
            hasTopTwo
            ? Result { () throws(NotComputable) in try Funnel(units.map { $0.answers.topTwo }) }
            : nil
    }

    /// The figures of each unit, in their order.
    func figures() -> [[Figure]] {
        let everyone = everyone
        let shrunk = shrunkMeans()
        let differences = differencesFromRest()
        return units.indices.map { unit in
            let answers = units[unit].answers
            let builder = builder(answers)
            let rest = OrdinalCounts(
                lowest: answers.lowest, counts: zip(everyone.counts, answers.counts).map(-))
            let groups = TwoGroups(answers, minus: rest)
            let figures = [
                builder.figure(.restDifference, horizon: horizon) { () throws(NotComputable) in
                    let difference = try differences[unit].get()
                    return (difference.value, try? difference.interval(), nil)
                },
                builder.plain(.welchP, horizon: horizon) { () throws(NotComputable) in
                    try groups.welch.pValue
                },
                builder.plain(.mannWhitneyP, horizon: horizon) { () throws(NotComputable) in
                    try groups.mannWhitney.pValue()
                },
                builder.figure(.cliffDelta, horizon: horizon) { () throws(NotComputable) in
                    let delta = try groups.cliff
                    return (delta.value, try? delta.interval(), nil)
                },
                builder.figure(.hedgesG, horizon: horizon) { () throws(NotComputable) in
                    let effect = try groups.hedges
                    return (effect.value, try effect.interval(), nil)
                },
                builder.plain(.shrunkMean, horizon: horizon) { () throws(NotComputable) in
                    try shrunk[unit].get()
                },
            ]
            guard let funnel else { return figures }
            return figures + [
                builder.figure(.shareDifference, horizon: horizon) { () throws(NotComputable) in
                    let shares = ProportionDifference(answers.topTwo, minus: rest.topTwo)
                    return (try shares.value, try? shares.newcombe(), nil)
                },
                builder.plain(.rwg, horizon: horizon) { () throws(NotComputable) in
                    try WithinUnitAgreement.rwg(answers)
                },
                builder.plain(.funnelZ, horizon: horizon) { () throws(NotComputable) in
                    guard let score = try funnel.get().scores[unit] else { throw .emptyBase }
                    return score
                },
                limits(.funnelWarning, 0.95, of: answers, funnel),
                limits(.funnelAlarm, 0.998, of: answers, funnel),
            ]
        }
    }

    /// Whether the units differ at all.
    func overall() -> [Figure] {
        let builder = builder(everyone)
        let ranks = Result { () throws(NotComputable) in
            try KruskalWallis(units.map(\.answers))
        }
        let tests = [
            builder.plain(.kruskalWallisP, horizon: horizon) { () throws(NotComputable) in
                try ranks.get().pValue
            },
            builder.plain(.epsilonSquared, horizon: horizon) { () throws(NotComputable) in
                try ranks.get().epsilonSquared
            },
            builder.plain(.icc1, horizon: horizon) { () throws(NotComputable) in
                try WithinUnitAgreement.icc1(units.map(\.answers))
            },
        ]
        guard let funnel else { return tests }
        let shares = Result { () throws(NotComputable) in
            try IndependenceTest(shares: units.map { $0.answers.topTwo })
        }
        return tests + [
            builder.plain(.chiSquaredP, horizon: horizon) { () throws(NotComputable) in
                try shares.get().pValue
            },
            builder.plain(.cramerV, horizon: horizon) { () throws(NotComputable) in
                try shares.get().cramerV
            },
            builder.plain(.overdispersion, horizon: horizon) { () throws(NotComputable) in
                try funnel.get().overdispersion
            },
        ]
    }

    // MARK: Parts

    private func builder(_ answers: OrdinalCounts) -> FigureBuilder {
        FigureBuilder(n: answers.total, population: nil, base: base)
    }

    /// The answers of all units.
    private var everyone: OrdinalCounts {
        let all = units.map(\.answers)
        let width = all.map(\.counts.count).max() ?? 0
        return OrdinalCounts(
            lowest: all.first?.lowest ?? 0,
            counts: (0..<width).map { place in all.reduce(0) { $0 + $1.counts[place] } })
    }

    /// Only where the register tells how many work in every unit with answers; nothing is held against a
    /// unit of which nobody answered.
    private func differencesFromRest() -> [Result<UncertainValue, NotComputable>] {
        let answered = units.indices.filter { units[$0].answers.total > 0 }
        let strata = answered.compactMap { unit in
            units[unit].population.map { Stratum(units[unit].answers, population: $0) }
        }
        var results = [Result<UncertainValue, NotComputable>](
            repeating: .failure(.emptyBase), count: units.count)
        guard strata.count == answered.count else { return results }
        for (unit, difference) in zip(answered, strata.differencesFromRest()) {
            results[unit] = difference
        }
        return results
    }

    /// Units with too few answers for a standard error have none.
    private func shrunkMeans() -> [Result<Double, NotComputable>] {
        let means = units.map { unit -> Result<UncertainValue, NotComputable> in
            Result { () throws(NotComputable) in
                let mean = try unit.answers.mean(population: nil).uncertain
                guard mean.standardError > 0 else { throw .zeroVariance }
                return mean
            }
        }
        let known = means.indices.filter { (try? means[$0].get()) != nil }
        let model = Result { () throws(NotComputable) in
            try EmpiricalBayes(known.compactMap { try? means[$0].get() })
        }
        return means.indices.map { unit in
            means[unit].flatMap { _ in
                model.map { $0.units[known.firstIndex(of: unit) ?? 0].shrunk }
            }
        }
    }

    /// Everyone's share, with what is not remarkable in a unit of this size.
    private func limits(
        _ name: StatisticName, _ level: Double, of answers: OrdinalCounts,
        _ funnel: Result<Funnel, NotComputable>
    ) -> Figure {
        builder(answers).figure(name, horizon: horizon) { () throws(NotComputable) in
            let funnel = try funnel.get()
            return (
                funnel.overall, try funnel.limits(size: answers.total, level: level), nil
            )
        }
    }
}
