import ResponseStore
import SurveyModel
import Tables
import Tally

/// Answers as one JSON object a line: every column a number, a text or null, and why they are null
/// in an object of its own.
struct JSONAnswers {
    private let export: AnswerExport

    init(_ export: AnswerExport) { self.export = export }

    func write(to path: String) throws -> AnswerExport.Summary {
        try AtomicFile.write(to: path, mode: AnswerExport.mode) { file in
            var writer = JSONWriter(.compact)
            try export.rows.forEachWindow { window in
                let columns = try export.table.columns.indices.map { try window.column($0) }
                for row in window.rows {
                    writer.beginObject()
                    try place(row, window, &writer)
                    let answers = columns.map { $0[row] }
                    for (column, answer) in zip(export.table.columns, answers) {
                        writer.key(column.name)
                        write(answer, of: column, to: &writer)
                    }
                    missing(answers, &writer)
                    writer.endObject()
                    writer.endLine()
                    if writer.bytes.count > DelimitedAnswers.piece {
                        try file.write(writer.takeBytes())
                    }
                }
            }
            try file.write(writer.takeBytes())
        }
        return AnswerExport.Summary(responses: export.rows.count, paths: [path])
    }

    private func place(_ row: Int, _ window: SegmentWindow, _ writer: inout JSONWriter) throws {
        let key = try window.key(row: row)
        let lineage = try window.lineage(row: row)
        let source = window.segment.source.description
        for place in AnswerTable.Place.ofFiles {
            writer.key(export.table.name(of: place))
            switch place {
            case .number, .sourceRow: writer.number(lineage.row)
            case .sourceByte: writer.number(lineage.byteOffset)
            case .responseID: key.id.map { writer.string($0) } ?? writer.null()
            case .started: key.started.map { writer.string($0) } ?? writer.null()
            case .wave: writer.string(source.wave)
            case .source: writer.string(source.path)
            }
        }
    }

    private func write(_ answer: Answer, of column: DescribedColumn, to writer: inout JSONWriter) {
        switch value(of: answer, in: column) {
        case .null, .bytes: writer.null()
        case .integer(let number): writer.number(Int(number))
        case .real(let number): writer.number(number)
        case .text(let text): writer.string(text)
        }
    }

    private func value(of answer: Answer, in column: DescribedColumn) -> SQLValue {
        let facet: Facet = export.options.labels ? .labels : .values
        return switch answer {
        case .category(let index): facet.value(of: column.categories[index], in: column)
        case .text(let text): facet.value(of: text, in: column)
        case .none: .null
        }
    }

    /// The columns without a value: the kind of no answer, or the code of a scale's missing level.
    private func missing(_ answers: [Answer], _ writer: inout JSONWriter) {
        writer.key(export.table.free("missing"))
        writer.beginObject()
        for (column, answer) in zip(export.table.columns, answers) {
            switch answer {
            case .none(let kind): writer.member(column.name, kind.name)
            case .category(let index) where column.categories[index].missing != nil:
                writer.member(column.name, column.categories[index].code)
            case .category, .text: break
            }
        }
        writer.endObject()
    }
}
