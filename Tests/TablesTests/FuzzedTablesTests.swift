import Tables
import Testing

/// What the fuzzer kept: each reaches code that no other of them does, or broke something once.
@Suite("Tables that the fuzzer kept", .timeLimit(.minutes(20)))
struct FuzzedTablesTests {
    private static let folder = Fixture.folder + "/../../Fuzz/corpus/tables"

    @Test("are read to the end, whatever blocks they come in")
    func survived() throws {
        let names = Fixture.names(in: Self.folder)
        #expect(names.count > 20)
        for name in names {
            let bytes = try Fixture.bytes(Self.folder + "/" + name)
            let limits = DelimitedReader.Limits(sample: 64)
            let read = Transcript.of(bytes, limits: limits)
            let again = Transcript.of(bytes, blockSize: 7, limits: limits)
            // Compared out of sight of #expect, which would print both transcripts.
            // A refused file counts for nothing, however much was read before that was seen, and of
            // two reasons the blocks decide which is met first.
            let isTable = read.refusal != nil && again.refusal != nil || read == again
            let (objects, inBlocks) = (
                JSONTranscript.of(bytes), JSONTranscript.of(bytes, blockSize: 7)
            )
            let isJSON = objects.refusal != nil && inBlocks.refusal != nil || objects == inBlocks
            let isSame = isTable && isJSON
            #expect(isSame, "\(name)")
            Self.readWorkbook(bytes)
            Self.readWorkbook(try Self.archive(of: bytes))
        }
    }

    /// Of the parts that the fuzzer puts together: a sheet, shared texts and styles with a null byte
    /// between.
    private static func archive(of bytes: [UInt8]) throws -> [UInt8] {
        let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
        var archive = WorkbookArchive(
            shared: parts.count > 1 ? "" : nil, styles: parts.count > 2 ? "" : nil)
        for (name, part) in zip(["xl/worksheets/blad.xml", "xl/texts.xml", "xl/styles.xml"], parts)
        {
            guard let index = archive.parts.firstIndex(where: { $0.name == name }) else { continue }
            archive.parts[index].bytes = Array(part)
        }
        return try archive.bytes()
    }

    private static func readWorkbook(_ bytes: [UInt8]) {
        let expected = Sheets.read(bytes, usesScanner: false)
        let scanned = Sheets.read(bytes, usesScanner: true)
        // Of two faults in one part the blocks decide which expat meets first.
        let isSame = scanned.refusal != nil && expected.refusal != nil || scanned == expected
        #expect(isSame)
        for table in expected.tables {
            let numbers = table.rows.map(\.number)
            let isAscending = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
            #expect(isAscending)
        }
    }

    private struct Sheets: Equatable {
        var tables: [SheetTable] = []
        var refusal: TableError?

        static func read(_ bytes: [UInt8], usesScanner: Bool) -> Sheets {
            var sheets = Sheets()
            do throws(TableError) {
                let input = TableInput(
                    name: "fuzz.xlsx", bytes: bytes,
                    blockSize: usesScanner ? 7 : TableInput.defaultBlockSize)
                var reader = try WorkbookReader(input, usesScanner: usesScanner)
                for sheet in reader.sheetNames.indices {
                    sheets.tables.append(try reader.table(ofSheet: sheet))
                }
            } catch {
                _ = error.diagnostic(file: "fuzz.xlsx")
                sheets.refusal = error
            }
            return sheets
        }
    }
}
