import Tables
import Testing

@Suite("Gränser för arbetsböcker")
struct WorkbookBoundsTests {
    @Test("a part that unpacks far better than any workbook is stopped at four megabytes")
    func bomb() throws {
        let row = "<c><v>1</v></c>" + String(repeating: " ", count: 6 << 20)
        let archive = WorkbookArchive(row: row)
        #expect(try archive.bytes().count < 20_000)
        #expect(try archive.refusal() == .workbook(.tooLarge(limit: 4 << 20)))
        // Real sheets are packed well too, just not that well.
        #expect(try archive.refusal(limits: WorkbookLimits(ratio: 2000)) == nil)
    }

    @Test("parts, all parts together, texts and cells have limits")
    func limits() throws {
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 100)
        let text = "<si><t>\(String(repeating: "lång text ", count: 100))</t></si>"
        let archive = WorkbookArchive(row: cells, shared: text)
        #expect(try archive.refusal() == nil)
        let size = archive.parts.map(\.bytes.count).reduce(0, +)
        let largest = archive.parts.map(\.bytes.count).max() ?? 0
        func refusal(_ limits: WorkbookLimits) throws -> TableError.Reason? {
            try archive.refusal(limits: limits)
        }
        #expect(try refusal(.init(part: largest)) == nil)
        #expect(
            try refusal(.init(part: largest - 1)) == .workbook(.tooLarge(limit: largest - 1)))
        #expect(try refusal(.init(total: size)) == nil)
        #expect(try refusal(.init(total: size - 1)) == .workbook(.tooLarge(limit: size - 1)))
        #expect(try refusal(.init(cells: 100)) == nil)
        #expect(try refusal(.init(cells: 99)) == .workbook(.tooMany(.cells, limit: 99)))
        #expect(try refusal(.init(table: 99)) == .workbook(.tooMany(.cells, limit: 99)))
        #expect(try refusal(.init(text: 1000)) == .workbook(.tooLarge(limit: 1000)))
        // A hundred cells with 1,100 bytes each.
        #expect(try refusal(.init(text: 110_000)) == nil)
    }

    @Test("a tag without end, and elements within elements without end, are stopped")
    func tags() throws {
        let tag = "<c r=\"" + String(repeating: "A", count: 9 << 20) + "\"/>"
        let limits = WorkbookLimits(ratio: 2000)
        #expect(
            try WorkbookArchive(row: tag).refusal(limits: limits)
                == .workbook(.tooLarge(limit: 8 << 20)))
        // Text is handed over as it comes.
        let text = String(repeating: "å", count: 9 << 20)
        let table = try WorkbookArchive(row: "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>")
            .table(
                limits: limits)
        #expect(table.rows.first?.cells.first?.text == text)
        let nested = String(repeating: "<x>", count: 198) + String(repeating: "</x>", count: 198)
        #expect(try WorkbookArchive(row: nested).refusal() != nil)
        let shallow = String(repeating: "<x>", count: 190) + String(repeating: "</x>", count: 190)
        #expect(try WorkbookArchive(row: shallow).refusal() == nil)
    }

    @Test("the texts of a sheet read as a whole have a limit, those of a stream each its own")
    func tableTexts() throws {
        let cell = "<c t=\"inlineStr\"><is><t>\(String(repeating: "a", count: 100))</t></is></c>"
        let archive = WorkbookArchive(row: cell + cell)
        #expect(try archive.refusal(limits: .init(text: 200)) == nil)
        #expect(
            try archive.refusal(limits: .init(text: 199)) == .workbook(.tooLarge(limit: 199)))
        var reader = try WorkbookReader(try archive.input(), limits: .init(text: 100))
        #expect(try reader.forEachRow(ofSheet: 0) { _ in .more }.records == 1)
    }

    @Test("cells that stand twice are not gathered without end")
    func repeatedCells() throws {
        let cells = String(repeating: "<c r=\"A1\"><v>1</v></c>", count: 16_385)
        #expect(
            try WorkbookArchive(row: cells).refusal()
                == .workbook(.tooMany(.columns, limit: 16_384)))
    }

    @Test("shared texts that are empty count for the memory they take")
    func emptyTexts() throws {
        let archive = WorkbookArchive(shared: String(repeating: "<si/>", count: 1000))
        #expect(
            try archive.refusal(limits: .init(text: 7_999)) == .workbook(.tooLarge(limit: 7_999)))
        #expect(try archive.refusal(limits: .init(text: 8_000)) == nil)
    }
}
