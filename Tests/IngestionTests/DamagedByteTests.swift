import FormSchemas
import Ingestion
import Simulation
import SurveyModel
import Tables
import Testing

/// One byte of a file becomes another: what happens to the rest of it.
@Suite("En skadad byte")
struct DamagedByteTests {
    private static let formats: [ExportFormat] = [.table, .limeSurvey, .microsoftForms]

    /// Every line of text is a record here, so a byte belongs to one response.
    private func bytes(_ format: ExportFormat) throws -> [UInt8] {
        try SimulatedExport.bytes(
            ExampleSurvey.survey, layout: ExampleSurvey.layout, answers: 12, seed: 11,
            format: format)
    }

    private func read(
        _ bytes: [UInt8], _ format: ExportFormat
    ) throws -> (report: IngestReport, sink: CollectingSink) {
        try Fixture.ingest(
            TableInput(name: "svar.csv", bytes: bytes), options: IngestOptions(format: format))
    }

    /// Quotation mark, separator, line end, zero, no UTF-8, a letter.
    private static let replacements: [UInt8] = [0x22, 0x3B, 0x2C, 0x0A, 0x00, 0xFF, 0x41]

    @Test("loses no record and changes no other one, whatever it becomes", arguments: formats)
    func oneByte(_ format: ExportFormat) throws {
        let whole = try bytes(format)
        let (report, sink) = try read(whole, format)
        let accepted = Dictionary(
            zip(sink.lineage.map(\.byteOffset), sink.hashes), uniquingKeysWith: { a, _ in a })
        let starts = sink.lineage.map { $0.byteOffset..<$0.byteOffset + $0.byteCount }
        let body = try #require(starts.first?.lowerBound)
        #expect(report.fates[.accepted] == 12)
        var (readable, unlike) = (0, 0)
        for place in stride(from: body, to: whole.count, by: 3) {
            for replacement in Self.replacements where whole[place] != replacement {
                var damaged = whole
                damaged[place] = replacement
                guard let (report, sink) = try? read(damaged, format) else { continue }
                readable += 1
                #expect(report.fates.total == report.records, "\(place) \(replacement)")
                let found = Dictionary(
                    zip(sink.lineage.map(\.byteOffset), sink.hashes),
                    uniquingKeysWith: { a, _ in a })
                let suspects = sink.rejects.filter(\.isWholeRecord).map(\.byteOffset)
                for record in starts {
                    // The line ends around a record are its own too.
                    let own = record.lowerBound - 1...record.upperBound + 1
                    if own.contains(place) { continue }
                    // As it was, or set aside with a reason: the damage was a line end before it, or
                    // a quotation mark that nobody can tell the end of.
                    let isAsBefore = found[record.lowerBound] == accepted[record.lowerBound]
                    let isToldOf = suspects.contains { $0 <= record.upperBound }
                    if !isAsBefore { unlike += 1 }
                    #expect(
                        isAsBefore || (found[record.lowerBound] == nil && isToldOf),
                        "\(place) \(replacement): \(record)")
                }
            }
        }
        #expect(readable > 1000)
        // Hardly any damage reaches another record at all.
        #expect(unlike * 50 < readable * starts.count, "\(unlike) of \(readable)")
    }
}
