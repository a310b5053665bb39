import Analysis
import Disclosure
import Statistics
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
    private var texts = [RepeatedTexts](
        repeating: RepeatedTexts(), count: FigureColumns.names.count)

    static func bytes(_ report: ReleasedReport) throws(TableError) -> [UInt8] {
        var file = FiguresCSV()
        try file.writer.record(FigureColumns.names)
        for figure in report.figures { try file.write(figure) }
        return file.writer.takeBytes()
    }

    private mutating func write(_ figure: ReleasedFigure) throws(TableError) {
        let key = figure.key
        try text(key.wave, 0)
        try text(key.unit, 1)
        try text(key.unitParent, 2)
        try text(key.dimension, 3)
        try text(key.group, 4)
        try text(key.question, 5)
        try text(key.row, 6)
        try text(key.horizon?.rawValue ?? "", 7)
        try text(key.option, 8)
        try text(key.statistic.rawValue, 9)
        let published = figure.published
        Self.number(published?.value, to: &writer)
        Self.number(published?.lower, to: &writer)
        Self.number(published?.upper, to: &writer)
        Self.integer(published?.n, to: &writer)
        try text(figure.status, 14)
        try text(figure.shownMethod, 15)
        Self.integer(published?.population, to: &writer)
        try text(figure.base.rawValue, 17)
        Self.number(published?.degreesOfFreedom, to: &writer)
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

    private static func number(_ value: Double?, to writer: inout DelimitedWriter) {
        if let value { writer.number(value) } else { writer.empty() }
    }

    private static func integer(_ value: Int?, to writer: inout DelimitedWriter) {
        if let value { writer.number(value) } else { writer.empty() }
    }
}

extension ReleasedFigure {
    /// How it was computed; empty for a hidden figure, since the choice between an exact and an
    /// approximate method tells how many answered.
    var shownMethod: String {
        if case .hidden = content { "" } else { method }
    }
}
