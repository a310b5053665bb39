import FormSchemas
import Ingestion
import SurveyModel
import Tables

/// Everything that comes of reading some bytes as an export of the example survey.
struct Reading: Equatable {
    var rows: [[String]] = []
    var hashes: [UInt64] = []
    var days: [String?] = []
    var keys: [ResponseKey] = []
    var lineage: [RecordLineage] = []
    var rejects: [RejectedRecord] = []
    var report: IngestReport?
    var refusal: IngestRefusal?

    /// - Parameter isSlow: Whether every record is read whole before any of it is coded: decisions that
    ///   say nothing see to that.
    init(
        _ bytes: [UInt8], _ format: ExportFormat, blockSize: Int, isSlow: Bool = false
    ) throws {
        var sink = CollectingSink()
        let ingestor = Ingestor(
            survey: ExampleSurvey.survey, layout: ExampleSurvey.layout,
            options: IngestOptions(format: format),
            decisions: isSlow ? RecordDecisions(isErased: nil, releases: { _ in [] }) : .none)
        do {
            report = try ingestor.ingest(
                TableInput(name: "svar", bytes: bytes, blockSize: blockSize), into: &sink)
            rows = sink.rows(ExampleSurvey.layout)
            (hashes, keys, days) = (sink.hashes, sink.keys, sink.days)
            (lineage, rejects) = (sink.lineage, sink.rejects)
        } catch let refusal as IngestRefusal {
            self.refusal = refusal
        }
    }
}
