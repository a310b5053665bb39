import Diagnostics
import Export
import Tables

/// A traced figure in words, or as one JSON object.
struct TraceReport {
    private let trace: FigureTrace
    private let request: FigureRequest
    private let isSwedish: Bool

    init(_ trace: FigureTrace, _ request: FigureRequest, _ language: MessageLanguage) {
        self.trace = trace
        self.request = request
        isSwedish = language == .swedish
    }

    // MARK: For a person

    var text: String {
        var lines = [trace.name + ": " + trace.label]
        let place = [
            (isSwedish ? "kolumn " : "column ") + trace.column,
            (isSwedish ? "mättillfälle " : "wave ") + trace.wave,
            request.unit.map { (isSwedish ? "enhet " : "unit ") + $0 }, request.group,
        ]
        lines.append(place.compactMap(\.self).joined(separator: ", "))
        lines.append("")
        let answered = trace.counts.filter(\.isValue).reduce(0) { $0 + $1.n }
        lines.append(
            isSwedish
                ? "\(answered) svar på frågan, av \(trace.respondents) svarande:"
                : "\(answered) answers to the question, of \(trace.respondents) respondents:")
        lines += counts
        lines.append("")
        lines += rows
        return lines.joined(separator: "\n")
    }

    private var counts: [String] {
        let width = trace.counts.map { String($0.n).count }.max() ?? 1
        let codes = trace.counts.map { DisplayWidth.columns(of: $0.code) }.max() ?? 1
        return trace.counts.map { count in
            let number = String(count.n)
            let blanks = String(repeating: " ", count: width - number.count)
            let space = String(
                repeating: " ", count: codes - DisplayWidth.columns(of: count.code))
            return "  " + blanks + number + "  " + count.code + space + "  " + count.label
        }
    }

    private var rows: [String] {
        guard trace.matching > 0 else {
            return [isSwedish ? "Inga rader." : "No rows."]
        }
        let head =
            isSwedish
            ? "Raderna (fil:rad, byte, svar, id):" : "The rows (file:row, byte, answer, id):"
        var lines = [head]
        for row in trace.rows {
            let answer = (row.code.map { $0 + " " } ?? "") + Self.oneLine(row.answer)
            let id = row.responseID.map { ", id " + Self.oneLine($0) } ?? ""
            lines.append("  \(row.source):\(row.row), byte \(row.byteOffset): \(answer)\(id)")
        }
        let more = trace.matching - trace.rows.count
        if more > 0 { lines.append(isSwedish ? "  … och \(more) till" : "  … and \(more) more") }
        return lines
    }

    /// What people wrote must not move the cursor.
    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.properties.generalCategory == .control ? " " : $0
                }))
    }

    // MARK: For a machine

    var json: String {
        var writer = JSONWriter(.compact)
        writer.beginObject()
        writer.member("name", trace.name)
        writer.member("column", trace.column)
        writer.member("label", trace.label)
        writer.member("wave", trace.wave)
        if let unit = request.unit { writer.member("unit", unit) }
        if let group = request.group { writer.member("group", group) }
        writer.member("respondents", trace.respondents)
        writer.key("counts")
        writer.beginArray()
        for count in trace.counts {
            writer.beginObject()
            writer.member("code", count.code)
            writer.member("label", count.label)
            writer.member("n", count.n)
            writer.member("value", count.isValue)
            writer.endObject()
        }
        writer.endArray()
        writer.member("matching", trace.matching)
        writer.key("rows")
        writer.beginArray()
        for row in trace.rows {
            writer.beginObject()
            writer.member("source", row.source)
            writer.member("row", row.row)
            writer.member("byteOffset", row.byteOffset)
            if let id = row.responseID { writer.member("id", id) }
            if let code = row.code { writer.member("code", code) }
            writer.member("answer", row.answer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
