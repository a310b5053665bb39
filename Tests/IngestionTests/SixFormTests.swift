import FormSchemas
import Foundation
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("En tabell sparad på sex sätt")
struct SixFormTests {
    struct Form: Sendable, CustomStringConvertible {
        let description: String
        let separator: String
        let lineEnd: String
        let encoding: String.Encoding
        let prefix: String
    }

    private static let forms = [
        Form(
            description: "komma, UTF-8, LF", separator: ",", lineEnd: "\n", encoding: .utf8,
            prefix: ""),
        Form(
            description: "semikolon, Windows-1252, CRLF", separator: ";", lineEnd: "\r\n",
            encoding: .windowsCP1252, prefix: ""),
        Form(
            description: "semikolon, MacRoman, CR", separator: ";", lineEnd: "\r",
            encoding: .macOSRoman, prefix: ""),
        Form(
            description: "semikolon, BOM, CRLF", separator: ";", lineEnd: "\r\n", encoding: .utf8,
            prefix: "\u{FEFF}"),
        Form(
            description: "sep=; och BOM", separator: ";", lineEnd: "\r\n", encoding: .utf8,
            prefix: "\u{FEFF}sep=;\r\n"),
        Form(
            description: "tabb, UTF-16LE", separator: "\t", lineEnd: "\r\n",
            encoding: .utf16LittleEndian, prefix: "\u{FEFF}"),
    ]

    private static let rows = [
        ["response_id", "enhet", "yrke", "komp_neuro_nu", "hinder_tid", "hinder_text", "stod"],
        [
            "1", "Rehab Söder", "Fysioterapeut", "I låg grad", "Ja", "\"Åtgärder; möten, och så\"",
            "a",
        ],
        ["2", "Barn- och ungdomshabiliteringen", "at", "5", "", "", "Handledning"],
        ["3", "rehab_norr", "ft", "2", "", "\"För få på kvällen\"", ""],
    ]

    private static func bytes(_ form: Form) throws -> [UInt8] {
        let names = ExampleSurvey.layout.columns.map(\.name)
        let header = ["response_id"] + names
        let lines = rows.dropFirst().map { row in
            header.map { name in rows[0].firstIndex(of: name).map { row[$0] } ?? "" }
                .joined(separator: form.separator)
        }
        let text = ([header.joined(separator: form.separator)] + lines)
            .map { $0 + form.lineEnd }.joined()
        // Foundation on Linux writes other bytes than MacRoman's; these are from its published table.
        if form.encoding == .macOSRoman {
            let letters: [Character: UInt8] = ["å": 0x8C, "ä": 0x8A, "ö": 0x9A, "Å": 0x81]
            return text.flatMap { letter in letters[letter].map { [$0] } ?? Array(letter.utf8) }
        }
        return Array(try #require((form.prefix + text).data(using: form.encoding)))
    }

    @Test("reads the same answers from every form, told nothing", arguments: forms)
    func sameAnswers(_ form: Form) throws {
        let (report, sink) = try Fixture.ingest(
            TableInput(name: "svar.txt", bytes: try Self.bytes(form)))
        #expect(report.format == .table)
        #expect(report.fates[.accepted] == 3)
        #expect(sink.rejects == [])
        let cells = sink.rows(ExampleSurvey.layout).map {
            [$0[0], $0[1], $0[4], $0[8], $0[13], $0[16]]
        }
        #expect(
            cells == [
                ["rehab_soder", "ft", "2", "1", "Åtgärder; möten, och så", "a"],
                ["bhv", "at", "5", "(skipped)", "(not shown)", "a"],
                ["rehab_norr", "ft", "2", "(skipped)", "För få på kvällen", "(skipped)"],
            ])
        let first = try Fixture.ingest(
            TableInput(name: "svar.csv", bytes: try Self.bytes(Self.forms[0])))
        #expect(sink.hashes == first.sink.hashes)
    }

    /// The same three answers as JSON names them: a multiple choice is a list there.
    private static let json = """
        [{"id": "1", "enhet": "Rehab Söder", "yrke": "Fysioterapeut", "komp_neuro_nu": "I låg grad",
          "hinder": ["tid"], "hinder_text": "Åtgärder; möten, och så", "stod": "a"},
         {"id": "2", "enhet": "Barn- och ungdomshabiliteringen", "yrke": "at", "komp_neuro_nu": 5,
          "stod": "Handledning"},
         {"id": "3", "enhet": "rehab_norr", "yrke": "ft", "komp_neuro_nu": 2,
          "hinder_text": "För få på kvällen"}]
        """

    @Test("and the same answers from JSON and from a workbook")
    func otherForms() throws {
        let (_, table) = try Fixture.ingest(
            TableInput(name: "svar.csv", bytes: try Self.bytes(Self.forms[0])))
        let (_, json) = try Fixture.ingest(
            text: Self.json, options: IngestOptions(format: .lagesbild))
        #expect(json.rows(ExampleSurvey.layout) == table.rows(ExampleSurvey.layout))
        #expect(json.hashes == table.hashes)

        let names = ["response_id"] + ExampleSurvey.layout.columns.map(\.name)
        let rows = Self.rows.dropFirst().map { row in
            names.map { name -> Workbook.Cell in
                let text = Self.rows[0].firstIndex(of: name).map { row[$0] } ?? ""
                let plain = text.filter { $0 != "\"" }
                if plain.isEmpty { return .empty }
                return Int(plain).map { .number(Double($0)) } ?? .text(plain)
            }
        }
        let book = try Workbook(
            sheets: [.init(name: "Svar", rows: [names.map { .text($0) }] + rows)]
        ).bytes()
        let (_, workbook) = try Fixture.ingest(TableInput(name: "svar.xlsx", bytes: book))
        #expect(workbook.rows(ExampleSurvey.layout) == table.rows(ExampleSurvey.layout))
        #expect(workbook.hashes == table.hashes)
    }
}
