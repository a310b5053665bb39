import Testing

@testable import Tally

@Suite("Counting bytes as they are stored")
struct ByteCounterTests {
    @Test("gives what the general counter gives, by slot and by byte", arguments: [3_000, 20_000])
    func same(_ rows: Int) throws {
        var random = SplitMix(state: 11)
        let map = AnswerSlots(categoryCount: 5)
        // Codes, every kind of no answer, and bytes that mean nothing here.
        let codes: [UInt8] = [1, 2, 3, 4, 5, 0, 250, 251, 252, 6, 249, 255]
        let bytes = (0..<rows).map { _ in codes[Int.random(in: 0..<codes.count, using: &random)] }
        let cells = bytes.map { _ in Int32.random(in: 0...7, using: &random) }
        var counter = try #require(ByteCounter(cells: 7, rows: rows, as: map))
        var general = try CellCounter(cells: 7, slots: map.count)
        for part in [0..<rows / 3, rows / 3..<rows] {
            Array(bytes[part]).withUnsafeBufferPointer {
                counter.add($0, cells: cells, from: part.lowerBound)
            }
            general.add(map.slots(of: Array(bytes[part])), cells: cells, from: part.lowerBound)
        }
        #expect(counter.finish() == general.finish())
    }

    @Test("leaves more counts than can be held to the general one")
    func tooMany() {
        let map = AnswerSlots(categoryCount: 249)
        #expect(ByteCounter(cells: CellCounter.denseLimit / 200, rows: 10, as: map) == nil)
    }
}
