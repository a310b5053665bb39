import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

/// By the help pages: numbers of labels unless something else was chosen, 0/1 per option of a
/// multiple choice, days as MM-DD-YYYY.
@Suite("Enalyzer")
struct EnalyzerTests {
    private static let pairs: [String] = [
        "I dag - Neurologisk rehabilitering", "Behov om tre år - Neurologisk rehabilitering",
        "I dag - Långvarig smärta", "Behov om tre år - Långvarig smärta",
    ].map { "Hur väl räcker enhetens kompetens till inom … – " + $0 }

    private static let flags: [String] = [
        "Tidsbrist", "Lokaler; utrustning", "Inga hinder", "Annat hinder",
    ].map { "Vilka hinder ser du? - " + $0 }

    private static let headers: [String] =
        [
            "ID", "Start time", "End time", "Var arbetar du?", "Vilken är din yrkesroll?",
            "Hur många år har du arbetat i yrket?",
        ] + pairs + flags + [
            "Beskriv det största hindret",
            "\"Hur många timmar i veckan ägnar du åt \"\"rehab\"\"?\"", "Sedan vilken dag?",
            "Vilket stöd får du?",
        ]

    private static let header = headers.joined(separator: ",")

    private func read(_ row: String, named: Bool = true) throws -> (
        report: IngestReport, sink: CollectingSink
    ) {
        try Fixture.ingest(
            text: Self.header + "\n" + row + "\n",
            options: named ? IngestOptions(format: .enalyzer) : IngestOptions())
    }

    @Test("numbers are those of labels, not values")
    func labelNumbers() throws {
        let (report, sink) = try read(
            "7,,,Rehab Norr,2,12,1,5,6,7,1,0,0,0,text,\"37,5\",04-03-2019,1")
        #expect(report.format == .enalyzer && sink.rejects.isEmpty)
        // Labels 6 and 7 are "vet ej" (9) and "berör inte" (8).
        #expect(
            sink.rows(ExampleSurvey.layout)[0] == [
                "rehab_norr", "at", "(not shown)", "12", "1", "5", "9", "8", "1", "0", "0", "0",
                "(not shown)", "text", "37.5", "2019-04-03", "a",
            ])
    }

    @Test("values are refused rather than misread; texts of answers are understood")
    func values() throws {
        let (_, sink) = try read("7,,,3,Chef,12,9,Helt,0,8,,,,,,,,b")
        let row = sink.rows(ExampleSurvey.layout)[0]
        #expect(row[0] == "bhv" && row[1] == "chef")
        #expect(Set(sink.rejects.map(\.code)) == [.unknownAnswer, .answerNotShown])
        #expect(
            sink.rejects.filter { $0.code == .unknownAnswer }.compactMap(\.rawValue) == [
                "9", "0", "8", "b",
            ])
    }

    @Test("a blank question of several is no answer, and a file is never taken for one unnamed")
    func unnamed() throws {
        let (_, sink) = try read("7,,,bhv,1,,,,,,,,,,,,,")
        #expect(sink.rejects.map(\.rawValue) == ["bhv"])
        let blank = try read("7,,,1,1,,,,,,,,,,,,,")
        #expect(blank.sink.rows(ExampleSurvey.layout)[0][8...11].allSatisfy { $0 == "(skipped)" })
        let refusal = #expect(throws: IngestRefusal.self) {
            try read("7,,,1,1,,,,,,,,,,,,,", named: false)
        }
        #expect(refusal != nil)
    }
}
