import Tables
import Testing

@Suite("Trasiga rader")
struct BrokenRecordsTests {
    @Test("keeps a quotation mark inside a cell that has none around it, with a warning")
    func strayQuote() {
        let read = Transcript.of("id,a,b\n1,5\" rör,x\n2,y,z\n")
        #expect(read.cells == [["id", "a", "b"], ["1", "5\" rör", "x"], ["2", "y", "z"]])
        #expect(read.records[1].notes == .strayQuote)
        #expect(
            read.summary?.warnings == [TableWarning(kind: .strayQuote, count: 1, firstLine: 2)])
        #expect(read.faults.isEmpty)
    }

    @Test("drops blanks between a closing quotation mark and the separator, with a warning")
    func blanksAfterQuote() {
        let read = Transcript.of("a,b\n\"1\" ,2\n\"x\ny\"\t ,\"z\" \n3,4\n")
        #expect(read.cells == [["a", "b"], ["1", "2"], ["x\ny", "z"], ["3", "4"]])
        #expect(read.records.map(\.line) == [1, 2, 3, 5])
        #expect(
            read.summary?.warnings
                == [TableWarning(kind: .blanksAfterQuote, count: 2, firstLine: 2)])
    }

    @Test("keeps quotation marks that should have been doubled, with a warning")
    func undoubled() {
        let read = Transcript.of("a,b\n1,\"han sa \"hej\" till mig\"\n3,4\n")
        #expect(read.cells == [["a", "b"], ["1", "han sa \"hej\" till mig"], ["3", "4"]])
        #expect(read.records[1].notes == .undoubledQuotes)
    }

    @Test("refuses text after a closing quotation mark when nobody can tell where the cell ends")
    func textAfterQuote() {
        // The line DuckDB reads as `"E"x` without a word.
        let read = Transcript.of("a,b,c\n5,\"E\"x,2\n6,F,3\n7,\"G\"y,\"4\"\n")
        #expect(read.cells == [["a", "b", "c"], ["6", "F", "3"]])
        #expect(
            read.faults.map(\.error)
                == [
                    TableError(.textAfterClosingQuote, line: 2, byteOffset: 6),
                    TableError(.textAfterClosingQuote, line: 4, byteOffset: 21),
                ])
        #expect(read.faults.map(\.rawText) == ["5,\"E\"x,2", "7,\"G\"y,\"4\""])
    }

    @Test("believes a lenient reading only when it has as many cells as the header")
    func lenientWidth() {
        let read = Transcript.of("a,b\n1,5\" rör,x\n")
        #expect(read.cells == [["a", "b"]])
        #expect(read.faults.map(\.error.reason) == [.strayQuote])
    }

    @Test("does not join cells across a separator to reach the right number of them")
    func joinedCells() {
        // Five cells, two of them damaged; read as `E"x,2,"y` in the middle they would be three.
        let read = Transcript.of("a,b,c\n1,\"E\"x,2,\"y\",3\n")
        #expect(read.cells == [["a", "b", "c"]])
        #expect(read.faults.map(\.error.reason) == [.textAfterClosingQuote])
    }

    @Test("loses one line to a lost quotation mark, and no later ones")
    func lostQuote() {
        let read = Transcript.of("a,b,c\n1,\"abc,2\n2,\"x\",3\n3,y,4\n")
        #expect(read.cells == [["a", "b", "c"], ["2", "x", "3"], ["3", "y", "4"]])
        #expect(read.faults.map(\.error) == [TableError(.unclosedQuote, line: 2, byteOffset: 6)])
        #expect(read.faults.map(\.rawText) == ["1,\"abc,2"])
        #expect(read.summary?.truncation == nil)
        #expect(read.records.map(\.line) == [1, 3, 4])
    }

    @Test("does not take the tail of a broken record for a record of its own")
    func tailIsSuspect() {
        // Line 3 alone would be a lenient record of two cells.
        let read = Transcript.of("a,b\n1,\"rad ett\nrad \"två,x\n2,y\n")
        #expect(read.cells == [["a", "b"], ["2", "y"]])
        #expect(read.faults.map(\.line) == [2, 3])
    }

    @Test("says that a file ends inside a quoted cell, and where that record begins")
    func cutOff() {
        let read = Transcript.of("a,b\n1,x\n2,\"mitt i\nen text")
        #expect(
            read.summary?.truncation == TableError(.unclosedQuote, line: 3, byteOffset: 8))
        #expect(read.cells == [["a", "b"], ["1", "x"], ["en text"]])
        #expect(read.faults.map(\.error.reason) == [.unclosedQuote])
        #expect(read.faults.map(\.line) == [3])
    }

    @Test("points at the original bytes also in Windows-1252")
    func transcodedOffset() {
        let bytes = Array("a;b\n".utf8) + [0xE5, 0xE4, 0x3B, 0xF6, 0x0A] + Array("2;\"x".utf8)
        let read = Transcript.of(bytes)
        #expect(
            read.summary?.truncation == TableError(.unclosedQuote, line: 3, byteOffset: 9))
        #expect(read.records.map(\.byteOffset) == [0, 4])
        #expect(read.records.map(\.byteCount) == [3, 4])
    }

    @Test("points at the original bytes also in UTF-16 with surrogate pairs")
    func surrogateOffset() {
        let units = Array("a;𝄞\nö;€\n3;x".utf16)
        let read = Transcript.of(
            [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        // Mark 2; "a;𝄞" is four units and LF one; "ö;€" three and LF one.
        #expect(read.records.map(\.byteOffset) == [2, 12, 20])
        #expect(read.records.map(\.byteCount) == [8, 6, 6])
    }

    @Test("shortens what it keeps of a long faulty line and says so")
    func keptBytes() throws {
        let long = String(repeating: "x", count: 5000)
        let fault = try #require(Transcript.of("a,b\n\"E\"\(long),2\n").faults.first)
        #expect(fault.raw.count == RecordFault.keptBytes && fault.isShortened)
        #expect(fault.byteCount == 5005)
    }

    @Test("gives every physical line of a hostile file one fate, in linear time")
    func manyFaults() {
        // One open quotation mark swallows all the lines; each of them is broken by itself.
        let lines = 50_000
        let read = Transcript.of(
            "a,b\n\"\n" + String(repeating: "x\"\"y,z\n", count: lines))
        #expect(read.records.count + read.faults.count == lines + 2)
        #expect(read.summary?.truncation?.line == 2)
    }

    @Test("counts records and faults as they were handed over")
    func counts() {
        let read = Transcript.of("a,b\n1,\"x\n\n2,\"E\"y,3\n3,5\" r\n4,\0\n")
        #expect(read.summary?.records == read.records.count)
        #expect(read.summary?.faults == read.faults.count)
    }
}
