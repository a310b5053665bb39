import Statistics
import Testing

@Suite("Average linkage")
struct AverageLinkageTests {
    /// Items at 0, 1, 5, 7 and 20 of a line. 0 and 1 at 1; 5 and 7 at 2; those two at (5 + 7 + 4 + 6) / 4 = 5.5;
    /// then 20 at (20 + 19 + 15 + 13) / 4 = 16.75.
    private static let places = [0.0, 1, 5, 7, 20]
    private static let tree: AverageLinkage = {
        let distances = places.indices.flatMap { i in
            places.indices.filter { $0 > i }.map { abs(places[i] - places[$0]) }
        }
        return AverageLinkage(count: places.count, distances: distances)
    }()

    @Test("joins what lies nearest on average")
    func byHand() {
        #expect(Self.tree.merges.map(\.distance) == [1, 2, 5.5, 16.75])
        #expect(Self.tree.merges.map(\.size) == [2, 2, 4, 5])
        #expect(Self.tree.merges.map(\.first) == [0, 2, 0, 0])
        #expect(Self.tree.merges.map(\.second) == [1, 3, 2, 4])
        #expect(Self.tree.groups(within: 2) == [[0, 1], [2, 3], [4]])
        #expect(Self.tree.groups(within: 6) == [[0, 1, 2, 3], [4]])
        #expect(Self.tree.groups(within: 0.5).count == 5)
        #expect(Self.tree.groups(within: 17) == [[0, 1, 2, 3, 4]])
    }

    @Test("of equals the lowest go first, whatever there is")
    func ties() {
        let tree = AverageLinkage(count: 4, distances: [1, 1, 1, 1, 1, 1])
        #expect(tree.merges.map(\.distance) == [1, 1, 1])
        #expect(tree.groups(within: 1) == [[0, 1, 2, 3]])
        #expect(tree.groups(within: 0.99) == [[0], [1], [2], [3]])
        #expect(AverageLinkage(count: 0, distances: []).groups(within: 1).isEmpty)
        #expect(AverageLinkage(count: 1, distances: []).groups(within: 1) == [[0]])
    }
}
