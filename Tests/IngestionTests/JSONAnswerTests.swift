import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("Svar i JSON")
struct JSONAnswerTests {
    private static let layout = ExampleSurvey.layout

    private func read(
        _ json: String, format: ExportFormat? = .surveyJS
    ) throws -> (cells: [String: String], report: IngestReport, sink: CollectingSink) {
        let (report, sink) = try Fixture.ingest(
            text: json, options: IngestOptions(format: format))
        let words = sink.rows(Self.layout).first ?? []
        let cells = Dictionary(zip(Self.layout.columns.map(\.name), words)) { first, _ in first }
        return (cells, report, sink)
    }

    @Test("rejects what is no option, and does not guess about the options it may have been")
    func unknownOption() throws {
        let (cells, _, sink) = try read(
            #"[{"id": 1, "enhet": "bhv", "hinder": ["tid", "lokaler"]}]"#)
        #expect(sink.rejects.map(\.code) == [.unknownOption])
        #expect(sink.rejects.first?.rawValue == "lokaler")
        #expect(sink.rejects.first?.header == "hinder")
        #expect(sink.rejects.first?.suggestion == "lokal")
        #expect(cells["hinder_tid"] == "1")
        #expect(cells["hinder_lokal"] == "(rejected)")
        #expect(cells["hinder_inga"] == "(rejected)")
    }

    @Test("rejects a list or an object where a value belongs")
    func wrongShape() throws {
        let (cells, _, sink) = try read(
            #"[{"enhet": "bhv", "yrke": ["ft", "at"], "timmar": {"h": 3}}]"#)
        #expect(sink.rejects.map(\.code) == [.answerOfWrongShape, .answerOfWrongShape])
        #expect(cells["yrke"] == "(rejected)")
        #expect(cells["timmar"] == "(rejected)")
    }

    @Test("wants whole numbers whole, and takes a null for no answer")
    func numbers() throws {
        let (cells, _, sink) = try read(
            #"[{"enhet": "bhv", "ar_i_yrket": 3.5, "timmar": 1.50, "sedan": null}]"#)
        #expect(sink.rejects.map(\.code) == [.notAWholeNumber])
        #expect(cells["ar_i_yrket"] == "(rejected)")
        #expect(cells["timmar"] == "1.5")
        #expect(cells["sedan"] == "(skipped)")
    }

    @Test("names keys that belong to no question, and questions that nobody answered")
    func unknownKeys() throws {
        let (_, report, _) = try read(
            #"[{"enhet": "bhv", "extra": 1}, {"enhet": "bhv", "komp": {"neuro": {"nu": 1, "x": 2}}}]"#
        )
        let unknown = try #require(report.warnings.first { $0.code == .unknownColumns })
        #expect(unknown.facts[.list] == "extra, komp.neuro.x")
        let never = try #require(report.warnings.first { $0.code == .columnNeverSeen })
        #expect(never.facts[.list]?.hasPrefix("yrke, ar_i_yrket, komp.neuro.behov") == true)
    }

    @Test("reads what the compiled form saves, one answer a file, without being told")
    func ownForm() throws {
        let (cells, report, sink) = try read(
            """
            {"format": "lagesbild", "survey": "prov", "layout": "x", "id": "ab12",
             "started": "2026-01-14T08:00:00Z", "submitted": "2026-01-14T08:09:00Z",
             "language": "sv",
             "answers": {"enhet": "bhv", "komp_neuro_nu": 2, "hinder": ["inga"],
                         "hinder_text": "Tiden"}}
            """, format: nil)
        #expect(report.format == .lagesbild)
        #expect(report.warnings == [])
        #expect(report.fates[.accepted] == 1)
        #expect(sink.keys.first?.id == "ab12")
        #expect(cells["komp_neuro_nu"] == "2")
        #expect(cells["hinder_inga"] == "1")
        #expect(cells["hinder_text"] == "Tiden")
    }

    @Test("takes an empty object for a blank record and a number for a faulty one")
    func oddRecords() throws {
        let (_, report, sink) = try read(#"[{}, 7, {"enhet": "bhv"}]"#)
        #expect(report.fates[.blank] == 1)
        #expect(report.fates[.quarantined] == 1)
        #expect(report.fates[.accepted] == 1)
        #expect(sink.rejects.map(\.code) == [.jsonNotAnObject])
    }

    @Test("sees that an answer late in the evening in UTC was given on the opening day")
    func opening() throws {
        let (_, report, sink) = try read(
            """
            [{"enhet": "bhv", "startedAt": "2026-01-11T22:30:00Z"},
             {"enhet": "bhv", "startedAt": "2026-01-11T21:30:00Z"}]
            """)
        #expect(report.fates[.accepted] == 1)
        #expect(sink.rejects.map(\.code) == [.answeredBeforeOpening])
        #expect(sink.rejects.first?.line == 2)
    }
}
