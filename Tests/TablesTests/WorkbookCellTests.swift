import Tables
import Testing

/// What ISO/IEC 29500-1 says of cells, in files made by hand.
@Suite("Celler i arbetsböcker")
struct WorkbookCellTests {
    static let styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        + "<xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"21\"/>"
        + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"

    static func cell(_ value: String, type: String? = nil, style: Int = 0) -> String {
        "<c s=\"\(style)\"" + (type.map { " t=\"\($0)\"" } ?? "") + "><v>\(value)</v></c>"
    }

    @Test("booleans, errors, formulas and texts")
    func types() throws {
        let row =
            Self.cell("1", type: "b") + Self.cell("0", type: "b") + Self.cell("#REF!", type: "e")
            + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>svar &lt;x&gt;</v></c>"
            + Self.cell("1", type: "s")
            + "<c t=\"inlineStr\"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> b"
            + "</t></r><rPh sb=\"0\" eb=\"1\"><t>uttal</t></rPh></is></c>"
            + Self.cell("2026-01-12T08:00:00", type: "d")
            + "<c><f>1/2</f><v>0.5</v></c>"
        let archive = WorkbookArchive(
            row: row,
            shared:
                "<si><t>noll</t></si><si><r><t>e</t></r><r><t>tt</t></r><rPh><t>u</t></rPh></si>")
        #expect(
            try archive.texts() == [
                "TRUE", "FALSE", "#REF!", "svar <x>", "ett", "a b", "2026-01-12T08:00:00", "0.5",
            ])
    }

    @Test(
        "a number has its shortest decimal form",
        arguments: [
            ("1", "1"), ("1.0", "1"), ("0.1", "0.1"), ("0.10000000000000001", "0.1"),
            ("0.30000000000000004", "0.30000000000000004"), ("-0", "0"), ("1E3", "1000"),
            ("1e-7", "0.0000001"), ("1.5E-05", "0.000015"), ("-2.50", "-2.5"),
            ("1E+21", "1000000000000000000000"), ("1.25E+20", "125000000000000000000"),
            ("12345678901234567890", "12345678901234567890"), ("007", "7"), ("+4", "4"),
            ("1e999", "1e999"), ("0x10", "0x10"), ("nan", "nan"), ("ord", "ord"), ("--4", "--4"),
        ])
    func numbers(_ stored: String, _ text: String) throws {
        #expect(try WorkbookArchive(row: Self.cell(stored)).texts() == [text])
    }

    /// The serial numbers of Microsoft's own documentation: 1 is 1 January 1900, 39448 is 1 January
    /// 2008; in the 1904 system 1462 less.
    @Test(
        "a date is told by its format and by the epoch of the workbook",
        arguments: [
            ("1", 1, "1900-01-01", "1904-01-02"), ("59", 1, "1900-02-28", "1904-02-29"),
            ("60", 1, "60", "1904-03-01"), ("61", 1, "1900-03-01", "1904-03-02"),
            ("39448", 4, "2008-01-01", "2012-01-02"), ("0", 1, "0", "1904-01-01"),
            ("2958465", 1, "9999-12-31", "2958465"), ("2958466", 1, "2958466", "2958466"),
            ("-1", 1, "-1", "-1"), ("39448", 0, "39448", "39448"), ("39448", 99, "39448", "39448"),
            ("39448.5", 1, "2008-01-01T12:00:00", "2012-01-02T12:00:00"),
            ("39448", 2, "2008-01-01T00:00:00", "2012-01-02T00:00:00"),
            ("39448.99999999", 2, "2008-01-02T00:00:00", "2012-01-03T00:00:00"),
            ("0.75", 3, "18:00:00", "18:00:00"), ("1.25", 5, "30:00:00", "30:00:00"),
            ("1.25", 3, "1900-01-01T06:00:00", "1904-01-02T06:00:00"),
            ("ord", 1, "ord", "ord"), ("nan", 1, "nan", "nan"),
        ])
    func dates(_ stored: String, _ style: Int, _ from1900: String, _ from1904: String) throws {
        let row = Self.cell(stored, style: style)
        #expect(try WorkbookArchive(row: row, styles: Self.styles).texts() == [from1900])
        let archive = WorkbookArchive(row: row, styles: Self.styles, properties: "date1904=\"1\"")
        #expect(try archive.texts() == [from1904])
    }

    @Test("cells stand where their reference says, in whatever order they come")
    func places() throws {
        let data =
            "<row r=\"5\"><c r=\"C5\"><v>3</v></c><c r=\"A5\"><v>1</v></c><c><v>2</v></c></row>"
            + "<row><c><v>6</v></c><c r=\"AA6\"/></row>"
            + "<row r=\"2\"><c r=\"B2\"><v>22</v></c><c r=\"D5\"><v>4</v></c></row><row r=\"9\"/>"
        let table = try WorkbookArchive(data: data).table()
        #expect(table.rows.map(\.number) == [2, 5, 6])
        #expect(table.rows.map(\.texts) == [["", "22"], ["1", "2", "3", "4"], ["6"]])
        #expect(table.rows[1].text(4) == "4")
        #expect(table.rows[1].text(5) == "" && table.rows[1].text(0) == "")
        #expect(table.summary.lines == 6)
    }

    @Test("characters that XML cannot hold are decoded, and half of one is left as it stands")
    func escapes() throws {
        let text = "a_x000D__x000A_b_x005F_x0041__xD83D__xDE00__xD83D_ _x00e5__x12_"
        let row = "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" + Self.cell(text, type: "str")
        let decoded = "a\r\nb_x0041_😀_xD83D_ å_x12_"
        #expect(try WorkbookArchive(row: row).texts() == [decoded, decoded])
    }

    @Test("elements of other namespaces are passed over, prefixes do not matter")
    func namespaces() throws {
        var archive = WorkbookArchive()
        archive["xl/worksheets/blad.xml"] = """
            <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:y="y">
            <y:sheetData><x:row><x:c><x:v>fel</x:v></x:c></x:row></y:sheetData>
            <x:sheetData><y:a><x:row><x:c><x:v>fel</x:v></x:c></x:row></y:a><x:row><x:c t="inlineStr"><x:is><x:t>rätt<y:t>fel</y:t></x:t></x:is></x:c>
            </x:row></x:sheetData></x:worksheet>
            """
        #expect(try archive.texts() == ["rätt"])
    }

    @Test("rows come one by one, and no more of them than wanted")
    func stop() throws {
        let data = (1...5000).map { "<row><c><v>\($0)</v></c></row>" }.joined()
        var reader = try WorkbookReader(try WorkbookArchive(data: data).input())
        #expect(reader.sheetNames == ["Blad1"])
        var seen: [String] = []
        let summary = try reader.forEachRow(ofSheet: 0) { row in
            seen += row.texts
            return seen.count == 3 ? .stop : .more
        }
        #expect(seen == ["1", "2", "3"] && summary.isStopped)
        let all = try reader.forEachRow(ofSheet: 0) { _ in .more }
        #expect(all.records == 5000 && !all.isStopped)
    }
}
