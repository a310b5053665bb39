package import FormSchemas

/// What was understood of a file of answers, for somebody who wants to see it before it is read.
package struct FileExplanation: Sendable, Hashable {
    /// How well a file fits a format.
    package struct Fit: Sendable, Hashable {
        package let format: ExportFormat
        /// Points for questions found, out of those possible.
        package let answers: Int
        package let possible: Int
        /// Points for columns that are the tool's own.
        package let own: Int
    }

    package enum Verdict: Sendable, Hashable {
        /// Named by the user.
        case told(ExportFormat)
        case found(ExportFormat)
        /// Fit equally well.
        case either([ExportFormat])
        case unknown
    }

    package struct Example: Sendable, Hashable {
        package let value: String
        /// The codes it becomes; nil where it is not understood.
        package let meaning: String?
    }

    /// A column of the file.
    package struct FileColumn: Sendable, Hashable {
        /// Counted from 1.
        package let number: Int
        package let header: String
        /// The answer it is, as it is called in pipelines.yml; nil where it is none.
        package let key: String?
        /// Never of free texts, which may tell who wrote them.
        package let examples: [Example]
    }

    /// A line of a proposal.
    package struct Guess: Sendable, Hashable {
        package let entry: ColumnBinding.Entry
        /// From 0 to 1.
        package let likelihood: Double
        package let isSure: Bool
        /// What stands in the column and means nothing, with the code that may be meant.
        package let unknown: [UnknownValue]
    }

    package struct UnknownValue: Sendable, Hashable {
        package let value: String
        package let nearest: String?
    }

    package let file: String
    /// As found: `Windows-1252`.
    package let encoding: String
    /// `;`, `TAB`; nil where the file has none.
    package let separator: String?
    /// `CRLF`; nil where the file has none.
    package let lineEnds: String?
    /// Records looked at; not all of a long file.
    package let records: Int
    package let headerRows: Int
    /// Best first.
    package let fits: [Fit]
    package let verdict: Verdict
    package let columns: [FileColumn]
    /// Questions and parts of questions without a column.
    package let missing: [String]
    /// Columns for questions, where no format fits; empty otherwise.
    package let guesses: [Guess]
    /// Nil where the file does not show it.
    package let dates: DateOrder?
    /// A day in the file that may be two.
    package let ambiguousDate: String?
}
