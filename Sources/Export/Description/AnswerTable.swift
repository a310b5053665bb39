package import SurveyModel

/// The table that answers stand in: a row per response, its place first, then the canonical columns.
package struct AnswerTable: Sendable {
    package let survey: Survey
    package let columns: [DescribedColumn]
    private let taken: Set<String>
    let language: String

    /// Of every response, before its answers.
    enum Place: String, CaseIterable {
        /// Counted from 1, in the order of the files.
        case number
        case responseID = "response_id"
        case started
        case wave
        /// The file, as the user wrote its path.
        case source
        /// Physical line or position in the file, counted from 1.
        case sourceRow = "source_row"
        /// Offset of the record's first byte in the file.
        case sourceByte = "source_byte"

        /// What stands in files of one table; the rest follows from the order.
        static let ofFiles = allCases.filter { $0 != .number }
    }

    /// - Parameter language: Of labels; nil for the survey's first.
    package init(_ survey: Survey, layout: ColumnLayout, language: String? = nil) {
        self.survey = survey
        let language = language ?? survey.languages.first ?? "sv"
        self.language = language
        let words = ColumnWords(survey: survey, language: language)
        taken = Set(layout.columns.map(\.name))
        columns = layout.columns.map { column in
            DescribedColumn(
                name: column.name, column: column, label: words.label(of: column),
                categories: words.categories(of: column), value: Self.value(of: column))
        }
    }

    /// A name of ours that no canonical column has.
    func free(_ name: String) -> String {
        var name = name
        while taken.contains(name) { name = "_" + name }
        return name
    }

    func name(of place: Place) -> String { free(place.rawValue) }

    private static func value(of column: Column) -> DescribedColumn.Value {
        switch column.kind {
        case .choice(let categories):
            categories.contains { $0.value != nil } ? .level : .code
        case .optionFlag: .level
        case .register: .code
        case .text, .otherText: .text
        case .number(let isInteger): isInteger ? .integer : .decimal
        case .date: .date
        }
    }
}
