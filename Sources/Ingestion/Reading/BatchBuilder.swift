import SurveyModel

/// Gathers coded rows column by column until there are enough for a batch.
struct BatchBuilder {
    private enum Cells {
        case codes(Int)
        case register(Int)
        case text(Int)
    }

    private(set) var count = 0
    private var keys: [ResponseKey] = []
    private var lineage: [RecordLineage] = []
    private var hashes: [UInt64] = []
    /// Where each column of the layout keeps its cells.
    private let cells: [Cells]
    // Arrays by kind rather than `ColumnData`: appending inside an enum would copy.
    private var codes: [[UInt8]]
    private var registers: [[UInt16]]
    private var texts: [[String?]]
    private var textCodes: [[UInt8]]

    init(_ layout: ColumnLayout) {
        var counts = (codes: 0, registers: 0, texts: 0)
        cells = layout.columns.map { column in
            if case .register = column.kind {
                counts.registers += 1
                return .register(counts.registers - 1)
            }
            if column.isText {
                counts.texts += 1
                return .text(counts.texts - 1)
            }
            counts.codes += 1
            return .codes(counts.codes - 1)
        }
        codes = Array(repeating: [], count: counts.codes)
        registers = Array(repeating: [], count: counts.registers)
        texts = Array(repeating: [], count: counts.texts)
        textCodes = Array(repeating: [], count: counts.texts)
    }

    mutating func append(
        _ row: CodedRow, key: ResponseKey, lineage place: RecordLineage, hash: UInt64
    ) {
        for (index, cell) in cells.enumerated() {
            switch cell {
            case .codes(let column):
                codes[column].append(UInt8(truncatingIfNeeded: row.codes[index]))
            case .register(let column): registers[column].append(row.codes[index])
            case .text(let column):
                texts[column].append(row.texts[index])
                textCodes[column].append(UInt8(truncatingIfNeeded: row.codes[index]))
            }
        }
        keys.append(key)
        lineage.append(place)
        hashes.append(hash)
        count += 1
    }

    /// The rows gathered, which are then forgotten.
    mutating func takeBatch() -> ResponseBatch {
        var batch = ResponseBatch(
            columns: cells.map { cell in
                switch cell {
                case .codes(let column): .codes(codes[column])
                case .register(let column): .register(registers[column])
                case .text(let column): .text(texts[column], textCodes[column])
                }
            })
        batch.count = count
        batch.keys = keys
        batch.lineage = lineage
        batch.contentHashes = hashes
        clear()
        return batch
    }

    private mutating func clear() {
        count = 0
        keys = []
        lineage = []
        hashes = []
        for index in codes.indices { codes[index] = [] }
        for index in registers.indices { registers[index] = [] }
        for index in texts.indices {
            texts[index] = []
            textCodes[index] = []
        }
    }
}
