import Testing

@testable import Tables

/// What was learned of cells is found again, and nothing else; a dictionary of the standard library is
/// asked.
@Suite("Kända celler")
struct KnownCellsTests {
    private struct Coded: Equatable {
        var isTaken = false
        var codes: [UInt16]
        /// 3 where there is an answer, 0 where there is none.
        var states: [UInt8]
        var places: [PlacedCell]
    }

    /// A table of which column 0 is placed, column 1 passed, and the rest closed.
    private struct Table {
        var codes: CellCodes
        let known: KnownCells
        let closed: Int

        init(_ groups: [Int], emptyCode: UInt16? = 251) {
            closed = groups.count
            codes = CellCodes(groups: (groups.max() ?? 0) + 1)
            known = KnownCells(
                groups.enumerated().map { place, group in
                    ClosedColumn(
                        file: place + 2, export: place, target: place, emptyCode: emptyCode,
                        group: group)
                },
                placed: [0], width: groups.count + 2)
        }

        mutating func learn(_ code: UInt16, for cell: String, group: Int = 0) {
            let bytes = Array(cell.utf8)
            codes.learn(code, for: 0..<bytes.count, of: bytes, group: group)
        }

        /// - Parameters:
        ///   - start: Bytes before the line.
        ///   - rest: Bytes behind it: where there are few, the line cannot be read beyond its end.
        func code(_ text: String, from start: Int = 0, before rest: Int = 0) -> Coded {
            let coded = code(text, from: start, before: rest, lengths: nil)
            if let lengths = Self.lengths(of: text) {
                let told = lengths.withUnsafeBufferPointer {
                    code(text, from: start, before: rest, lengths: $0)
                }
                #expect(told.isTaken == coded.isTaken, "\(text)")
                #expect(told == coded || !coded.isTaken, "\(text)")
            }
            return coded
        }

        /// How long the cells are by libcsv, where it takes the text for one record.
        private static func lengths(of text: String) -> [RecordSplitter.Length]? {
            var splitter = RecordSplitter(separator: UInt8(ascii: ","))
            let bytes = Array(text.utf8) + [0x0A]
            let taken = splitter.feed(bytes, 0..<bytes.count)
            return taken == bytes.count && splitter.isEnded ? Array(splitter.lengths) : nil
        }

        private func code(
            _ text: String, from start: Int, before rest: Int,
            lengths: UnsafeBufferPointer<RecordSplitter.Length>?
        ) -> Coded {
            let padding = { Array(repeating: UInt8(ascii: "#"), count: $0) }
            let storage = padding(start) + Array(text.utf8) + padding(rest)
            let line = TableLine(
                line: 2, byteOffset: 0, byteCount: text.utf8.count, storage: storage,
                range: start..<start + text.utf8.count, separator: UInt8(ascii: ","),
                hasQuotes: text.contains("\""), lengths: lengths)
            var coded = Coded(
                codes: Array(repeating: 999, count: closed),
                states: Array(repeating: 3, count: closed), places: [PlacedCell()])
            coded.isTaken = coded.states.withUnsafeMutableBytes { states in
                coded.codes.withUnsafeMutableBufferPointer { codes in
                    coded.places.withUnsafeMutableBufferPointer { places in
                        known.code(
                            line, by: self.codes,
                            into: CellCodes.Destination(
                                states: states, codes: codes, answered: 3, empty: 0),
                            places: places)
                    }
                }
            }
            return coded
        }
    }

    @Test("cells of every length, beside others that differ in one byte")
    func lengths() {
        var table = Table([0])
        var expected: [String: UInt16] = [:]
        for length in [1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 34, 48, 63, 64, 65, 200] {
            let text = String(repeating: "a", count: length)
            for place in Set([0, length / 3, length / 2, length - 1]).sorted() {
                var bytes = Array(text.utf8)
                bytes[place] = UInt8(ascii: "b")
                let cell = String(decoding: bytes, as: UTF8.self)
                guard expected[cell] == nil else { continue }
                let code = UInt16(expected.count + 1)
                table.learn(code, for: cell)
                expected[cell] = code
            }
        }
        #expect(expected.count > 60)
        for length in 1...201 {
            let text = String(repeating: "a", count: length)
            for place in Set([0, 1, length / 3, length / 2, length - 2, length - 1])
            where (0..<length).contains(place) {
                var bytes = Array(text.utf8)
                bytes[place] = UInt8(ascii: "b")
                let cell = String(decoding: bytes, as: UTF8.self)
                for (start, rest) in [(0, 0), (7, 3), (0, 100), (70, 200)] {
                    for form in [cell, "\"\(cell)\""] {
                        let coded = table.code("x,y,\(form)", from: start, before: rest)
                        #expect(coded.isTaken == (expected[cell] != nil))
                        if let code = expected[cell] { #expect(coded.codes == [code]) }
                    }
                }
            }
        }
    }

    @Test("labels so long that they only differ in the middle")
    func middles() {
        var table = Table([0])
        let labels = (0..<60).map { number in
            "Jag har tillräckligt med tid för att \(number) göra det som behövs för varje patient"
        }
        for (index, label) in labels.enumerated() { table.learn(UInt16(index + 1), for: label) }
        for (index, label) in labels.enumerated() {
            let coded = table.code("x,y,\(label)", before: 100)
            #expect(coded.isTaken)
            #expect(coded.codes == [UInt16(index + 1)])
        }
        let other = labels[7].replacing(" 7 ", with: " x ")
        #expect(!table.code("x,y,\(other)", before: 100).isTaken)
    }

    @Test("digits, texts and empty cells of columns that share what is known, and of others")
    func groups() {
        var table = Table([0, 0, 1])
        for digit in 1...5 { table.learn(UInt16(digit), for: "\(digit)") }
        table.learn(7, for: "Ja", group: 1)
        for rest in [0, 100] {
            let coded = table.code("id,skip,3,5,Ja", before: rest)
            #expect(coded.isTaken)
            #expect(coded.codes == [3, 5, 7])
            #expect(coded.states == [3, 3, 3])
            #expect(coded.places == [PlacedCell(0..<2)])
            let empty = table.code("id,,,5,", before: rest)
            #expect(empty.isTaken)
            #expect(empty.codes == [251, 5, 251])
            #expect(empty.states == [0, 3, 0])
            let quoted = table.code("\"i,d\",,,\"5\",\"Ja\"", before: rest)
            #expect(quoted.isTaken)
            #expect(quoted.codes == [251, 5, 7])
            #expect(quoted.states == [0, 3, 3])
            #expect(quoted.places == [PlacedCell(1..<4)])
            let doubled = table.code("\"i\"\"d\",skip,3,5,Ja", before: rest)
            #expect(doubled.isTaken)
            #expect(doubled.places == [PlacedCell(1..<5, isDoubled: true)])
            // A digit that is not known, a text of the other group, too few, too many, a lost mark,
            // nothing at all.
            for line in [
                "id,skip,6,5,Ja", "id,skip,Ja,5,Ja", "id,skip,3,5", "id,skip,3,5,Ja,1",
                "id,skip,3,5,Ja,", "id,skip,3,5,\"Ja", "id,skip,3,5,Ja\"", "id,skip,,,",
                "id,skip,3,5,\"J\"\"a\"", "id",
            ] {
                #expect(!table.code(line, before: rest).isTaken, "\(line)")
            }
        }
    }

    @Test("what is learned first stands, and a thousand spellings are all found")
    func many() {
        var table = Table([0], emptyCode: nil)
        for number in 0..<1500 {
            table.learn(UInt16(number + 1), for: "E\(number)")
            table.learn(9999, for: "E\(number)")
        }
        for number in 0..<1500 {
            #expect(table.code("x,y,E\(number)").codes == [UInt16(number + 1)])
        }
        #expect(!table.code("x,y,E1500").isTaken)
        // Beyond the capacity nothing is remembered, and nothing is wrong.
        for number in 0..<3000 { table.learn(5, for: "F\(number)") }
        #expect(!table.code("x,y,F2999").isTaken)
        #expect(table.code("x,y,E7").codes == [8])
    }

    @Test("doubled quotation marks are made single in bytes of the record's own")
    func undoubled() {
        let text = "före\nid,\"a \"\"b\"\" c\",rest"
        let storage = Array(text.utf8)
        let start = "före\n".utf8.count
        let line = TableLine(
            line: 2, byteOffset: start, byteCount: storage.count - start, storage: storage,
            range: start..<storage.count, separator: UInt8(ascii: ","), hasQuotes: true)
        var places = [
            PlacedCell(start..<start + 2), PlacedCell(start + 4..<start + 13, isDoubled: true),
        ]
        #expect(line.hasDoubled(places))
        let bytes = line.undoubled(&places)
        let texts = places.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(texts == ["id", "a \"b\" c"])
    }
}
