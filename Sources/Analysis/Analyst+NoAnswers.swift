import Statistics
import SurveyModel
import Tally

extension Analyst {
    /// The analysis with how many gave no answer, and why, beside every question of every group: for
    /// analysts inside the house, since with who took part it tells who was not asked.
    package func countingNoAnswers(_ analysis: SituationAnalysis) -> SituationAnalysis {
        let added = Concurrently.map(Array(analysis.subjects.indices)) { number in
            let sides = noAnswerColumns(of: analysis.subjects[number])
            return analysis.groups.indices.map { group in
                let result = analysis.results[number][group]
                guard result.isReported, !sides.isEmpty else { return result }
                return result.adding(
                    sides.flatMap { side in
                        figures(tally.counts(column: side.column, in: cells[group]), side.horizon)
                    })
            }
        }
        return analysis.replacing(added)
    }

    private func figures(_ counts: AnswerCounts, _ horizon: FigureHorizon?) -> [Figure] {
        let builder = FigureBuilder(n: counts.total, population: nil, base: .respondents)
        return NoAnswer.allCases.map {
            builder.count(counts[$0], option: $0.name, horizon: horizon)
        }
    }

    /// One column for each side; of a multiple choice the first option's, since all are left together.
    private func noAnswerColumns(
        of subject: Subject
    ) -> [(column: Int, horizon: FigureHorizon?)] {
        switch tallyPlace(of: subject) {
        case .pair(let counter):
            [(counter.columns.now, .now), (counter.columns.need, .need)]
        case .column(let column): [(column, nil)]
        case .flags(let flags): flags.prefix(1).map { ($0, nil) }
        case .respondents, .index, nil: []
        }
    }
}
