import Statistics
import SurveyModel
import Tally

extension Analyst {
    /// What is weighted to the unit and another question of the register at once, of everyone, by
    /// subject: for analysts inside the house, since answers of hidden groups are in it with weights
    /// of their own.
    ///
    /// For each question whose headcounts the register has for every unit.
    package func weightedFigures(_ analysis: SituationAnalysis) -> [Int: [Figure]] {
        var found: [Int: [Figure]] = [:]
        for dimension in tally.axes.dimensions.indices {
            for (number, subject) in analysis.subjects.enumerated() {
                let sides = OrderedSide.all(of: subject)
                guard !sides.isEmpty,
                    let frame = FrameCells(
                        survey: survey, tally: tally, groups: analysis.groups,
                        dimension: dimension, asked: askedness.asked(condition(of: subject)))
                else { continue }
                let everyone = analysis.results[number][0]
                let population = everyone.figures.first { $0.statistic == .mean }?.population
                // The sides of a pair rest on the same people, and so do their weights.
                var weights: FrameWeights?
                for side in sides {
                    let given = WeightedAnswers(frame) { answers(to: subject, side, in: $0) }
                    let own =
                        weights.flatMap { $0.base == given.base ? $0 : nil }
                        ?? FrameWeights(given.base)
                    weights = own
                    found[number, default: []] += WeightedSide(
                        side: side, unitQuestion: survey.unitQuestion?.id ?? "", answers: given,
                        weights: own,
                        builder: FigureBuilder(
                            n: everyone.n, population: population, base: side.base)
                    ).figures()
                }
            }
        }
        return found
    }

    private func answers(
        to subject: Subject, _ side: OrderedSide, in cells: [Int]
    ) -> OrdinalCounts {
        switch subject.kind {
        case .pairRow:
            let pair = tally.pair(question: subject.question, row: subject.row ?? "")
            guard let pair else { return OrdinalCounts(lowest: side.lowest, counts: []) }
            let paired = PairCounter(subject, pair: pair, in: tally).answers(in: cells).paired
            switch side.horizon {
            case .need: return paired.need
            case .gap: return paired.differences
            default: return paired.now
            }
        default:
            guard let column = column(of: subject) else {
                return OrdinalCounts(lowest: side.lowest, counts: [])
            }
            return ScaleSide.ordinal(
                Array(tally.counts(column: column, in: cells).categories),
                categories: subject.categories)
        }
    }
}
