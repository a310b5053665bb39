import Tables
import Testing

@Suite("Riktiga arbetsböcker")
struct WorkbookFormsTests {
    static let folder = Fixture.folder + "/../../../../shared/data/xlsforms/"
    static let names = Fixture.names(in: folder).filter { $0.hasSuffix(".xlsx") }

    @Test(
        "every cell of a real form is what openpyxl reads",
        .enabled(if: !names.isEmpty, "../shared/data/xlsforms is missing"),
        .enabled(if: WorkbookPeer.isThere, "openpyxl is missing"))
    func forms() throws {
        let paths = Self.names.map { Self.folder + $0 }
        let expected = try WorkbookPeer.cells(paths)
        #expect(expected.count == 8)
        for path in paths {
            let sheets = try WorkbookReader.tables(TableInput(path: path)).map(
                WorkbookPeer.Sheet.init)
            #expect(sheets == expected[path], "\(path)")
            #expect(sheets.contains { !$0.cells.isEmpty }, "\(path)")
        }
    }
}
