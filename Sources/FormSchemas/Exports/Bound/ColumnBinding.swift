package import Diagnostics

/// Which columns of a file answer which questions, as a user says it of a tool's export that is not
/// known otherwise.
///
/// Nothing here is looked up yet: `BoundColumns` does that for a survey.
package struct ColumnBinding: Sendable, Hashable {
    /// A word of the user's, and where it stands.
    package struct Word: Sendable, Hashable {
        package let text: String
        package let place: Place

        package init(_ text: String, at place: Place = .file) {
            self.text = text
            self.place = place
        }
    }

    /// What stands in cells, and the code it means.
    package struct Meaning: Sendable, Hashable {
        package let value: Word
        package let code: Word

        package init(_ value: Word, _ code: Word) {
            self.value = value
            self.code = code
        }
    }

    /// An option of a multiple choice, and its column.
    package struct OptionColumn: Sendable, Hashable {
        package let option: Word
        /// Nil where the form did not have the option.
        package let header: Word?

        package init(_ option: Word, _ header: Word?) {
            self.option = option
            self.header = header
        }
    }

    package enum Cells: Sendable, Hashable {
        /// One answer a cell.
        /// - other: The option that any other text was typed at.
        case single(header: Word, values: [Meaning], other: Word?)
        /// Several answers in one cell.
        case delimited(header: Word, by: Word, values: [Meaning], other: Word?)
        /// A column per option; what stands for chosen and for not chosen where it is said.
        case oneHot([OptionColumn], yes: [Word], no: [Word])
        /// The file does not have it.
        case absent
    }

    package struct Entry: Sendable, Hashable {
        /// A question, a part of one, a canonical column or one of the tool's own.
        package let key: Word
        package let cells: Cells

        package init(_ key: Word, _ cells: Cells) {
            self.key = key
            self.cells = cells
        }
    }

    package var entries: [Entry]
    package var headerRows: Int
    package var dates: DateOrder
    /// The file that says it, for messages.
    package let file: String
    /// Where it begins there.
    package let place: Place

    package init(
        _ entries: [Entry], headerRows: Int = 1, dates: DateOrder = .unsaid, file: String = "",
        at place: Place = .file
    ) {
        self.entries = entries
        self.headerRows = headerRows
        self.dates = dates
        self.file = file
        self.place = place
    }

    /// Where a header of the file is named; nil where none is called so.
    package func place(ofHeader header: String) -> Place? {
        entries.lazy.flatMap(\.cells.headers).first { $0.text == header }?.place
    }

    /// More rows than these are no header.
    package static let mostHeaderRows = 5
}

extension ColumnBinding.Cells {
    /// The headers that are named.
    fileprivate var headers: [ColumnBinding.Word] {
        switch self {
        case .single(let header, _, _), .delimited(let header, _, _, _): [header]
        case .oneHot(let options, _, _): options.compactMap(\.header)
        case .absent: []
        }
    }
}

/// How days such as `3/4/2026` are to be read; with the year first they need no saying.
package enum DateOrder: String, Sendable, Hashable, CaseIterable {
    /// Nobody says: a day that could be two is refused.
    case unsaid
    case dayFirst = "day first"
    case monthFirst = "month first"
}

extension ExportFormat {
    /// As the tool is known to write days; what a spreadsheet made of them later is not its doing.
    package var dateOrder: DateOrder {
        switch self {
        case .microsoftForms, .surveyMonkey, .enalyzer: .monthFirst
        default: .unsaid
        }
    }
}
