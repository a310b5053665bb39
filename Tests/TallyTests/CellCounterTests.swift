import Testing

@testable import Tally

@Suite("The counting loop")
struct CellCounterTests {
    /// Cells and slots of a thousand rows; cell 7 is the one that does not count.
    private static func rows() -> (slots: [Int], cells: [Int32]) {
        var random = SplitMix(state: 3)
        let slots = (0..<1_000).map { _ in Int.random(in: 0..<5, using: &random) }
        return (slots, slots.map { _ in Int32.random(in: 0...7, using: &random) })
    }

    @Test("gives the same table flat and sorted")
    func denseEqualsSparse() throws {
        let (slots, cells) = Self.rows()
        var tables: [CellTable] = []
        for limit in [0, 1_000_000] {
            var counter = try CellCounter(cells: 7, slots: 5, denseLimit: limit)
            counter.add(Array(slots[..<400]), cells: cells, from: 0)
            counter.add(Array(slots[400...]), cells: cells, from: 400)
            tables.append(counter.finish())
        }
        #expect(tables[0] == tables[1])
        let expected = (0..<5).map { slot in
            zip(slots, cells).count { $0 == slot && ($1 == 2 || $1 == 6) }
        }
        #expect(tables[0].sums(in: [6, 2]) == expected)
        #expect(tables[0].counts.reduce(0, +) == cells.count { $0 < 7 })
    }

    @Test("refuses more cells than can be numbered")
    func tooManyCells() {
        #expect(throws: TallyError.tooManyCells) {
            _ = try CellCounter(cells: .max / 2, slots: 3)
        }
    }

    @Test("A byte that means nothing to a column counts as rejected")
    func strayBytes() {
        // Three categories, then unknown, not shown, skipped, rejected.
        let slots = AnswerSlots(categoryCount: 3)
        #expect(slots.count == 7)
        #expect(slots.slots(of: [1, 2, 3, 0, 250, 251, 252]) == [0, 1, 2, 3, 4, 5, 6])
        #expect(slots.slots(of: [4, 249, 253, 255]) == [6, 6, 6, 6])
        #expect(
            slots.slots(ofRegister: [1, 3, 65_000, 65_250, 65_251, 65_252])
                == [0, 2, 3, 4, 5, 6])
        #expect(slots.slots(ofRegister: [0, 4, 64_999, 65_001, 65_535]) == [6, 6, 6, 6, 6])
    }
}
