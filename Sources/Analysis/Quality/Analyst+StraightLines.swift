import Statistics
import SurveyModel
package import Tally

extension Analyst {
    /// The analysis with how many gave one answer to all rows of a block, beside the participation of every
    /// group: for analysts inside the house, since it is about single people's way of answering.
    ///
    /// It is a sign of how well the questions worked. Nobody's answers are left out for it.
    package func countingStraightLines(
        _ analysis: SituationAnalysis, _ lines: StraightLineTally
    ) -> SituationAnalysis {
        var results = analysis.results
        guard !results.isEmpty else { return analysis }
        let asked = lines.blocks.map { askedness.asked(askedness.condition(of: $0.question)) }
        results[0] = zip(analysis.groups.indices, results[0]).map { group, result in
            guard result.isReported else { return result }
            return result.adding(
                lines.blocks.indices.flatMap {
                    figures(
                        $0, of: lines, in: group,
                        population: asked[$0].population(of: analysis.groups[group]))
                })
        }
        return analysis.replacing(results)
    }

    private func figures(
        _ block: Int, of lines: StraightLineTally, in group: Int, population: Int?
    ) -> [Figure] {
        let about = lines.blocks[block]
        let (answered, straight) = lines.counts(block: block, in: cells[group])
        let builder = FigureBuilder(n: answered, population: population, base: .block)
        let horizon = about.horizon.map { $0 == .now ? FigureHorizon.now : .need }
        return [
            builder.plain(.straightlined, horizon: horizon, option: about.question) {
                Double(straight)
            },
            builder.proportion(
                .straightlinedShare, Proportion(straight, of: answered), option: about.question,
                horizon: horizon),
        ]
    }
}
