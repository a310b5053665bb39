import CLibZip
import Glibc
import Tables
import Testing

/// A workbook made part by part, for what no program writes.
struct WorkbookArchive {
    /// Path in the archive and text, in order.
    var parts: [(name: String, bytes: [UInt8])] = []

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A workbook with one sheet, `Blad1`.
    /// - Parameters:
    ///   - row: What stands in its only row.
    ///   - data: Instead of the row, all that stands in `sheetData`.
    ///   - shared: What stands in `sst`.
    ///   - styles: What stands in `styleSheet`.
    ///   - properties: Attributes of `workbookPr`.
    init(
        row: String = "", data: String? = nil, shared: String? = nil, styles: String? = nil,
        properties: String = ""
    ) {
        let kinds = ["officeDocument", "worksheet", "sharedStrings", "styles"].map {
            Self.types + "/" + $0
        }
        let links = { (targets: [(String, String, String)]) in
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + targets.map { "<Relationship Id=\"\($0)\" Type=\"\($1)\" Target=\"\($2)\"/>" }
                .joined() + "</Relationships>"
        }
        self["_rels/.rels"] = links([("rId1", kinds[0], "xl/workbook.xml")])
        self["xl/workbook.xml"] =
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.types)\"><workbookPr \(properties)/>"
            + "<sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"
        var related = [("rId7", kinds[1], "worksheets/blad.xml")]
        if let shared {
            related.append(("rId2", kinds[2], "/xl/texts.xml"))
            self["xl/texts.xml"] = "<sst xmlns=\"\(Self.main)\">\(shared)</sst>"
        }
        if let styles {
            related.append(("rId3", kinds[3], "../xl/styles.xml"))
            self["xl/styles.xml"] = "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"
        }
        self["xl/_rels/workbook.xml.rels"] = links(related)
        self["xl/worksheets/blad.xml"] =
            "<worksheet xmlns=\"\(Self.main)\"><sheetData>"
            + (data ?? "<row r=\"1\">\(row)</row>") + "</sheetData></worksheet>"
    }

    /// The text of a part; nil takes it away.
    subscript(_ name: String) -> String? {
        get { parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } }
        set {
            let index = parts.firstIndex { $0.name == name }
            if let index { parts.remove(at: index) }
            if let newValue {
                parts.insert((name, Array(newValue.utf8)), at: index ?? parts.count)
            }
        }
    }

    func bytes() throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = folder.file("arkiv.zip")
        var problem: Int32 = 0
        let archive = try #require(zip_open(path, ZIP_CREATE, &problem))
        for part in parts {
            // libzip frees the copy.
            let copy = try #require(malloc(max(1, part.bytes.count)))
            part.bytes.withUnsafeBytes {
                copy.copyMemory(from: $0.baseAddress ?? .init(copy), byteCount: $0.count)
            }
            let source = zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1)
            try #require(
                zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0)
        }
        try #require(zip_close(archive) == 0)
        return try Fixture.bytes(path)
    }

    func input() throws -> TableInput { TableInput(name: "arkiv.xlsx", bytes: try bytes()) }

    func table(limits: WorkbookLimits = WorkbookLimits()) throws -> SheetTable {
        try #require(try WorkbookReader.tables(try input(), limits: limits).first)
    }

    /// The texts of the only row.
    func texts() throws -> [String] { try #require(try table().rows.first).texts }

    /// Why it cannot be read.
    func refusal(limits: WorkbookLimits = WorkbookLimits()) throws -> TableError.Reason? {
        let input = try input()
        do throws(TableError) {
            _ = try WorkbookReader.tables(input, limits: limits)
            return nil
        } catch {
            return error.reason
        }
    }
}
