import Foundation
import ResponseStore
import SurveyModel
import Testing

@Suite("A cache that can always be rebuilt")
struct CacheTests {
    private let rows = [
        "s1": [Sample.Row(id: "a", hash: 1), Sample.Row(id: "b", hash: 1)],
        "s2": [Sample.Row(id: "b", hash: 2), Sample.Row(id: "c")],
        "s3": [Sample.Row(id: "c"), Sample.Row(id: nil)],
    ]

    private func load(_ names: [String], into store: ResponseStore) throws {
        for name in names where try !store.contains(Sample.source(name)) {
            try store.load(Sample.source(name), rows[name] ?? [])
        }
    }

    @Test("An incremental update equals a rebuild from scratch")
    func incrementalEqualsRebuild() throws {
        let old = try TemporaryStore()
        let updated = try old.open()
        try load(["s3", "s1"], into: updated)
        try updated.resolve(order: ["s1", "s3"])
        try load(["s2"], into: updated)
        #expect(try updated.retain(only: ["s1", "s2"]) == [Sample.source("s3")])
        try updated.resolve(order: ["s1", "s2"])

        let new = try TemporaryStore()
        let rebuilt = try new.open()
        try load(["s1", "s2"], into: rebuilt)
        try rebuilt.resolve(order: ["s1", "s2"])

        #expect(try updated.liveDigest() == rebuilt.liveDigest())
        #expect(try updated.liveIDs() == rebuilt.liveIDs())
        #expect(try updated.sources().map(\.fates) == rebuilt.sources().map(\.fates))
    }

    @Test("The digest depends on the order, the content and the wave, not on the path")
    func digest() throws {
        func digest(
            _ first: [Sample.Row], wave: String = "2026", path: String = "svar.csv",
            order: [String] = ["s1", "s2"]
        ) throws -> String {
            let folder = try TemporaryStore()
            let store = try folder.open()
            try store.load(Sample.source("s1", path: path, wave: wave), first)
            try store.load(Sample.source("s2"), [Sample.Row(id: "x")])
            try store.resolve(order: order)
            return try store.liveDigest()
        }
        let base = try digest([Sample.Row(id: "a")])
        #expect(try digest([Sample.Row(id: "a")]) == base)
        #expect(try digest([Sample.Row(id: "a")], path: "annan.csv") == base)
        #expect(try digest([Sample.Row(id: "a", level: 4)]) != base)
        #expect(try digest([Sample.Row(id: "a", text: "hej")]) != base)
        #expect(try digest([Sample.Row(id: "a")], wave: "2025") != base)
        #expect(try digest([Sample.Row(id: "a")], order: ["s2", "s1"]) != base)
    }

    @Test("The same load is known; anything else about it makes it another one")
    func contains() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try store.load(Sample.source("s1"), [Sample.Row(id: "a")])
        #expect(try store.contains(Sample.source("s1")))
        for other in [
            Sample.source("s2"), Sample.source("s1", path: "b.csv"),
            Sample.source("s1", wave: "2025"), Sample.source("s1", scope: "ms"),
            Sample.source("s1", layoutHash: "l2"),
        ] {
            #expect(try !store.contains(other))
        }
    }

    @Test("Resolving again in the same order writes nothing")
    func resolvingAgain() throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        try load(["s1", "s2"], into: store)
        let first = try store.resolve(order: ["s1", "s2"])
        let before = try folder.bytes()
        #expect(try store.resolve(order: ["s1", "s2"]) == first)
        #expect(try folder.bytes() == before)
        #expect(try folder.bytes("store.sqlite-wal").isEmpty)
    }

    @Test("A store that is opened again holds what it held")
    func reopened() throws {
        let folder = try TemporaryStore()
        do {
            let store = try folder.open()
            #expect(store.opening == .created)
            try load(["s1", "s2"], into: store)
            try store.resolve(order: ["s1", "s2"])
        }
        let store = try folder.open()
        #expect(store.opening == .reused)
        #expect(try store.liveIDs() == ["a", "b", "c"])
    }

    @Test("A store of another survey is emptied")
    func otherSurvey() throws {
        let folder = try TemporaryStore()
        do { try load(["s1"], into: try folder.open()) }
        let store = try folder.open(surveyHash: "enkät 2")
        #expect(store.opening == .rebuilt(.surveyHash))
        #expect(try store.sources().isEmpty)
    }

    @Test("A store that is only read, or added to, is never emptied and never made")
    func leftAlone() throws {
        let folder = try TemporaryStore()
        #expect(throws: StoreError.notThere(path: folder.path)) {
            try folder.open(purpose: .existing)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        do { try load(["s1"], into: try folder.open(purpose: .collection)) }
        let before = try folder.bytes()
        for purpose in [ResponseStore.Purpose.existing, .collection] {
            #expect(throws: StoreError.outdated(path: folder.path, .surveyHash)) {
                try folder.open(surveyHash: "enkät 2", purpose: purpose)
            }
        }
        #expect(try folder.bytes() == before)
        #expect(try folder.open(purpose: .existing).sources().count == 1)
    }

    @Test("A store of another layout is emptied")
    func otherLayout() throws {
        let folder = try TemporaryStore()
        do { try load(["s1"], into: try folder.open()) }
        var survey = Sample.survey
        survey.sections[0] = Section(
            id: "s", title: LocalizedText("Del"),
            questions: Array(survey.sections[0].questions.dropLast()))
        #expect(try folder.open(layout: ColumnLayout(survey)).opening == .rebuilt(.layout))
    }

    @Test("A store of another schema version is emptied")
    func otherVersion() throws {
        let folder = try TemporaryStore()
        do { try load(["s1"], into: try folder.open()) }
        // SQLite's file format: the user version stands big-endian at offset 60.
        var bytes = try folder.bytes()
        bytes[63] &+= 1
        try folder.write(bytes)
        let store = try folder.open()
        #expect(store.opening == .rebuilt(.schemaVersion))
        #expect(try store.sources().isEmpty)
    }

    /// From within the first page on, where the tables are told of, and behind it.
    @Test("A damaged store is emptied", arguments: [4_096, 32_768])
    func damaged(_ start: Int) throws {
        let folder = try TemporaryStore()
        do { try load(["s1"], into: try folder.open()) }
        var bytes = try folder.bytes()
        for index in start..<bytes.count { bytes[index] = 0xA5 }
        try folder.write(bytes)
        let store = try folder.open()
        #expect(store.opening == .rebuilt(.damaged))
        #expect(try store.sources().isEmpty)
    }

    @Test("A file that is not ours is left alone")
    func foreignFile() throws {
        let folder = try TemporaryStore()
        let text = Array(String(repeating: "viktigt\n", count: 1_000).utf8)
        try folder.write(text)
        try folder.setMode(0o644)
        #expect(throws: StoreError.foreignFile(path: folder.path)) { try folder.open() }
        #expect(try folder.mode("store.sqlite") == 0o644)
        #expect(try folder.bytes() == text)
    }

    @Test("Another program's database is left alone")
    func foreignDatabase() throws {
        let folder = try TemporaryStore()
        do { try load(["s1"], into: try folder.open()) }
        // The application id stands at offset 68.
        var bytes = try folder.bytes()
        bytes[68] ^= 0xff
        try folder.write(bytes)
        #expect(throws: StoreError.foreignFile(path: folder.path)) { try folder.open() }
        #expect(try folder.bytes() == bytes)
    }

    @Test("A path that cannot be opened is an error, not a crash")
    func cannotOpen() throws {
        let folder = try TemporaryStore()
        #expect(throws: StoreError.self) {
            try ResponseStore(
                path: folder.path("saknas/store.sqlite"), layout: Sample.layout, surveyHash: "h")
        }
        #expect(throws: StoreError.self) {
            try ResponseStore(path: folder.folder.path, layout: Sample.layout, surveyHash: "h")
        }
    }
}
