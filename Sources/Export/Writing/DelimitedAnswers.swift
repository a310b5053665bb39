import ResponseStore
import SurveyModel
import Tables
import Tally

/// Answers as delimited text: codes as the survey has them, an empty cell where there is no answer,
/// and one last column that tells the kinds of no answer apart.
///
/// Read back as a table of canonical columns it gives the same answers.
struct DelimitedAnswers {
    private let export: AnswerExport
    private let dialect: DelimitedWriter.Options

    init(_ export: AnswerExport) {
        self.export = export
        dialect = export.options.spreadsheet ? .spreadsheet : .plain
    }

    func write(to path: String) throws -> AnswerExport.Summary {
        try AtomicFile.write(to: path, mode: AnswerExport.mode) { file in
            var writer = DelimitedWriter(dialect)
            head(&writer)
            let cells = try export.table.columns.map { try CellBytes($0, export.options, dialect) }
            try export.rows.forEachWindow { window in
                let columns = try cells.indices.map { try window.column($0) }
                for row in window.rows {
                    try place(row, window, &writer)
                    var kinds: [UInt8] = []
                    for (cell, column) in zip(cells, columns) {
                        let answer = column[row]
                        try cell.write(answer, to: &writer)
                        kinds.append(Self.letter(of: answer))
                    }
                    if !export.options.missingInCells { writer.encoded(kinds) }
                    writer.endRecord()
                    if writer.bytes.count > Self.piece { try file.write(writer.takeBytes()) }
                }
            }
            try file.write(writer.takeBytes())
        }
        return AnswerExport.Summary(responses: export.rows.count, paths: [path])
    }

    /// Handed to the file so many bytes at a time.
    static let piece = 1 << 16

    private func head(_ writer: inout DelimitedWriter) {
        for place in AnswerTable.Place.ofFiles { writer.plainText(export.table.name(of: place)) }
        for column in export.table.columns { writer.plainText(column.name) }
        if !export.options.missingInCells { writer.plainText(export.table.free("missing")) }
        writer.endRecord()
    }

    private func place(
        _ row: Int, _ window: SegmentWindow, _ writer: inout DelimitedWriter
    ) throws {
        let key = try window.key(row: row)
        let lineage = try window.lineage(row: row)
        try writer.text(key.id ?? "")
        try writer.text(key.started ?? "")
        try writer.text(window.segment.source.description.wave)
        try writer.text(window.segment.source.description.path)
        writer.number(lineage.row)
        writer.number(lineage.byteOffset)
    }

    /// One letter a column in the order of the columns, a point where there is an answer.
    private static func letter(of answer: Answer) -> UInt8 {
        switch answer {
        case .category, .text: UInt8(ascii: ".")
        case .none(.unknownEmpty): UInt8(ascii: "U")
        case .none(.notShown): UInt8(ascii: "N")
        case .none(.skipped): UInt8(ascii: "S")
        case .none(.rejected): UInt8(ascii: "R")
        }
    }
}

/// The cells of one column, as bytes where there are not many different ones.
private struct CellBytes {
    private let categories: [[UInt8]]
    private let missing: [[UInt8]]
    private let isNumber: Bool

    init(
        _ column: DescribedColumn, _ options: AnswerExport.Options,
        _ dialect: DelimitedWriter.Options
    ) throws {
        categories = try column.categories.map {
            // A code is no formula: -1 is a number.
            let isNumber = !options.labels && Double($0.code) != nil
            var dialect = dialect
            if isNumber { dialect.guardsFormulas = false }
            return try DelimitedWriter.cell(options.labels ? $0.label : $0.code, dialect)
        }
        missing = NoAnswer.allCases.map { options.missingInCells ? Array($0.name.utf8) : [] }
        switch column.value {
        case .integer, .decimal: isNumber = true
        case .level, .code, .text, .date: isNumber = false
        }
    }

    func write(_ answer: Answer, to writer: inout DelimitedWriter) throws {
        switch answer {
        case .category(let index): writer.encoded(categories[index])
        case .none(let kind): writer.encoded(missing[kind.rawValue])
        case .text(let text):
            if isNumber, let number = Double(text) {
                writer.number(number)
            } else {
                try writer.text(text)
            }
        }
    }
}
