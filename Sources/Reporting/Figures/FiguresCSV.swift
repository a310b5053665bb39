import Disclosure
import Tables

/// `figures.csv`: one line per figure, the machine-readable twin of the report.
///
/// UTF-8 without mark, comma, LF, point as decimal mark. What is not published has no number in any
/// column. Texts that a spreadsheet would take for a formula are guarded by an apostrophe.
struct FiguresCSV {
    private static let options = DelimitedWriter.Options(
        separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf)
    private var writer = DelimitedWriter(options)
    /// By column.
    private var texts = FigureColumn.allCases.map { _ in RepeatedTexts() }

    static func bytes(_ report: ReleasedReport) throws(TableError) -> [UInt8] {
        var file = FiguresCSV()
        try file.writer.record(FigureColumn.names)
        for figure in report.figures { try file.write(figure) }
        return file.writer.takeBytes()
    }

    private mutating func write(_ figure: ReleasedFigure) throws(TableError) {
        for (number, column) in FigureColumn.allCases.enumerated() {
            switch figure.cell(column) {
            case .text(let text), .word(let text?): try self.text(text, number)
            case .number(let value?): writer.number(value)
            case .integer(let value?): writer.number(value)
            case .word(nil), .number(nil), .integer(nil): writer.empty()
            }
        }
        writer.endRecord()
    }

    private mutating func text(_ text: String, _ column: Int) throws(TableError) {
        guard !text.isEmpty else { return writer.empty() }
        // The first cell of a file may need what others do not.
        guard column > 0 else { return try writer.text(text) }
        writer.encoded(
            try texts[column].bytes(of: text) { text throws(TableError) in
                try DelimitedWriter.cell(text, Self.options)
            })
    }
}
