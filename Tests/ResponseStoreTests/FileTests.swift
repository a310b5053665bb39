import ResponseStore
import SurveyModel
import Testing

@Suite("The file on disk")
struct FileTests {
    @Test("Only its owner may read it or its log")
    func mode() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a")])
        #expect(try folder.mode("store.sqlite") == 0o600)
        #expect(try folder.mode("store.sqlite-wal") == 0o600)
        #expect(try folder.mode("store.sqlite-shm") == 0o600)
    }

    @Test("One that others could read is closed to them when it is opened")
    func loosenedMode() throws {
        let folder = try TemporaryStore()
        do { try folder.open().load(Sample.source("s1"), [Sample.Row(id: "a")]) }
        try folder.setMode(0o644)
        let store = try folder.open()
        #expect(store.opening == .reused)
        #expect(try folder.mode("store.sqlite") == 0o600)
    }

    @Test("It has pages of 32,768 bytes and a write-ahead log")
    func format() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a")])
        // SQLite's file format: page size big-endian at 16, write and read version 2 = WAL at 18.
        #expect(try Array(folder.bytes()[16..<20]) == [0x80, 0x00, 2, 2])
    }

    @Test("What is dropped is gone from the bytes")
    func secureDeletion() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let secret = "Kalle Kula sade så här"
        try store.load(Sample.source("s1"), [Sample.Row(id: "a", text: secret)])
        try store.load(Sample.source("s2"), [Sample.Row(id: "b", text: "något annat")])
        #expect(try folder.contains(secret))
        try store.retain(only: ["s2"])
        #expect(try !folder.contains(secret))
        #expect(try folder.contains("något annat"))
    }

    /// Small ones go through the log, large ones straight into a new file.
    @Test(
        "What was given up before it was finished is gone from the bytes",
        arguments: [1_000, 100_000_000])
    func abandonedText(_ byteCount: Int) throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        let secret = "Kalle Kula sade så här"
        let writer = try store.begin(Sample.source("s1", byteCount: byteCount))
        // Enough text to spill into the log before the end.
        let rows = (0..<(SegmentSize.rows + 1)).map {
            Sample.Row(id: "r\($0)", text: "\(secret) \($0)")
        }
        try writer.append(Sample.batch(rows))
        #expect(try folder.contains(secret))
        writer.abandon()
        try store.load(Sample.source("s2"), [Sample.Row(id: "b")])
        #expect(try !folder.contains(secret))
    }
}
