import Testing

@testable import Tables

/// What was learned of cells is found again, and nothing else; a dictionary of the standard library is
/// asked.
@Suite("Kända celler")
struct KnownCellsTests {
    private struct Coded: Equatable {
        var isTaken = false
        var codes: [UInt16]
        var flags: [Bool]
        var places: [Range<Int>]
    }

    private static let none: UInt16 = 999

    /// Codes a line of which column 0 is placed, column 1 passed, and the rest closed.
    private func code(_ text: String, _ known: KnownCells, closed: Int, from start: Int = 0)
        -> Coded
    {
        let storage = Array(repeating: UInt8(ascii: "#"), count: start) + Array(text.utf8)
        let line = TableLine(
            line: 2, byteOffset: 0, byteCount: text.utf8.count, storage: storage,
            range: start..<storage.count, separator: UInt8(ascii: ","))
        var coded = Coded(
            codes: Array(repeating: Self.none, count: closed),
            flags: Array(repeating: false, count: closed), places: [0..<0])
        var states = [UInt8](repeating: 0, count: closed)
        coded.isTaken = states.withUnsafeMutableBytes { states in
            coded.codes.withUnsafeMutableBufferPointer { codes in
                coded.flags.withUnsafeMutableBufferPointer { flags in
                    coded.places.withUnsafeMutableBufferPointer { places in
                        known.code(
                            line,
                            into: KnownCells.Destination(
                                states: states, answered: 3, codes: codes, flags: flags,
                                places: places))
                    }
                }
            }
        }
        for index in states.indices where coded.isTaken {
            #expect((states[index] == 3) == coded.flags[index])
        }
        return coded
    }

    private func known(_ groups: [Int], emptyCode: UInt16? = 251) -> KnownCells {
        KnownCells(
            groups.enumerated().map { place, group in
                KnownCells.Column(
                    file: place + 2, target: place, flag: place, emptyCode: emptyCode, group: group)
            },
            placed: [0], width: groups.count + 2)
    }

    @Test("cells of every length, beside others that differ in one byte")
    func lengths() {
        var known = known([0])
        var expected: [String: UInt16] = [:]
        for length in 1...40 {
            let text = String(repeating: "a", count: length)
            for place in Set([0, length / 3, length / 2, length - 1]).sorted() {
                var bytes = Array(text.utf8)
                bytes[place] = UInt8(ascii: "b")
                let cell = String(decoding: bytes, as: UTF8.self)
                guard expected[cell] == nil else { continue }
                let code = UInt16(expected.count + 1)
                known.learn(code, for: Array(cell.utf8)[...], group: 0)
                expected[cell] = code
            }
        }
        #expect(expected.count > 120)
        for length in 1...40 {
            let text = String(repeating: "a", count: length)
            for place in 0..<length {
                var bytes = Array(text.utf8)
                bytes[place] = UInt8(ascii: "b")
                let cell = String(decoding: bytes, as: UTF8.self)
                for start in [0, 7] {
                    let coded = code("x,y,\(cell)", known, closed: 1, from: start)
                    // Longer ones are looked up elsewhere.
                    let isKnown = expected[cell] != nil && length <= CellKey.longest
                    #expect(coded.isTaken == isKnown)
                    if isKnown { #expect(coded.codes == [expected[cell] ?? 0]) }
                }
            }
        }
    }

    @Test("digits, texts and empty cells of columns that share what is known, and of others")
    func groups() {
        var known = known([0, 0, 1])
        for digit in 1...5 {
            known.learn(UInt16(digit), for: Array("\(digit)".utf8)[...], group: 0)
        }
        known.learn(7, for: Array("Ja".utf8)[...], group: 1)
        let coded = code("id,skip,3,5,Ja", known, closed: 3)
        #expect(coded.isTaken)
        #expect(coded.codes == [3, 5, 7])
        #expect(coded.places == [0..<2])
        let empty = code("id,,,\"5\",\"Ja\"", known, closed: 3)
        #expect(empty.isTaken)
        #expect(empty.codes == [251, 5, 7])
        #expect(empty.flags == [false, true, true])
        // A digit that is not known, a text of the other group, too few, too many, doubled marks, a lost
        // mark, nothing at all.
        for line in [
            "id,skip,6,5,Ja", "id,skip,Ja,5,Ja", "id,skip,3,5", "id,skip,3,5,Ja,1",
            "\"i\"\"d\",skip,3,5,Ja", "id,skip,3,5,\"Ja", "id,skip,3,5,Ja\"", "id,skip,,,",
        ] {
            #expect(!code(line, known, closed: 3).isTaken, "\(line)")
        }
    }

    @Test("what is learned first stands, and a thousand spellings are all found")
    func many() {
        var known = known([0], emptyCode: nil)
        for number in 0..<1500 {
            known.learn(UInt16(number + 1), for: Array("E\(number)".utf8)[...], group: 0)
            known.learn(9999, for: Array("E\(number)".utf8)[...], group: 0)
        }
        for number in 0..<1500 {
            #expect(code("x,y,E\(number)", known, closed: 1).codes == [UInt16(number + 1)])
        }
        #expect(!code("x,y,E1500", known, closed: 1).isTaken)
        // Beyond the capacity nothing is remembered, and nothing is wrong.
        for number in 0..<3000 {
            known.learn(5, for: Array("F\(number)".utf8)[...], group: 0)
        }
        #expect(!code("x,y,F2999", known, closed: 1).isTaken)
        #expect(code("x,y,E7", known, closed: 1).codes == [8])
    }
}
