import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

/// Headers that fit LimeSurvey and a plain table alike, names that fit LimeSurvey and formr; what stands in
/// the cells decides.
@Suite("Två sätt att läsa en fil")
struct RivalReadingTests {
    private static let survey: Survey = {
        var survey = Survey(id: "x", title: LocalizedText("X"))
        var other = Option(code: "annan", label: LocalizedText("Annan"))
        other.hasText = true
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("S"),
                questions: [
                    Question(id: "namn", title: LocalizedText("Namn"), kind: .text(long: false)),
                    Question(
                        id: "roll", title: LocalizedText("Roll"),
                        kind: .single([
                            Option(code: "ft", label: LocalizedText("Fysioterapeut")), other,
                        ])),
                ])
        ]
        return survey
    }()

    private func read(_ text: String) throws -> ([[String]], ExportFormat) {
        let layout = ColumnLayout(Self.survey)
        var sink = CollectingSink()
        let report = try Ingestor(survey: Self.survey, layout: layout)
            .ingest(TableInput(name: "svar", bytes: Array(text.utf8)), into: &sink)
        return (sink.rows(layout), report.format)
    }

    @Test("the first is taken where no cell differs")
    func same() throws {
        let (rows, format) = try read("namn;roll\na;ft\nb;annan\n;Fysioterapeut\n")
        #expect(format == .limeSurvey)
        #expect(rows.map { $0[1] } == ["ft", "annan", "ft"])
    }

    @Test("one cell that differs stops the file, and is named")
    func differs() throws {
        let refusal = #expect(throws: IngestRefusal.self) {
            try read("namn;roll\na;ft\nb;-oth-\nc;ft\n")
        }
        let told = try #require(refusal?.diagnostics.first)
        #expect(refusal?.diagnostics.count == 1)
        #expect(told.code == .readingsDiffer)
        guard case .cell(let row, let column, let header, _) = told.place else {
            Issue.record("no place")
            return
        }
        #expect(row == 3 && column == 2 && header == "roll")
        #expect(told.facts[.list] == "limesurvey, table")
        #expect(told.facts[.value] == "-oth-" && told.facts[.name] == "roll")
        #expect(told.facts[.expected] == "\"Annan\"" && told.facts[.other] == "–")
    }

    /// What LimeSurvey and formr say of a response, alike, and two answers.
    private static func object(_ id: String, _ roll: String) -> String {
        let day = "\"2026-01-12\""
        return "{\"id\": \"\(id)\", \"session\": \"\(id)\", \"startdate\": \(day), "
            + "\"created\": \(day), \"submitdate\": \(day), \"ended\": \(day), "
            + "\"namn\": \"a\", \"roll\": \"\(roll)\"}\n"
    }

    @Test("the first is taken of JSON too where no value differs")
    func sameObjects() throws {
        let (rows, format) = try read(Self.object("1", "ft") + "{}\n" + Self.object("2", "annan"))
        #expect(format == .limeSurveyJSON)
        #expect(rows.map { $0[1] } == ["ft", "annan"])
    }

    @Test("one value that differs stops JSON, and is named")
    func objectsDiffer() throws {
        // LimeSurvey writes so of the option with a text, and formr does not.
        let refusal = #expect(throws: IngestRefusal.self) {
            try read(Self.object("1", "ft") + Self.object("2", "-oth-"))
        }
        let told = try #require(refusal?.diagnostics.first)
        #expect(refusal?.diagnostics.count == 1)
        #expect(told.code == .readingsDiffer)
        let first = Self.object("1", "ft").utf8.count
        #expect(told.place == .cell(row: 2, column: nil, header: "roll", byteOffset: first))
        #expect(told.facts[.list] == "limesurvey-json, formr")
        #expect(told.facts[.value] == "-oth-" && told.facts[.name] == "roll")
        #expect(told.facts[.expected] == "\"Annan\"" && told.facts[.other] == "–")
    }

    @Test("also where it stands far down")
    func farDown() {
        let rows = (0..<5000).map { _ in "a;ft\n" }.joined()
        #expect(throws: IngestRefusal.self) { try read("namn;roll\n" + rows + "b;-oth-\n") }
        #expect(throws: Never.self) { try read("namn;roll\n" + rows) }
    }
}
