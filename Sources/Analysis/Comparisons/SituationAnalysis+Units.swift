import Statistics
import SurveyModel

extension SituationAnalysis {
    /// The analysis with every unit held against the others: for analysts inside the house.
    ///
    /// Only units without units below, and never against a whole that they are part of. The other units'
    /// answers are in every number, those of units that may not be shown too: nothing of it may be
    /// published.
    package func comparingUnits() -> SituationAnalysis {
        let leaves = groups.indices.filter {
            if case .unit(_, let isLeaf) = groups[$0].kind { isLeaf } else { false }
        }
        guard leaves.count > 1 else { return self }
        var results = results
        for (number, subject) in subjects.enumerated() {
            for side in sides(of: subject) {
                let asked = leaves.filter { results[number][$0].isAsked }
                let comparison = UnitComparison(
                    units: asked.map { group in
                        let result = results[number][group]
                        return UnitComparison.Unit(
                            answers: OrdinalCounts(
                                lowest: side.lowest,
                                counts: result.footprint.distributions[side.distribution]),
                            population: groups[group].headcount)
                    },
                    horizon: side.horizon, base: side.base, hasTopTwo: side.horizon != .gap)
                for (group, figures) in zip(asked, comparison.figures()) {
                    results[number][group] = results[number][group].adding(figures)
                }
                results[number][0] = results[number][0].adding(comparison.overall())
            }
        }
        return replacing(results)
    }

    /// An ordered distribution of a subject.
    private struct Side {
        let horizon: FigureHorizon?
        /// Position among the distributions of the footprint.
        let distribution: Int
        /// The value of its first category.
        let lowest: Int
        let base: FigureBase
    }

    private func sides(of subject: Subject) -> [Side] {
        let values = subject.categories.compactMap(\.value)
        guard let lowest = values.min(), let highest = values.max() else { return [] }
        switch subject.kind {
        case .pairRow:
            return [
                Side(horizon: .now, distribution: 0, lowest: lowest, base: .bothAnswered),
                Side(horizon: .need, distribution: 1, lowest: lowest, base: .bothAnswered),
                Side(
                    horizon: .gap, distribution: 2, lowest: lowest - highest, base: .bothAnswered),
            ]
        case .scale:
            return [Side(horizon: nil, distribution: 0, lowest: lowest, base: .answered)]
        case .participation, .single, .multiple, .index: return []
        }
    }
}
