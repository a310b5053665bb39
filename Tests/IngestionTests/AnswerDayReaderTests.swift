import FormSchemas
import Ingestion
import SurveyModel
import Testing

/// The day on which a response came in, from the columns that exports have for it.
@Suite("Dagen ett svar kom, ur en export")
struct AnswerDayReaderTests {
    /// - Parameter times: The columns of times, and what each response has in them.
    private static func days(_ columns: [String], _ times: [[String]]) throws -> [String?] {
        let answers = ExampleSurvey.layout.columns.map(\.name)
        let known = ["enhet": "rehab_norr", "yrke": "ft"]
        let rows = times.enumerated().map { number, times in
            [String(number)] + times + answers.map { known[$0] ?? "" }
        }
        let (_, sink) = try Fixture.ingest(
            text: ([["id"] + columns + answers] + rows).map { $0.joined(separator: ",") + "\n" }
                .joined(),
            options: IngestOptions(format: .table))
        return sink.days
    }

    @Test("is when it was sent; else when it was begun; else nobody knows")
    func sentBeforeBegun() throws {
        let days = try Self.days(
            ["started", "submitted"],
            [
                ["2026-01-12 23:50:00", "2026-01-13 00:10:00"], ["2026-01-13T08:00:00Z", ""],
                ["", "2026-02-01"], ["", ""], ["i går", "2026-01-13 07:00"],
                ["2026-01-12", "snart"],
            ])
        #expect(
            days == ["2026-01-13", "2026-01-13", "2026-02-01", nil, "2026-01-13", "2026-01-12"])
    }

    @Test("a day that may be two is none, and one that no calendar has neither")
    func uncertain() throws {
        let days = try Self.days(
            ["submitted"],
            [
                ["3/4/2026 10:00"], ["31/1/2026"], ["4/4/2026"], ["2026-02-30"], ["2026-01-1234"],
            ])
        #expect(days == [nil, "2026-01-31", "2026-04-04", nil, nil])
    }

    @Test("an export that has no such column tells no day")
    func without() throws {
        #expect(try Self.days([], [[], []]) == [nil, nil])
    }
}
