import SurveyModel

/// The groups that are counted: every leaf unit by itself, and within it every answer to each
/// background question.
///
/// Cells are numbered unit by unit. A unit's first cell is its total; then follow, dimension by
/// dimension, its categories and one cell for those who gave no answer. So with
/// `perUnit = 1 + Σ (categories + 1)` the total of unit *u* is cell `u · perUnit`, and the cells of
/// a dimension always add up to it. After the last unit stands one more, `withoutUnit`, for
/// respondents whose unit is not known.
package struct TallyAxes: Sendable, Hashable {
    /// Codes of the leaves of the unit register, in its order.
    package let units: [String]
    /// One per question that is counted by, in document order.
    package let dimensions: [Dimension]

    package struct Dimension: Sendable, Hashable {
        /// Id of the background question.
        package let question: String
        /// Its column in the layout.
        package let column: Int
        /// Codes of its register's entries.
        package let categories: [String]
        /// First cell of the dimension, counted from the unit's first.
        let offset: Int

        /// The category of those who gave no answer.
        package var noAnswer: Int { categories.count }
    }

    /// The column that says which unit a respondent belongs to; nil in a survey without units.
    let unitColumn: Int?
    let cellsPerUnit: Int

    init(_ survey: Survey, _ layout: ColumnLayout) {
        unitColumn = survey.unitQuestion.flatMap { question in
            layout.index(of: ItemReference(question: question.id))
        }
        units = unitColumn.map { layout.columns[$0].categories.map(\.code) } ?? []
        var dimensions: [Dimension] = []
        var offset = 1
        for question in survey.countedQuestions {
            guard let column = layout.index(of: ItemReference(question: question.id)) else {
                continue
            }
            let categories = layout.columns[column].categories.map(\.code)
            dimensions.append(
                Dimension(
                    question: question.id, column: column, categories: categories, offset: offset))
            offset += categories.count + 1
        }
        self.dimensions = dimensions
        cellsPerUnit = offset
    }

    /// The unit number of respondents whose unit is not known.
    package var withoutUnit: Int { units.count }

    package var cellCount: Int { (units.count + 1) * cellsPerUnit }

    /// The number of a unit.
    package func unit(_ code: String) -> Int? { units.firstIndex(of: code) }

    /// The number of the dimension of a background question.
    package func dimension(_ question: String) -> Int? {
        dimensions.firstIndex { $0.question == question }
    }

    /// The cell of a group in a unit; nil where there is none.
    ///
    /// - Parameter dimension: nil with a nil `category` for the unit's total.
    package func cell(unit: Int, dimension: Int? = nil, category: Int? = nil) -> Int? {
        guard (0...units.count).contains(unit) else { return nil }
        let first = unit * cellsPerUnit
        guard let dimension else { return category == nil ? first : nil }
        guard let category, dimensions.indices.contains(dimension),
            (0...dimensions[dimension].noAnswer).contains(category)
        else { return nil }
        return first + dimensions[dimension].offset + category
    }

    /// Unit, dimension and category of a cell; the reverse of `cell(unit:dimension:category:)`.
    func place(of cell: Int) -> (unit: Int, dimension: Int?, category: Int?) {
        let unit = cell / cellsPerUnit
        let rest = cell % cellsPerUnit
        guard let dimension = dimensions.lastIndex(where: { $0.offset <= rest }) else {
            return (unit, nil, nil)
        }
        return (unit, dimension, rest - dimensions[dimension].offset)
    }
}
