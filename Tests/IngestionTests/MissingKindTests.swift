import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("Slag av uteblivna svar")
struct MissingKindTests {
    private static let header = ExampleSurvey.layout.columns.map(\.name).joined(separator: ";")

    /// One row of the plain table, by canonical name.
    private func row(_ cells: [String: String]) throws -> (
        cells: [String: String], sink: CollectingSink
    ) {
        let line = ExampleSurvey.layout.columns.map { cells[$0.name] ?? "" }
            .joined(separator: ";")
        let (_, sink) = try Fixture.ingest(
            text: Self.header + "\n" + line + "\n", options: IngestOptions(format: .table))
        let words = try #require(sink.rows(ExampleSurvey.layout).first)
        let names = ExampleSurvey.layout.columns.map(\.name)
        return (Dictionary(zip(names, words)) { first, _ in first }, sink)
    }

    @Test("keeps vet ej and ej relevant as answers, skipped and not shown apart")
    func kinds() throws {
        let (cells, _) = try row([
            "enhet": "bhv", "yrke": "ft", "komp_neuro_nu": "9", "komp_neuro_behov": "8",
        ])
        #expect(cells["komp_neuro_nu"] == "9")
        #expect(cells["komp_neuro_behov"] == "8")
        #expect(cells["komp_smarta_nu"] == "(skipped)")
        // 9 is no low level, so the text was not shown.
        #expect(cells["hinder_text"] == "(not shown)")
        #expect(cells["yrke_annan_text"] == "(not shown)")
    }

    @Test("does not guess why a cell is empty where a rejected one decides")
    func unknown() throws {
        let (cells, sink) = try row(["enhet": "bhv", "yrke": "tandläkare"])
        #expect(sink.rejects.map(\.code) == [.unknownAnswer])
        #expect(cells["yrke"] == "(rejected)")
        #expect(cells["komp_neuro_nu"] == "(unknown)")
        #expect(cells["hinder_tid"] == "(unknown)")
        #expect(cells["yrke_annan_text"] == "(unknown)")
        #expect(cells["timmar"] == "(skipped)")
    }

    @Test("shows a section whose condition is a negation to whoever did not answer")
    func negation() throws {
        let (cells, _) = try row(["enhet": "bhv"])
        #expect(cells["yrke"] == "(skipped)")
        #expect(cells["komp_neuro_nu"] == "(skipped)")
    }

    @Test("keeps an answer where the question may have been shown")
    func answeredDespiteUnknown() throws {
        let (cells, sink) = try row([
            "enhet": "bhv", "yrke": "tandläkare", "komp_neuro_nu": "2", "hinder_text": "Tiden",
        ])
        #expect(cells["komp_neuro_nu"] == "2")
        #expect(cells["hinder_text"] == "Tiden")
        #expect(sink.rejects.count == 1)
    }

    @Test("takes a multiple choice with nothing ticked as unanswered, even with zeros")
    func nothingTicked() throws {
        let (cells, _) = try row([
            "enhet": "bhv", "hinder_tid": "0", "hinder_lokal": "Nej", "hinder_inga": "",
        ])
        #expect(cells["hinder_tid"] == "(skipped)")
        #expect(cells["hinder_annat"] == "(skipped)")
    }

    @Test(
        "reads yes and no as people write them",
        arguments: [
            ("1", "1"), ("Ja", "1"), ("X", "1"), ("Tidsbrist", "1"), ("0", "0"), ("nej", "0"),
            ("kanske", "(rejected)"),
        ])
    func flags(_ written: String, _ expected: String) throws {
        let (cells, sink) = try row(["enhet": "bhv", "hinder_tid": written, "hinder_lokal": "1"])
        #expect(cells["hinder_tid"] == expected)
        #expect(cells["hinder_lokal"] == "1")
        #expect(sink.rejects.map(\.code) == (expected == "(rejected)" ? [.notAFlag] : []))
    }

    @Test(
        "reads codes, labels of any language and codes that a spreadsheet made decimals",
        arguments: [
            ("yrke", "ft", "ft"), ("yrke", " Fysioterapeut ", "ft"),
            ("yrke", "PHYSIOTHERAPIST", "ft"),
            ("komp_neuro_nu", "3.0", "3"), ("komp_neuro_nu", "i låg grad", "2"),
            ("komp_neuro_nu", "3.5", "(rejected)"), ("yrke", "FT", "(rejected)"),
            ("stod", "Inget - alls", "b"),
        ])
    func values(_ name: String, _ written: String, _ expected: String) throws {
        let (cells, _) = try row(["enhet": "bhv", name: written])
        #expect(cells[name] == expected)
    }

    @Test(
        "reads numbers with a comma or a point and refuses those that can mean two things",
        arguments: [
            ("37,5", "37.5"), ("37.50", "37.5"), ("0,5", "0.5"), ("1 234", "1234"), ("-3", "-3"),
            ("0,125", "0.125"), ("1,234", "(rejected)"), ("många", "(rejected)"),
            ("1e3", "(rejected)"), ("12345678901234567890", "(rejected)"),
        ])
    func numbers(_ written: String, _ expected: String) throws {
        let (cells, _) = try row(["enhet": "bhv", "timmar": written])
        #expect(cells["timmar"] == expected)
    }

    @Test(
        "reads days and refuses those that do not exist",
        arguments: [
            ("2024-02-29", "2024-02-29"), ("2/29/24", "2024-02-29"),
            ("2024-02-29 13:45", "2024-02-29"),
            ("2023-02-29", "(rejected)"), ("30/2/2024", "(rejected)"), ("i våras", "(rejected)"),
            // Only one of the two orders gives a day; where both do, nobody knows which is meant.
            ("29/2/2024", "2024-02-29"), ("4/4/2024", "2024-04-04"), ("3/4/2024", "(rejected)"),
            ("3.4.2024", "2024-04-03"), ("46035", "(rejected)"),
            ("999999999999999999999-01-01", "(rejected)"),
        ])
    func days(_ written: String, _ expected: String) throws {
        let (cells, _) = try row(["enhet": "bhv", "sedan": written])
        #expect(cells["sedan"] == expected)
    }

    @Test("keeps both of two identical answers that have no id")
    func identical() throws {
        let text =
            Self.header + "\n"
            + String(
                repeating: "bhv"
                    + String(
                        repeating: ";", count: ExampleSurvey.layout.columns.count - 1) + "\n",
                count: 2)
        let (report, _) = try Fixture.ingest(text: text, options: IngestOptions(format: .table))
        #expect(report.fates[.accepted] == 2)
        #expect(report.warnings.map(\.code) == [.noResponseIDs])
    }

    @Test("delivers more rows than a batch holds in several, and withdraws across them")
    func batches() throws {
        let rest = String(repeating: ";", count: ExampleSurvey.layout.columns.count - 1)
        var text = "response_id;" + Self.header + "\n"
        for row in 0..<Ingestor.batchSize { text += "\(row);bhv" + rest + "\n" }
        text += "0;rehab_norr" + rest + "\n"
        let (report, sink) = try Fixture.ingest(text: text, options: IngestOptions(format: .table))
        #expect(sink.batches.map(\.count) == [Ingestor.batchSize, 1])
        #expect(sink.withdrawn == [0])
        #expect(report.fates[.accepted] == Ingestor.batchSize)
        #expect(report.fates[.replaced] == 1)
    }
}
