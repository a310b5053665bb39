import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

/// What happens to a response that comes twice in one file, when ids are let go while they ascend.
@Suite("Samma svar två gånger i en fil")
struct ResponseLedgerTests {
    private func read(
        _ rows: [(id: String, unit: String)], kept: Int
    ) throws -> (report: IngestReport, sink: CollectingSink) {
        var options = IngestOptions(format: .table)
        options.ascendingIDsKept = kept
        let text = "id,enhet\n" + rows.map { "\($0.id),\($0.unit)\n" }.joined()
        var survey = Survey(id: "prov", title: LocalizedText("Prov"))
        survey.registers = [
            Register(
                id: "enhet", title: LocalizedText("Enhet"),
                entries: ["bhv", "norr"].map {
                    Register.Entry(code: $0, label: LocalizedText($0))
                })
        ]
        survey.sections = [
            Section(
                id: "a", title: LocalizedText("A"),
                questions: [
                    Question(
                        id: "enhet", title: LocalizedText("Enhet"), kind: .register("enhet"))
                ])
        ]
        var sink = CollectingSink()
        let ingestor = Ingestor(survey: survey, layout: ColumnLayout(survey), options: options)
        let report = try ingestor.ingest(
            TableInput(name: "svar.csv", bytes: Array(text.utf8)), into: &sink)
        return (report, sink)
    }

    private static let ascending = (8...12).map { (id: String($0), unit: "bhv") }

    @Test("ascending ids, 10 after 9, need not be kept")
    func ascending() throws {
        let (report, _) = try read(Self.ascending, kept: 0)
        #expect(report.fates[.accepted] == 5)
        #expect(report.fates.total == 5)
    }

    @Test("where they do not ascend after some were let go, the file must be read again")
    func broken() throws {
        for id in ["9", "12"] {
            let rows = Self.ascending + [(id: "13", unit: "bhv"), (id: id, unit: "norr")]
            #expect(throws: IDOrderBroken.self) { try read(rows, kept: 2) }
            let (report, sink) = try read(rows, kept: .max)
            #expect(report.fates[.accepted] == 6)
            #expect(report.fates[.replaced] == 1)
            #expect(sink.withdrawn == [Self.ascending.firstIndex { $0.id == id }])
        }
    }

    @Test("whatever was let go, equal ids are found, and equal content is a duplicate")
    func found() throws {
        let rows = [("3", "bhv"), ("1", "bhv"), ("3", "bhv"), ("1", "norr")]
            .map { (id: $0.0, unit: $0.1) }
        let (report, sink) = try read(rows, kept: 10)
        #expect(report.fates[.accepted] == 2)
        #expect(report.fates[.duplicate] == 1)
        #expect(report.fates[.replaced] == 1)
        #expect(sink.withdrawn == [1])
    }
}
