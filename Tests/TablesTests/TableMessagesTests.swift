import Diagnostics
import Tables
import Testing

@Suite("Meddelanden om filer och tabeller")
struct TableMessagesTests {
    static let reasons: [TableError.Reason] = [
        .notFound, .isFolder, .noPermission, .notAFile, .readFailed("I/O error"), .empty,
        .writeFailed("No space left on device"), .undecodableByte(0x81, .windows1252),
        .damagedUTF8(count: 3), .brokenUTF16, .unsupportedEncoding("UTF-32"),
        .unencodable("→", .windows1252), .gzipDamaged("incorrect data check"), .gzipCutOff,
        .gzipTooLarge(limit: 512 << 20), .unclosedQuote, .strayQuote, .textAfterClosingQuote,
        .nulByte, .fieldTooLarge(limit: 50_000_000), .recordTooLarge(limit: 64 << 20),
        .tooManyColumns(limit: 65_536), .outOfMemory,
        .json(.unexpected(found: "x", expected: ", ]")), .json(.cutOff), .json(.tooDeep(limit: 64)),
        .json(.invalidUTF8), .json(.duplicateKey("Q1")), .json(.loneSurrogate),
        .json(.notAnObject), .json(.noRecords),
        .workbook(.notAWorkbook), .workbook(.encrypted), .workbook(.legacy),
        .workbook(.damaged("CRC error")), .workbook(.partMissing("xl/workbook.xml")),
        .workbook(.partUnreadable("xl/styles.xml", reason: "DOCTYPE", line: 2)),
        .workbook(.tooLarge(limit: 4 << 30)), .workbook(.tooMany(.rows, limit: 1_048_576)),
        .workbook(.sheetNameRefused("a/b")), .workbook(.cellTooLong(sheet: "svar", limit: 32_767)),
    ]

    @Test(
        "every reason has a code of its own and sentences with all facts filled in",
        arguments: MessageLanguage.allCases)
    func sentences(_ language: MessageLanguage) {
        let diagnostics = Self.reasons.map {
            TableError($0, line: 7, byteOffset: 99).diagnostic(file: "svar.csv")
        }
        #expect(Set(diagnostics.map(\.code)).count == Self.reasons.count)
        for diagnostic in diagnostics {
            expectWording(of: diagnostic, in: language)
            #expect(diagnostic.severity == .error)
        }
    }

    @Test("every warning has a code of its own and sentences", arguments: MessageLanguage.allCases)
    func warnings(_ language: MessageLanguage) throws {
        let kinds = TableWarning.Kind.allCases
        let diagnostics = try warningsOfAllKinds().map { $0.diagnostic(file: "svar.csv") }
        #expect(Set(diagnostics.map(\.code)).count == kinds.count)
        for diagnostic in diagnostics {
            expectWording(of: diagnostic, in: language)
            #expect(diagnostic.severity == .warning)
        }
    }

    @Test("a record's fault is shown at the line where the record begins")
    func rendered() throws {
        let fault = try #require(Transcript.of("a,b\n1,\"x\n").faults.first)
        let shown = DiagnosticRenderer(language: .swedish).text(fault.diagnostic(file: "svar.csv"))
        #expect(
            shown == """
                svar.csv:2: fel [E220] Ett citattecken öppnas på rad 2 men stängs aldrig
                      = Är filen avkapad: gör om exporten. Annars saknas ett " i svaret på den raden.
                """)
    }

    /// What is filled in must not be empty, and no brace may be left.
    private func expectWording(of diagnostic: Diagnostic, in language: MessageLanguage) {
        let wording = Catalogue.wording(of: diagnostic, in: language)
        let help = wording.help ?? ""
        #expect(wording.what != diagnostic.code.rawValue && !help.isEmpty, "\(diagnostic.code)")
        for sentence in [wording.what, help] {
            #expect(!sentence.contains("  ") && !sentence.contains("()"), "\(diagnostic.code)")
            #expect(!sentence.contains("{") && !sentence.contains(": )"), "\(diagnostic.code)")
        }
    }

    /// Made by reading files that have them.
    private func warningsOfAllKinds() throws -> [TableWarning] {
        let texts = [
            "a,b\n1,Ã¶\n2,5\" r\n\"3\" ,x\n4,\"a \"b\" c\"\n", "a,b,c\n1\n2\n3\n",
        ]
        return texts.flatMap { Transcript.of(Array($0.utf8)).summary?.warnings ?? [] }
            + (JSONTranscript.of("{\"a\":1,\"a\":1}").summary?.warnings ?? [])
            + (try WorkbookArchive(row: "<c r=\"A1\"><f>1+1</f></c>").table().summary.warnings)
    }
}
