import ResponseStore
import SurveyModel
import Testing

@Suite("What is written comes back")
struct RoundTripTests {
    @Test("Codes, texts, lineage and keys come back row by row")
    func everyColumnComesBack() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let rows = [
            Sample.Row(id: "a", unit: 2, level: 5, text: "Åsa; \"hm\"\nrad", started: "08:00"),
            Sample.Row(id: nil, unit: 65_251, level: 251, text: nil, started: nil),
            Sample.Row(id: "", unit: 1, level: 0, text: "", started: nil),
        ]
        let source = try store.load(Sample.source("s1"), rows)

        #expect(source.rowCount == 3)
        #expect(source.segmentCount == 1)
        #expect(
            try store.registerCodes(of: source, column: Sample.unit, segment: 0) == [2, 65_251, 1])
        #expect(try store.codes(of: source, column: Sample.level, segment: 0) == [5, 251, 0])
        let texts = try store.texts(of: source, column: Sample.text, segment: 0)
        #expect((0..<4).map { texts[$0] } == ["Åsa; \"hm\"\nrad", nil, "", nil])
        #expect(texts.noAnswer(row: 1) == .skipped)
        #expect(texts.noAnswer(row: 2) == nil)
        #expect(
            try store.lineage(of: source, segment: 0).map(\.byteOffset) == [0, 100, 200])
        #expect(try store.lineage(of: source, segment: 0).map(\.row) == [2, 3, 4])
        #expect(
            try store.keys(of: source, segment: 0) == [
                ResponseKey(id: "a", started: "08:00"), ResponseKey(id: nil), ResponseKey(id: ""),
            ])
    }

    @Test("Days come back row by row; where a batch tells none, nobody knows any")
    func days() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        var rows = (0..<3).map { Sample.Row(id: "\($0)") }
        rows[0].day = 9_678
        rows[2].day = 0
        let writer = try store.begin(Sample.source("s1"))
        try writer.append(Sample.batch(rows))
        var silent = Sample.batch([Sample.Row(id: "a"), Sample.Row(id: "b")])
        silent.days = []
        try writer.append(silent)
        let source = try writer.finish(Sample.outcome([.accepted: 5]))
        let unknown = AnswerDay.unknown
        #expect(
            try store.days(of: source, segment: 0) == [9_678, unknown, 0, unknown, unknown])
    }

    @Test("Rows beyond one segment stand in the next, whatever the size of the batches")
    func segmentsAreFilled() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let count = SegmentSize.rows + 3
        let rows = (0..<count).map {
            Sample.Row(id: nil, level: UInt8($0 % 6) + 1, text: $0 % 1_000 == 0 ? "t\($0)" : nil)
        }
        let writer = try store.begin(Sample.source("s1"))
        var next = 0
        for size in [1, 50_000, 10, 40_000] {
            let end = min(count, next + size)
            try writer.append(Sample.batch(Array(rows[next..<end])))
            next = end
        }
        try #require(next == count)
        let source = try writer.finish(Sample.outcome([.accepted: count]))

        #expect(source.segmentCount == 2)
        #expect([0, 1].map { source.rows(inSegment: $0) } == [SegmentSize.rows, 3])
        let levels = try (0..<2).flatMap {
            try store.codes(of: source, column: Sample.level, segment: $0)
        }
        #expect(levels == rows.map(\.level))
        var seen: [[UInt8]] = []
        try store.forEachCodes(of: source, column: Sample.level) { segment, codes in
            #expect(segment == seen.count)
            seen.append(Array(codes))
        }
        #expect(seen.map(\.count) == [SegmentSize.rows, 3])
        #expect(Array(seen.joined()) == rows.map(\.level))
        let texts = try (0..<2).flatMap { segment in
            let texts = try store.texts(of: source, column: Sample.text, segment: segment)
            return (0..<texts.count).map { texts[$0] }
        }
        #expect(texts == rows.map(\.text))
    }

    @Test("Codes that are not there are an error, not none")
    func missingCodes() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let source = try store.load(Sample.source("s1"), [Sample.Row(id: "a")])
        for column in [Sample.unit, Sample.text] {
            #expect(throws: StoreError.damagedSegment(column: column, segment: 0)) {
                try store.forEachCodes(of: source, column: column) { _, _ in }
            }
        }
        try store.retain(only: [])
        #expect(throws: StoreError.damagedSegment(column: Sample.level, segment: 0)) {
            try store.forEachCodes(of: source, column: Sample.level) { _, _ in }
        }
    }

    @Test("Rejects and marks come back in the order they were added")
    func findingsComeBack() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let reject = StoredReject(
            line: 7, byteOffset: 812, column: "trivs", code: "E302", kind: "unknown_code",
            value: "9", message: "Rätta koden", raw: "a;9;\u{0}x", isWholeRecord: false)
        let whole = StoredReject(
            line: 9, byteOffset: 900, column: nil, code: "E301", kind: "too_few_cells", value: "",
            message: "Raden är kortare", raw: "a", isWholeRecord: true)
        let mark = PersonalDataMark(row: 0, column: 2, kind: "personnummer", start: 3, count: 11)
        let writer = try store.begin(Sample.source("s1"))
        try writer.append(Sample.batch([Sample.Row(id: "a", text: "jag 121212-1212")]))
        try writer.add(reject)
        try writer.add(whole)
        try writer.add(mark)
        let source = try writer.finish(Sample.outcome([.accepted: 1, .quarantined: 1]))

        #expect(try store.rejects(of: source) == [reject, whole])
        #expect(try store.marks(of: source) == [mark])
        #expect(source.encoding == "utf-8")
        #expect(source.dialect == ", \" LF")
    }

    @Test("A response is found by its id wherever it stands")
    func responsesAreFound() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a"), Sample.Row(id: "b", hash: 1)])
        try store.load(Sample.source("s2"), [Sample.Row(id: "b", hash: 2)])
        try store.resolve(order: ["s1", "s2"])
        let found = try store.find(id: "b")
        #expect(found.map(\.source.sha256) == ["s1", "s2"])
        #expect(found.map(\.row) == [1, 0])
        #expect(found.map(\.lineage.row) == [3, 2])
        #expect(found.map(\.status) == [.replacedLater, .alive])
    }

    @Test("Only texts of rows that count are live")
    func liveTexts() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(
            Sample.source("s1"),
            [Sample.Row(id: "a", text: "förr", hash: 1), Sample.Row(id: "b", text: "kvar")])
        try store.load(Sample.source("s2"), [Sample.Row(id: "a", text: "nu", hash: 2)])
        try store.resolve(order: ["s1", "s2"])
        #expect(try store.liveTexts(column: Sample.text).map(\.text) == ["kvar", "nu"])
        #expect(try store.liveTexts(column: Sample.text, wave: "2025").isEmpty)
    }
}
