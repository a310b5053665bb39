import Diagnostics
import FormSchemas
import Foundation
import Ingestion
import Simulation
import SurveyModel
import Tables
import Testing

/// Simulated answers → an export in a tool's shape → ingestion: the same canonical rows again.
@Suite("Varje kolumn hittar hem")
struct JoinBackTests {
    static let answers = 80

    struct Case: CustomTestStringConvertible, Sendable {
        let sample: SampleSurvey
        let format: ExportFormat
        let language: String
        let heading: HeadingStyle

        var testDescription: String {
            "\(sample.path) \(format.rawValue) \(language) \(heading)"
        }

        static let all: [Case] = SampleSurvey.all.flatMap { sample in
            ExportFormat.allCases.flatMap { format in
                sample.survey.languages.flatMap { language in
                    // One language is enough for headings that only cut or join the same texts.
                    format.headings.filter {
                        $0 == .standard || language == sample.survey.languages.first
                    }.map {
                        Case(sample: sample, format: format, language: language, heading: $0)
                    }
                }
            }
        }
    }

    @Test("all samples compile")
    func samples() {
        #expect(SampleSurvey.all.count == SampleSurvey.count)
    }

    @Test("gives identical canonical rows", arguments: Case.all)
    func everyFormat(_ test: Case) throws {
        let responses = try Self.responses(to: test.sample)
        let shape = ExportShape(
            survey: test.sample.survey, layout: test.sample.layout, format: test.format,
            language: test.language, heading: test.heading)
        let bytes = try SimulatedExport.bytes(responses, survey: test.sample.survey, shape: shape)
        try Self.expectSame(bytes, responses, test.sample, IngestOptions(asNeeded: test.format))
    }

    @Test("also where headers are cut off, re-spaced and re-quoted", arguments: SampleSurvey.all)
    func mangledHeaders(_ sample: SampleSurvey) throws {
        let responses = try Self.responses(to: sample)
        let shape = ExportShape(
            survey: sample.survey, layout: sample.layout, format: .microsoftForms, language: "sv")
        let bytes = try SimulatedExport.bytes(responses, survey: sample.survey, shape: shape)
        let text = try TextDecoding.text(of: TableInput(name: "svar", bytes: bytes), limit: 1 << 24)
            .text
        let end = try #require(text.firstIndex { $0.isNewline })
        let headers = (shape.writtenSystem.map(\.header) + shape.columns.map(\.header))
        let mangled = headers.enumerated().map { index, header in
            Self.mangle(header, index, among: headers)
        }
        let line = mangled.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
            .joined(separator: ";")
        try Self.expectSame(Array((line + text[end...]).utf8), responses, sample)
    }

    /// No-break spaces, curly quotes, and what is long cut where it still is told apart.
    private static func mangle(_ header: String, _ index: Int, among all: [String]) -> String {
        var result = header
        if index % 3 == 0 { result = result.replacing(" ", with: "\u{A0}") }
        if index % 2 == 0 { result = result.replacing("\"", with: "\u{201D}") }
        guard header.count > 40 else { return result }
        let beginning = String(header.prefix(36))
        let rivals = all.filter { $0 != header && $0.hasPrefix(beginning) }
        return rivals.isEmpty ? String(result.prefix(36)) + "…" : result
    }

    private static func responses(to sample: SampleSurvey) throws -> [SimulatedResponse] {
        try Simulator(survey: sample.survey, layout: sample.layout, seed: 41).responses(answers)
    }

    /// What ingestion must make of a response: codes, texts, and why the rest is empty.
    private static func expected(
        _ response: SimulatedResponse, _ layout: ColumnLayout
    ) -> [String] {
        zip(response.answers, layout.columns).map { answer, column in
            switch answer {
            case .category(let index): column.categories[index].code
            case .text(let text):
                if case .number = column.kind { number(text) } else { text }
            case .skipped: "(skipped)"
            case .notShown: "(not shown)"
            }
        }
    }

    /// Numbers are compared as numbers: `5.0` and `5` are one answer.
    private static func number(_ text: String) -> String {
        Double(text).map { "\($0)" } ?? text
    }

    private static func expectSame(
        _ bytes: [UInt8], _ responses: [SimulatedResponse], _ sample: SampleSurvey,
        _ options: IngestOptions = IngestOptions()
    ) throws {
        let ingestor = Ingestor(survey: sample.survey, layout: sample.layout, options: options)
        var sink = CollectingSink()
        let report = try ingestor.ingest(TableInput(name: "svar", bytes: bytes), into: &sink)
        #expect(report.fates[.accepted] == responses.count)
        #expect(sink.rejects.map { "\($0.code.rawValue) \($0.facts)" } == [])
        let rows = sink.rows(sample.layout)
        #expect(rows.count == responses.count)
        var shown = 0
        for (row, response) in zip(rows, responses) {
            let wanted = expected(response, sample.layout)
            for (index, column) in sample.layout.columns.enumerated() where shown < 5 {
                var found = row[index]
                if case .number = column.kind { found = number(found) }
                // A text that belongs to an option not chosen was never asked for.
                if case .otherText = column.kind, wanted[index] == "(skipped)",
                    found == "(not shown)"
                {
                    continue
                }
                if found != wanted[index] { shown += 1 }
                #expect(found == wanted[index], "\(column.name), response \(response.number)")
            }
        }
    }
}
