/// How many responses of one wave gave each answer, by unit and background group.
///
/// The only thing that is ever computed over respondents: integers, in which every kind of missing
/// answer is a category. Any figure is a function of them, for any set of units.
package struct SurveyTally: Sendable, Hashable {
    package let wave: String
    package let axes: TallyAxes
    /// Responses of people outside the target group: counted here and nowhere else.
    package let outsideCount: Int
    /// One per column of the layout, with the same number.
    package let columns: [ColumnTally]
    /// One per row of every pair, in document order.
    package let pairs: [PairTally]
    /// One per index of the survey.
    package let indices: [IndexTally]
    /// Responses that count, per cell.
    let responses: CellTable

    init(
        wave: String, axes: TallyAxes, outsideCount: Int, responses: CellTable,
        columns: [ColumnTally],
        pairs: [PairTally], indices: [IndexTally]
    ) {
        self.wave = wave
        self.axes = axes
        self.outsideCount = outsideCount
        self.responses = responses
        self.columns = columns
        self.pairs = pairs
        self.indices = indices
    }

    /// The number of a pair's row.
    package func pair(question: String, row: String) -> Int? {
        pairs.firstIndex { $0.question == question && $0.row == row }
    }

    /// The number of an index.
    package func index(_ id: String) -> Int? { indices.firstIndex { $0.id == id } }
}

/// The counts of one column.
package struct ColumnTally: Sendable, Hashable {
    /// The column's canonical name.
    package let name: String
    /// Codes of its categories; for texts, numbers and dates one, "a text is there".
    package let categories: [String]
    let table: CellTable

    /// The one category of a column whose answers are kept as text.
    package static let textCategory = ".text"
}

/// The counts of one row of a pair: now and need of the same respondents.
package struct PairTally: Sendable, Hashable {
    package let question: String
    package let row: String
    /// Columns of the two sides in the layout.
    package let nowColumn: Int
    package let needColumn: Int
    /// Categories of each side, without `NoAnswer`.
    let nowCategories: [String]
    let needCategories: [String]
    /// Slot `now · (need categories + 4) + need`.
    let table: CellTable
}

/// The counts of one index: how many items respondents answered, and the sum of their values.
package struct IndexTally: Sendable, Hashable {
    /// The index.
    package let id: String
    /// Columns of its items in the layout, in the order declared.
    package let items: [Int]
    /// The least sum there can be; slot `answered · width + (sum − lowest)`.
    let lowest: Int
    let width: Int
    let table: CellTable
    /// Over everyone; nil where values are too large to be multiplied.
    package let itemSums: ItemSums?
}
