import ResponseStore
import SurveyModel
import Testing

@testable import Tally

/// Late and early answers, counted from the store.
@Suite("Late and early answers in the store")
struct LatenessTests {
    /// Days from the first to the eighth of January, and none for one in seven.
    private static let rows: [TallySample.Row] = {
        var rows = TallySample.randomRows(1_500, seed: 8)
        for index in rows.indices where index % 7 > 0 {
            rows[index].day = UInt16(index * index % 8)
        }
        return rows
    }()

    private static func tally(_ files: [[TallySample.Row]]) throws -> LatenessTally {
        let folder = try StoreFolder()
        for (number, rows) in files.enumerated() { try folder.load("s\(number)", rows) }
        try folder.store.resolve(order: files.indices.map { "s\($0)" })
        return try EmbeddedEngine(store: folder.store).lateness(
            TallyQuery(
                survey: TallySample.survey, layout: TallySample.layout, wave: "2026"))
    }

    @Test("are what the same responses give when each part is counted by itself")
    func parts() throws {
        let tally = try Self.tally([Self.rows])
        let first = try #require(tally.firstLateDay)
        let known = Self.rows.filter { AnswerDay(code: $0.day) != nil }
        #expect(tally.known == known.count)
        for part in LatenessTally.Part.allCases {
            let own = known.filter { ($0.day >= first.code) == (part == .late) }
            #expect(!own.isEmpty)
            let alone = try StoreFolder.tally([own])
            #expect(tally.responses(part) == own.count)
            let all = alone.selection()
            let level = try #require(
                TallySample.layout.index(of: ItemReference(question: "trivs")))
            #expect(
                tally.counts(column: level, part) == alone.counts(column: level, in: all))
            for row in ["a", "b"] {
                let pair = try #require(alone.pair(question: "komp", row: row))
                #expect(
                    tally.joint(question: "komp", row: row, part)
                        == alone.joint(pair: pair, in: all))
            }
        }
    }

    @Test("do not depend on the order of the responses, nor on that of the files")
    func order() throws {
        let whole = try Self.tally([Self.rows])
        let turned = Array(Self.rows.reversed())
        #expect(try Self.tally([Array(turned[700...]), Array(turned[..<700])]) == whole)
    }
}
