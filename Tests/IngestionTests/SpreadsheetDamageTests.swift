import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

/// What Excel makes of cells; the days are its own: 46035 is shown as 2026-01-13.
@Suite("Vad kalkylprogram gör med celler")
struct SpreadsheetDamageTests {
    private static let survey: Survey = {
        var survey = Survey(id: "x", title: LocalizedText("X"))
        let spans = ["1-2", "3-4", "5–6"].map {
            Option(code: "s" + $0.prefix(1), label: LocalizedText($0))
        }
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("S"),
                questions: [
                    Question(id: "dag", title: LocalizedText("Dag"), kind: .date),
                    Question(id: "antal", title: LocalizedText("Antal"), kind: .single(spans)),
                    Question(id: "tal", title: LocalizedText("Tal"), kind: .decimal(range: nil)),
                ])
        ]
        return survey
    }()

    private func read(
        _ column: String, _ value: String, format: ExportFormat = .table
    ) throws -> (word: String, reject: RejectedRecord?) {
        let layout = ColumnLayout(Self.survey)
        var sink = CollectingSink()
        var writer = DelimitedWriter(DelimitedWriter.Options(separator: UInt8(ascii: ";")))
        try writer.record(["response_id"] + layout.columns.map(\.name))
        try writer.record(["1"] + layout.columns.map { $0.name == column ? value : "" })
        _ = try Ingestor(
            survey: Self.survey, layout: layout, options: IngestOptions(format: format)
        ).ingest(TableInput(name: "svar", bytes: writer.takeBytes()), into: &sink)
        let index = layout.index(of: column) ?? 0
        return (sink.rows(layout)[0][index], sink.rejects.first)
    }

    @Test(
        "a date that became a number is refused with the day it may be",
        arguments: [
            ("46035", "2026-01-13"), ("46035,375", "2026-01-13"), ("44256", "2021-03-01"),
            ("36526", "2000-01-01"),
        ])
    func serials(_ value: String, _ day: String) throws {
        let (word, reject) = try read("dag", value)
        #expect(word == "(rejected)")
        #expect(reject?.code == .dateBecameNumber)
        #expect(reject?.facts[.expected] == day)
        #expect(try read("dag", "123").reject?.code == .notADate)
        #expect(try read("dag", "460351").reject?.code == .notADate)
    }

    @Test(
        "an answer that became a date is refused with the answer it was",
        arguments: [
            ("02-jan", "1-2"), ("2 januari", "1-2"), ("01-Feb", "1-2"), ("jan-02", "1-2"),
            ("3 apr", "3-4"), ("04-mar", "3-4"), ("2026-01-02", "1-2"), ("46024", "1-2"),
            ("06-maj", "5–6"),
        ])
    func codes(_ value: String, _ label: String) throws {
        let (word, reject) = try read("antal", value)
        #expect(word == "(rejected)")
        #expect(reject?.code == .codeBecameDate)
        #expect(reject?.facts[.expected] == label)
        #expect(try read("antal", label).word == "s" + label.prefix(1))
    }

    @Test("what is no answer and no date is an unknown answer", arguments: ["12-dec", "x", "7-8"])
    func unknown(_ value: String) throws {
        #expect(try read("antal", value).reject?.code == .unknownAnswer)
    }

    @Test("a number that became a date is refused")
    func numbers() throws {
        let (word, reject) = try read("tal", "01-maj")
        #expect(word == "(rejected)" && reject?.code == .codeBecameDate)
        #expect(reject?.facts[.expected] == "1.5")
        #expect(try read("tal", "1,5").word == "1.5")
    }

    @Test("a day that may be two is refused with both")
    func ambiguous() throws {
        let (word, reject) = try read("dag", "03/04/2026")
        #expect(word == "(rejected)" && reject?.code == .ambiguousDate)
        #expect(reject?.facts[.expected] == "2026-04-03" && reject?.facts[.other] == "2026-03-04")
    }

    @Test("a tool that is known to write the month first, and a user who says so, are believed")
    func orders() throws {
        func days(_ order: DateOrder) throws -> [String] {
            let binding = Bound.binding(
                ["enhet": Bound.single("e"), "sedan": Bound.single("d")], dates: order)
            let text = "e,d\nbhv,03/04/2026\nbhv,2026-03-04\nbhv,3.4.2026\nbhv,13/04/2026\n"
            return Bound.answers(try Bound.ingest(text, binding).sink).compactMap { $0["sedan"] }
        }
        #expect(try days(.dayFirst) == ["2026-04-03", "2026-03-04", "2026-04-03", "2026-04-13"])
        #expect(
            try days(.monthFirst) == ["2026-03-04", "2026-03-04", "(rejected)", "(rejected)"])
        #expect(try days(.unsaid) == ["(rejected)", "2026-03-04", "2026-04-03", "2026-04-13"])
        let layout = ColumnLayout(Self.survey)
        var sink = CollectingSink()
        let text = "ID,Start time,Completion time,Email,Name,Dag,Antal,Tal\n1,,,,,3/4/26,,\n"
        let report = try Ingestor(survey: Self.survey, layout: layout)
            .ingest(TableInput(name: "svar", bytes: Array(text.utf8)), into: &sink)
        #expect(report.format == .microsoftForms)
        #expect(sink.rows(layout)[0][0] == "2026-03-04")
    }

    @Test("ids that were cut to the same number do not replace each other")
    func ids() throws {
        let names = ExampleSurvey.layout.columns.map(\.name)
        let rows = [
            ("1,23457E+12", "bhv"), ("1,23457E+12", "rehab_norr"), ("1.2E+9", "bhv"),
            ("12E", "bhv"),
        ]
        let lines =
            [(["response_id"] + names).joined(separator: ";")]
            + rows.map { id, unit in
                ([id, unit] + names.dropFirst().map { _ in "" }).joined(separator: ";")
            }
        let text = lines.joined(separator: "\n") + "\n"
        let (report, sink) = try Fixture.ingest(text: text, options: IngestOptions(format: .table))
        #expect(report.fates[.quarantined] == 3 && report.fates[.accepted] == 1)
        #expect(
            sink.rejects.filter(\.isWholeRecord).map(\.code) == [
                .idBecameNumber, .idBecameNumber, .idBecameNumber,
            ])
    }

    @Test("headers that went through two encodings are said to have done so")
    func mojibakeHeaders() {
        let text = "ID,Vilken Ã¤r din yrkesroll?,FrÃ¥gan\n1,a,b\n"
        let refusal = #expect(throws: IngestRefusal.self) { try Fixture.ingest(text: text) }
        #expect(refusal?.diagnostics.map(\.code) == [.unknownExportFormat, .mojibake])
    }
}
