internal import CXlsxWriter

/// A workbook being built by libxlsxwriter; owns the C state.
struct WorkbookFile: ~Copyable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let header: UnsafeMutablePointer<lxw_format>

    /// Midnight at the start of 1980, the date that every member of the archive has too.
    private static let creation = time_t(315_532_800)

    /// - Parameter path: Where `close` puts the file.
    init(path: String) throws(TableError) {
        guard let workbook = workbook_new(path) else { throw TableError(.outOfMemory) }
        guard let header = workbook_add_format(workbook) else {
            lxw_workbook_free(workbook)
            throw TableError(.outOfMemory)
        }
        format_set_bold(header)
        self.workbook = workbook
        self.header = header
        // The clock must not be in the file. The strings are copied, none is set.
        var properties = lxw_doc_properties()
        properties.created = Self.creation
        _ = workbook_set_properties(workbook, &properties)
    }

    deinit { lxw_workbook_free(workbook) }

    /// - Throws: `.workbook(.cellTooLong)`, `.workbook(.tooMany)`, `.writeFailed`.
    mutating func add(_ sheet: Workbook.Sheet) throws(TableError) {
        guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
            throw TableError(.workbook(.sheetNameRefused(sheet.name)))
        }
        guard sheet.rows.count <= WorkbookBounds.rows else {
            throw TableError(.workbook(.tooMany(.rows, limit: WorkbookBounds.rows)))
        }
        for (row, cells) in sheet.rows.enumerated() {
            guard cells.count <= WorkbookBounds.columns else {
                throw TableError(
                    .workbook(.tooMany(.columns, limit: WorkbookBounds.columns)),
                    line: row + 1)
            }
            let format = sheet.hasHeader && row == 0 ? header : nil
            for (column, cell) in cells.enumerated() {
                let code = try write(cell, to: worksheet, row, column, format, sheet.name)
                guard code == LXW_NO_ERROR else { throw Self.failure(code) }
            }
        }
        if sheet.hasHeader { worksheet_freeze_panes(worksheet, 1, 0) }
    }

    /// Writes the file.
    /// - Throws: `.writeFailed`.
    consuming func close() throws(TableError) {
        let workbook = workbook
        // workbook_close frees the workbook, whatever becomes of the file.
        discard self
        let code = workbook_close(workbook)
        guard code == LXW_NO_ERROR else { throw Self.failure(code) }
    }

    private func write(
        _ cell: Workbook.Cell, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int,
        _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?, _ sheet: String
    ) throws(TableError) -> lxw_error {
        let (line, place) = (lxw_row_t(row), lxw_col_t(column))
        switch cell {
        case .empty: return LXW_NO_ERROR
        case .number(let number):
            guard number.isFinite else { return LXW_NO_ERROR }
            return worksheet_write_number(worksheet, line, place, number, format)
        case .text(let text):
            let escaped = EscapedText.escaped(text)
            guard max(text.utf16.count, escaped.unicodeScalars.count) <= WorkbookBounds.textLength
            else {
                throw TableError(
                    .workbook(.cellTooLong(sheet: sheet, limit: WorkbookBounds.textLength)),
                    line: row + 1,
                    column: column + 1)
            }
            return worksheet_write_string(worksheet, line, place, escaped, format)
        }
    }

    private static func failure(_ code: lxw_error) -> TableError {
        TableError(.writeFailed(lxw_strerror(code).map { String(cString: $0) } ?? "libxlsxwriter"))
    }
}
