package import ResponseStore
import SurveyModel
import Tables

/// Every response that counts, row by row in a form that other programs read.
///
/// A segment of answers is held at a time. Files are readable by their owner only, and appear whole
/// or not at all.
package struct AnswerExport {
    package enum Target: String, Sendable, CaseIterable {
        case csv
        case ndjson
        case sqlite
        case spss
        case r

        /// The files that are written, data first.
        package func paths(for path: String) -> [String] {
            switch self {
            case .csv, .ndjson, .sqlite: [path]
            case .spss: ScriptedFiles(path, ending: ".sps").both
            case .r: ScriptedFiles(path, ending: ".R").both
            }
        }
    }

    package struct Options: Sendable {
        /// Labels instead of codes (`csv`, `ndjson`).
        package var labels = false
        /// Words for the kinds of no answer in the cells instead of a column of their own (`csv`).
        package var missingInCells = false
        /// As Swedish Excel opens it (`csv`).
        package var spreadsheet = false

        package init() {}
    }

    /// What was written.
    package struct Summary: Sendable, Hashable {
        package let responses: Int
        /// In the order they belong together: data first.
        package let paths: [String]
        /// Texts whose line breaks became spaces, since the target reads a response per line.
        package var joinedTexts = 0
        /// Columns with texts longer than the target holds.
        package var longTexts: [String] = []
    }

    /// Answers belong to people.
    static let mode: UInt32 = 0o600

    let table: AnswerTable
    let rows: LiveRows
    let options: Options

    /// - Parameter wave: Nil for all waves.
    package init(
        _ store: ResponseStore, _ table: AnswerTable, wave: String?, options: Options = Options()
    ) throws(StoreError) {
        self.table = table
        self.options = options
        rows = try LiveRows(store, wave: wave)
    }

    /// - Parameter path: Of the file; where a target takes two, of the one that a person opens.
    /// - Throws: `StoreError`, `TableError`, `SQLProblem`, `AnswerDatabase.Problem`.
    package func write(_ target: Target, to path: String) throws -> Summary {
        switch target {
        case .csv: try DelimitedAnswers(self).write(to: path)
        case .ndjson: try JSONAnswers(self).write(to: path)
        case .sqlite: try DatabaseFile(self).write(to: path)
        case .spss: try SPSSFiles(self).write(to: path)
        case .r: try RFiles(self).write(to: path)
        }
    }
}
