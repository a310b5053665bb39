import Diagnostics
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

    /// Whether points add up is the one rule a schema cannot state.
    @Test("a canonical row is valid exactly when what is required is there and no rule is broken")
    func canonicalRows() throws {
        let verdicts = try Self.judge(rows: Self.random.map { .object($0.row) }).rows
        for (answers, messages) in zip(Self.random, verdicts) {
            #expect(
                messages.isEmpty == answers.isCompleteExceptSums, "\(answers.row): \(messages)")
        }
        #expect(Self.random.contains { $0.isComplete })
        #expect(Self.random.contains { !$0.isComplete })
    }

    @Test("what is calculated may be left out, and then decides nothing")
    func calculatedValues() throws {
        let complete = Self.random.filter(\.isCompleteExceptSums)
        let calculated = ["summa", "produkt"]
        let bare = complete.map { answers in
            JSONValue.object(answers.row.filter { !calculated.contains($0.0) })
        }
        for messages in try Self.judge(rows: bare).rows { #expect(messages == []) }
        // Six hours and a product of minus four hide the last section: where the row says so, an
        // answer there is refused.
        let hours: [(String, JSONValue)] = Self.good + [("direkt", 3), ("journal", 3)]
        let hiding: [(String, JSONValue)] = [("summa", 6), ("produkt", -4)]
        let verdicts = try Self.judge(rows: [
            .object(hours + [("ort", "Lund")]), .object(hours + hiding),
            .object(hours + hiding + [("ort", "Lund")]),
        ]).rows
        #expect(verdicts[0] == [])
        #expect(verdicts[1] == [])
        #expect(!verdicts[2].isEmpty)
    }

    @Test("takes part of a ranking, and no place twice")
    func rankings() throws {
        func row(_ places: [String: JSONValue]) -> JSONValue {
            .object(Self.good + places.sorted { $0.key < $1.key }.map { ("ordning_" + $0, $1) })
        }
        let verdicts = try Self.judge(rows: [
            row(["tid": 2]), row(["tid": 1, "lokal": 2, "lon": 4, "ro": 3]),
            row(["tid": 1, "ro": 1]), row(["lokal": 3, "lon": 3, "ro": 1]), row(["tid": 5]),
            row(["tid": 0]), row(["tid": "1"]),
        ]).rows
        #expect(verdicts.map(\.isEmpty) == [true, true, false, false, false, false, false])
    }

    @Test("says of points that their sum is not checked")
    func limitations() {
        let found = JSONSchemaTarget().limitations(SampleSurvey.survey, layout: SampleSurvey.layout)
        #expect(found.contains(Limitation(.question("poäng"), .sumNotChecked)))
        #expect(found.contains(Limitation(.question("summa"), .calculationNotChecked)))
        #expect(found.count == 3)
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
        ("enhet", "e1"), ("roll", "chef"), ("hinder", ["tid"]), ("klimat_lar", 4),
        ("klimat_stress", 1), ("klimat_trivs", 9),
    ]

    @Test("says what is wrong with a single faulty answer")
    func faults() throws {
        let faulty: [(String, JSONValue)] = [
            ("roll", "Chef"), ("enhet", "norr"), ("hinder", ["tid", "tid"]), ("hinder", []),
            ("hinder", ["inga", "tid"]), ("hinder", "tid"), ("hinder_annat_text", "ord"),
            ("ar", 51), ("ar", "5"), ("dag", "12/1/26"), ("nivå", 1), ("val", "Å"),
            ("komp_neuro_nu", 3), ("klimat_lar", 5), ("nps", 11), ("nps", -1),
            ("direkt", .double(40.5)), ("direkt", .double(-0.1)), ("journal", .double(3.5)),
            ("poang_tid", 11),
            ("poang_tid", .double(1.5)), ("svar", "x"), ("klimat", 1),
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
