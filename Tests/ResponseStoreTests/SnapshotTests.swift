import ResponseStore
import SurveyModel
import Testing

@Suite("Reading a store while others write to it")
struct SnapshotTests {
    private struct Broken: Error {}

    /// Two stores over one file stand for two processes: each has a connection of its own.
    private static func pair(_ folder: TemporaryStore) throws -> (ResponseStore, ResponseStore) {
        let reader = try folder.open()
        try reader.load(Sample.source("s1"), [Sample.Row(id: "a"), Sample.Row(id: "b")])
        try reader.resolve(order: ["s1"])
        return (reader, try folder.open())
    }

    @Test("A source that is read in meanwhile is not seen before the end")
    func writer() throws {
        let folder = try TemporaryStore()
        let (reader, writer) = try Self.pair(folder)
        try reader.withSnapshot {
            #expect(try reader.liveIDs() == ["a", "b"])
            try writer.load(Sample.source("s2"), [Sample.Row(id: "c")])
            // Not even that the other has not been told the order yet.
            #expect(try reader.liveIDs() == ["a", "b"])
            try writer.resolve(order: ["s1", "s2"])
            #expect(try reader.liveIDs() == ["a", "b"])
            #expect(try reader.sources().count == 1)
        }
        #expect(try reader.liveIDs() == ["a", "b", "c"])
        #expect(try writer.liveIDs() == ["a", "b", "c"])
    }

    @Test("The state is that of the beginning, not of the first question")
    func beginning() throws {
        let folder = try TemporaryStore()
        let (reader, writer) = try Self.pair(folder)
        try reader.withSnapshot {
            try writer.load(Sample.source("s2"), [Sample.Row(id: "c")])
            #expect(try reader.liveIDs() == ["a", "b"])
        }
    }

    @Test("Nothing is written within it, and what it throws ends it")
    func refused() throws {
        let folder = try TemporaryStore()
        let (reader, _) = try Self.pair(folder)
        try reader.withSnapshot {
            #expect(throws: StoreError.writerOpen) { try reader.begin(Sample.source("s2")) }
            #expect(throws: StoreError.writerOpen) { try reader.retain(only: []) }
            #expect(throws: StoreError.writerOpen) { try reader.withSnapshot {} }
            let ids = try reader.liveIDs()
            #expect(ids == ["a", "b"])
        }
        #expect(throws: Broken.self) { try reader.withSnapshot { throw Broken() } }
        try reader.load(Sample.source("s2"), [Sample.Row(id: "c")])
        #expect(try reader.resolve(order: ["s1", "s2"]).count == 2)
    }
}
