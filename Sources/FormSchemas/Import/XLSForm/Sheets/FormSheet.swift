import Diagnostics

/// A sheet of an XLSForm: rows of cells, each knowing where it stands.
struct FormSheet {
    let name: String
    /// What the columns are called, in their order; empty where a column has no heading.
    let header: [String]
    let headerRow: Int
    let rows: [Row]
    private let style: PlaceStyle

    struct Row {
        /// Of the sheet in a workbook, of the file in a text; counted from 1.
        let number: Int
        let cells: [String]
    }

    /// How places are told.
    enum PlaceStyle {
        /// A workbook: `survey!D12`.
        case workbook
        /// A text file that holds all sheets: line and column.
        case text
    }

    /// - Parameter rows: With the header, the first row that holds something.
    init(name: String, rows: [Row], style: PlaceStyle) {
        self.name = name
        self.style = style
        header = rows.first?.cells.map { $0.trimmed } ?? []
        headerRow = rows.first?.number ?? 1
        self.rows = Array(rows.dropFirst())
    }

    /// Where a cell stands; the row as a whole without a column.
    /// - Parameter column: Counted from 0.
    func place(row: Int, column: Int? = nil) -> Place {
        switch style {
        case .workbook:
            .path(column.map { "\(name)!\(Self.letters($0))\(row)" } ?? "\(name)!\(row)")
        case .text:
            .cell(
                row: row, column: column.map { $0 + 1 },
                header: column.flatMap { header.indices.contains($0) ? header[$0] : nil },
                byteOffset: nil)
        }
    }

    /// `A` … `Z`, `AA` …
    private static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
