import Diagnostics
import FormSchemas
import Ingestion
import Tables

/// What was understood of a file, as one line of JSON.
struct ExplanationJSON {
    let explanation: FileExplanation
    let language: MessageLanguage

    var line: String {
        var writer = JSONWriter(.compact)
        writer.beginObject()
        writer.member("event", "explained")
        writer.member("path", explanation.file)
        writer.member("encoding", explanation.encoding)
        if let separator = explanation.separator { writer.member("separator", separator) }
        if let ends = explanation.lineEnds { writer.member("lineEnds", ends) }
        writer.member("headerRows", explanation.headerRows)
        writer.member("records", explanation.records)
        let (verdict, formats) = decision
        writer.member("verdict", verdict)
        writer.key("formats")
        writer.beginArray()
        for format in formats { writer.value(.string(format.rawValue)) }
        writer.endArray()
        writer.key("fits")
        writer.beginArray()
        for fit in explanation.fits {
            writer.beginObject()
            writer.member("format", fit.format.rawValue)
            writer.member("questions", fit.answers)
            writer.member("possible", fit.possible)
            writer.member("own", fit.own)
            writer.endObject()
        }
        writer.endArray()
        write(explanation.columns, to: &writer)
        writer.key("missing")
        writer.beginArray()
        for name in explanation.missing { writer.value(.string(name)) }
        writer.endArray()
        writer.member(
            "yaml",
            ProposedEntry(explanation: explanation, language: language).lines
                .joined(separator: "\n") + "\n")
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private var decision: (String, [ExportFormat]) {
        switch explanation.verdict {
        case .told(let format): ("told", [format])
        case .found(let format): ("found", [format])
        case .either(let formats): ("ambiguous", formats)
        case .unknown: ("unknown", [])
        }
    }

    private func write(_ columns: [FileExplanation.FileColumn], to writer: inout JSONWriter) {
        writer.key("columns")
        writer.beginArray()
        for column in columns {
            writer.beginObject()
            writer.member("number", column.number)
            writer.member("header", column.header)
            if let key = column.key { writer.member("question", key) }
            writer.key("examples")
            writer.beginArray()
            for example in column.examples {
                writer.beginObject()
                writer.member("value", example.value)
                if let meaning = example.meaning { writer.member("code", meaning) }
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
    }
}
