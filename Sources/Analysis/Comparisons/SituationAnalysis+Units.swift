import Statistics
import SurveyModel

extension SituationAnalysis {
    /// The analysis with every unit held against the others: for analysts inside the house.
    ///
    /// Only units without units below, and never against a whole that they are part of. The other units'
    /// answers are in every number, those of units that may not be shown too: nothing of it may be
    /// published.
    package func comparingUnits() -> SituationAnalysis {
        let leaves = groups.leafUnits
        guard leaves.count > 1 else { return self }
        var results = results
        for (number, subject) in subjects.enumerated() {
            for side in OrderedSide.all(of: subject) {
                let asked = leaves.filter {
                    results[number][$0].isAsked && results[number][$0].isReported
                }
                // What no line of the plan asks for by unit has no comparison.
                guard !asked.isEmpty else { continue }
                let comparison = UnitComparison(
                    units: asked.map { group in
                        let result = results[number][group]
                        return UnitComparison.Unit(
                            answers: side.answers(in: result),
                            population: result.figures.first(.mean, side.horizon)?.population)
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
}
