import Diagnostics
import Tables

/// The sheets of an XLSForm, whatever kind of file they stand in.
struct XLSFormSheets {
    let sheets: [FormSheet]

    /// - Throws: what the readers of workbooks and tables throw, as a diagnostic.
    init(_ source: ImportSource) throws(Diagnostic) {
        do throws(TableError) {
            if Self.isZip(source.bytes) {
                sheets = try Self.workbook(source)
            } else {
                let text = try TextDecoding.text(of: source.input, limit: Self.sizeLimit).text
                sheets =
                    MarkdownSheets.isMarkdown(text)
                    ? MarkdownSheets.sheets(of: text) : try Self.csv(source)
            }
        } catch {
            throw error.diagnostic(file: source.name)
        }
    }

    /// The sheet of a name, in any case; the first one that has rows, else the first.
    subscript(name: String) -> FormSheet? {
        let named = sheets.filter { $0.name.lowercased() == name }
        return named.first { !$0.rows.isEmpty } ?? named.first
    }

    private static let sizeLimit = 64 << 20

    static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    private static func workbook(_ source: ImportSource) throws(TableError) -> [FormSheet] {
        var sheets: [FormSheet] = []
        for table in try WorkbookReader.tables(source.input) {
            let rows = table.rows.map { FormSheet.Row(number: $0.number, cells: $0.texts) }
            sheets.append(FormSheet(name: table.name, rows: rows, style: .workbook))
        }
        return sheets
    }

    /// A CSV file with the sheet's name alone in the first column of a row, as pyxform reads it.
    private static func csv(_ source: ImportSource) throws(TableError) -> [FormSheet] {
        let table = try SmallTable(source.input, separator: UInt8(ascii: ","))
        var sheets: [FormSheet] = []
        var name: String?
        var rows: [FormSheet.Row] = []
        func close() {
            if let name { sheets.append(FormSheet(name: name, rows: rows, style: .text)) }
            rows = []
        }
        let records =
            [(table.headerLine, table.header)] + table.rows.map { ($0.line, $0.cells) }
        for (line, cells) in records {
            if let first = cells.first?.trimmed, !first.isEmpty {
                close()
                name = first
            }
            let content = [""] + cells.dropFirst().map(\.trimmed)
            if content.contains(where: { !$0.isEmpty }) {
                rows.append(FormSheet.Row(number: line, cells: content))
            }
        }
        close()
        return sheets
    }
}
