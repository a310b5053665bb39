import Foundation
import ResponseStore
import SurveyModel
import Testing

@Suite("All of a source or nothing")
struct AtomicityTests {
    private let many = (0..<(SegmentSize.rows + 10)).map { Sample.Row(id: "r\($0)", text: "x") }

    @Test("A writer that is dropped leaves no trace")
    func droppedWriter() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a")])
        try store.resolve(order: ["s1"])
        let before = try store.liveDigest()
        do {
            let writer = try store.begin(Sample.source("s2"))
            try writer.append(Sample.batch(many))
        }
        #expect(try store.sources().map(\.description.sha256) == ["s1"])
        #expect(try store.liveDigest() == before)
    }

    @Test("A process that dies while it writes leaves the store as it was")
    func killedWhileWriting() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a")])
        try store.resolve(order: ["s1"])
        let before = try store.liveDigest()
        let writer = try store.begin(Sample.source("s2"))
        try writer.append(Sample.batch(many))
        // What a killed process leaves behind is what lies on disk now.
        let after = try TemporaryStore()
        for name in ["store.sqlite", "store.sqlite-wal"] {
            try after.write(try folder.bytes(name), to: name)
        }
        let reopened = try after.open()
        #expect(reopened.opening == .reused)
        #expect(try reopened.sources().map(\.description.sha256) == ["s1"])
        #expect(try reopened.liveDigest() == before)
        writer.abandon()
    }

    @Test(
        "A process that dies while it fills a new store leaves what was finished",
        arguments: [
            ResponseStore.Purpose.cache, .collection, .existing,
        ])
    func killedWhileFilling(_ purpose: ResponseStore.Purpose) throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a")])
        let finished = try folder.bytes().count
        let writer = try store.begin(Sample.source("s2", byteCount: 100_000_000))
        try writer.append(Sample.batch(many))
        // Written straight into the file, beside what undoes it.
        #expect(try folder.bytes().count > finished)
        #expect(try folder.mode("store.sqlite-journal") == 0o600)
        let after = try TemporaryStore()
        for name in ["store.sqlite", "store.sqlite-journal"] {
            try after.write(try folder.bytes(name), to: name)
        }
        let reopened = try after.open(purpose: purpose)
        #expect(reopened.opening == .reused)
        #expect(try reopened.sources().map(\.description.sha256) == ["s1"])
        #expect(try after.bytes().count == finished)
        try reopened.load(Sample.source("s3"), [Sample.Row(id: "b")])
        #expect(try reopened.sources().count == 2)
        writer.abandon()
        #expect(try folder.bytes().count == finished)
        #expect(try store.sources().count == 1)
    }

    @Test("A failed load keeps the earlier load of the same file")
    func failureKeepsTheOld() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a"), Sample.Row(id: "b")])
        let writer = try store.begin(Sample.source("s1", layoutHash: "l2"))
        try writer.append(Sample.batch([Sample.Row(id: "c")]))
        #expect(throws: StoreError.unknownCode(column: Sample.level, code: 7)) {
            try writer.append(Sample.batch([Sample.Row(id: "d", level: 7)]))
        }
        #expect(throws: StoreError.writerClosed) {
            try writer.finish(Sample.outcome([.accepted: 1]))
        }
        #expect(try store.contains(Sample.source("s1")))
        #expect(try store.sources().map(\.rowCount) == [2])
    }

    @Test("A new load of the same file takes the place of the old one")
    func reload() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a"), Sample.Row(id: "b")])
        try store.load(Sample.source("s1", layoutHash: "l2"), [Sample.Row(id: "a")])
        #expect(try store.sources().map(\.rowCount) == [1])
        #expect(try !store.contains(Sample.source("s1")))
        #expect(try store.contains(Sample.source("s1", layoutHash: "l2")))
    }

    @Test("Fates that do not add up to the records are refused, and nothing is kept")
    func fatesMustAddUp() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let writer = try store.begin(Sample.source("s1"))
        try writer.append(Sample.batch([Sample.Row(id: "a")]))
        #expect(throws: StoreError.fatesDoNotAddUp(path: "svar.csv", records: 3, fates: 2)) {
            try writer.finish(Sample.outcome([.accepted: 1, .blank: 1], records: 3))
        }
        #expect(try store.sources().isEmpty)
    }

    @Test("As many rows must be alive as are called accepted")
    func acceptedMustBeAlive() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let rows = [Sample.Row(id: "a", hash: 1), Sample.Row(id: "a", hash: 2)]
        let wrong = try store.begin(Sample.source("s1"))
        try wrong.append(Sample.batch(rows))
        #expect(throws: StoreError.acceptedRowsDiffer(path: "svar.csv", rows: 2, accepted: 1)) {
            try wrong.finish(Sample.outcome([.accepted: 1, .replaced: 1]))
        }
        let right = try store.begin(Sample.source("s1"))
        try right.append(Sample.batch(rows))
        try right.markReplaced(row: 0)
        try right.finish(Sample.outcome([.accepted: 1, .replaced: 1]))
        try store.resolve(order: ["s1"])
        #expect(try store.liveSources()[0].fates == FateCounts([.accepted: 1, .replaced: 1]))
    }

    @Test("A row that was never appended cannot be replaced")
    func unknownRow() throws {
        let folder = try TemporaryStore()
        let writer = try folder.open().begin(Sample.source("s1"))
        #expect(throws: StoreError.unknownRow(0)) { try writer.markReplaced(row: 0) }
    }

    @Test("While one source is written nothing else is begun or read")
    func oneWriterAtATime() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let writer = try store.begin(Sample.source("s1"))
        #expect(throws: StoreError.writerOpen) { try store.begin(Sample.source("s2")) }
        #expect(throws: StoreError.writerOpen) { try store.sources() }
        writer.abandon()
        #expect(try store.sources().isEmpty)
    }
}
