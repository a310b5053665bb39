import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("Ett svar på en annan enkät")
struct OtherSurveyTests {
    @Test("is set aside whole, with both names, although its questions look alike")
    func setAside() throws {
        func saved(_ survey: String) -> String {
            #"{"format": "lagesbild", "survey": "\#(survey)", "id": "a-\#(survey)", "#
                + #""answers": {"enhet": "bhv"}}"#
        }
        let text = "[" + saved("annan") + ", " + saved(ExampleSurvey.survey.id) + "]"
        let (report, sink) = try Fixture.ingest(
            TableInput(name: "svar.json", bytes: Array(text.utf8)),
            options: IngestOptions(format: .lagesbild))
        #expect(report.fates[.accepted] == 1)
        #expect(report.fates[.quarantined] == 1)
        #expect(sink.rejects.map(\.code) == [.answerToOtherSurvey])
        #expect(sink.rejects.first?.facts[.value] == "annan")
        #expect(sink.keys.map(\.id) == ["a-" + ExampleSurvey.survey.id])
    }
}
