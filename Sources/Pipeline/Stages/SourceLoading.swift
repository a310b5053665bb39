import Diagnostics
import Digests
import FormSchemas
import Ingestion
import ResponseStore
import SurveyModel
import Tables

/// Reads one file of answers into a store: all of it, or nothing.
struct SourceLoading {
    let survey: Survey
    let layout: ColumnLayout
    /// Digest of whatever decides what codes mean.
    let layoutHash: String
    /// What was decided about answers read before.
    let decisions: AnswerDecisions
    let project: Project
    /// As in `IngestOptions`.
    var usesScanner = true

    func description(of source: SourceFile) -> SourceDescription {
        SourceDescription(
            sha256: source.digest, path: source.path, byteCount: source.byteCount,
            format: source.columns == nil ? source.format ?? "auto" : ExportFormat.bound.rawValue,
            wave: source.wave ?? survey.wave, scope: "",
            layoutHash: decisions.joined(
                to: source.columns == nil
                    ? layoutHash : ContentDigest(of: [layoutHash, source.manner]).description))
    }

    /// - Throws: `IngestRefusal`, what the store throws.
    func load(_ source: SourceFile, into store: ResponseStore) throws -> IngestReport {
        do {
            return try load(source, into: store, options: options(of: source))
        } catch is IDOrderBroken {
            var options = options(of: source)
            options.ascendingIDsKept = .max
            return try load(source, into: store, options: options)
        }
    }

    /// Reads a file and keeps nothing of it.
    func tryOut(_ source: SourceFile) throws -> IngestReport {
        var options = options(of: source)
        options.ascendingIDsKept = .max
        var sink = ForgettingSink()
        return try ingest(source, options, into: &sink)
    }

    /// What is understood of a file.
    func explain(_ source: SourceFile) throws -> FileExplanation {
        let ingestor = Ingestor(survey: survey, layout: layout, options: options(of: source))
        return try ingestor.explain(
            TableInput(source.inspected, path: project.path(source.path), name: source.path))
    }

    private func options(of source: SourceFile) -> IngestOptions {
        var options =
            if let columns = source.columns {
                IngestOptions(
                    bound: BoundColumns(columns, survey: survey, layout: layout),
                    wave: source.wave)
            } else {
                IngestOptions(
                    format: source.format.flatMap { ExportFormat(rawValue: $0) },
                    wave: source.wave)
            }
        options.usesScanner = usesScanner
        return options
    }

    private func load(
        _ source: SourceFile, into store: ResponseStore, options: IngestOptions
    ) throws -> IngestReport {
        let writer = try store.begin(description(of: source))
        var sink = StoreSink(writer: writer)
        do {
            let result = try ingest(source, options, into: &sink)
            _ = try writer.finish(
                SourceOutcome(
                    records: result.records, fates: result.fates, encoding: result.encoding,
                    dialect: result.dialect))
            return result
        } catch {
            writer.abandon()
            throw error
        }
    }

    private func ingest(
        _ source: SourceFile, _ options: IngestOptions, into sink: inout some AnswerSink
    ) throws -> IngestReport {
        let ingestor = Ingestor(
            survey: survey, layout: layout, options: options,
            decisions: decisions.records(wave: options.wave ?? survey.wave))
        return try ingestor.ingest(
            TableInput(source.inspected, path: project.path(source.path), name: source.path),
            into: &sink)
    }
}

/// Takes everything and keeps nothing.
private struct ForgettingSink: AnswerSink {
    mutating func receive(_ batch: ResponseBatch) throws {}
    mutating func withdraw(row: Int) throws {}
    mutating func mark(_ finding: TextFinding) throws {}
    mutating func reject(_ record: RejectedRecord) throws {}
}
