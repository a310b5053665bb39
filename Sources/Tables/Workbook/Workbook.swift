/// An Excel workbook (.xlsx) to be written: sheets in order, each of them rows of cells.
///
/// `bytes()` gives the file. What is read comes from `WorkbookReader` instead.
package struct Workbook: Sendable, Hashable {
    package enum Cell: Sendable, Hashable {
        case empty
        /// Always written as text: `=1+1` never becomes a formula. An empty text is an empty cell.
        case text(String)
        /// Written with 16 significant digits; what is not finite has no number and stays empty.
        case number(Double)
    }

    package struct Sheet: Sendable, Hashable {
        /// At most 31 characters, none of `[ ] : * ? / \`, unique in the workbook.
        package var name: String
        package var rows: [[Cell]]
        /// The first row is set in bold and stays in view.
        package var hasHeader: Bool

        package init(name: String, rows: [[Cell]], hasHeader: Bool = true) {
            self.name = name
            self.rows = rows
            self.hasHeader = hasHeader
        }
    }

    package var sheets: [Sheet]

    package init(sheets: [Sheet]) { self.sheets = sheets }
}

extension Workbook.Cell: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}
