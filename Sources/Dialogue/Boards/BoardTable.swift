import Diagnostics
import Tables

/// An export of a board or a poll as rows: every record with its place, blank ones too.
struct BoardTable {
    struct Row {
        let line: Int
        let byteOffset: Int
        let cells: [String]
        let isBlank: Bool
    }

    let header: [String]
    let headerLine: Int
    let rows: [Row]
    /// Records that could not be read.
    let faults: [RecordFault]

    /// - Throws: What is wrong with the file as a whole: not readable, without a row, several sheets.
    init(_ input: TableInput) throws(Diagnostic) {
        var collector = Collector()
        do throws(TableError) {
            if try WorkbookReader.isWorkbook(input) {
                var reader = try WorkbookReader(input)
                let filled = try reader.filledSheets()
                guard filled.count <= 1 else {
                    let names = filled.map { reader.sheetNames[$0] }.joined(separator: ", ")
                    collector.severalSheets = names
                    throw TableError(.empty)
                }
                guard let sheet = filled.first else { throw TableError(.empty) }
                _ = try reader.read(sheet: sheet, into: &collector)
            } else {
                var reader = try DelimitedReader(input)
                _ = try reader.read(into: &collector)
            }
            guard collector.rows.contains(where: { !$0.isBlank }) else { throw TableError(.empty) }
        } catch {
            if let names = collector.severalSheets {
                throw Diagnostic(.severalSheets, file: input.name, facts: [.list: names])
            }
            throw error.diagnostic(file: input.name)
        }
        let first = collector.rows.drop { $0.isBlank }
        header = first.first?.cells ?? []
        headerLine = first.first?.line ?? 1
        rows = Array(first.dropFirst())
        faults = collector.faults
    }

    private struct Collector: TableSink {
        var rows: [Row] = []
        var faults: [RecordFault] = []
        var severalSheets: String?

        mutating func receive(_ record: TableRecord) -> ReadingFlow {
            rows.append(
                Row(
                    line: record.line, byteOffset: record.byteOffset, cells: record.texts,
                    isBlank: record.isBlank))
            return .more
        }

        mutating func receive(_ fault: RecordFault) -> ReadingFlow {
            faults.append(fault)
            return .more
        }
    }
}
