import Diagnostics
import FormSchemas
package import SurveyModel
package import Tables

/// Reads files of answers to one survey: rows become coded answers, and every record one fate.
///
/// Bounded memory: a record, a batch of coded rows, and for a file whose ids do not ascend one entry
/// per response id.
package struct Ingestor: Sendable {
    /// Rows of a full batch; a segment of the store.
    package static let batchSize = 65_536

    package let survey: Survey
    package let layout: ColumnLayout
    package let options: IngestOptions
    package let decisions: RecordDecisions

    package init(
        survey: Survey, layout: ColumnLayout, options: IngestOptions = IngestOptions(),
        decisions: RecordDecisions = .none
    ) {
        self.decisions = decisions
        self.survey = survey
        self.layout = layout
        self.options = options
    }

    /// Reads a file to its end and delivers its answers.
    ///
    /// - Throws: `IngestRefusal` where the file cannot be read, bound or trusted as a whole;
    ///   `IDOrderBroken`; what the sink threw. Each time the sink must take back what it was given.
    package func ingest<Sink: AnswerSink>(
        _ input: TableInput, into sink: inout Sink
    ) throws -> IngestReport {
        var held: any AnswerSink = sink
        defer { if let filled = held as? Sink { sink = filled } }
        return try ingest(input, held: &held)
    }

    private func ingest(
        _ input: TableInput, held sink: inout any AnswerSink
    ) throws -> IngestReport {
        do {
            let input = try input.unpacked()
            if let format = options.format, format.isJSON {
                guard try !WorkbookReader.isWorkbook(input) else {
                    throw IngestRefusal([
                        Diagnostic(
                            .wrongFileKind, file: input.name,
                            facts: [
                                .expected: format.rawValue, .other: "JSON", .value: "XLSX",
                            ])
                    ])
                }
                return try ingestJSON(input, into: &sink)
            }
            return try ingestTable(input, into: &sink)
        } catch let error as TableError {
            throw IngestRefusal([error.diagnostic(file: input.name)])
        }
    }

    // MARK: Tables

    private func ingestTable(
        _ input: TableInput, into sink: inout any AnswerSink,
        as decided: FormatDetection.Candidate? = nil
    ) throws -> IngestReport {
        if decided == nil, TableRecordSink.beginsLikeJSON(try input.beginning()[...]) {
            return try ingestJSONInstead(input, into: &sink)
        }
        var records = TableRecordSink(
            file: input.name, survey: survey, layout: layout, options: options,
            decisions: decisions, decided: decided, sink: sink)
        let summary: ReadingSummary
        let (encoding, dialect): (String, String)
        if try WorkbookReader.isWorkbook(input) {
            (encoding, dialect) = ("XLSX", "")
            summary = try readWorkbook(input, into: &records)
        } else {
            var reader = try DelimitedReader(input, usesScanner: options.usesScanner)
            (encoding, dialect) = (reader.encoding.name, Self.name(of: reader.dialect))
            summary = try reader.read(into: &records)
        }
        _ = records.settleHeader()
        if let current = records.current { sink = current }
        if records.looksLikeJSON { return try ingestJSONInstead(input, into: &sink) }
        if !records.rivals.isEmpty {
            let same = try same(among: records.rivals, input)
            return try ingestTable(input, into: &sink, as: same)
        }
        guard records.refusal.isEmpty else {
            // Headers that went through two encodings are not found either: say so beside it.
            let mojibake = summary.warnings.filter { $0.kind == .mojibake }
            throw IngestRefusal(records.refusal + mojibake.map { $0.diagnostic(file: input.name) })
        }
        guard var session = records.session, let binding = records.binding else {
            throw IngestRefusal([Diagnostic(.missingHeader, file: input.name)])
        }
        try Self.check(session.failure, summary.truncation, file: input.name)
        if summary.endsWithoutLineEnd, let end = records.shortEnd {
            throw Self.cutOff(input.name, line: end.line, byteOffset: end.byteOffset)
        }
        try session.finish()
        sink = session.sink
        var closing = Closing(
            input.name, session.shape, wave: options.wave ?? survey.wave,
            encoding: encoding, dialect: dialect)
        closing.addWarnings(
            of: binding, headerLine: records.headerLine, unnamed: records.unnamed)
        if !session.hasIdentifiers { closing.add(.noResponseIDs) }
        closing.add(summary.warnings)
        for _ in 0..<records.blanksBeforeHeader { session.takeBlank() }
        return try closing.report(
            session, records: summary.records + summary.faults - records.headerRows)
    }

    /// The first of several readings, where all of them make the same answers of every record.
    ///
    /// - Throws: `IngestRefusal` with the first cell in which they differ.
    private func same(
        among rivals: [FormatDetection.Candidate], _ input: TableInput
    ) throws -> FormatDetection.Candidate {
        var comparison = TableRivals(rivals, survey: survey, layout: layout, file: input.name)
        if try WorkbookReader.isWorkbook(input) {
            _ = try readWorkbook(input, into: &comparison)
        } else {
            var reader = try DelimitedReader(input)
            _ = try reader.read(into: &comparison)
        }
        if let difference = comparison.difference { throw IngestRefusal([difference]) }
        return rivals[0]
    }

    /// The one sheet of a workbook that holds something.
    func readWorkbook(
        _ input: TableInput, into records: inout some TableSink
    ) throws -> ReadingSummary {
        var reader = try WorkbookReader(input)
        let filled = try reader.filledSheets()
        guard filled.count <= 1 else {
            throw IngestRefusal([
                Diagnostic(
                    .severalSheets, file: input.name,
                    facts: [.list: filled.map { reader.sheetNames[$0] }.joined(separator: ", ")])
            ])
        }
        guard let sheet = filled.first else { return ReadingSummary() }
        return try reader.read(sheet: sheet, into: &records)
    }

    static func name(of dialect: Dialect) -> String {
        let separator =
            dialect.separator == 0x09 ? "TAB" : String(UnicodeScalar(dialect.separator))
        return separator + " " + dialect.lineEnd.rawValue
    }

    // MARK: JSON

    private func ingestJSONInstead(
        _ input: TableInput, into sink: inout any AnswerSink
    ) throws -> IngestReport {
        if let format = options.format {
            throw IngestRefusal([
                Diagnostic(
                    .wrongFileKind, file: input.name,
                    facts: [.expected: format.rawValue, .other: "CSV", .value: "JSON"])
            ])
        }
        return try ingestJSON(input, into: &sink)
    }

    private func ingestJSON(
        _ input: TableInput, into sink: inout any AnswerSink
    ) throws -> IngestReport {
        let shape = try same(among: try shapesOfJSON(input), input)
        var reader = try JSONRecordReader(input)
        let places = { (header: String) in
            IngestSession.ColumnPlace(number: nil, header: header)
        }
        var records = JSONRecordSink(
            IngestSession(
                file: input.name, survey: survey, layout: layout, shape: shape,
                bound: shape.system.map { _ in true },
                answerPlaces: shape.columns.map { places($0.header) },
                systemPlaces: shape.system.map { places($0.header) },
                ascendingIDsKept: options.ascendingIDsKept, decisions: decisions, sink: sink))
        let encoding = reader.encoding
        let summary = try reader.read(into: &records)
        try Self.check(records.session.failure, summary.truncation, file: input.name)
        try records.session.finish()
        sink = records.session.sink
        var closing = Closing(
            input.name, shape, wave: options.wave ?? survey.wave, encoding: encoding.name,
            dialect: "")
        closing.addUnknown(records.unknown, hasMore: records.hasUnnamedUnknown)
        // Our own form saves one answer a file, and asks every question it should.
        if shape.format != .lagesbild { closing.addNeverSeen(records.session.answered) }
        closing.add(summary.warnings)
        return try closing.report(records.session, records: summary.records + summary.faults)
    }

    /// The first of several shapes, where all of them make the same answers of every object.
    ///
    /// - Throws: `IngestRefusal` with the first value in which they differ; where there is no shape.
    private func same(
        among shapes: [ExportShape], _ input: TableInput
    ) throws -> ExportShape {
        guard let first = shapes.first else {
            throw IngestRefusal([Diagnostic(.nothingRecognised, file: input.name)])
        }
        guard shapes.count > 1 else { return first }
        var comparison = JSONRivals(shapes, survey: survey, layout: layout, file: input.name)
        var reader = try JSONRecordReader(input)
        _ = try reader.read(into: &comparison)
        if let difference = comparison.difference { throw IngestRefusal([difference]) }
        return first
    }

    /// The shapes that the first objects fit best; empty where they fit none.
    func shapesOfJSON(_ input: TableInput) throws -> [ExportShape] {
        let formats = options.format.map { [$0] } ?? ExportFormat.allCases.filter(\.isJSON)
        let shapes = formats.map {
            ExportShape(
                survey: survey, layout: layout, format: $0,
                language: options.language ?? survey.languages.first ?? "")
        }
        var reader = try JSONRecordReader(input)
        var probe = JSONProbe(shapes, survey: survey)
        _ = try reader.read(into: &probe)
        let able = shapes.indices.filter {
            formats.count == 1 || !formats[$0].needsOwnColumns(.standard)
                || probe.hasOwnKeys($0)
        }
        let best = able.map { probe.points[$0] }.max { $0 < $1 } ?? (answers: 0, system: 0)
        guard best.answers > 0 else { return [] }
        return able.filter { probe.points[$0] == best }.map { shapes[$0] }
    }

    // MARK: Files that are not to be trusted

    private static func check(
        _ failure: (any Error)?, _ truncation: TableError?, file: String
    ) throws {
        if let failure { throw failure }
        guard let truncation else { return }
        throw cutOff(file, line: truncation.line ?? 1, byteOffset: truncation.byteOffset)
    }

    /// A file that stops in the middle of a record is not to be trusted: what came after is lost,
    /// and nobody knows how much it was.
    private static func cutOff(_ file: String, line: Int, byteOffset: Int?) -> IngestRefusal {
        IngestRefusal([
            Diagnostic(
                .fileCutOff, file: file,
                at: .cell(row: line, column: nil, header: nil, byteOffset: byteOffset),
                facts: [.line: String(line)])
        ])
    }
}
