package import SurveyModel

/// The responses of a wave whose day is known, parted in those of the last days and those before.
package struct LatenessTally: Sendable, Hashable {
    package enum Part: Int, Sendable, Hashable, CaseIterable {
        case early
        case late
    }

    /// The first of the last days; nil where the responses came on one day, or none is known.
    package let firstLateDay: AnswerDay?
    /// Responses that count and whose day is known.
    package let known: Int
    let responses: CellTable
    /// Of every column with an order, by its number in the layout.
    let columns: [Int: ColumnTally]
    let pairs: [PairTally]

    package func responses(_ part: Part) -> Int { responses.sums(in: [part.rawValue])[0] }

    /// Nil for a column whose answers have no order.
    package func counts(column: Int, _ part: Part) -> AnswerCounts? {
        columns[column].map { AnswerCounts($0.table.sums(in: [part.rawValue])) }
    }

    /// Nil for no such row.
    package func joint(question: String, row: String, _ part: Part) -> JointCounts? {
        pairs.first { $0.question == question && $0.row == row }?.joint(in: [part.rawValue])
    }
}
