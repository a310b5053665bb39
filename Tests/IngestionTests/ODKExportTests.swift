import Diagnostics
import FormSchemas
import Ingestion
import Simulation
import SurveyModel
import Tables
import Testing

/// The same answers as KoboToolbox and ODK Central write them, under each of their settings.
@Suite("Export från KoboToolbox och ODK Central")
struct ODKExportTests {
    struct Variant: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// The header in the place of one with a whole path; nil where the column is left out.
        let header: @Sendable (String) -> String?

        static let all = [
            Variant(testDescription: "paths with slashes") { $0 },
            Variant(testDescription: "paths with hyphens, the names of ODK Central") {
                switch $0 {
                case "_id": "KEY"
                case "_submission_time": "SubmissionDate"
                case "_uuid": "meta-instanceID"
                case "__version__": "FormVersion"
                default: ending($0).isEmpty ? joined($0, "-") : joined($0, "-") + "/" + ending($0)
                }
            },
            Variant(testDescription: "names without groups") {
                let path = $0.split(separator: "/")
                return ending($0).isEmpty
                    ? String(path.last ?? "")
                    : path.suffix(2)
                        .joined(separator: "/")
            },
            Variant(testDescription: "multiple choices in one column only") {
                ending($0).isEmpty ? $0 : nil
            },
            Variant(testDescription: "multiple choices split up only") {
                $0 == "resurser/hinder" ? nil : $0
            },
            Variant(testDescription: "nothing of the tool's own") {
                $0.hasPrefix("_") && $0 != "_id" || ["start", "end"].contains($0) ? nil : $0
            },
        ]

        /// The option of a split column; the sample has one multiple choice.
        private static func ending(_ header: String) -> String {
            header.hasPrefix("resurser/hinder/")
                ? String(header.dropFirst("resurser/hinder/".count)) : ""
        }

        private static func joined(_ header: String, _ separator: String) -> String {
            var path = header.split(separator: "/")
            if !ending(header).isEmpty { path.removeLast() }
            return path.joined(separator: separator)
        }
    }

    private static func sample() throws -> SampleSurvey {
        try #require(SampleSurvey.all.first)
    }

    private static func ingest(
        _ variant: Variant
    ) throws -> (report: IngestReport, sink: CollectingSink) {
        let sample = try sample()
        let bytes = try SimulatedExport.bytes(
            sample.survey, layout: sample.layout, answers: 60, seed: 5, format: .odk)
        let table = try SmallTable(TableInput(name: "svar", bytes: bytes))
        let kept = table.header.indices.filter { variant.header(table.header[$0]) != nil }
        var writer = DelimitedWriter(DelimitedWriter.Options(guardsFormulas: false))
        try writer.record(kept.map { variant.header(table.header[$0]) ?? "" })
        for row in table.rows { try writer.record(kept.map { row.cells[$0] }) }
        var sink = CollectingSink()
        let report = try Ingestor(survey: sample.survey, layout: sample.layout)
            .ingest(TableInput(name: "svar", bytes: writer.bytes), into: &sink)
        return (report, sink)
    }

    @Test("is recognised and gives the same rows", arguments: Variant.all)
    func variants(_ variant: Variant) throws {
        let layout = try Self.sample().layout
        let whole = try Self.ingest(Variant.all[0])
        #expect(whole.report.fates[.accepted] == 60)
        let other = try Self.ingest(variant)
        #expect(other.report.format == .odk)
        #expect(other.sink.rejects.map { $0.code.rawValue } == [])
        #expect(other.sink.rows(layout) == whole.sink.rows(layout))
        #expect(other.sink.keys.map(\.id) == whole.sink.keys.map(\.id))
    }

    @Test("has multiple choices together and apart, rankings in order")
    func header() throws {
        let sample = try Self.sample()
        let shape = ExportShape(
            survey: sample.survey, layout: sample.layout, format: .odk, language: "sv")
        let headers = shape.columns.map(\.header)
        #expect(
            Set([
                "bakgrund/enhet", "bakgrund/yrke_annan_text",
                "resurser/resurs/resurs_krangel_behov",
                "resurser/hinder", "resurser/hinder/tid", "traffar/ordning",
                "traffar/fordelning/fordelning_hemma", "traffar/tyckte/tyckte_trist",
            ]).subtracting(headers) == [])
        let ranking = try #require(shape.columns.first { $0.header == "traffar/ordning" })
        #expect(ranking.style == .ranked(separator: " "))
    }

    @Test("the id that stays with a corrected answer goes before the others")
    func identifiers() throws {
        let sample = try Self.sample()
        let shape = ExportShape(
            survey: sample.survey, layout: sample.layout, format: .odk, language: "sv")
        var headers = ["meta/instanceID", "_uuid", "_id"]
        headers += shape.columns.map(\.header)
        var writer = DelimitedWriter(DelimitedWriter.Options(guardsFormulas: false))
        try writer.record(headers)
        let unit = try #require(headers.firstIndex(of: "bakgrund/enhet"))
        let code = try #require(sample.survey.unitRegister?.leaves.first?.code)
        var cells = [String](repeating: "", count: headers.count)
        cells.replaceSubrange(0..<3, with: ["uuid:b", "a", "17"])
        cells[unit] = code
        try writer.record(cells)
        var sink = CollectingSink()
        _ = try Ingestor(survey: sample.survey, layout: sample.layout)
            .ingest(TableInput(name: "svar", bytes: writer.bytes), into: &sink)
        #expect(sink.keys.map(\.id) == ["17"])
    }
}
