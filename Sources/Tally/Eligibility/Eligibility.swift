package import SurveyModel

/// Whose answers count (`målgrupp`), decided from what a response holds.
///
/// Only an answer that contradicts the definition puts somebody outside: a missing one does not.
package struct Eligibility: Sendable {
    private let condition: Condition
    private let columns: [ItemReference: [Int]]
    private let layout: ColumnLayout

    /// What a response has in a column.
    package enum Cell: Sendable, Hashable {
        /// A category, by its position.
        case category(Int)
        case text(String)
        /// Nothing, for whatever reason.
        case missing
    }

    /// Nil where everyone counts.
    package init?(_ survey: Survey, _ layout: ColumnLayout) {
        guard let condition = survey.eligibility else { return nil }
        self.condition = condition
        self.layout = layout
        var columns: [ItemReference: [Int]] = [:]
        for item in condition.references {
            columns[item] = layout.columns.indices.filter {
                if case .otherText = layout.columns[$0].kind { return false }
                return layout.columns[$0].item == item
            }
        }
        self.columns = columns
    }

    /// Every column that is looked at.
    package var neededColumns: [Int] { Set(columns.values.joined()).sorted() }

    /// Whether a response counts.
    ///
    /// - Parameter cell: What it has in a column of the layout.
    package func holds(_ cell: (_ column: Int) -> Cell) -> Bool {
        condition.decided { item in value(of: columns[item] ?? [], cell) } != false
    }

    /// Nil where there is no answer.
    private func value(of columns: [Int], _ cell: (Int) -> Cell) -> ConditionValue? {
        guard let first = columns.first else { return nil }
        if case .optionFlag = layout.columns[first].kind {
            let cells = columns.map { ($0, cell($0)) }
            guard cells.contains(where: { $0.1 != .missing }) else { return nil }
            return .codes(
                cells.compactMap { column, cell in
                    guard case .optionFlag(let option) = layout.columns[column].kind,
                        cell == .category(1)
                    else { return nil }
                    return option
                })
        }
        return switch cell(first) {
        case .missing: nil
        case .text(let text): layout.columns[first].conditionValue(ofText: text)
        case .category(let position): layout.columns[first].conditionValue(ofCategory: position)
        }
    }
}
