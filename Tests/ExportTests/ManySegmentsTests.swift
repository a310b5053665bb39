import Foundation
import ResponseStore
import SurveyModel
import Tally
import Testing

@testable import Export

/// Answers that fill more than one segment, in two files, with rows among them that do not count.
@Suite("Rows of many segments")
struct ManySegmentsTests {
    private static let rows = SegmentSize.rows + 1_000
    private static let levels = 5

    private static var survey: Survey {
        var survey = Survey(id: "prov", title: LocalizedText("Prov"))
        survey.wave = "2026"
        survey.scales = [
            Scale(
                id: "grad", title: LocalizedText("Grad"),
                levels: (1...levels).map { .init(value: $0, label: LocalizedText("\($0)")) })
        ]
        let questions = [
            Question(id: "grad", title: LocalizedText("Grad"), kind: .scale("grad")),
            Question(id: "text", title: LocalizedText("Text"), kind: .text(long: true)),
        ]
        survey.sections = [
            Section(id: "a", title: LocalizedText("A"), questions: questions)
        ]
        return survey
    }

    /// Every tenth row was replaced by a later one; the level goes round.
    private static func isAlive(_ row: Int) -> Bool { row % 10 != 3 }

    private let folder: URL
    private let store: ResponseStore
    private let table: AnswerTable

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("export-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let survey = Self.survey
        let layout = ColumnLayout(survey)
        store = try ResponseStore(
            path: folder.path + "/store", layout: layout, surveyHash: "h")
        table = AnswerTable(survey, layout: layout)
        for (number, name) in ["a", "b"].enumerated() {
            let writer = try store.begin(
                SourceDescription(
                    sha256: name, path: name + ".csv", byteCount: 1, format: "table",
                    wave: "2026", scope: name, layoutHash: "l"))
            let count = number == 0 ? Self.rows : 100
            var batch = ResponseBatch(layout: layout)
            batch.count = count
            batch.keys = (0..<count).map { ResponseKey(id: "\(name)\($0)") }
            batch.lineage = (0..<count).map {
                RecordLineage(row: $0 + 2, byteOffset: 10 * $0, byteCount: 9)
            }
            batch.contentHashes = (0..<count).map { UInt64($0) }
            batch.columns = [
                .codes((0..<count).map { UInt8($0 % Self.levels + 1) }),
                .text((0..<count).map { "t\($0)" }, [UInt8](repeating: 0, count: count)),
            ]
            try writer.append(batch)
            let dead = (0..<count).filter { !Self.isAlive($0) }
            for row in dead { try writer.markReplaced(row: row) }
            try writer.finish(
                SourceOutcome(
                    records: count,
                    fates: FateCounts([.accepted: count - dead.count, .replaced: dead.count]),
                    encoding: "utf-8", dialect: ""))
        }
        try store.resolve(order: ["a", "b"])
    }

    private func remove() { try? FileManager.default.removeItem(at: folder) }

    private static let alive = (0..<rows).filter(isAlive)

    private func rows(_ sql: String) throws -> [[SQLValue]] {
        let database = try AnswerDatabase(store, table, wave: nil, mentioned: sql)
        var result: [[SQLValue]] = []
        try database.run(sql) { _ in
        } row: {
            result.append($0)
            return true
        }
        return result
    }

    @Test("are numbered without gaps, and found by their number across segments and files")
    func numbers() throws {
        defer { remove() }
        let count = Self.alive.count + 90
        #expect(
            try rows(
                "SELECT count(*), min(number), max(number), count(DISTINCT number) FROM response")
                == [
                    [
                        .integer(Int64(count)), .integer(1), .integer(Int64(count)),
                        .integer(Int64(count)),
                    ]
                ])
        // The first response of the second segment, the last of the first file, the first of the next.
        let first = Self.alive.firstIndex { $0 >= SegmentSize.rows } ?? 0
        for number in [1, first, first + 1, first + 2, Self.alive.count] {
            let row = Self.alive[number - 1]
            #expect(
                try rows(
                    """
                    SELECT v.response_id, v.source_row, v.grad, v.text, l.text, m.grad
                    FROM response v JOIN response_label l USING (number)
                    JOIN response_missing m USING (number) WHERE v.number = \(number)
                    """) == [
                        [
                            .text("a\(row)"), .integer(Int64(row + 2)),
                            .integer(Int64(row % Self.levels + 1)), .text("t\(row)"),
                            .text("t\(row)"), .null,
                        ]
                    ])
        }
        #expect(
            try rows(
                "SELECT response_id, source FROM response WHERE number = \(Self.alive.count + 1)")
                == [[.text("b0"), .text("b.csv")]])
        // Backwards through a join: every segment is gone back to.
        #expect(
            try rows(
                """
                SELECT count(*) FROM (SELECT number FROM response ORDER BY number DESC) a
                JOIN response b ON b.number = a.number
                """) == [[.integer(Int64(count))]])
    }

    @Test("count as the tally does, in a query and in a file")
    func counts() throws {
        defer { remove() }
        let tally = try EmbeddedEngine(store: store).counts(
            TallyQuery(survey: Self.survey, layout: store.layout, wave: "2026"))
        let expected = tally.counts().column(0).categories.enumerated().map {
            [SQLValue.integer(Int64($0.offset + 1)), .integer(Int64($0.element))]
        }
        let query = "SELECT grad, count(*) FROM response GROUP BY grad ORDER BY grad"
        #expect(try rows(query) == expected)
        let path = folder.path + "/ut.sqlite"
        let export = try AnswerExport(store, table, wave: nil)
        let summary = try export.write(.sqlite, to: path)
        #expect(summary.responses == Self.alive.count + 90)
        let connection = try SQLConnection(path: path)
        let statement = try SQLStatement(query, connection)
        var result: [[SQLValue]] = []
        while try statement.step() { result.append(statement.row) }
        #expect(result == expected)
        let lines = folder.path + "/ut.csv"
        _ = try export.write(.csv, to: lines)
        let text = try String(contentsOfFile: lines, encoding: .utf8)
        #expect(text.split(separator: "\n").count == Self.alive.count + 91)
    }

    @Test("a store that changes under a query ends it with a message, not the program")
    func changedMeanwhile() throws {
        defer { remove() }
        let database = try AnswerDatabase(store, table, wave: nil, mentioned: "")
        try store.retain(only: ["b"])
        for query in [
            "SELECT sum(grad) FROM response", "SELECT grad FROM response WHERE number = 9",
        ] {
            #expect(throws: SQLProblem.self) {
                try database.run(query) { _ in
                } row: { _ in
                    true
                }
            }
        }
        do {
            try database.run("SELECT count(grad) FROM response") { _ in
            } row: { _ in
                true
            }
        } catch SQLProblem.refused(let message, _) {
            #expect(message == ResponseCursor.failure)
        }
    }

    @Test("are traced where a group reaches over segments, as many as are wanted")
    func traced() throws {
        defer { remove() }
        let tally = try EmbeddedEngine(store: store).counts(
            TallyQuery(survey: Self.survey, layout: store.layout, wave: "2026"))
        let trace = try FigureTrace(
            FigureRequest(column: "grad", answer: "2"), table, store: store, tally: tally,
            limit: .max)
        #expect(trace.rows.count == trace.matching && trace.matching > SegmentSize.rows / 6)
        #expect(trace.rows.allSatisfy { $0.code == "2" && ($0.row - 2) % Self.levels == 1 })
    }
}
