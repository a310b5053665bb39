import Diagnostics
import SurveyLanguage
import Testing

@Suite("Reading a file's bytes")
struct SurveyFileTests {
    @Test("UTF-8 is text, with or without a byte order mark")
    func utf8() throws {
        let source = try SurveyFile.decode(Array("\u{FEFF}enkät a: Å\n".utf8), name: "a.enkat")
        #expect(source.line(1) == "enkät a: Å")
    }

    @Test(
        "another encoding is refused and named",
        arguments: [
            // "enkät å" as Windows, DOS and UTF-16 write it.
            ([0x65, 0x6E, 0x6B, 0xE4, 0x74, 0x20, 0xE5], "Windows-1252"),
            ([0x65, 0x6E, 0x6B, 0x84, 0x74, 0x20, 0x86], "CP850"),
            ([0xFF, 0xFE, 0x65, 0x00, 0xE4, 0x00], "UTF-16"),
        ] as [([UInt8], String)])
    func otherEncodings(_ bytes: [UInt8], _ name: String) {
        let error = #expect(throws: Diagnostic.self) {
            try SurveyFile.decode(bytes, name: "a.enkat")
        }
        #expect(error?.code == .notUTF8)
        #expect(error?.facts[.value] == name)
    }
}
