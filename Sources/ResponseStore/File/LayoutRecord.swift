internal import GRDB
import SurveyModel

/// The columns and dictionaries of a layout as the store writes them down, so that the file can be
/// read without the survey, and never with another one.
struct LayoutRecord: Hashable {
    private struct ColumnRow: Hashable {
        let name: String
        let kind: String
    }

    private struct Entry: Hashable {
        let column: Int
        let code: Int
        let category: String
        let label: String
        let value: Int?
        let missing: String?
    }

    private var columns: [ColumnRow] = []
    private var entries: [Entry] = []

    static func make(_ layout: ColumnLayout) -> LayoutRecord {
        var record = LayoutRecord()
        for (index, column) in layout.columns.enumerated() {
            record.columns.append(ColumnRow(name: column.name, kind: kind(of: column)))
            for (position, category) in column.categories.enumerated() {
                record.entries.append(
                    Entry(
                        column: index, code: position + 1, category: category.code,
                        label: category.label.base, value: category.value,
                        missing: category.missing?.rawValue))
            }
        }
        return record
    }

    private static func kind(of column: SurveyModel.Column) -> String {
        switch column.kind {
        case .choice: "choice"
        case .optionFlag: "flag"
        case .register: "register"
        case .text(let long): long ? "long_text" : "text"
        case .otherText: "other_text"
        case .number(let isInteger): isInteger ? "integer" : "decimal"
        case .date: "date"
        }
    }

    static func fetch(_ db: Database) throws -> LayoutRecord {
        var record = LayoutRecord()
        record.columns = try Row.fetchAll(
            db, sql: "SELECT name, kind FROM layout_column ORDER BY col"
        )
        .map { ColumnRow(name: $0[0], kind: $0[1]) }
        record.entries = try Row.fetchAll(
            db,
            sql: """
                SELECT col, code, category, label, value, missing FROM dictionary
                ORDER BY col, code
                """
        ).map {
            Entry(
                column: $0[0], code: $0[1], category: $0[2], label: $0[3], value: $0[4],
                missing: $0[5])
        }
        return record
    }

    func insert(_ db: Database) throws {
        for (index, column) in columns.enumerated() {
            try db.execute(
                sql: "INSERT INTO layout_column VALUES (?, ?, ?)",
                arguments: [index, column.name, column.kind])
        }
        for entry in entries {
            try db.execute(
                sql: "INSERT INTO dictionary VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    entry.column, entry.code, entry.category, entry.label, entry.value,
                    entry.missing,
                ])
        }
    }
}
