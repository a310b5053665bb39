import FormSchemas
import Tables

/// The first records of a table, kept until as many have come as may be header.
struct HeaderGathering {
    /// How many of them may be.
    private let most: Int
    private(set) var records: [TableRecord] = []

    init(_ options: IngestOptions) {
        let formats = options.format.map { [$0] } ?? ExportFormat.detectedTables
        most = options.shape?.headerRows.most ?? formats.map(\.headerRows.most).max() ?? 1
    }

    var isFull: Bool { records.count >= most }
    var texts: [[String]] { records.map(\.texts) }

    mutating func add(_ record: TableRecord) { records.append(record) }

    /// Those below the header, which are answers.
    mutating func takeAnswers(below header: Int) -> ArraySlice<TableRecord> {
        let answers = records.dropFirst(header)
        records = []
        return answers
    }
}
