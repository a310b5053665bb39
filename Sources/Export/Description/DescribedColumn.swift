package import SurveyModel

/// A column with the words that belong to it, in one language.
package struct DescribedColumn: Sendable {
    package let name: String
    package let column: Column
    /// The question, its row and side, or its option.
    package let label: String
    package let categories: [DescribedCategory]
    /// What an answer is where it is neither text nor a category's code.
    let value: Value

    enum Value: Sendable {
        /// Categories that count as numbers: levels, places of a ranking, 0/1.
        case level
        /// Categories that are known by a code.
        case code
        case integer
        case decimal
        case text
        case date
    }

    /// Whether the answers are one of some.
    var isClosed: Bool { !column.isText }
}

/// One answer that can be given, in one language.
package struct DescribedCategory: Sendable {
    package let code: String
    package let label: String
    /// What it counts as; nil for what has no order, and for a scale's own missing levels.
    package let value: Int?
    package let missing: MissingKind?
}
