import Diagnostics
import Disclosure
import Tables

/// The record as the ledger keeps it: a table with a line per value.
extension CompanionRecord {
    private static let header = ["part", "subject", "aspect", "measure", "value"]

    /// UTF-8, comma, LF.
    func bytes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(
            .init(separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf))
        try writer.record(Self.header)
        for entry in entries {
            let place = entry.place
            try writer.record([
                place.part.rawValue, place.subject, place.aspect, place.measure, entry.value,
            ])
        }
        return writer.takeBytes()
    }

    /// - Throws: what reading throws; `.figuresColumnMissing` where it is no such record.
    init(reading file: TableInput) throws(Diagnostic) {
        let table: SmallTable
        do throws(TableError) {
            table = try SmallTable(file, separator: UInt8(ascii: ","))
        } catch { throw error.diagnostic(file: file.name) }
        if let fault = table.faults.first { throw fault.error.diagnostic(file: file.name) }
        guard table.header == Self.header else {
            throw Diagnostic(
                .figuresColumnMissing, file: file.name,
                facts: [.path: file.name, .name: Self.header.joined(separator: ",")])
        }
        self.init(
            table.rows.compactMap { row in
                let cells = row.cells.map(FormulaGuard.unguarded)
                // What a newer version tells besides is nothing that this one can hold against it.
                guard cells.count == Self.header.count, let part = Part(rawValue: cells[0]) else {
                    return nil
                }
                return Entry(Place(part, cells[1], cells[2], cells[3]), cells[4])
            })
    }
}
