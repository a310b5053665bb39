import Tables
import Testing

/// The scanner reads what expat would read the same; expat is asked.
@Suite("Vanliga rader läses lika")
struct RowScannerTests {
    /// What a reader handed over of the only sheet, in a form that can be compared.
    private struct Outcome: Equatable {
        var rows: [SheetRow] = []
        var summary: ReadingSummary?
        var refusal: TableError?
        var scanned = 0

        /// Rows that came before a refusal count for nothing, and the blocks decide how many did.
        func isSame(as other: Outcome) -> Bool {
            refusal == other.refusal && summary == other.summary
                && (refusal != nil || rows == other.rows)
        }
    }

    private static func read(
        _ bytes: [UInt8], usesScanner: Bool = true, blockSize: Int = TableInput.defaultBlockSize,
        limits: WorkbookLimits = WorkbookLimits()
    ) -> Outcome {
        var outcome = Outcome()
        do throws(TableError) {
            let input = TableInput(name: "bok.xlsx", bytes: bytes, blockSize: blockSize)
            var reader = try WorkbookReader(input, limits: limits, usesScanner: usesScanner)
            outcome.summary = try reader.forEachRow(ofSheet: 0) { row in
                outcome.rows.append(row)
                return .more
            }
            outcome.scanned = reader.rowsScanned
        } catch {
            outcome.refusal = error
        }
        return outcome
    }

    private static let shared =
        "<si><t>ett</t></si><si><r><t>två </t></r><r><t>delar</t></r></si><si><t/></si>"
        + "<si><t>åäö _x0041_</t></si>"
    private static let styles =
        "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"46\"/></cellXfs>"

    private static func workbook(_ data: String) throws -> [UInt8] {
        try WorkbookArchive(data: data, shared: shared, styles: styles).bytes()
    }

    /// Rows as the programs that people use write them.
    private static let regular = [
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\" t=\"s\"><v>3</v></c></row>",
        "<row r=\"2\" spans=\"1:3\"><c r=\"A2\"><v>12</v></c><c r=\"B2\" s=\"1\"/></row>",
        "<row r=\"4\"><c r=\"A4\" t=\"n\"><v>-3.25</v></c><c r=\"XFD4\" t=\"b\"><v>1</v></c></row>",
        "<row><c><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c s=\"1\"/></row>",
        "<row r=\"6\"/>", "<row r=\"7\" ht=\"12.8\" hidden=\"false\"></row>",
        "<row r=\"8\"><c r=\"A8\" t=\"inlineStr\"><is><t>br&#229; &amp; &#x62;ra</t></is></c></row>",
        "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> ] > _x000A_\n</t>"
            + "</is></c></row>",
        "<row r=\"10\"><c r=\"A10\" s=\"1\"><v>45000</v></c><c r=\"B10\" s=\"2\"><v>45000.5</v></c>"
            + "<c r=\"C10\" s=\"3\"><v>1.5</v></c></row>",
        "<row r=\"11\">\n <c r=\"A11\" t=\"str\"><f>A1&amp;\"x\"</f><v>x_x0042_</v></c>\n</row>\n",
        "<row r=\"12\"><c r=\"a12\" t=\"d\"><v>2024-01-02</v></c><c r=\"B12\"><v></v></c></row>",
        "<row r=\"13\"><c r=\"A13\"><f aca=\"false\">1</f><v>1e3</v></c><c r=\"B13\"><v>07</v></c></row>",
        "<row r=\"14\"><c r=\"A14\"><v>1.50</v></c><c r=\"B14\"><v>-0</v></c><c r=\"C14\"><v>0</v></c></row>",
        "<row r=\"15\"><c r=\"A15\"><v>\u{1F600} å\u{FFFD}</v></c></row>",
    ]

    /// What no program writes, or few, and what cannot be.
    private static let irregular = [
        "<row r='1'><c r='A1'><v>1</v></c></row>", "<row r=\"1\" r=\"2\"/>", "<row q=\"1\"/>",
        "<row r=\"1\" x14ac:dyDescent=\"0.25\"/>", "<row r=\"0\"/>", "<row r=\"1048577\"/>",
        "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>", "<row><c r=\"A01\"><v>1</v></c></row>",
        "<row><c t=\"s\"><v>4</v></c></row>", "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>", "<row><c t=\"q\"><v>1</v></c></row>",
        "<row><c s=\"x\"><v>1</v></c></row>", "<row><c><v>1</v><v>2</v></c></row>",
        "<row><c><f>1</f></c></row>", "<row><c><f>1</f><v/></c></row>",
        "<row><c t=\"str\"><f/></c></row>",
        "<row><c><v>a<!-- b -->c</v></c></row>", "<row><c><v><![CDATA[<]]></v></c></row>",
        "<row><c><v>]]></v></c></row>", "<row><c><v>a]]b</v></c></row>",
        "<row><c><v>\r\n</v></c></row>",
        "<row><c><v>&#0;</v></c></row>", "<row><c><v>&#xD800;</v></c></row>",
        "<row><c><v>&#xFFFE;</v></c></row>", "<row><c><v>&#13;</v></c></row>",
        "<row><c><v>&x;</v></c></row>", "<row><c><v>\u{FFFE}</v></c></row>",
        "<row><c><v>\u{1}</v></c></row>",
        "<row><c><is><r><t>a</t></r><r><t>b</t></r></is></c></row>",
        "<row><c><is><t>a</t><rPh><t>b</t></rPh></is></c></row>", "<row><c><is/></c></row>",
        "<row><c><is><t/></is></c></row>", "<row><c ><v >1</v ></c ></row >",
        "<row xmlns=\"urn:x\"><c><v>1</v></c></row>", "<row><x/><c><v>1</v></c></row>",
        "<row><c><v>1</v></c>", "<row><c><v>1", "<rows/>", "<row><cell/></row>", "text<row/>",
        "<row a=\"&lt;\"/>", "<row a=\"<\"/>", "<row><c/><row><c><v>1</v></c></row></row>",
        "<row><c><v>1</v><row r=\"5\"/></c></row>", "<t>x</t><row><c><is><t>y</t></is></c></row>",
        "<row r=\"20\"><c r=\"XFD20\"/></row><x/><c><v>1</v></c>",
    ]

    @Test("as expat reads them")
    func regular() throws {
        for (number, row) in Self.regular.enumerated() {
            let bytes = try Self.workbook(row)
            let scanned = Self.read(bytes)
            let isSame = scanned.isSame(as: Self.read(bytes, usesScanner: false))
            #expect(isSame, "\(row)")
            #expect(scanned.refusal == nil && scanned.scanned == 1, "row \(number)")
        }
        let all = Self.read(try Self.workbook(Self.regular.joined()))
        #expect(all.scanned == Self.regular.count)
    }

    @Test("and what is not regular is expat's, wherever it comes")
    func irregular() throws {
        let (before, after) = (Self.regular[0], Self.regular[9])
        for row in Self.irregular {
            for data in [row, before + row, before + "\n" + row + after, row + before] {
                let bytes = try Self.workbook(data)
                let scanned = Self.read(bytes)
                let isSame = scanned.isSame(as: Self.read(bytes, usesScanner: false))
                #expect(isSame, "\(data)")
            }
        }
    }

    @Test("after any few bytes have been changed, in blocks of any size")
    func mutations() throws {
        var archive = WorkbookArchive(
            data: Self.regular.joined(), shared: Self.shared, styles: Self.styles)
        let place = try #require(archive.parts.firstIndex { $0.name.hasSuffix("blad.xml") })
        let whole = archive.parts[place].bytes
        let signs = Array("<>/\"'&;=: \n\rrcvtsfA19.-_]x".utf8) + [0x00, 0xC3, 0xA5, 0xFF]
        var generator = SplitMix(state: 7)
        var (read, refused) = (0, 0)
        for round in 0..<500 {
            var bytes = whole
            for _ in 0...round % 3 { bytes.damage(by: signs, using: &generator) }
            archive.parts[place].bytes = bytes
            let file = try archive.bytes()
            let expected = Self.read(file, usesScanner: false)
            for size in [TableInput.defaultBlockSize, 64, 7] {
                let isSame = Self.read(file, blockSize: size).isSame(as: expected)
                #expect(isSame, "round \(round), blocks of \(size)")
            }
            if expected.refusal == nil { read += 1 } else { refused += 1 }
        }
        #expect(read > 50 && refused > 100)
    }

    @Test("under limits")
    func limits() throws {
        let bytes = try Self.workbook(Self.regular.joined())
        for limit in 0..<30 {
            for limits in [WorkbookLimits(cells: limit), WorkbookLimits(text: 40 + limit)] {
                let scanned = Self.read(bytes, limits: limits)
                let expected = Self.read(bytes, usesScanner: false, limits: limits)
                let isSame = scanned.isSame(as: expected)
                #expect(isSame, "\(limit)")
            }
        }
    }

    @Test(
        "Excel's own attribute is known where its prefix is declared, and other encodings are not")
    func openings() throws {
        let excel = "xmlns:x14ac=\"urn:x14ac\""
        let row = "<row r=\"1\" x14ac:dyDescent=\"0.25\"><c><v>å</v></c></row>"
        func scanned(_ sheet: String, latin1: Bool = false) throws -> Int {
            var archive = WorkbookArchive()
            archive["xl/worksheets/blad.xml"] = sheet
            if latin1,
                let place = archive.parts.firstIndex(where: { $0.name.hasSuffix("blad.xml") })
            {
                archive.parts[place].bytes = sheet.unicodeScalars.map { UInt8($0.value) }
            }
            let bytes = try archive.bytes()
            let scanned = Self.read(bytes)
            let isSame = scanned.isSame(as: Self.read(bytes, usesScanner: false))
            #expect(isSame, "\(sheet)")
            return scanned.scanned
        }
        let main = "xmlns=\"\(WorkbookArchive.main)\""
        let end = "</sheetData></worksheet>"
        #expect(try scanned("<worksheet \(main) \(excel)><sheetData>\(row)\(end)") == 1)
        #expect(try scanned("<worksheet \(main)><x \(excel)/><sheetData>\(row)\(end)") == 0)
        let plain = "<row><c><v>å</v></c></row>"
        #expect(
            try scanned("<worksheet \(main)><!-- <sheetData> --><sheetData>\(plain)\(end)") == 0)
        #expect(
            try scanned(
                "<worksheet \(main)><sheetData ><!--<sheetData>\(plain)--></sheetData></worksheet>")
                == 0)
        let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
        let body = "<worksheet \(main)><sheetData>\(plain)\(end)"
        #expect(try scanned(latin + body, latin1: true) == 0)
        #expect(try scanned("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body) == 1)
        #expect(try scanned("\u{FEFF}" + body) == 1)
    }
}
