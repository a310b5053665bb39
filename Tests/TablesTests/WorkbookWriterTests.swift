import Tables
import Testing

@Suite("Arbetsböcker som skrivs")
struct WorkbookWriterTests {
    static let workbook = Workbook(sheets: [
        .init(
            name: "survey",
            rows: [
                ["type", "name", "label::Svenska (sv)"],
                ["text", "a", "=1+1"],
                [.empty, .number(1), .number(0.1)],
                [.number(-2.5), "", "<r>&\"å\" </r>"],
            ]),
        .init(
            name: "Blad två", rows: [["  mellanslag ", "rad\nrad", "_x0041_", "a\r\u{1}\u{FFFE}"]]),
        .init(name: "tomt", rows: []),
    ])

    @Test("what is written reads back as it was")
    func roundTrip() throws {
        let tables = try WorkbookReader.tables(
            TableInput(name: "minne", bytes: try Self.workbook.bytes()))
        #expect(tables.map(\.name) == ["survey", "Blad två", "tomt"])
        #expect(
            tables.map { $0.rows.map(\.texts) } == [
                [
                    ["type", "name", "label::Svenska (sv)"], ["text", "a", "=1+1"],
                    ["", "1", "0.1"], ["-2.5", "", "<r>&\"å\" </r>"],
                ],
                [["  mellanslag ", "rad\nrad", "_x0041_", "a\r\u{1}\u{FFFE}"]], [],
            ])
    }

    @Test("the same workbook gives the same bytes")
    func deterministic() throws {
        #expect(try Self.workbook.bytes() == Self.workbook.bytes())
    }
}
