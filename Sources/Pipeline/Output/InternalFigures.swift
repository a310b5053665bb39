import Analysis
import Reporting
import Statistics
import Tables

/// Every figure, unrounded and unhidden, for analysts inside the house: never for distribution.
///
/// Written only on request, only to `internal/`; no report reads from it.
enum InternalFigures {
    static let fileName = "figures.csv"
    /// Stands in every row, so that no row loses it on the way.
    private static let mark = "internal: not for distribution"

    private static let columns = FigureColumn.names + ["distribution"]

    static func bytes(
        _ analysis: SituationAnalysis, comparedWith earlier: EarlierWave?
    ) throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(
            .init(separator: UInt8(ascii: ","), encoding: .utf8, quoting: .minimal, lineEnd: .lf))
        try writer.record(columns)
        let completed = analysis.completed { _, _ in true }.comparingUnits()
            .comparingGroups(where: { _, _ in true }, rounded: { $0.value })
        let analysis =
            earlier.map { completed.comparing(with: $0) { $0.value } } ?? completed
        for (subject, results) in zip(analysis.subjects, analysis.results) {
            for (group, result) in results.enumerated() {
                for figure in result.figures {
                    try write(figure, result, subject, group, analysis, to: &writer)
                }
            }
        }
        return writer.bytes
    }

    private static func write(
        _ figure: Figure, _ result: GroupResult, _ subject: Subject, _ group: Int,
        _ analysis: SituationAnalysis, to writer: inout DelimitedWriter
    ) throws(TableError) {
        let place = GroupPlace(group, in: analysis.groups)
        let key = [
            analysis.wave, place.unit, place.unitParent, place.dimension,
            place.code, subject.question, subject.row ?? "", figure.horizon?.rawValue ?? "",
            figure.option ?? "",
            figure.statistic.rawValue,
        ]
        for cell in key { try writer.text(cell) }
        for value in [figure.value, figure.lower, figure.upper] { number(value, to: &writer) }
        writer.number(figure.n)
        try writer.text(
            !result.isAsked ? "not_asked" : figure.value == nil ? "not_computable" : "published")
        try writer.text(figure.method)
        number(figure.population.map(Double.init), to: &writer)
        try writer.text(figure.base.rawValue)
        number(figure.degreesOfFreedom, to: &writer)
        try writer.text(result.isAsked ? figure.reason?.rawValue ?? "" : "")
        try writer.text(mark)
        writer.endRecord()
    }

    private static func number(_ value: Double?, to writer: inout DelimitedWriter) {
        if let value { writer.number(value) } else { writer.empty() }
    }
}
