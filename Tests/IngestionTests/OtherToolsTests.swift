import Diagnostics
import FormSchemas
import Foundation
import Ingestion
import SurveyModel
import Tables
import Testing

/// The five answers of `FixtureTests` as other tools export them, written by hand.
@Suite("Exporter från fler verktyg")
struct OtherToolsTests {
    private static let layout = ExampleSurvey.layout

    @Test(
        "are found by what stands in them, and say the same five answers",
        arguments: [
            ("google-forms/svar.csv", ExportFormat.googleForms, 0, 0),
            ("surveymonkey/svar.csv", .surveyMonkey, 0, 0),
            ("qualtrics/svar.csv", .qualtrics, 3, 0), ("qualtrics/aldre.csv", .qualtrics, 0, 0),
            ("limesurvey/hela-texter.csv", .limeSurvey, 0, 1),
            ("limesurvey/korta-texter.csv", .limeSurvey, 0, 1),
            ("limesurvey/ett-och-tva.csv", .limeSurvey, 0, 1),
            ("limesurvey/vv.csv", .limeSurveyVV, 1, 0),
            ("limesurvey/svar.json", .limeSurveyJSON, 0, 0),
            ("limesurvey/aldre.json", .limeSurveyJSON, 0, 0), ("formr/svar.json", .formr, 1, 0),
        ])
    func sameAnswers(_ name: String, _ format: ExportFormat, _ aside: Int, _ blank: Int) throws {
        for named in [nil, format] {
            let (report, sink) = try Fixture.ingest(name, options: IngestOptions(format: named))
            #expect(report.format == format)
            #expect(sink.rows(Self.layout) == FixtureTests.expected)
            let ids = format == .googleForms ? Array(repeating: nil, count: 5) : Self.ids
            #expect(sink.keys.map(\.id) == ids)
            #expect(sink.days == Array(repeating: "2026-01-14", count: 5))
            #expect(sink.rejects.count == aside && report.fates[.quarantined] == aside)
            #expect(report.fates[.blank] == blank)
            #expect(report.records == 5 + aside + blank)
            #expect(report.warnings.filter { $0.code != .noResponseIDs } == [])
        }
    }

    private static let ids: [String?] = ["1", "2", "3", "4", "5"]

    @Test("Qualtrics' previews and unfinished answers are set aside, and it is said why")
    func previews() throws {
        let (_, sink) = try Fixture.ingest("qualtrics/svar.csv")
        #expect(sink.rejects.map(\.code) == [.trialAnswer, .trialAnswer, .notSubmitted])
        #expect(sink.rejects.map(\.header) == ["Status", "DistributionChannel", "Finished"])
    }

    @Test("an answer that was only begun has no time of sending in")
    func begun() throws {
        for name in ["limesurvey/vv.csv", "formr/svar.json"] {
            #expect(try Fixture.ingest(name).sink.rejects.map(\.code) == [.notSubmitted])
        }
    }

    @Test("a line names where an answer stands also below several rows of header")
    func lineage() throws {
        // Four texts of the second row have a line end in them.
        #expect(try Fixture.ingest("qualtrics/svar.csv").sink.lineage.first?.row == 8)
        #expect(try Fixture.ingest("surveymonkey/svar.csv").sink.lineage.first?.row == 3)
    }

    @Test("LimeSurvey's word for not shown is believed, and an empty cell beside it is not it")
    func notShown() throws {
        let text = try text("limesurvey/vv.csv")
        // Answer 4 was shown stöd by the survey, and says itself that it was not.
        let changed = text.replacing("12.25\t\ta\n", with: "12.25\t\t{question_not_shown}\n")
        #expect(changed != text)
        let row = try Fixture.ingest(text: changed).sink.rows(Self.layout)[3]
        #expect(row.suffix(2) == ["(skipped)", "(not shown)"])
    }

    @Test("LimeSurvey's VV gives back line ends, tabs and braces")
    func braces() throws {
        let text = try text("limesurvey/vv.csv").replacing(
            "{newline}för få rum", with: "{tab}{lbrace}newline}{newline}för få rum")
        let row = try Fixture.ingest(text: text).sink.rows(Self.layout)[0]
        #expect(row[13] == "För lite tid – och\t{newline}\nför få rum")
    }

    @Test("where no is 2, a 2 under other is no text, and where no is empty it is one")
    func convertedNo() throws {
        let converted = try Fixture.ingest("limesurvey/ett-och-tva.csv").sink
        #expect(converted.rows(Self.layout)[0][12] == "(not shown)")
        let text = try text("limesurvey/korta-texter.csv").replacing("Resor", with: "2")
        #expect(try Fixture.ingest(text: text).sink.rows(Self.layout)[4][12] == "2")
    }

    @Test("-99 is an answer only where the question asks for such numbers")
    func seenAndLeft() throws {
        let (_, sink) = try Fixture.ingest("qualtrics/svar.csv")
        #expect(sink.rows(Self.layout)[3][3] == "(skipped)")
        #expect(
            sink.rows(Self.layout)[3][8...11] == [
                "(skipped)", "(skipped)", "(skipped)", "(skipped)",
            ])
    }

    @Test("Google Forms' other with commas in it stays whole")
    func commas() throws {
        let text = try text("google-forms/svar.csv").replacing(
            ",Resor,", with: ",\"Tidsbrist, Resor, långa; dyra\",")
        let row = try Fixture.ingest(text: text).sink.rows(Self.layout)[4]
        #expect(row[8...12] == ["1", "0", "0", "1", "Resor, långa; dyra"])
    }

    @Test("a file that two tools could have written is refused, and both are named")
    func ambiguous() throws {
        var survey = Survey(id: "x", title: LocalizedText("X"))
        let question = Question(
            id: "q", title: LocalizedText("Vad tycker du?"), kind: .text(long: false))
        survey.sections = [
            Section(id: "s", title: LocalizedText("S"), questions: [question])
        ]
        let ingestor = Ingestor(survey: survey, layout: ColumnLayout(survey))
        func read(_ text: String) throws -> ExportFormat {
            var sink = CollectingSink()
            let input = TableInput(name: "svar", bytes: Array(text.utf8))
            return try ingestor.ingest(input, into: &sink).format
        }
        #expect(try read("Timestamp,Vad tycker du?\n2026-01-14,Bra\n") == .googleForms)
        #expect(try read("ID,Vad tycker du?\n1,Bra\n") == .microsoftForms)
        let refusal = #expect(throws: IngestRefusal.self) {
            try read("ID,Timestamp,Vad tycker du?\n1,2026-01-14,Bra\n")
        }
        let told = try #require(refusal?.diagnostics.first)
        #expect(told.code == .readingsDiffer)
        #expect(told.facts[.list] == "microsoft-forms, google-forms")
    }

    @Test("JSON may be one object a line")
    func lines() throws {
        for (name, wrapper) in [("formr/svar.json", nil), ("limesurvey/svar.json", "responses")] {
            let document = try JSONSerialization.jsonObject(with: Data(Fixture.bytes(name)))
            let list = wrapper.flatMap { (document as? [String: Any])?[$0] } ?? document
            let objects = try #require(list as? [[String: Any]])
            let lines = try objects.map {
                String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
            }
            let sink = try Fixture.ingest(text: lines.joined(separator: "\n")).sink
            #expect(sink.rows(Self.layout) == FixtureTests.expected)
        }
    }

    @Test("Google Forms' file without its own column is refused unless it is named")
    func withoutOwnColumn() throws {
        let text = try text("google-forms/svar.csv").replacing("Tidstämpel", with: "Inlämnad")
        #expect(throws: IngestRefusal.self) { try Fixture.ingest(text: text) }
        let named = try Fixture.ingest(text: text, options: IngestOptions(format: .googleForms))
        #expect(named.sink.rows(Self.layout) == FixtureTests.expected)
    }

    @Test("a file that ends in its header has no answers, and one in the middle of it is refused")
    func shortFiles() throws {
        let lines = try text("surveymonkey/svar.csv").split(separator: "\n")
        let (report, _) = try Fixture.ingest(text: lines.prefix(2).joined(separator: "\n") + "\n")
        #expect(report.format == .surveyMonkey && report.records == 0)
        #expect(throws: IngestRefusal.self) {
            try Fixture.ingest(
                text: lines[0] + "\n", options: IngestOptions(format: .surveyMonkey))
        }
    }

    private func text(_ name: String) throws -> String {
        let bytes = try Fixture.bytes(name)
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return String(decoding: bytes.dropFirst(mark), as: UTF8.self)
    }
}
