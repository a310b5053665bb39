/// A whole table in memory: registers, tests, anything of known small size.
package struct SmallTable: Sendable, Hashable {
    /// A record after the header.
    package struct Row: Sendable, Hashable {
        package let line: Int
        package let byteOffset: Int
        package let cells: [String]
    }

    package let encoding: TextEncoding
    package let dialect: Dialect
    /// The first record that is not blank.
    package let header: [String]
    package let headerLine: Int
    /// The records after it; blank ones are left out.
    package let rows: [Row]
    package let faults: [RecordFault]
    package let summary: ReadingSummary

    /// - Throws: what `DelimitedReader` throws, and `.empty` if every record is blank.
    package init(_ input: TableInput, separator: UInt8? = nil) throws(TableError) {
        var reader = try DelimitedReader(input, separator: separator)
        var collector = Collector()
        summary = try reader.read(into: &collector)
        encoding = reader.encoding
        dialect = reader.dialect
        faults = collector.faults
        guard let first = collector.rows.first else {
            if let fault = faults.first { throw fault.error }
            throw TableError(.empty)
        }
        header = first.cells
        headerLine = first.line
        rows = Array(collector.rows.dropFirst())
    }

    private struct Collector: TableSink {
        var rows: [Row] = []
        var faults: [RecordFault] = []

        mutating func receive(_ record: TableRecord) -> ReadingFlow {
            if !record.isBlank {
                rows.append(
                    Row(line: record.line, byteOffset: record.byteOffset, cells: record.texts))
            }
            return .more
        }

        mutating func receive(_ fault: RecordFault) -> ReadingFlow {
            faults.append(fault)
            return .more
        }
    }
}
