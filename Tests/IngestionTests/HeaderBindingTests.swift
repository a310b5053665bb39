import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("Rubriker till frågor")
struct HeaderBindingTests {
    private static let survey: Survey = {
        var survey = Survey(id: "x", title: LocalizedText("X"))
        let texts: [(String, String)] = [
            ("namn", "Namn"), ("k1", "Kommentar"), ("k2", "Vad är det viktigaste att ändra?"),
            ("k3", "Något \"annat\" – övrigt"), ("k4", "Språk"),
        ]
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("S"),
                questions: texts.map {
                    Question(id: $0.0, title: LocalizedText($0.1), kind: .text(long: false))
                })
        ]
        return survey
    }()
    private static let layout = ColumnLayout(survey)

    /// One answer a..e under the headers, read back in the survey's order.
    private func read(
        _ headers: [String], _ cells: [String], options: IngestOptions? = nil
    ) throws -> (row: [String], report: IngestReport) {
        var writer = DelimitedWriter()
        try writer.record(headers)
        try writer.record(cells)
        var sink = CollectingSink()
        let report = try Ingestor(
            survey: Self.survey, layout: Self.layout,
            options: options ?? IngestOptions(format: .microsoftForms)
        ).ingest(TableInput(name: "svar", bytes: writer.takeBytes()), into: &sink)
        return (sink.rows(Self.layout).first ?? [], report)
    }

    @Test("sees through spaces, quotes, dashes and letters that another program rewrote")
    func normalised() throws {
        let (row, _) = try read(
            [
                "Name", "NAMN", "  kommentar ", "Vad är  det\u{A0}viktigaste att a\u{308}ndra?",
                "Något “annat” \u{2014} övrigt", "Språk",
            ], ["", "a", "b", "c", "d", "e"])
        #expect(row == ["a", "b", "c", "d", "e"])
    }

    @Test("takes an id as its author wrote it for the column's name")
    func unfolded() throws {
        var survey = Survey(id: "x", title: LocalizedText("X"))
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("S"),
                questions: ["smärta", "övrigt", "a"].map {
                    Question(id: $0, title: LocalizedText("En text"), kind: .text(long: false))
                })
        ]
        let layout = ColumnLayout(survey)
        #expect(layout.columns.map(\.name) == ["smarta", "ovrigt", "a"])
        for headers in ["smärta;övrigt;a", "Sma\u{308}rta;ÖVRIGT;a", "smärta;ovrigt;a"] {
            var sink = CollectingSink()
            _ = try Ingestor(survey: survey, layout: layout, options: IngestOptions()).ingest(
                TableInput(name: "svar", bytes: Array("\(headers)\n1;2;3\n".utf8)), into: &sink)
            #expect(sink.rows(layout).first == ["1", "2", "3"])
        }
    }

    @Test("tells the tool's own column from a question of the same text")
    func systemAndQuestion() throws {
        let (row, report) = try read(
            [
                "Id", "Starttid", "Slutförandetid", "E-post", "Namn", "Namn2", "Kommentar",
                "Vad är det viktigaste att ändra?", "Något \"annat\" – övrigt", "Språk",
            ], ["1", "", "", "anonymous", "", "a", "b", "c", "d", "e"])
        #expect(row == ["a", "b", "c", "d", "e"])
        #expect(report.warnings == [])
    }

    @Test("binds a header cut short where only one text begins so")
    func truncated() throws {
        let (row, report) = try read(
            [
                "ID", "Name", "Namn", "Kommentar", "Vad är det viktigaste…",
                "Något \"annat\" – övrigt", "Språk",
            ], ["1", "", "a", "b", "c", "d", "e"])
        #expect(row == ["a", "b", "c", "d", "e"])
        #expect(report.warnings.map(\.code) == [.columnMatchedByBeginning])
    }

    @Test("refuses a file without a column that a question needs, and names the nearest")
    func missing() throws {
        let refusal = #expect(throws: IngestRefusal.self) {
            try read(
                [
                    "ID", "Name", "Namn", "Komentar", "Vad är det viktigaste att ändra?",
                    "Något \"annat\" – övrigt", "Språk",
                ], ["1", "", "a", "b", "c", "d", "e"])
        }
        let diagnostic = try #require(refusal?.diagnostics.first)
        #expect(refusal?.diagnostics.count == 1)
        #expect(diagnostic.code == .missingColumn)
        #expect(diagnostic.facts[.expected] == "Kommentar")
        #expect(diagnostic.facts[.name] == "k1")
        #expect(diagnostic.fix?.replacement == "Komentar")
        #expect(
            diagnostic.place == .cell(row: 1, column: nil, header: "Kommentar", byteOffset: nil))
    }

    @Test("refuses two columns for one question")
    func clash() {
        let refusal = #expect(throws: IngestRefusal.self) {
            try read(
                [
                    "ID", "Name", "Namn", "Kommentar", "Kommentar",
                    "Vad är det viktigaste att ändra?", "Något \"annat\" – övrigt", "Språk",
                ], ["1", "", "a", "b", "b", "c", "d", "e"])
        }
        #expect(refusal?.diagnostics.map(\.code) == [.ambiguousColumn])
    }

    @Test("lists columns that belong to no question, and keeps quiet about the tool's timings")
    func extras() throws {
        let headers =
            [
                "id", "submitdate", "namn", "k1", "k2", "k3", "k4", "k9", "k4Time", "interviewtime",
                "",
            ]
        let cells = ["1", "2026-01-14", "a", "b", "c", "d", "e", "?", "1.2", "30", ""]
        let (row, report) = try read(headers, cells, options: IngestOptions(format: .limeSurvey))
        #expect(row == ["a", "b", "c", "d", "e"])
        #expect(report.warnings.map(\.code) == [.unknownColumns])
        #expect(report.warnings.first?.facts[.list] == "k9")
    }

    @Test("does not let an answer under an empty header go unnoticed")
    func unnamed() throws {
        let (_, report) = try read(
            ["response_id", "namn", "k1", "k2", "k3", "k4", "", ""],
            ["1", "a", "b", "c", "d", "e", "", "svar"], options: IngestOptions(format: .table))
        #expect(report.warnings.first?.facts[.list] == "(8)")
    }

    @Test("takes headers that fit two tools alike where both read the same answers")
    func alike() throws {
        let (row, report) = try read(
            ["namn", "k1", "k2", "k3", "k4"], ["a", "b", "c", "d", "e"], options: IngestOptions())
        #expect(row == ["a", "b", "c", "d", "e"])
        #expect(report.format == .limeSurvey)
    }

    @Test("finds the language of the headers")
    func language() throws {
        let english = ExportShape(
            survey: ExampleSurvey.survey, layout: ExampleSurvey.layout, format: .microsoftForms,
            language: "en")
        var row = [CanonicalAnswer](repeating: .none, count: ExampleSurvey.layout.columns.count)
        row[0] = .category(0)
        row[1] = .category(0)
        let bytes = try ExportText.bytes(english, [row]) { _, _ in "" }
        let (report, sink) = try Fixture.ingest(TableInput(name: "svar", bytes: bytes))
        #expect(report.language == "en")
        #expect(sink.rows(ExampleSurvey.layout)[0][1] == "ft")
    }
}
