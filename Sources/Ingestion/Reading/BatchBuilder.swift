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
    private var days: [UInt16] = []
    /// What each column of the layout keeps.
    private let cells: [Cells]
    /// The codes of the last rows, row by row.
    private var codes: [UInt16] = []
    /// Those before, column by column, `room` places each.
    private var columns: [UInt8] = []
    /// Grows with the file: most have far fewer rows than a batch.
    private var room = 0
    /// By column of a register, which takes two bytes.
    private var registers: [[UInt16]]
    /// So many rows are turned into columns at a time: what they take fits the processor's nearest
    /// memory, and each column gets them in one piece.
    private static let blockSize = 64
    /// By column of texts.
    private var texts: [TextRows]
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
        registers = Array(repeating: [], count: layout.columns.count)
        texts = Array(repeating: TextRows(), count: textColumns.count)
    }

    mutating func append(
        _ row: CodedRow, key: ResponseKey, day: UInt16, lineage place: RecordLineage, hash: UInt64
    ) {
        codes.append(contentsOf: UnsafeBufferPointer(row.codes))
        for place in textColumns.indices { row.copyText(textColumns[place], to: &texts[place]) }
        keys.append(key)
        lineage.append(place)
        hashes.append(hash)
        days.append(day)
        count += 1
        if count % Self.blockSize == 0 { turn() }
    }

    /// Moves the last rows into the columns.
    private mutating func turn() {
        let width = cells.count
        let rows = width == 0 ? 0 : codes.count / width
        let first = count - rows
        while room < count { grow() }
        for column in cells.indices {
            if case .register = cells[column] {
                for row in 0..<rows { registers[column].append(codes[row * width + column]) }
                continue
            }
            let start = column * room + first
            codes.withUnsafeBufferPointer { codes in
                columns.withUnsafeMutableBufferPointer { columns in
                    var place = column
                    for row in start..<start + rows {
                        columns[row] = UInt8(truncatingIfNeeded: codes[place])
                        place &+= width
                    }
                }
            }
        }
        codes.removeAll(keepingCapacity: true)
    }

    private mutating func grow() {
        let larger = room == 0 ? 1024 : room * 8
        var grown = [UInt8](repeating: 0, count: cells.count * larger)
        for column in cells.indices {
            let held = column * room..<(column + 1) * room
            grown.replaceSubrange(column * larger..<column * larger + room, with: columns[held])
        }
        (columns, room) = (grown, larger)
    }

    /// The rows gathered, which are then forgotten.
    mutating func takeBatch() -> ResponseBatch {
        turn()
        var batch = ResponseBatch(
            columns: cells.indices.map { column in
                switch cells[column] {
                case .codes: .codes(bytes(of: column))
                case .register: .register(registers[column])
                case .text(let place): .text(texts[place])
                }
            })
        batch.count = count
        batch.keys = keys
        batch.lineage = lineage
        batch.contentHashes = hashes
        batch.days = days
        clear()
        return batch
    }

    private func bytes(of column: Int) -> [UInt8] {
        let start = column * room
        return Array(columns[start..<start + count])
    }

    private mutating func clear() {
        count = 0
        for index in registers.indices { registers[index].removeAll(keepingCapacity: true) }
        keys = []
        lineage = []
        hashes = []
        days = []
        for index in texts.indices { texts[index] = TextRows() }
    }
}
