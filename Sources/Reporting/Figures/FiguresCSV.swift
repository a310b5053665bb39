import Analysis
import Disclosure
import Statistics
import Tables

/// `figures.csv`: one line per figure, the machine-readable twin of the report.
///
/// UTF-8 without mark, comma, LF, point as decimal mark. What is not published has no number in any
/// column. Texts that a spreadsheet would take for a formula are guarded by an apostrophe.
enum FiguresCSV {
    static func bytes(_ report: ReleasedReport) throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(
            .init(separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf))
        try writer.record(FigureColumns.names)
        for figure in report.figures { try write(figure, to: &writer) }
        return writer.takeBytes()
    }

    private static func write(
        _ figure: ReleasedFigure, to writer: inout DelimitedWriter
    ) throws(TableError) {
        let key = figure.key
        let keys = [
            key.wave, key.unit, key.unitParent, key.dimension, key.group, key.question, key.row,
            key.horizon?.rawValue ?? "", key.option, key.statistic.rawValue,
        ]
        for text in keys { try writer.text(text) }
        let published = figure.published
        number(published?.value, to: &writer)
        number(published?.lower, to: &writer)
        number(published?.upper, to: &writer)
        integer(published?.n, to: &writer)
        try writer.text(figure.status)
        try writer.text(figure.shownMethod)
        integer(published?.population, to: &writer)
        try writer.text(figure.base.rawValue)
        number(published?.degreesOfFreedom, to: &writer)
        writer.endRecord()
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
