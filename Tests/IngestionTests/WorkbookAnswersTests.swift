import Diagnostics
import FormSchemas
import Ingestion
import Simulation
import SurveyModel
import Tables
import Testing

/// Answers in Excel's own files: what a tool gives, or a CSV that someone saved anew.
@Suite("Svar i arbetsböcker")
struct WorkbookAnswersTests {
    private static let formats = ExportFormat.allCases.filter { !$0.isJSON }

    /// The records of a simulated CSV as rows of a sheet; numbers as numbers, as a spreadsheet has
    /// them, texts as texts.
    private func sheet(_ format: ExportFormat) throws -> (csv: [UInt8], rows: [[Workbook.Cell]]) {
        let csv = try SimulatedExport.bytes(
            ExampleSurvey.survey, layout: ExampleSurvey.layout, answers: 40, seed: 7,
            format: format)
        var reader = try DelimitedReader(TableInput(name: "svar.csv", bytes: csv))
        var rows = Rows()
        _ = try reader.read(into: &rows)
        return (csv, rows.cells)
    }

    private struct Rows: TableSink {
        var cells: [[Workbook.Cell]] = []

        mutating func receive(_ record: TableRecord) -> ReadingFlow {
            cells.append(
                record.texts.map { text in
                    guard let number = Int(text), String(number) == text else {
                        return text.isEmpty ? .empty : .text(text)
                    }
                    return .number(Double(number))
                })
            return .more
        }

        mutating func receive(_ fault: RecordFault) -> ReadingFlow { .stop }
    }

    private func ingest(_ bytes: [UInt8], _ format: ExportFormat) throws -> (
        report: IngestReport, sink: CollectingSink
    ) {
        try Fixture.ingest(
            TableInput(name: "svar.xlsx", bytes: bytes), options: IngestOptions(format: format))
    }

    @Test("are the same answers as in the CSV", arguments: formats)
    func same(_ format: ExportFormat) throws {
        let (csv, rows) = try sheet(format)
        let book = try Workbook(sheets: [.init(name: "Sheet1", rows: rows)]).bytes()
        let (report, sink) = try ingest(book, format)
        let (expected, other) = try ingest(csv, format)
        let headers = rows.count { !$0.isEmpty } - 40
        #expect(report.encoding == "XLSX")
        #expect(expected.fates[.accepted] > 0)
        #expect(report.fates[.accepted] == expected.fates[.accepted])
        #expect(sink.rows(ExampleSurvey.layout) == other.rows(ExampleSurvey.layout))
        #expect(sink.keys.map(\.id) == other.keys.map(\.id))
        #expect(sink.lineage.map(\.row) == sink.lineage.indices.map { $0 + headers + 1 })
    }

    @Test("text that went through two encodings is told with its row")
    func mojibake() throws {
        var (_, rows) = try sheet(.table)
        let text = try #require(ExampleSurvey.layout.index(of: "hinder_text"))
        let place = try #require(rows.indices.last { rows[$0].count > text + 4 })
        let column = try #require(rows[0].firstIndex(of: .text("hinder_text")))
        rows[place][column] = .text("fÃ¶r lite tid")
        let book = try Workbook(sheets: [.init(name: "Svar", rows: rows)]).bytes()
        let (report, _) = try ingest(book, .table)
        let told = try #require(report.warnings.first { $0.code == .mojibake })
        #expect(told.place == .cell(row: place + 1, column: nil, header: nil, byteOffset: nil))
        #expect(told.facts[.count] == "1")
    }

    @Test("a sheet beside that is empty is nothing, one with rows is asked about")
    func severalSheets() throws {
        let (_, rows) = try sheet(.table)
        let empty = Workbook.Sheet(name: "Blad2", rows: [])
        let answers = Workbook.Sheet(name: "Svar", rows: rows)
        let one = try ingest(Workbook(sheets: [empty, answers]).bytes(), .table)
        #expect(one.report.fates[.accepted] == 40)
        let two = Workbook(sheets: [answers, .init(name: "Förra året", rows: rows)])
        let error = #expect(throws: IngestRefusal.self) { try ingest(two.bytes(), .table) }
        #expect(error?.diagnostics.map(\.code) == [.severalSheets])
        #expect(error?.diagnostics.first?.facts[.list] == "Svar, Förra året")
    }

    @Test("a row that is too wide is set aside with its number; the fates add up")
    func ragged() throws {
        var (_, rows) = try sheet(.table)
        rows[3] += [.text("för mycket")]
        let book = try Workbook(sheets: [.init(name: "Svar", rows: rows)]).bytes()
        let (report, sink) = try ingest(book, .table)
        #expect(report.fates.total == report.records)
        #expect(sink.rejects.map(\.code) == [.raggedRecord])
        #expect(sink.rejects.first?.line == 4)
    }
}
