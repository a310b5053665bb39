import Tables
import Testing

/// The measured behaviour of libcsv 3.0.3, and what is made of it.
@Suite("Avgränsad text genom libcsv")
struct DelimitedReaderTests {
    @Test("keeps blanks and tabs around cells without quotation marks")
    func blanksBelongToCells() {
        #expect(Transcript.of(" a ,\tb, 1 \n").cells == [[" a ", "\tb", " 1 "]])
    }

    @Test("hands over blank records, at the start, between and at the end")
    func blankRecords() {
        let read = Transcript.of("\r\na,b\r\n\r\n1,2\r\n\r\n")
        #expect(read.cells == [[], ["a", "b"], [], ["1", "2"], []])
        #expect(read.records.map(\.line) == [1, 2, 3, 4, 5])
    }

    @Test("takes CR LF for one line end, and LF CR for two")
    func pairs() {
        #expect(Transcript.of("a,b\r\n1,2\r\n").cells.count == 2)
        let read = Transcript.of("a,b\n\r1,2\n")
        #expect(read.cells == [["a", "b"], [], ["1", "2"]])
        #expect(read.records.map(\.line) == [1, 2, 3])
    }

    @Test("reads LF, CR LF and CR in one file and counts physical lines")
    func mixedLineEnds() {
        let read = Transcript.of("a,b\n1,2\r\n3,\"x\r\ny\rz\nw\"\r4,5")
        #expect(read.cells == [["a", "b"], ["1", "2"], ["3", "x\r\ny\rz\nw"], ["4", "5"]])
        #expect(read.records.map(\.line) == [1, 2, 3, 7])
        #expect(read.summary?.lines == 7)
        #expect(read.summary?.endsWithoutLineEnd == true)
    }

    @Test("tells nothing from an empty text")
    func nullAndEmpty() throws {
        let record = try #require(Transcript.of(",\"\",x,\"y\"\n").records.first)
        #expect(record.cells == ["", "", "x", "y"])
        #expect(record.null == [true, false, false, false])
        #expect(record.quoted == [false, true, false, true])
    }

    @Test("knows which cells were quoted, doubled quotation marks or not")
    func quoted() throws {
        let record = try #require(
            Transcript.of("\"a\"\"b\",c,\"\"\"\",\"\",\"d,\"\"\",e,\n").records.first)
        #expect(record.cells == ["a\"b", "c", "\"", "", "d,\"", "e", ""])
        #expect(record.quoted == [true, false, true, true, true, false, false])
        #expect(record.null == [false, false, false, false, false, false, true])
    }

    @Test("strips the mark before a quoted header")
    func mark() {
        let read = Transcript.of("\u{FEFF}\"id\",\"q\"\n\"1\",\"2\"\n")
        #expect(read.cells == [["id", "q"], ["1", "2"]])
        #expect(read.records.map(\.byteOffset) == [3, 12])
    }

    @Test("hands over ragged records with the cells they have")
    func ragged() {
        #expect(Transcript.of("a,b\n1\n1,2,3\n").cells == [["a", "b"], ["1"], ["1", "2", "3"]])
    }

    @Test("gives empty and null beyond the last cell instead of trapping")
    func beyondTheEnd() throws {
        struct Probe: TableSink {
            var isSafe = false
            mutating func receive(_ record: TableRecord) -> ReadingFlow {
                isSafe =
                    record.text(7) == "" && record.text(-1) == "" && record.isNull(7)
                    && !record.isQuoted(7) && record.bytes(9).isEmpty
                return .more
            }
            mutating func receive(_ fault: RecordFault) -> ReadingFlow { .more }
        }
        var probe = Probe()
        var reader = try DelimitedReader(TableInput(name: "t", bytes: Array("a;b".utf8)))
        _ = try reader.read(into: &probe)
        #expect(probe.isSafe)
    }

    @Test("knows a blank record, blanks and no-break spaces included")
    func blank() throws {
        struct Blanks: TableSink {
            var found: [Bool] = []
            mutating func receive(_ record: TableRecord) -> ReadingFlow {
                found.append(record.isBlank)
                return .more
            }
            mutating func receive(_ fault: RecordFault) -> ReadingFlow { .more }
        }
        var blanks = Blanks()
        let text = "a;b\n;\n \u{A0};\t\n\"\";\"\"\n0;\n\n;Â\n"
        var reader = try DelimitedReader(TableInput(name: "t", bytes: Array(text.utf8)))
        _ = try reader.read(into: &blanks)
        #expect(blanks.found == [false, true, true, true, false, true, false])
    }

    @Test("sets aside a record with a zero byte and reads on")
    func zeroByte() {
        let read = Transcript.of("a,b\n1,x\0y\n2,z\n")
        #expect(read.cells == [["a", "b"], ["2", "z"]])
        #expect(read.faults.map(\.error.reason) == [.nulByte])
        #expect(read.faults.first?.line == 2 && read.faults.first?.byteOffset == 4)
    }

    @Test("stops when the sink has had enough")
    func stop() throws {
        var transcript = Transcript()
        transcript.stopsAfter = 2
        var reader = try DelimitedReader(
            TableInput(name: "t", bytes: Array("a;b\n1;2\n3;4\n".utf8)))
        let summary = try reader.read(into: &transcript)
        #expect(summary.isStopped && transcript.records.count == 2)
    }

    @Test("sets aside a cell above the limit and reads on")
    func largeCell() {
        let limits = DelimitedReader.Limits(cell: 10, record: 1000)
        let read = Transcript.of(
            "a,b\n1,\(String(repeating: "x", count: 11))\n2,\(String(repeating: "y", count: 10))\n",
            limits: limits)
        #expect(read.cells.map(\.first) == ["a", "2"])
        #expect(read.faults.map(\.error.reason) == [.fieldTooLarge(limit: 10)])
        #expect(read.faults.first?.line == 2)
    }

    @Test("sets aside a record above the limit and reads on, in bounded memory")
    func largeRecord() {
        let limits = DelimitedReader.Limits(cell: 100, record: 200, sample: 10)
        let long = String(repeating: "abcdefgh,", count: 50_000)
        for size in [7, 4096] {
            let read = Transcript.of(
                Array("a,b\n1,\(long)\r\n2,z\n".utf8), separator: 0x2C, blockSize: size,
                limits: limits)
            #expect(read.cells == [["a", "b"], ["2", "z"]])
            #expect(read.faults.map(\.error.reason) == [.recordTooLarge(limit: 200)])
            #expect(read.records.map(\.line) == [1, 3])
        }
    }

    @Test("sets aside a record with too many cells")
    func manyCells() {
        let read = Transcript.of(
            "a,b\n" + String(repeating: ",", count: 70_000) + "\n1,2\n")
        #expect(read.cells == [["a", "b"], ["1", "2"]])
        #expect(read.faults.map(\.error.reason) == [.tooManyColumns(limit: 65_536)])
    }

    @Test("makes a small table of header and rows")
    func smallTable() throws {
        let table = try SmallTable(
            TableInput(name: "t", bytes: Array("\n id;namn\n1;Åre\n;\n2;Öland\n".utf8)))
        #expect(table.header == [" id", "namn"] && table.headerLine == 2)
        #expect(table.rows.map(\.cells) == [["1", "Åre"], ["2", "Öland"]])
        #expect(table.rows.map(\.line) == [3, 5])
    }
}
