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

    @Test(
        "names that Excel refuses are refused here",
        arguments: [
            "", "a[b", "a]b", "a:b", "a*b", "a?b", "a/b", "a\\b", "'a", "a'", "a\u{1}", "a\nb",
            "History", "a_x0041_",
            "historik" + String(repeating: "x", count: 24), "😀" + String(repeating: "x", count: 30),
        ])
    func sheetNames(_ name: String) {
        #expect(throws: TableError(.workbook(.sheetNameRefused(name)))) {
            try Workbook(sheets: [.init(name: name, rows: [])]).bytes()
        }
    }

    @Test("two sheets cannot have names that differ in case alone")
    func sameNames() {
        let sheets = ["Ålder", "åLDER"].map { Workbook.Sheet(name: $0, rows: []) }
        #expect(throws: TableError(.workbook(.sheetNameRefused("åLDER")))) {
            try Workbook(sheets: sheets).bytes()
        }
    }

    @Test("names at the limit, and with characters that XML escapes, are kept")
    func longNames() throws {
        let names = [String(repeating: "å", count: 31), "a & <b> \"c\" it's =", " _x00_ "]
        let workbook = Workbook(sheets: names.map { .init(name: $0, rows: [[.text($0)]]) })
        let tables = try WorkbookReader.tables(TableInput(name: "", bytes: try workbook.bytes()))
        #expect(tables.map(\.name) == names)
        #expect(tables.map { $0.rows.map(\.texts) } == names.map { [[$0]] })
    }

    @Test("a text may have 32,767 characters, and no more")
    func longTexts() throws {
        let longest = String(repeating: "å", count: 32_767)
        #expect(try written([["a", .text(longest)]]).rows.first?.texts == ["a", longest])
        // What Excel counts are UTF-16 code units, and a code for a control character is seven.
        for text in [longest + "å", "😀" + longest.dropFirst(), "\u{1}" + longest.dropFirst(3)] {
            let expected = TableError(
                .workbook(.cellTooLong(sheet: "Blad", limit: 32_767)), line: 2, column: 3)
            #expect(throws: expected) { try written([[], ["", "", .text(text)]]) }
        }
    }

    @Test("a row may have 16,384 cells, and no more")
    func wideRows() throws {
        let row = [Workbook.Cell](repeating: "x", count: 16_384)
        #expect(try written([row]).rows.first?.cells.count == 16_384)
        #expect(throws: TableError(.workbook(.tooMany(.columns, limit: 16_384)), line: 1)) {
            try written([row + ["x"]])
        }
    }

    @Test("numbers keep 16 digits, and what is no number stays empty")
    func numbers() throws {
        let numbers: [Double] = [
            0, -0.0, 1, -1, 0.1, 2.5, 1e15, 123_456_789.123_456_7, 1e-300, 1e300, .infinity,
            -.infinity,
            .nan, 9_007_199_254_740_991,
        ]
        #expect(
            try written([numbers.map { .number($0) }]).rows.first?.cells.map(\.text).prefix(7) == [
                "0", "0", "1", "-1", "0.1", "2.5", "1000000000000000",
            ])
        let table = try written([numbers.map { .number($0) }])
        for (index, number) in numbers.enumerated() {
            let text = try #require(table.rows.first).text(index + 1)
            #expect(number.isFinite ? Double(text) == number : text.isEmpty)
        }
    }

    @Test("texts that begin like a formula, a tag or an address stay texts")
    func harmless() throws {
        let texts = [
            "=1+1", "=HYPERLINK(\"https://x\")", "{=1}", "+1", "-1", "@A1", "https://exempel.se",
            "mailto:a@b.se", "internal:Blad!A1", "<r><t>x</t></r>", "</t></si>", "]]>", "&amp;",
            "1", "TRUE",
            "2026-01-12", "\0", "a\0b", "\t", "\n", " ", "_x0000_", "_x005F_x0041_", "_X0041_",
            "x_x00e5_",
        ]
        #expect(try written([texts.map { .text($0) }]).rows.first?.texts == texts)
    }

    @Test("random texts come back as they were")
    func randomTexts() throws {
        var random = SplitMix(state: 3)
        let alphabet: [Unicode.Scalar] = [
            "_", "x", "0", "4", "1", "D", "8", "\r", "\n", "\t", "\0", "\u{1F}", "<", "&", "å",
            "\u{FFFF}",
            "\u{1F600}", "\u{7F}", "\u{2028}", "'", " ",
        ]
        let texts = (0..<2000).map { _ in
            let scalars = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? "_"
            }
            return String(String.UnicodeScalarView(scalars))
        }
        let table = try written(texts.map { [.text($0)] })
        // Compared by code points: to Swift, two texts can be equal and yet written differently.
        let read = table.rows.map { Array($0.text(1).unicodeScalars) }
        #expect(read == texts.map { Array($0.unicodeScalars) })
    }

    private func written(_ rows: [[Workbook.Cell]]) throws -> SheetTable {
        let bytes = try Workbook(sheets: [.init(name: "Blad", rows: rows)]).bytes()
        let table = try WorkbookReader.tables(TableInput(name: "minne", bytes: bytes)).first
        return try #require(table)
    }
}
