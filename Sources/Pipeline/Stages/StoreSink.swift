import Ingestion
import ResponseStore
import SurveyModel
import Tables

/// Hands what ingestion delivers to the store.
struct StoreSink: AnswerSink {
    let writer: SourceWriter

    mutating func receive(_ batch: ResponseBatch) throws { try writer.append(batch) }

    mutating func withdraw(row: Int) throws { try writer.markReplaced(row: row) }

    mutating func mark(_ finding: TextFinding) throws {
        try writer.add(
            PersonalDataMark(
                row: finding.row, column: finding.column, kind: finding.kind,
                start: finding.start, count: finding.count))
    }

    mutating func reject(_ record: RejectedRecord) throws {
        try writer.add(StoredReject(record))
    }
}
