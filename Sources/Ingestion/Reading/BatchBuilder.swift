import SurveyModel

/// Gathers coded rows, one after the other, until there are enough for a batch of columns.
struct BatchBuilder {
    private enum Cells {
        case codes
        case register
        /// Position among the columns of texts.
        case text(Int)
    }

    private(set) var count = 0
    private var keys: [ResponseKey] = []
    private var lineage: [RecordLineage] = []
    private var hashes: [UInt64] = []
    /// What each column of the layout keeps.
    private let cells: [Cells]
    /// The codes of all columns, row by row: one copy a row, and the columns are made at the end.
    private var codes: [UInt16] = []
    /// By column of texts.
    private var texts: [[String?]]
    /// The columns of texts in the layout.
    private let textColumns: [Int]

    init(_ layout: ColumnLayout) {
        let textColumns = layout.columns.indices.filter { layout.columns[$0].isText }
        cells = layout.columns.indices.map { index in
            if let place = textColumns.firstIndex(of: index) { return .text(place) }
            if case .register = layout.columns[index].kind { return .register }
            return .codes
        }
        self.textColumns = textColumns
        texts = Array(repeating: [], count: textColumns.count)
    }

    mutating func append(
        _ row: CodedRow, key: ResponseKey, lineage place: RecordLineage, hash: UInt64
    ) {
        codes += row.codes
        for (place, column) in textColumns.enumerated() {
            texts[place].append(row.texts[column])
        }
        keys.append(key)
        lineage.append(place)
        hashes.append(hash)
        count += 1
    }

    /// The rows gathered, which are then forgotten.
    mutating func takeBatch() -> ResponseBatch {
        var batch = ResponseBatch(
            columns: cells.indices.map { column in
                switch cells[column] {
                case .codes: .codes(bytes(of: column))
                case .register: .register((0..<count).map { codes[$0 * cells.count + column] })
                case .text(let place): .text(texts[place], bytes(of: column))
                }
            })
        batch.count = count
        batch.keys = keys
        batch.lineage = lineage
        batch.contentHashes = hashes
        clear()
        return batch
    }

    private func bytes(of column: Int) -> [UInt8] {
        let width = cells.count
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var place = column
            for row in 0..<count {
                buffer[row] = UInt8(truncatingIfNeeded: codes[place])
                place += width
            }
            initialized = count
        }
    }

    private mutating func clear() {
        count = 0
        codes.removeAll(keepingCapacity: true)
        keys = []
        lineage = []
        hashes = []
        for index in texts.indices { texts[index] = [] }
    }
}
