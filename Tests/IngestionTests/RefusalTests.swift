import Diagnostics
import FormSchemas
import Foundation
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("Filer som inte läses in")
struct RefusalTests {
    private func refusal(_ input: TableInput, format: ExportFormat? = nil) -> [Diagnostic] {
        let error = #expect(throws: IngestRefusal.self) {
            try Fixture.ingest(input, options: IngestOptions(format: format))
        }
        return error?.diagnostics ?? []
    }

    private func refusal(_ text: String, format: ExportFormat? = nil) -> [Diagnostic] {
        refusal(TableInput(name: "svar", bytes: Array(text.utf8)), format: format)
    }

    @Test("refuses a file that ends inside a quoted text, naming the line where it began")
    func cutOff() throws {
        var bytes = try Fixture.bytes("limesurvey/svar.csv")
        // Inside the first answer's free text, which stands on lines 2 and 3.
        let place = try #require(bytes.firstRange(of: Array("för få".utf8)))
        bytes.removeSubrange(place.lowerBound...)
        let found = refusal(TableInput(name: "svar.csv", bytes: bytes))
        #expect(found.map(\.code) == [.fileCutOff])
        #expect(found.first?.facts[.line] == "2")
        let text = DiagnosticRenderer(language: .swedish).text(try #require(found.first))
        #expect(text.hasPrefix("svar.csv:2: fel [E256] Filen slutar mitt i en post"))
    }

    @Test(
        "refuses a file that ends between two cells of a record, unlike one that is merely ragged")
    func cutOffBetweenCells() throws {
        let bytes = try Fixture.bytes("limesurvey/svar.csv")
        // Up to and with the separator after the first cell of the last record.
        let text = String(decoding: bytes, as: UTF8.self)
        let rows = text.split(separator: "\r\n", omittingEmptySubsequences: true)
        let last = try #require(rows.last?.split(separator: ";").first)
        let kept = rows.dropLast().joined(separator: "\r\n") + "\r\n" + last + ";"
        #expect(refusal(kept).map(\.code) == [.fileCutOff])
        let (report, _) = try Fixture.ingest(text: kept + "\r\n")
        #expect(report.fates[.quarantined] == 1)
    }

    @Test("refuses JSON that ends too early")
    func cutOffJSON() throws {
        let bytes = try Fixture.bytes("surveyjs/svar.json")
        let found = refusal(TableInput(name: "svar.json", bytes: Array(bytes.dropLast(40))))
        #expect(found.count == 1)
        #expect(found.first?.severity == .error)
        #expect(found.first?.place != .file)
    }

    @Test("refuses an empty file")
    func empty() {
        #expect(refusal("").map(\.code) == [.fileEmpty])
        #expect(refusal("", format: .surveyJS).map(\.code) == [.fileEmpty])
        #expect(refusal("\r\n\r\n").map(\.code) == [.missingHeader])
    }

    @Test("refuses a file that is not there or is a folder")
    func unreadable() {
        let gone = Fixture.path("finns-inte.csv")
        #expect(refusal(TableInput(path: gone)).map(\.code) == [.fileNotFound])
        #expect(refusal(TableInput(path: Fixture.path("table"))).map(\.code) == [.fileIsFolder])
    }

    @Test("says what is wrong with a workbook instead of reading its bytes as text")
    func workbook() {
        let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x9D, 0x81, 10, 0]
        let damaged = refusal(TableInput(name: "svar.xlsx", bytes: zip))
        #expect(damaged.count == 1)
        #expect(damaged.first?.code.rawValue.hasPrefix("E24") == true)
        let legacy: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let old = refusal(
            TableInput(name: "svar.xls", bytes: legacy + [UInt8](repeating: 0, count: 600)))
        #expect(old.count == 1)
        #expect(old.first?.code.rawValue.hasPrefix("E24") == true)
        let found = refusal(TableInput(name: "svar.xlsx", bytes: zip), format: .surveyJS)
        #expect(found.map(\.code) == [.wrongFileKind])
        #expect(found.first?.facts[.value] == "XLSX")
    }

    @Test("refuses a table that is nobody's export, and JSON of something else")
    func unknown() {
        #expect(refusal("a;b;c\n1;2;3\n").map(\.code) == [.unknownExportFormat])
        #expect(refusal("[{\"a\": 1}]").map(\.code) == [.nothingRecognised])
        #expect(
            refusal("a;b;c\n1;2;3\n", format: .limeSurvey).map(\.code) == [.nothingRecognised])
        #expect(refusal("[{\"enhet\": 1}]", format: .table).map(\.code) == [.wrongFileKind])
    }

    @Test("passes on what the sink throws, and delivers nothing more")
    func sinkFails() {
        struct Full: Error {}
        struct FullSink: AnswerSink {
            var calls = 0
            mutating func receive(_ batch: ResponseBatch) throws { throw Full() }
            mutating func withdraw(row: Int) throws {}
            mutating func mark(_ finding: TextFinding) throws {}
            mutating func reject(_ record: RejectedRecord) throws {
                calls += 1
                throw Full()
            }
        }
        var sink = FullSink()
        #expect(throws: Full.self) {
            try Ingestor(survey: ExampleSurvey.survey, layout: ExampleSurvey.layout).ingest(
                TableInput(path: Fixture.path("microsoft-forms/fel.csv")), into: &sink)
        }
        #expect(sink.calls == 1)
    }

    @Test(
        "reads and accounts for any damaged file, or refuses it",
        arguments: [
            "microsoft-forms/svar.csv", "microsoft-forms/fel.csv", "limesurvey/svar.csv",
            "limesurvey/ej-inskickad.csv", "surveyjs/svar.json", "table/svar.csv",
        ])
    func damage(_ name: String) throws {
        let whole = try Fixture.bytes(name)
        var generator = SeededGenerator(2026)
        var read = 0
        for _ in 0..<250 {
            var bytes = whole
            if Bool.random(using: &generator) {
                bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
            }
            for _ in 0..<Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(UInt8(ascii: "\""), at: place)
                default: bytes.insert(contentsOf: [0x0D, 0x0A], at: place)
                }
            }
            do {
                let (report, sink) = try Fixture.ingest(TableInput(name: "svar", bytes: bytes))
                read += 1
                #expect(report.fates.total == report.records)
                #expect(
                    sink.batches.reduce(0) { $0 + $1.count }
                        == report.fates[.accepted] + report.fates[.replaced])
                #expect(sink.withdrawn.count == report.fates[.replaced])
                let wholes = sink.rejects.count { $0.isWholeRecord && $0.code != .recordReplaced }
                #expect(wholes == report.fates[.quarantined])
            } catch let refusal as IngestRefusal {
                #expect(!refusal.diagnostics.isEmpty)
                #expect(!refusal.diagnostics.contains { $0.code == .fatesDoNotAddUp })
            }
        }
        // A test that refuses everything would prove nothing.
        #expect(read > 25)
    }
}
