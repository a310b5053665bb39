import ResponseStore
import SurveyModel
import Testing

@Suite("Erasing responses")
struct ErasureTests {
    private static let secret = "Vill inte heta Hemligsson"

    private func rows(_ count: Int) -> [Sample.Row] {
        (0..<count).map { number in
            var row = Sample.Row(id: "id-\(number)", hash: UInt64(number))
            row.unit = UInt16(number % 2 + 1)
            row.level = UInt8(number % 5 + 1)
            if number.isMultiple(of: 4) { row.text = "text \(number)" }
            if number == 3 { row.text = Self.secret }
            row.day = UInt16(number % 60)
            return row
        }
    }

    @Test("nothing of the response is left in the file or its log, and all others are as they were")
    func bytesAreGone() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        // More than one segment, and texts longer than a page of the file.
        let count = SegmentSize.rows + 10
        try store.load(Sample.source("s1"), rows(count))
        try store.resolve(order: ["s1"])
        #expect(try folder.contains(Self.secret) && folder.contains("id-\(count - 1)"))
        let before = try store.liveTexts(column: Sample.text).map(\.text)
        let key = { (number: Int) in ResponseKey(id: "id-\(number)", started: "07:45") }
        let erased = try store.erase([key(3), key(count - 1), ResponseKey(id: "borta")])
        #expect(erased.map(\.rows) == [2])
        #expect(try !folder.contains(Self.secret))
        #expect(try !folder.contains("id-\(count - 1)"))
        try store.resolve(order: ["s1"])
        let source = try #require(try store.sources().first)
        #expect(source.fates == FateCounts([.accepted: count - 2, .erased: 2]))
        #expect(source.fates.total == source.records)
        #expect(
            try store.liveTexts(column: Sample.text).map(\.text)
                == before.filter { $0 != Self.secret })
        #expect(try store.liveIDs().count == count - 2)
        #expect(try store.status(of: source, segment: 1)[9] == RowStatus.erased.rawValue)
        let lineage = try store.lineage(of: source, segment: 0)
        #expect(lineage[3] == RecordLineage(row: 0, byteOffset: 0, byteCount: 0))
        #expect(lineage[4] == RecordLineage(row: 6, byteOffset: 400, byteCount: 90))
        #expect(try store.codes(of: source, column: Sample.level, segment: 0)[3] == 0)
        #expect(try store.codes(of: source, column: Sample.level, segment: 0)[4] == 5)
        #expect(try store.registerCodes(of: source, column: Sample.unit, segment: 0)[4] == 1)
        #expect(try store.days(of: source, segment: 0)[3] == AnswerDay.unknown)
        #expect(try store.days(of: source, segment: 0)[4] == 4)
    }

    @Test("what was set aside of it goes too, and an unreadable record with its id loses its text")
    func rejects() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let writer = try store.begin(Sample.source("s1"))
        try writer.append(Sample.batch([Sample.Row(id: "a-1"), Sample.Row(id: "b-2")]))
        func reject(_ line: Int, _ code: String, _ raw: String, id: String?, whole: Bool) throws {
            try writer.add(
                StoredReject(
                    line: line, byteOffset: 0, column: nil, code: code, kind: "", value: raw,
                    message: "{}", raw: raw, isWholeRecord: whole,
                    key: ResponseKey(id: id, started: id == nil ? nil : "07:45")))
        }
        try reject(2, "E306", "a-1;cellen", id: "a-1", whole: false)
        try reject(4, "E305", "a-1;provsvaret", id: "a-1", whole: true)
        try reject(5, "E301", "x;a-1;trasig", id: nil, whole: true)
        try reject(6, "E305", "b-2;annan", id: "b-2", whole: true)
        try writer.finish(Sample.outcome([.accepted: 2, .quarantined: 3]))
        let erased = try store.erase([ResponseKey(id: "a-1", started: "07:45")])
        #expect(erased.map(\.rejects) == [3])
        for text in ["a-1", "cellen", "provsvaret", "trasig"] {
            #expect(try !folder.contains(text), "\(text)")
        }
        let source = try #require(try store.sources().first)
        #expect(source.fates == FateCounts([.accepted: 1, .erased: 2, .quarantined: 2]))
        #expect(try store.rejects(of: source).map(\.line) == [5, 6])
    }

    @Test("a response that replaced another does not bring the older one back")
    func replaced() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a", level: 1, hash: 1)])
        try store.load(Sample.source("s2"), [Sample.Row(id: "a", level: 2, hash: 2)])
        try store.resolve(order: ["s1", "s2"])
        #expect(try store.liveIDs() == ["a"])
        _ = try store.erase([ResponseKey(id: "a", started: "07:45")])
        let stored = try store.resolve(order: ["s1", "s2"])
        #expect(try store.liveIDs().isEmpty)
        #expect(stored.map(\.fates) == [FateCounts([.erased: 1]), FateCounts([.erased: 1])])
    }

    @Test("a wave goes with its sources")
    func wave() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(
            Sample.source("s1", wave: "2025"), [Sample.Row(id: "a", text: Self.secret)])
        try store.load(Sample.source("s2"), [Sample.Row(id: "b")])
        #expect(try store.erase(wave: "2025").map(\.rows) == [1])
        #expect(try !folder.contains(Self.secret))
        #expect(try store.sources().map(\.description.sha256) == ["s2"])
    }
}
