import FormSchemas
import Foundation
import SurveyModel
import Tables
import Testing

@Suite(
    "JSON Schema, judged by Python's jsonschema",
    .enabled(if: Peer.hasSchemaValidator, "jsonschema is missing: no schema is judged"))
struct JSONSchemaTests {
    /// What jsonschema says of rows and files; the schema itself must pass the metaschema.
    private static func judge(
        rows: [JSONValue] = [], files: [JSONValue] = []
    ) throws -> (rows: [[String]], files: [[String]]) {
        let folder = try TemporaryFolder()
        let file = try #require(
            try JSONSchemaTarget().emit(SampleSurvey.survey, layout: SampleSurvey.layout).first)
        let documents: JSONValue = ["rows": .array(rows), "files": .array(files)]
        let report = try Peer.report(
            "schema_check.py",
            [
                folder.write(file.bytes, to: file.name),
                folder.write(documents.rendered(.compact).utf8, to: "documents.json"),
            ])
        return (
            try #require(report["rows"] as? [[String]]),
            try #require(report["files"] as? [[String]])
        )
    }

    private static let random = (0..<200).map {
        RandomAnswers(SampleSurvey.survey, layout: SampleSurvey.layout, seed: UInt64($0))
    }

    @Test("a canonical row is valid exactly when every required question shown is answered")
    func canonicalRows() throws {
        let verdicts = try Self.judge(rows: Self.random.map { .object($0.row) }).rows
        for (answers, messages) in zip(Self.random, verdicts) {
            #expect(
                messages.isEmpty == answers.isComplete, "\(answers.row): \(messages)")
        }
        #expect(Self.random.contains { $0.isComplete })
        #expect(Self.random.contains { !$0.isComplete })
    }

    @Test("an answer to a hidden question makes a row invalid")
    func hiddenAnswers() throws {
        let complete = Self.random.filter(\.isComplete)
        let rows = complete.compactMap { answers -> JSONValue? in
            guard !answers.shown.contains("hinder_text") else { return nil }
            return .object(answers.row + [("hinder_text", "ord")])
        }
        #expect(!rows.isEmpty)
        for messages in try Self.judge(rows: rows).rows { #expect(!messages.isEmpty) }
    }

    /// A row everything in which is right, and the one thing then made wrong.
    private static let good: [(String, JSONValue)] = [
        ("enhet", "e1"), ("roll", "chef"), ("hinder", ["tid"]),
    ]

    @Test("says what is wrong with a single faulty answer")
    func faults() throws {
        let faulty: [(String, JSONValue)] = [
            ("roll", "Chef"), ("enhet", "norr"), ("hinder", ["tid", "tid"]), ("hinder", []),
            ("hinder", ["inga", "tid"]), ("hinder", "tid"), ("hinder_annat_text", "ord"),
            ("ar", 51), ("ar", "5"), ("dag", "12/1/26"), ("nivå", 1), ("val", "Å"),
            ("komp_neuro_nu", 3),
        ]
        var rows: [JSONValue] = [.object(Self.good)]
        for (name, value) in faulty {
            rows.append(.object(Self.good.filter { $0.0 != name } + [(name, value)]))
        }
        let verdicts = try Self.judge(rows: rows).rows
        #expect(verdicts[0] == [])
        for (fault, messages) in zip(faulty, verdicts.dropFirst()) {
            #expect(!messages.isEmpty, "accepted: \(fault)")
        }
    }

    @Test("a response file is one response or an array of them")
    func files() throws {
        let response: JSONValue = [
            "format": "lagesbild", "survey": "prövning",
            "layout": .string(SampleSurvey.layout.fingerprint), "id": "0123456789abcdef",
            "started": "2026-01-12T08:00:00Z", "submitted": "2026-01-12T08:09:00Z",
            "language": "sv", "answers": .object(Self.good),
        ]
        let bare: JSONValue = .object(Self.good)
        let verdicts = try Self.judge(files: [response, [response, response], bare, [bare]]).files
        #expect(verdicts[0] == [])
        #expect(verdicts[1] == [])
        #expect(!verdicts[2].isEmpty)
        #expect(!verdicts[3].isEmpty)
    }
}
