/// XLSForms written as tables with bars, which pyxform reads too: the sheet's name alone in the
/// first column, its rows below.
enum MarkdownSheets {
    static func isMarkdown(_ text: String) -> Bool {
        lines(of: text).contains { row in
            row.cells.first.map { ["survey", "choices", "settings"].contains($0.lowercased()) }
                ?? false
        }
    }

    static func sheets(of text: String) -> [FormSheet] {
        var sheets: [FormSheet] = []
        var name: String?
        var rows: [FormSheet.Row] = []
        func close() {
            if let name { sheets.append(FormSheet(name: name, rows: rows, style: .text)) }
            rows = []
        }
        for row in lines(of: text) {
            if let first = row.cells.first, !first.isEmpty {
                close()
                name = first
            }
            // Columns keep their numbers, so that places are those of the file.
            let content = [""] + row.cells.dropFirst()
            if content.contains(where: { !$0.isEmpty }) {
                rows.append(FormSheet.Row(number: row.number, cells: content))
            }
        }
        close()
        return sheets
    }

    /// The rows of all tables; lines between dashes and other text are none.
    private static func lines(of text: String) -> [FormSheet.Row] {
        var rows: [FormSheet.Row] = []
        var number = 0
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).forEach { line in
            number += 1
            let line = String(line).trimmed
            guard line.first == "|", line.count > 1 else { return }
            let cells = cells(of: line)
            let isRule = cells.allSatisfy { $0.allSatisfy { "-=: ".contains($0) } }
            if !isRule { rows.append(FormSheet.Row(number: number, cells: cells)) }
        }
        return rows
    }

    /// The cells between bars; `\|` is a bar.
    private static func cells(of line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in line.dropFirst() {
            if character == "|", !isEscaped {
                cells.append(cell.trimmed)
                cell = ""
            } else if character == "|" {
                cell.removeLast()
                cell.append("|")
            } else {
                cell.append(character)
            }
            isEscaped = character == "\\"
        }
        if !cell.trimmed.isEmpty { cells.append(cell.trimmed) }
        return cells
    }
}
