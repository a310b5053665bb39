import Statistics
import SurveyModel
import Tally

extension Analyst {
    /// Raked means of everyone, by subject: for analysts inside the house, since answers of hidden
    /// groups are in them with weights of their own.
    ///
    /// For each question whose headcounts the register has for every unit.
    package func rakedMeans(_ analysis: SituationAnalysis) -> [Int: [Figure]] {
        var found: [Int: [Figure]] = [:]
        for (dimension, axis) in tally.axes.dimensions.enumerated() {
            guard let staffing = analysis.staffing.first(where: { $0.dimension == axis.question }),
                staffing.headcounts.allSatisfy({ !$0.isEmpty })
            else { continue }
            let raking = RakedMeans(
                survey: survey, tally: tally, staffing: staffing, dimension: dimension)
            for (number, subject) in analysis.subjects.enumerated() {
                let condition = condition(of: subject)
                let everyone = analysis.results[number][0]
                let population = everyone.figures.first { $0.statistic == .mean }?.population
                for side in OrderedSide.all(of: subject) {
                    let builder = FigureBuilder(
                        n: everyone.n, population: population, base: side.base)
                    found[number, default: []].append(
                        raking.figure(side, builder: builder) { category in
                            condition.map {
                                askedness.isPossible(
                                    $0, question: axis.question, code: axis.categories[category])
                            } ?? true
                        } _: { cells in
                            answers(to: subject, side, in: cells)
                        })
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
            guard let joint = pair.map({ tally.joint(pair: $0, in: cells) }) else {
                return OrdinalCounts(lowest: side.lowest, counts: [])
            }
            let paired = PairRowAnalysis(subject: subject, joint: joint, population: nil)
                .pairedCounts()
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
