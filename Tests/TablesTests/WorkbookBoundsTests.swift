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
        #expect(try refusal(.init(text: 1200)) == nil)
    }

    @Test("shared texts that are empty count for the memory they take")
    func emptyTexts() throws {
        let archive = WorkbookArchive(shared: String(repeating: "<si/>", count: 1000))
        #expect(
            try archive.refusal(limits: .init(text: 15_999)) == .workbook(.tooLarge(limit: 15_999)))
        #expect(try archive.refusal(limits: .init(text: 16_000)) == nil)
    }
}
