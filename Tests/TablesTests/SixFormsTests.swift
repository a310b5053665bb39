import Tables
import Testing

@Suite("En tabell sparad på sex sätt")
struct SixFormsTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let file: String
        let encoding: TextEncoding
        let separator: Unicode.Scalar
        let lineEnd: Dialect.LineEnd
        var firstLine = 1
        var testDescription: String { file }
    }

    static let forms = [
        Form(file: "comma-utf8-lf.csv", encoding: .utf8, separator: ",", lineEnd: .lf),
        Form(
            file: "semicolon-cp1252-crlf.csv", encoding: .windows1252, separator: ";",
            lineEnd: .crlf),
        Form(
            file: "semicolon-macroman-cr.csv", encoding: .macRoman, separator: ";", lineEnd: .cr),
        Form(
            file: "semicolon-bom-crlf.csv", encoding: .utf8WithBOM, separator: ";",
            lineEnd: .crlf),
        Form(
            file: "sepline-bom.csv", encoding: .utf8WithBOM, separator: ";", lineEnd: .crlf,
            firstLine: 2),
        Form(
            file: "tab-utf16le.txt", encoding: .utf16LittleEndian, separator: "\t",
            lineEnd: .crlf),
    ]

    static let rows = [
        ["id", "Var arbetar du?", "Hur väl räcker det?", "Kommentar"],
        ["1", "Sjukhuset Ängelholm", "I hög grad", "Bra, men mer tid; tack"],
        ["2", "Öppenvården", "Delvis", "Han sa \"kör på\" – sedan tyst"],
        ["3", "Åre hälsocentral", "", "Rad ett\nrad två"],
        ["4", "Kommunens rehab", "Inte alls", ""],
    ]

    @Test("gives the same rows from every form, with no option given", arguments: forms)
    func sameRows(_ form: Form) throws {
        let read = Transcript.of(TableInput(path: Fixture.path("sixforms/" + form.file)))
        #expect(read.cells == Self.rows)
        #expect(read.encoding == form.encoding)
        #expect(read.dialect?.separator == UInt8(ascii: form.separator))
        #expect(read.dialect?.lineEnd == form.lineEnd)
        #expect(read.refusal == nil && read.faults.isEmpty)
        // The fourth row has a line break inside a cell, so the fifth begins two lines further on.
        #expect(read.records.map(\.line) == [0, 1, 2, 3, 5].map { $0 + form.firstLine })
    }

    @Test("points at the bytes of each record in the file as it lies on the disk", arguments: forms)
    func lineage(_ form: Form) throws {
        let path = Fixture.path("sixforms/" + form.file)
        let file = try Fixture.bytes(path)
        for record in Transcript.of(TableInput(path: path)).records {
            let stretch = Array(file[record.byteOffset..<record.byteOffset + record.byteCount])
            #expect(
                Self.decoded(stretch, form.encoding) == String(decoding: record.raw, as: UTF8.self))
        }
    }

    @Test("does not depend on the size of the blocks", arguments: forms)
    func blocks(_ form: Form) throws {
        let path = Fixture.path("sixforms/" + form.file)
        let limits = DelimitedReader.Limits(sample: 60)
        let whole = Transcript.of(TableInput(path: path), limits: limits)
        #expect(whole.cells == Self.rows)
        for size in [1, 2, 3, 7] {
            let input = TableInput(path: path, blockSize: size)
            #expect(Transcript.of(input, limits: limits) == whole)
        }
    }

    /// Decodes by other means than the reader: the letters of this table only.
    private static func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
        switch encoding {
        case .utf8, .utf8WithBOM: return String(decoding: bytes, as: UTF8.self)
        case .utf16LittleEndian, .utf16BigEndian:
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
            }
            return String(decoding: units, as: UTF16.self)
        case .windows1252:
            let high: [UInt8: Character] = [
                0xE5: "å", 0xE4: "ä", 0xF6: "ö", 0xC5: "Å", 0xC4: "Ä", 0xD6: "Ö", 0x96: "–",
            ]
            return String(bytes.map { high[$0] ?? Character(Unicode.Scalar($0)) })
        case .macRoman:
            let high: [UInt8: Character] = [
                0x8C: "å", 0x8A: "ä", 0x9A: "ö", 0x81: "Å", 0x80: "Ä", 0x85: "Ö", 0xD0: "–",
            ]
            return String(bytes.map { high[$0] ?? Character(Unicode.Scalar($0)) })
        }
    }
}
