/// A ZIP archive whose members are stored as they are, with sums that are right.
struct StoredArchive {
    private var members: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// A workbook with one sheet, of parts with a null byte between: the sheet, then texts that
    /// cells share, then styles.
    static func workbook(parts bytes: [UInt8]) -> [UInt8] {
        let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func links(_ targets: [(type: String, target: String)]) -> String {
            let links = targets.enumerated().map { number, link in
                "<Relationship Id='r\(number)' Type='\(types)/\(link.type)' Target='\(link.target)'/>"
            }
            let space = "http://schemas.openxmlformats.org/package/2006/relationships"
            return "<Relationships xmlns='\(space)'>\(links.joined())</Relationships>"
        }
        var archive = StoredArchive()
        archive.add("_rels/.rels", Array(links([("officeDocument", "xl/workbook.xml")]).utf8))
        let files = [
            ("worksheet", "sheet.xml"), ("sharedStrings", "texts.xml"), ("styles", "styles.xml"),
        ]
        let related = links(Array(files.prefix(parts.count)))
        archive.add("xl/_rels/workbook.xml.rels", Array(related.utf8))
        let workbook =
            "<workbook xmlns='\(main)' xmlns:r='\(types)'><sheets>"
            + "<sheet name='Blad1' sheetId='1' r:id='r0'/></sheets></workbook>"
        archive.add("xl/workbook.xml", Array(workbook.utf8))
        for (file, part) in zip(files, parts) { archive.add("xl/" + file.1, Array(part)) }
        return archive.bytes
    }

    mutating func add(_ name: String, _ content: [UInt8]) {
        let name = Array(name.utf8)
        let size = Self.number(content.count, 4)
        // Version needed, flags, method and time, day (1980-01-01), sum, both sizes.
        let day = Self.number(20, 2) + Self.number(0, 6) + Self.number(0x21, 2)
        let sums = Self.number(Int(Self.sum(content)), 4) + size + size
        let common = day + sums + Self.number(name.count, 2)
        directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + common
        directory += Self.number(0, 12) + Self.number(members.count, 4) + name
        members += Self.number(0x0403_4B50, 4) + common + Self.number(0, 2) + name + content
        count += 1
    }

    var bytes: [UInt8] {
        let counts = Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
        let sizes = Self.number(directory.count, 4) + Self.number(members.count, 4)
        return members + directory + Self.number(0x0605_4B50, 4) + counts + sizes
            + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32 as ZIP has it.
    private static func sum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { sum, byte in
            (sum >> 8) ^ table[Int((sum ^ UInt32(byte)) & 0xFF)]
        }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { sum, _ in
            sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1
        }
    }
}
