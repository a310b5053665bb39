package import SurveyModel

/// Rows that are answered on one scale, one below the other: those of a pair at one time, or of a matrix.
package struct AnswerBlock: Sendable, Hashable {
    package let question: String
    /// Of a pair.
    package let horizon: Horizon?
    /// Columns of its rows in the layout.
    package let columns: [Int]

    /// So few ordered answers in a block say nothing of how it was answered: two are easily alike.
    package static let fewestAnswers = 3

    /// All blocks of a survey that are long enough, in its order.
    package static func all(of survey: Survey, _ layout: ColumnLayout) -> [AnswerBlock] {
        survey.questions.flatMap { question -> [AnswerBlock] in
            let (rows, horizons): ([ItemRow], [Horizon?]) =
                switch question.kind {
                case .pair(let pair): (pair.rows, [.now, .need])
                case .matrix(let matrix): (matrix.rows, [nil])
                default: ([], [])
                }
            return horizons.compactMap { horizon in
                let columns = rows.compactMap {
                    layout.index(
                        of: ItemReference(question: question.id, row: $0.id, horizon: horizon))
                }
                guard columns.count >= fewestAnswers else { return nil }
                return AnswerBlock(question: question.id, horizon: horizon, columns: columns)
            }
        }
    }
}
