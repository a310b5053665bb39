import ResponseStore
import SurveyModel
import Testing

@Suite("The same response in several sources")
struct ResolutionTests {
    private let folder: TemporaryStore
    private let store: ResponseStore

    init() throws {
        folder = try TemporaryStore()
        store = try folder.open()
    }

    private func fates() throws -> [FateCounts] { try store.liveSources().map(\.fates) }

    @Test("with equal content is unchanged in the later one")
    func unchanged() throws {
        try store.load(Sample.source("s1"), [Sample.Row(id: "a"), Sample.Row(id: "b")])
        try store.load(Sample.source("s2"), [Sample.Row(id: "b"), Sample.Row(id: "c")])
        try store.resolve(order: ["s1", "s2"])
        #expect(try store.liveIDs() == ["a", "b", "c"])
        #expect(
            try fates() == [FateCounts([.accepted: 2]), FateCounts([.accepted: 1, .unchanged: 1])])
    }

    @Test("with other content replaces the earlier one")
    func replaced() throws {
        try store.load(Sample.source("s1"), [Sample.Row(id: "a"), Sample.Row(id: "b", hash: 1)])
        try store.load(Sample.source("s2"), [Sample.Row(id: "b", hash: 2)])
        try store.resolve(order: ["s1", "s2"])
        #expect(try store.liveIDs() == ["a", "b"])
        #expect(
            try fates() == [FateCounts([.accepted: 1, .replaced: 1]), FateCounts([.accepted: 1])])
    }

    @Test("is decided by the order given, not by the order of loading")
    func orderDecides() throws {
        try store.load(Sample.source("s2"), [Sample.Row(id: "b", level: 2, hash: 2)])
        try store.load(Sample.source("s1"), [Sample.Row(id: "b", level: 1, hash: 1)])
        for (order, level) in [(["s1", "s2"], UInt8(2)), (["s2", "s1"], 1), (["s1", "s2"], 2)] {
            try store.resolve(order: order)
            let sources = try store.liveSources()
            #expect(sources.map(\.description.sha256) == order)
            #expect(try sources.map { try store.status(of: $0, segment: 0) } == [[2], [0]])
            #expect(try store.codes(of: sources[1], column: Sample.level, segment: 0) == [level])
        }
    }

    @Test("is followed through three sources")
    func backAndForth() throws {
        try store.load(Sample.source("s1"), [Sample.Row(id: "a", hash: 1)])
        try store.load(Sample.source("s2"), [Sample.Row(id: "a", hash: 2)])
        try store.load(Sample.source("s3"), [Sample.Row(id: "a", hash: 1)])
        try store.resolve(order: ["s1", "s2", "s3"])
        #expect(
            try fates() == [
                FateCounts([.replaced: 1]), FateCounts([.replaced: 1]), FateCounts([.accepted: 1]),
            ])
    }

    @Test("is another response in another wave or scope, or begun at another time")
    func keysAreApart() throws {
        try store.load(Sample.source("s1"), [Sample.Row(id: "a", started: "08:00")])
        try store.load(Sample.source("s2", wave: "2025"), [Sample.Row(id: "a", started: "08:00")])
        try store.load(Sample.source("s3", scope: "ms"), [Sample.Row(id: "a", started: "08:00")])
        try store.load(Sample.source("s4"), [Sample.Row(id: "a", started: "09:00")])
        try store.resolve(order: ["s1", "s2", "s3", "s4"])
        #expect(try store.liveIDs() == ["a", "a", "a", "a"])
    }

    @Test("without a time of starting is known by id and equal content only, and both else count")
    func withoutStart() throws {
        func row(_ id: String, _ hash: UInt64) -> Sample.Row {
            Sample.Row(id: id, hash: hash, started: nil)
        }
        try store.load(Sample.source("s1"), [row("1", 1), row("2", 1)])
        try store.load(Sample.source("s2"), [row("1", 2), row("2", 1)])
        try store.load(Sample.source("s3"), [row("1", 2)])
        try store.resolve(order: ["s1", "s2", "s3"])
        #expect(try store.liveIDs() == ["1", "2", "1"])
        #expect(
            try fates() == [
                FateCounts([.accepted: 2]), FateCounts([.accepted: 1, .unchanged: 1]),
                FateCounts([.unchanged: 1]),
            ])
    }

    @Test("is never recognised without an id")
    func withoutID() throws {
        try store.load(Sample.source("s1"), [Sample.Row(id: nil), Sample.Row(id: nil)])
        try store.load(Sample.source("s2"), [Sample.Row(id: nil)])
        try store.resolve(order: ["s1", "s2"])
        #expect(try store.liveIDs() == [nil, nil, nil])
    }

    @Test("does not count where its own file replaced it")
    func replacedInSource() throws {
        let writer = try store.begin(Sample.source("s1"))
        try writer.append(
            Sample.batch([Sample.Row(id: "a", hash: 1), Sample.Row(id: "a", hash: 2)]))
        try writer.markReplaced(row: 0)
        try writer.finish(Sample.outcome([.accepted: 1, .replaced: 1]))
        try store.load(Sample.source("s2"), [Sample.Row(id: "a", hash: 1)])
        try store.resolve(order: ["s1", "s2"])
        #expect(try fates() == [FateCounts([.replaced: 2]), FateCounts([.accepted: 1])])
    }

    @Test("alive twice in one source is refused where another may have the response too")
    func repeatedKey() throws {
        try store.load(Sample.source("s1"), [Sample.Row(id: "a"), Sample.Row(id: "a")])
        try store.load(Sample.source("s2"), [Sample.Row(id: "b")])
        #expect(throws: StoreError.repeatedKey(path: "svar.csv", id: "a")) {
            try store.resolve(order: ["s1", "s2"])
        }
    }

    @Test("of the only source counts as its own file left it, whatever others did to it before")
    func alone() throws {
        let writer = try store.begin(Sample.source("s1"))
        try writer.append(
            Sample.batch([Sample.Row(id: "a", hash: 1), Sample.Row(id: "a", hash: 2)]))
        try writer.markReplaced(row: 0)
        try writer.finish(Sample.outcome([.accepted: 1, .replaced: 1]))
        try store.load(Sample.source("s2"), [Sample.Row(id: "a", hash: 3)])
        try store.resolve(order: ["s1", "s2"])
        try store.resolve(order: ["s1"])
        #expect(try fates() == [FateCounts([.accepted: 1, .replaced: 1])])
    }

    @Test("does not count from a source that is not in the order")
    func unnamedSources() throws {
        try store.load(Sample.source("s1"), [Sample.Row(id: "a", hash: 1)])
        try store.load(Sample.source("s2"), [Sample.Row(id: "a", hash: 2)])
        try store.resolve(order: ["s1", "s2"])
        try store.resolve(order: ["s1"])
        #expect(try fates() == [FateCounts([.accepted: 1])])
        #expect(try store.sources().map(\.position) == [0, nil])
    }

    @Test("Live rows are not to be had before the order is given, or after a change")
    func unresolved() throws {
        try store.load(Sample.source("s1"), [Sample.Row(id: "a")])
        #expect(throws: StoreError.unresolved) { try store.liveSources() }
        try store.resolve(order: ["s1"])
        #expect(try store.liveSources().count == 1)
        try store.load(Sample.source("s2"), [Sample.Row(id: "b")])
        #expect(throws: StoreError.unresolved) { try store.liveDigest() }
    }

    @Test("An unknown digest in the order is refused")
    func unknownSource() throws {
        #expect(throws: StoreError.unknownSource(sha256: "s9")) {
            try store.resolve(order: ["s9"])
        }
    }

    @Test("Fates add up to the records of every source, whatever the order")
    func fatesAddUp() throws {
        var random = SplitMix(state: 11)
        let names = (0..<5).map { "s\($0)" }
        for name in names {
            let ids = (0..<40).filter { _ in random.next() % 2 == 0 }
            try store.load(
                Sample.source(name),
                ids.map { Sample.Row(id: "r\($0)", hash: random.next() % 2) })
        }
        for _ in 0..<10 {
            let order = names.shuffled(using: &random)
            let sources = try store.resolve(order: order)
            #expect(sources.allSatisfy { $0.fates.total == $0.records })
            // Each response stands exactly once.
            let live = try store.liveIDs()
            #expect(Set(live).count == live.count)
        }
    }
}

/// Vigna's SplitMix64: the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
