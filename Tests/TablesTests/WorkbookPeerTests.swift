import Tables
import Testing

@Suite(
    "Arbetsböcker från openpyxl",
    .enabled(if: WorkbookPeer.isThere, "openpyxl is missing: none of its workbooks is read"))
struct WorkbookPeerTests {
    @Test("every cell of every kind is what openpyxl reads")
    func samples() throws {
        let folder = try TemporaryFolder()
        try WorkbookPeer.make("workbook_samples.py", [folder.path])
        let base = folder.path + "/"
        let paths = Fixture.names(in: base).map { base + $0 }
        #expect(paths.count == 5)
        let expected = try WorkbookPeer.cells(paths)
        for path in paths {
            let sheets = try WorkbookReader.tables(TableInput(path: path)).map(
                WorkbookPeer.Sheet.init)
            let peers = try #require(expected[path])
            #expect(sheets.map(\.name) == peers.map(\.name))
            for (ours, theirs) in zip(sheets, peers) {
                let wrong = Set(ours.cells.keys).union(theirs.cells.keys).sorted().filter {
                    ours.cells[$0] != theirs.cells[$0]
                }
                let shown = wrong.prefix(9).map {
                    "\($0): \(ours.cells[$0] ?? "–") / \(theirs.cells[$0] ?? "–")"
                }
                #expect(wrong.isEmpty, "\(path) \(ours.name): \(wrong.count) \(shown)")
            }
        }
    }

    @Test("what is written is read by openpyxl, formulas and tags as text")
    func written() throws {
        let folder = try TemporaryFolder()
        let workbook = WorkbookWriterTests.workbook
        let path = folder.file("skriven.xlsx")
        try AtomicFile.write(try workbook.bytes(), to: path)
        let read = try #require(try WorkbookPeer.cells([path])[path])
        #expect(read.map(\.name) == workbook.sheets.map(\.name))
        #expect(
            read.first?.cells == [
                "1,1": "type", "1,2": "name", "1,3": "label::Svenska (sv)",
                "2,1": "text", "2,2": "a", "2,3": "=1+1", "3,2": "1", "3,3": "0.1",
                "4,1": "-2.5", "4,3": "<r>&\"å\" </r>",
            ])
        // openpyxl leaves the codes of characters that XML cannot hold as they stand in the file.
        #expect(
            read[1].cells == [
                "1,1": "  mellanslag ", "1,2": "rad\nrad", "1,3": "_x0041_",
                "1,4": "a_x000D__x0001__xFFFE_",
            ])
        #expect(read[2].cells.isEmpty)
    }

    @Test("no clock is in what is written, and the header is in bold")
    func constant() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("skriven.xlsx")
        try AtomicFile.write(try WorkbookWriterTests.workbook.bytes(), to: path)
        let facts = try WorkbookPeer.facts(path)
        #expect(facts.members == ["1980-01-01T00:00:00"])
        #expect(facts.created == "1980-01-01T00:00:00" && facts.modified == facts.created)
        #expect(facts.bold == ["A1", "B1", "C1"])
        #expect(facts.frozen == "A2")
    }
}
