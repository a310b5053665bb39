import Statistics

/// The units of one ordered distribution, each against the others.
struct UnitComparison {
    /// A unit with its answers.
    struct Unit {
        let answers: OrdinalCounts
        /// Everyone who could have answered; nil where the register does not say.
        let population: Int?
    }

    let units: [Unit]
    let horizon: FigureHorizon?
    let base: FigureBase
    /// Whether the two highest categories mean something: not for differences.
    let hasTopTwo: Bool

    /// The figures of each unit, in their order.
    func figures() -> [[Figure]] {
        let shrunk = shrunkMeans()
        let scores = funnelScores()
        return units.indices.map { unit in
            let answers = units[unit].answers
            let others = units.indices.filter { $0 != unit }
            let rest = sum(others)
            let groups = TwoGroups(answers, minus: rest)
            return [
                difference(unit, from: others),
                figure(.welchP, of: answers) { () throws(NotComputable) in
                    (try groups.welch.pValue, nil)
                },
                figure(.mannWhitneyP, of: answers) { () throws(NotComputable) in
                    (try groups.mannWhitney.pValue(), nil)
                },
                figure(.cliffDelta, of: answers) { () throws(NotComputable) in
                    let delta = try groups.cliff
                    return (delta.value, try? delta.interval())
                },
                figure(.hedgesG, of: answers) { () throws(NotComputable) in
                    let effect = try groups.hedges
                    return (effect.value, try effect.interval())
                },
                figure(.shrunkMean, of: answers) { () throws(NotComputable) in
                    (try Self.value(shrunk[unit]), nil)
                },
            ]
                + (hasTopTwo
                    ? [
                        figure(.funnelZ, of: answers) { () throws(NotComputable) in
                            (try Self.value(scores[unit]), nil)
                        }
                    ] : [])
        }
    }

    /// Whether the units differ at all.
    func overall() -> [Figure] {
        let answers = sum(Array(units.indices))
        let ranks = Result { () throws(NotComputable) in
            try KruskalWallis(units.map(\.answers))
        }
        let tests = [
            figure(.kruskalWallisP, of: answers) { () throws(NotComputable) in
                (try ranks.get().pValue, nil)
            },
            figure(.epsilonSquared, of: answers) { () throws(NotComputable) in
                (try ranks.get().epsilonSquared, nil)
            },
        ]
        guard hasTopTwo else { return tests }
        let shares = Result { () throws(NotComputable) in
            try IndependenceTest(shares: units.map { $0.answers.topTwo })
        }
        return tests + [
            figure(.chiSquaredP, of: answers) { () throws(NotComputable) in
                (try shares.get().pValue, nil)
            },
            figure(.cramerV, of: answers) { () throws(NotComputable) in
                (try shares.get().cramerV, nil)
            },
        ]
    }

    // MARK: Parts

    /// Only where the register tells how many work in every unit with answers.
    private func difference(_ unit: Int, from others: [Int]) -> Figure {
        figure(.restDifference, of: units[unit].answers) { () throws(NotComputable) in
            let own = try stratum(unit)
            var rest: [Stratum] = []
            for other in others where units[other].answers.total > 0 {
                rest.append(try stratum(other))
            }
            let difference = try own.difference(fromRest: rest)
            return (difference.value, try? difference.interval())
        }
    }

    private func stratum(_ unit: Int) throws(NotComputable) -> Stratum {
        guard let population = units[unit].population else { throw .emptyBase }
        return Stratum(units[unit].answers, population: population)
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

    private func funnelScores() -> [Result<Double, NotComputable>] {
        let funnel = Result { () throws(NotComputable) in
            try Funnel(units.map { $0.answers.topTwo })
        }
        return units.indices.map { unit in
            funnel.flatMap { $0.scores[unit].map { .success($0) } ?? .failure(.emptyBase) }
        }
    }

    private static func value(
        _ result: Result<Double, NotComputable>
    ) throws(NotComputable) -> Double { try result.get() }

    private func sum(_ chosen: [Int]) -> OrdinalCounts {
        let all = chosen.map { units[$0].answers }
        let width = all.map(\.counts.count).max() ?? 0
        return OrdinalCounts(
            lowest: units.first?.answers.lowest ?? 0,
            counts: (0..<width).map { place in all.reduce(0) { $0 + $1.counts[place] } })
    }

    private func figure(
        _ name: StatisticName, of answers: OrdinalCounts,
        _ compute: () throws(NotComputable) -> (Double, Interval?)
    ) -> Figure {
        let result = Result { () throws(NotComputable) in try compute() }
        let found = try? result.get()
        let reason: NotComputable? = if case .failure(let error) = result { error } else { nil }
        return Figure(
            name, horizon: horizon, value: found?.0, lower: found?.1?.lower,
            upper: found?.1?.upper, n: answers.total, method: name.method(), base: base,
            reason: reason)
    }
}
