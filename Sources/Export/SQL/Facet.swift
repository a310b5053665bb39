import SurveyModel
import Tally

/// What of every answer a table shows.
enum Facet: CaseIterable {
    /// Levels as numbers, choices as codes, texts as they are; nothing where there is no value, so
    /// that *vet ej* is in no mean.
    case values
    /// Categories by their labels, *vet ej* too.
    case labels
    /// Why there is no value: the kind of no answer, or the code of a scale's own missing level.
    case missing

    var tableName: String {
        switch self {
        case .values: "response"
        case .labels: "response_label"
        case .missing: "response_missing"
        }
    }

    /// The type of a column, as SQLite declares it.
    func type(of column: DescribedColumn) -> String {
        switch (self, column.value) {
        case (.missing, _): "TEXT"
        case (_, .integer): "INTEGER"
        case (_, .decimal): "REAL"
        case (.values, .level): "INTEGER"
        default: "TEXT"
        }
    }

    func value(of category: DescribedCategory, in column: DescribedColumn) -> SQLValue {
        switch self {
        case .labels: .text(category.label)
        case .missing: category.missing == nil ? .null : .text(category.code)
        case .values:
            if category.missing != nil {
                .null
            } else if column.value == .level {
                category.value.map { .integer(Int64($0)) } ?? .null
            } else {
                .text(category.code)
            }
        }
    }

    func value(of text: String, in column: DescribedColumn) -> SQLValue {
        if self == .missing { return .null }
        switch column.value {
        case .integer: return Int64(text).map { .integer($0) } ?? .text(text)
        case .decimal: return Double(text).map { .real($0) } ?? .text(text)
        case .level, .code, .text, .date: return .text(text)
        }
    }

    func value(of kind: NoAnswer) -> SQLValue { self == .missing ? .text(kind.name) : .null }
}
