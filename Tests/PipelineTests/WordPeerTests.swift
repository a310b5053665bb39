import Dialogue
import Foundation
import Pipeline
import Statistics
import Testing

/// Words of the example, and invented ones, against SciPy.
@Suite("Words of notes, counted by SciPy too", .enabled(if: Peer.isThere))
struct WordPeerTests {
    /// A linear congruential generator: the same numbers every time.
    private struct Numbers {
        private var state: UInt64 = 2026

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    /// Notes of 3 to 9 words of 60, so that hardly two distances are equal.
    private static let invented: [[Int]] = {
        var numbers = Numbers()
        return (0..<70).map { _ in
            (0..<(3 + numbers.next(below: 7))).map { _ in
                min(numbers.next(below: 60), numbers.next(below: 60))
            }
        }
    }()

    private static let tables = [
        [12, 3, 40, 500], [1, 30, 60, 9], [5, 0, 20, 75], [2, 2, 2, 2], [0, 9, 50, 70],
        [300, 20_000, 17, 4],
    ]

    private static func peer(_ words: SpokenWords, distance: Double) throws -> [String: Any] {
        let areas = words.round.workshop.areas.map(\.id)
        let input: [String: Any] = [
            "notes": words.wordsOfNotes,
            "groups": words.notes.map { areas.firstIndex(of: words.note($0).area) ?? -1 },
            "least": 5, "tables": tables, "grouped": invented, "distance": distance,
        ]
        let file = FileManager.default.temporaryDirectory
            .appending(path: "lagesbild-\(UUID().uuidString).json")
        try JSONSerialization.data(withJSONObject: input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try Peer.report("words.py", [file.path])
    }

    private static func isClose(_ a: Double, _ b: Double) -> Bool {
        abs(a - b) <= 1e-9 * max(1, abs(b))
    }

    @Test("keyness, G², the tree of notes and its groups are the same")
    func same() throws {
        let folder = try ProjectFolder.example()
        let desk = CodingDesk(folder: "Surveys/rehab2026/workshops", in: folder.project)
        let words = try #require(WordDesk(desk)).words
        #expect(words.notes.count > 200)
        let peer = try Self.peer(words, distance: 0.8)

        let theirs = try #require(peer["keyness"] as? [[Double]])
        let ours = Dictionary(
            uniqueKeysWithValues: words.keyness(by: .area).map { ([$0.word, $0.group], $0) })
        #expect(ours.count == theirs.count && ours.count > 100)
        for row in theirs {
            let own = try #require(ours[[Int(row[0]), Int(row[1])]])
            #expect(Self.isClose(own.logLikelihood, row[2]), "\(row) \(own)")
            #expect(Self.isClose(own.logRatio, row[3]), "\(row) \(own)")
            #expect(Self.isClose(own.pAdjusted, row[4]), "\(row) \(own)")
        }

        let values = try #require(peer["tables"] as? [[Double]])
        for (table, value) in zip(Self.tables, values) {
            let own = Fourfold(
                both: table[0], firstOnly: table[1], secondOnly: table[2], neither: table[3])
            #expect(try Self.isClose(#require(own.logLikelihood(williams: false)), value[0]))
            #expect(try Self.isClose(#require(own.logLikelihood()), value[1]))
        }

        let tree = AverageLinkage(
            count: Self.invented.count, distances: NoteVectors(Self.invented).distances())
        let heights = try #require(peer["heights"] as? [Double])
        #expect(heights.count == tree.merges.count)
        for (merge, height) in zip(tree.merges, heights) {
            #expect(Self.isClose(merge.distance, height))
        }
        let groups = try #require(peer["groups"] as? [[Int]])
        #expect(tree.groups(within: 0.8) == groups)
        #expect((10...60).contains(groups.count), "\(groups.count)")
    }
}
