import Glibc
import Tables
import Testing

@Suite("Arbetsböcker som inte går att läsa")
struct WorkbookHostileTests {
    private static func refusal(
        _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
    ) -> TableError.Reason? {
        do throws(TableError) {
            _ = try WorkbookReader.tables(TableInput(name: "x", bytes: bytes), limits: limits)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("other files are told apart")
    func otherFiles() throws {
        #expect(Self.refusal([]) == .empty)
        #expect(Self.refusal(Array("a;b\n1;2\n".utf8)) == .workbook(.notAWorkbook))
        #expect(Self.refusal(Array("PK".utf8)) == .workbook(.notAWorkbook))
        // A zip archive with something else in it.
        var document = WorkbookArchive()
        document["xl/workbook.xml"] = "<w:document xmlns:w=\"urn:w\"/>"
        #expect(try document.refusal() == .workbook(.notAWorkbook))
        document["_rels/.rels"] = nil
        #expect(try document.refusal() == .workbook(.notAWorkbook))
        #expect(try refusalOfPath("saknas.xlsx") == .notFound)
        #expect(try refusalOfPath("") == .isFolder)
    }

    private func refusalOfPath(_ name: String) throws -> TableError.Reason? {
        let folder = try TemporaryFolder()
        let path = folder.file(name)
        do throws(TableError) {
            _ = try WorkbookReader(TableInput(path: path))
            return nil
        } catch {
            return error.reason
        }
    }

    /// The head of a compound file and directory entries, after MS-CFB.
    private static func compoundFile(_ streams: [String]) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 504)
        for stream in ["Root Entry"] + streams {
            var entry = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            entry += [UInt8](repeating: 0, count: 128 - entry.count)
            bytes += entry
        }
        return bytes
    }

    @Test("a password and the older format have words of their own")
    func compoundFiles() {
        let protected = Self.compoundFile(["\u{6}DataSpaces", "EncryptedPackage"])
        #expect(Self.refusal(protected) == .workbook(.encrypted))
        #expect(Self.refusal(Self.compoundFile(["Workbook"])) == .workbook(.legacy))
        #expect(Self.refusal(Self.compoundFile(["Book"])) == .workbook(.legacy))
        #expect(Self.refusal(Self.compoundFile(["WordDocument"])) == .workbook(.notAWorkbook))
        #expect(Self.refusal(Self.compoundFile([])) == .workbook(.notAWorkbook))
    }

    @Test("a missing part is named")
    func missingParts() throws {
        for part in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/blad.xml"] {
            var archive = WorkbookArchive()
            archive[part] = nil
            #expect(try archive.refusal() == .workbook(.partMissing(part)))
        }
        var archive = WorkbookArchive(shared: "")
        archive["xl/texts.xml"] = nil
        #expect(try archive.refusal() == .workbook(.partMissing("xl/texts.xml")))
        archive["xl/_rels/workbook.xml.rels"] =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
        #expect(try archive.refusal() == .workbook(.partMissing("Blad1")))
    }

    @Test("a DOCTYPE is refused, in every part")
    func doctype() throws {
        for part in WorkbookArchive(shared: "", styles: "").parts.map(\.name) {
            var archive = WorkbookArchive(shared: "", styles: "")
            let text = try #require(archive[part])
            archive[part] = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + text
            let expected = TableError.WorkbookReason.partUnreadable(
                part, reason: "DOCTYPE", line: 1)
            #expect(try archive.refusal() == .workbook(expected))
        }
    }

    @Test(
        "what is no XML, or says what cannot be, is told with its part",
        arguments: [
            ("<worksheet>", "<worksheet>", 1), ("\n<a/>", "<a>", 2),
            ("hej", "syntax error", 1), ("", "no element found", 1),
            ("<worksheet xmlns=\"\(WorkbookArchive.main)\">\n<a>", "no element found", 2),
            (
                "<worksheet xmlns=\"\(WorkbookArchive.main)\">\u{1}",
                "not well-formed (invalid token)", 1
            ),
        ] as [(String, String, Int?)])
    func wrongXML(_ text: String, _ reason: String, _ line: Int?) throws {
        var archive = WorkbookArchive()
        archive["xl/worksheets/blad.xml"] = text
        let expected = TableError.WorkbookReason.partUnreadable(
            "xl/worksheets/blad.xml", reason: reason, line: line)
        #expect(try archive.refusal() == .workbook(expected))
    }

    @Test(
        "references that lead nowhere are told",
        arguments: [
            ("<row r=\"0\"/>", "row r=\"0\""), ("<row r=\"x\"/>", "row r=\"x\""),
            ("<row><c r=\"XFE1\"/></row>", "c r=\"XFE1\""),
            ("<row><c r=\"A1048577\"/></row>", "c r=\"A1048577\""),
            ("<row><c r=\"1A\"/></row>", "c r=\"1A\""), ("<row><c r=\"\"/></row>", "c r=\"\""),
            ("<row><c r=\"A99999999999999999999\"/></row>", "c r=\"A99999999999999999999\""),
            ("<row><c t=\"s\"><v>1</v></c></row>", "sharedStrings[1]"),
            ("<row><c t=\"s\"><v>-1</v></c></row>", "sharedStrings[-1]"),
            ("<row><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", "R1C2 ×2"),
            (
                "<row><c r=\"B2\"><v>1</v></c></row><row r=\"2\"/><row><c r=\"A2\"><v>1</v></c>"
                    + "<c r=\"B2\"><v>2</v></c></row>", "R2C2 ×2"
            ),
        ])
    func wrongReferences(_ data: String, _ reason: String) throws {
        let expected = TableError.WorkbookReason.partUnreadable(
            "xl/worksheets/blad.xml", reason: reason, line: nil)
        let archive = WorkbookArchive(data: data, shared: "<si><t>a</t></si>")
        #expect(try archive.refusal() == .workbook(expected))
    }

    @Test("more rows or columns than Excel has are refused")
    func tooMany() throws {
        #expect(
            try WorkbookArchive(data: "<row r=\"1048577\"/>").refusal()
                == .workbook(.tooMany(.rows, limit: 1_048_576)))
        #expect(
            try WorkbookArchive(row: "<c r=\"XFD1\"/><c/>").refusal()
                == .workbook(.tooMany(.columns, limit: 16_384)))
    }
}
