import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("Verkliga exporter")
struct FixtureTests {
    private static let layout = ExampleSurvey.layout

    /// The five answers as they were invented, in the order of the canonical columns: enhet, yrke,
    /// annan roll, år, neuro nu/behov, smärta nu/behov, tid, lokal, inga, annat, annat hinder,
    /// hindertext, timmar, sedan, stöd.
    static let expected: [[String]] = [
        [
            "rehab_norr", "ft", "(not shown)", "12", "2", "4", "9", "5", "1", "1", "0", "0",
            "(not shown)", "För lite tid – och\nför få rum", "37.5", "2024-02-29", "a",
        ],
        ["rehab_soder", "chef", "(not shown)", "3"]
            + Array(repeating: "(not shown)", count: 10) + ["40", "(skipped)", "b"],
        [
            "bhv", "annan", "Logoped", "0", "5", "5", "3", "(skipped)", "0", "0", "1", "0",
            "(not shown)", "(not shown)", "(skipped)", "2020-01-01", "(skipped)",
        ],
        [
            "rehab_norr", "at", "(not shown)", "(skipped)", "1", "5", "8", "8", "(skipped)",
            "(skipped)", "(skipped)", "(skipped)", "(not shown)", "Saknar \"rätt\" kompetens",
            "12.25", "(skipped)", "a",
        ],
        [
            "rehab_soder", "(skipped)", "(not shown)", "50", "3", "3", "3", "3", "0", "0", "0",
            "1", "Resor", "(not shown)", "0.5", "2025-12-31", "(skipped)",
        ],
    ]

    @Test(
        "finds format, encoding and dialect, and reads the same five answers",
        arguments: [
            ("microsoft-forms/svar.csv", ExportFormat.microsoftForms, "Windows-1252", "; CRLF", 0),
            ("limesurvey/svar.csv", .limeSurvey, "UTF-8 (BOM)", "; CRLF", 1),
            ("surveyjs/svar.json", .surveyJS, "UTF-8", "", 0),
            ("table/svar.csv", .table, "UTF-8", ", LF", 0),
        ])
    func sameAnswers(
        _ name: String, _ format: ExportFormat, _ encoding: String, _ dialect: String,
        _ blank: Int
    ) throws {
        let (report, sink) = try Fixture.ingest(name)
        #expect(report.format == format)
        #expect(report.encoding == encoding)
        #expect(report.dialect == dialect)
        #expect(report.wave == "2026-vår")
        #expect(report.fates[.accepted] == 5)
        #expect(report.fates[.blank] == blank)
        #expect(report.records == 5 + blank)
        #expect(sink.rejects == [])
        #expect(report.warnings.filter { $0.code != .noResponseIDs } == [])
        #expect(sink.rows(Self.layout) == Self.expected)
        #expect(sink.keys.map(\.id) == ["1", "2", "3", "4", "5"])
    }

    @Test("gives every answer the line and the bytes it came from")
    func lineage() throws {
        let name = "limesurvey/svar.csv"
        let (_, sink) = try Fixture.ingest(name)
        let bytes = try Fixture.bytes(name)
        // The first answer has a line end in a text: the second begins on line 4.
        #expect(sink.lineage.map(\.row) == [2, 4, 5, 6, 7])
        for (index, place) in sink.lineage.enumerated() {
            let record = bytes[place.byteOffset..<place.byteOffset + place.byteCount]
            let text = String(decoding: record, as: UTF8.self)
            #expect(text.hasPrefix("\"\(index + 1)\";\"2026-01-14"))
            #expect(text.hasSuffix("\"14.2\""))
        }
    }

    @Test("sets aside what cannot be counted, with line, column and reason")
    func faults() throws {
        let (report, sink) = try Fixture.ingest("microsoft-forms/fel.csv")
        let whole = sink.rejects.filter(\.isWholeRecord)
        #expect(
            whole.map(\.code) == [
                .trialAnswer, .answeredBeforeOpening, .unknownUnit, .recordReplaced, .missingUnit,
                .raggedRecord,
            ])
        #expect(whole.map(\.line) == [2, 4, 7, 12, 14, 16])
        let unit = whole[2]
        #expect(unit.header == "Var arbetar du?")
        #expect(unit.column == 6)
        #expect(unit.rawValue == "Rehab Öster")
        #expect(unit.suggestion == "Rehab Söder")
        #expect(unit.rawRecord.hasPrefix("4;1/14/26 9:02:11;"))
        #expect(report.fates[.quarantined] == 5)
        #expect(report.fates[.replaced] == 1)
        #expect(report.fates[.duplicate] == 1)
        #expect(report.fates[.blank] == 1)
        #expect(report.fates[.accepted] == 6)
        #expect(report.records == 14)
    }

    @Test("sets a faulty cell aside and counts the rest of the answer")
    func cells() throws {
        let (_, sink) = try Fixture.ingest("microsoft-forms/fel.csv")
        let rows = sink.rowsByID(Self.layout)
        #expect(rows["5"]?[4...5] == ["(rejected)", "4"])
        // The largest age is 50, 1,234 may be a thousand, there is no thirteenth month.
        #expect(rows["11"]?[3] == "(rejected)")
        #expect(rows["11"]?[14...15] == ["(rejected)", "(rejected)"])
        // "Inga hinder" should stand alone, but both were ticked and both count.
        #expect(rows["11"]?[8...11] == ["1", "0", "1", "0"])
        let cells = sink.rejects.filter { !$0.isWholeRecord && $0.line >= 17 }
        #expect(
            cells.map(\.code) == [
                .numberOutOfRange, .ambiguousNumber, .notADate, .exclusiveOptionCombined,
            ])
    }

    @Test("keeps an answer to a hidden question apart instead of counting it")
    func hidden() throws {
        let (_, sink) = try Fixture.ingest("microsoft-forms/fel.csv")
        let row = try #require(sink.rowsByID(Self.layout)["9"])
        #expect(row[1] == "chef")
        #expect(row[4...13].allSatisfy { $0 == "(not shown)" })
        let remarks = sink.rejects.filter { $0.code == .answerNotShown }
        // Four sides of the pair, two options ticked.
        #expect(remarks.count == 6)
        #expect(remarks.allSatisfy { $0.line == 15 && !$0.isWholeRecord })
        #expect(remarks.map(\.rawValue).contains("I låg grad"))
    }

    @Test("lets the later of two different answers with one id count")
    func replaced() throws {
        let (_, sink) = try Fixture.ingest("microsoft-forms/fel.csv")
        #expect(sink.withdrawn.count == 1)
        #expect(sink.rowsByID(Self.layout)["7"]?[3] == "7")
        #expect(sink.keys.count { $0.id == "6" } == 1)
    }

    @Test("marks what may identify a person in a free text")
    func personalData() throws {
        let (report, sink) = try Fixture.ingest("microsoft-forms/fel.csv")
        let finding = try #require(sink.findings.first)
        #expect(sink.findings.count == 1)
        #expect(report.findings.map(\.count) == [1])
        #expect(finding.kind == "personalIdentityNumber")
        #expect(Self.layout.columns[finding.column].name == "hinder_text")
        let text = sink.rows(Self.layout)[finding.row][finding.column]
        #expect(text == "Ring 121212-1212; fråga\nefter chefen")
        let bytes = Array(text.utf8)[finding.start..<finding.start + finding.count]
        #expect(String(decoding: bytes, as: UTF8.self) == "121212-1212")
    }

    @Test("does not count answers that were begun but never sent in")
    func incomplete() throws {
        let (report, sink) = try Fixture.ingest("limesurvey/ej-inskickad.csv")
        #expect(report.fates[.accepted] == 3)
        #expect(report.fates[.quarantined] == 1)
        #expect(sink.rejects.map(\.code) == [.notSubmitted, .unknownAnswer])
        #expect(sink.rejects[1].header == "komp[neuro][1]")
        #expect(sink.rejects[1].rawValue == "7")
        // The apostrophe before = is the export's, not the respondent's.
        #expect(sink.rowsByID(Self.layout)["4"]?[13] == "=SUMMA(A1)")
    }

    @Test("writes a quarantine that a Swedish spreadsheet opens and says how to mend")
    func quarantine() throws {
        let (_, sink) = try Fixture.ingest("microsoft-forms/fel.csv")
        var table = try QuarantineTable()
        for record in sink.rejects { try table.add(record) }
        let bytes = table.takeBytes()
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let back = try SmallTable(TableInput(name: "quarantine.csv", bytes: bytes))
        #expect(back.header == QuarantineTable.header)
        #expect(back.dialect.separator == UInt8(ascii: ";"))
        #expect(back.rows.count == sink.rejects.count)
        let unit = try #require(back.rows.first { $0.cells[5] == "E302" })
        #expect(unit.cells[1] == "7")
        #expect(unit.cells[6] == "hela svaret")
        #expect(unit.cells[8] == "Enheten \"Rehab Öster\" finns inte i registret.")
        #expect(unit.cells[9].hasPrefix("Menade du \"Rehab Söder\"?"))
        #expect(unit.cells[10].hasPrefix("4;1/14/26"))
        #expect(back.rows.allSatisfy { !$0.cells[9].isEmpty })
    }
}
