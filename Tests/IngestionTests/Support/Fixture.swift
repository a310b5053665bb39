import FormSchemas
import Foundation
import Ingestion
import SurveyModel
import Tables

/// The exports in `Fixtures`, byte for byte as they lie.
enum Fixture {
    static var folder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures")
    }

    static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// Reads a fixture of the example survey.
    static func ingest(
        _ name: String, options: IngestOptions = IngestOptions()
    ) throws -> (report: IngestReport, sink: CollectingSink) {
        try ingest(TableInput(path: path(name), name: name), options: options)
    }

    static func ingest(
        text: String, options: IngestOptions = IngestOptions()
    ) throws -> (report: IngestReport, sink: CollectingSink) {
        try ingest(TableInput(name: "svar", bytes: Array(text.utf8)), options: options)
    }

    static func ingest(
        _ input: TableInput, options: IngestOptions = IngestOptions()
    ) throws -> (report: IngestReport, sink: CollectingSink) {
        var sink = CollectingSink()
        let ingestor = Ingestor(
            survey: ExampleSurvey.survey, layout: ExampleSurvey.layout, options: options)
        let report = try ingestor.ingest(input, into: &sink)
        return (report, sink)
    }
}

extension IngestOptions {
    /// The format is named only where a file does not tell it.
    init(asNeeded format: ExportFormat) {
        self.init(format: format.isDetected ? nil : format)
    }
}

/// A generator of numbers that is the same everywhere: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
