import Tables

/// The first records of a table that are not blank.
struct TableSample: TableSink {
    /// Enough to see what stands in every column that most people fill in.
    static let most = 500

    private(set) var records: [TableRecord] = []

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        if !record.isBlank { records.append(record) }
        return records.count < Self.most ? .more : .stop
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow { .more }
}
