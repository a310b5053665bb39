import SurveyModel

/// How the answers of an index's items are added up.
///
/// A respondent's slot is `answered · width + (sum − lowest)`: each answer with a value moves it by
/// `width + value`, any other by nothing.
struct IndexPlan {
    let id: String
    let items: [Item]
    /// The least and the number of different sums there can be.
    let lowest: Int
    let width: Int
    /// Slots in all.
    let slots: Int
    /// The fewest answered items that give a value.
    let minimumAnswered: Int

    struct Item {
        let column: Int
        /// By the column's slots, how far an answer moves a respondent.
        let steps: [Int]
    }

    /// - Throws: `.valuesTooLarge` when sums could overflow.
    init(_ index: ItemIndex, _ layout: ColumnLayout) throws(TallyError) {
        id = index.id
        minimumAnswered = max(1, index.minimumAnswered)
        let columns = index.items.compactMap { layout.index(of: $0) }
        var lowest = 0
        var highest = 0
        for column in columns {
            let values = Self.values(of: layout.columns[column]).compactMap(\.self)
            let (low, lowOverflow) = lowest.addingReportingOverflow(min(0, values.min() ?? 0))
            let (high, highOverflow) = highest.addingReportingOverflow(max(0, values.max() ?? 0))
            guard !lowOverflow, !highOverflow, low > -Self.limit, high < Self.limit else {
                throw .valuesTooLarge(index: index.id)
            }
            lowest = low
            highest = high
        }
        let width = highest - lowest + 1
        let (slots, overflow) = (columns.count + 1).multipliedReportingOverflow(by: width)
        guard !overflow else { throw .valuesTooLarge(index: index.id) }
        self.lowest = lowest
        self.width = width
        self.slots = slots
        items = columns.map { column in
            let steps = Self.values(of: layout.columns[column]).map { $0.map { $0 + width } ?? 0 }
            return Item(
                column: column,
                steps: steps + [Int](repeating: 0, count: NoAnswer.allCases.count))
        }
    }

    /// Whether sums of products of the values stay far below the largest integer, whatever the number
    /// of responses.
    var mayBeMultiplied: Bool {
        let largest = items.flatMap(\.steps).map { $0 == 0 ? 0 : abs($0 - width) }.max() ?? 0
        return largest <= 1 << 12
    }

    /// Sums beyond this are no scale's.
    private static let limit = 1 << 40

    /// The value of each category; nil for missing levels and categories outside an order.
    private static func values(of column: Column) -> [Int?] {
        if column.isText { return [nil] }
        return column.categories.map { $0.missing == nil ? $0.value : nil }
    }
}
