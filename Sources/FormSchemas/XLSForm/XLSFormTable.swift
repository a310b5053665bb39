package import Tables

/// One sheet of an XLSForm: rows of named columns.
package struct XLSFormTable: Sendable, Hashable {
    package let name: String
    package let columns: [String]
    /// Each parallel to `columns`; an empty text is an empty cell.
    package let rows: [[String]]

    /// - Parameters:
    ///   - columns: In their order; one that is empty in every row is left out.
    ///   - rows: Cells by column.
    init(_ name: String, columns: [String], rows: [[String: String]]) {
        self.name = name
        let used = columns.filter { column in rows.contains { !($0[column] ?? "").isEmpty } }
        self.columns = used
        self.rows = rows.map { row in used.map { row[$0] ?? "" } }
    }

    /// The cells of a column.
    package func cells(_ column: String) -> [String] {
        guard let index = columns.firstIndex(of: column) else { return [] }
        return rows.map { $0[index] }
    }
}

extension XLSForm {
    /// The form as a file of Excel.
    package var workbook: Workbook {
        Workbook(
            sheets: tables.map { table in
                Workbook.Sheet(
                    name: table.name,
                    rows: ([table.columns] + table.rows).map { $0.map(Workbook.Cell.text) })
            })
    }

    /// The form as pipe tables, which pyxform reads too. Line ends within a cell become blanks.
    package var markdown: String {
        tables.map { table in
            let rows = ([table.columns] + table.rows).map { row in
                row.reduce("|  |") { $0 + " " + Self.piped($1) + " |" }
            }
            return (["| " + table.name + " |"] + rows).joined(separator: "\n") + "\n"
        }.joined()
    }

    private static func piped(_ cell: String) -> String {
        cell.map { character -> String in
            character.isNewline ? " " : character == "|" ? "\\|" : String(character)
        }.joined()
    }
}
