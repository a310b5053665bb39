import ResponseStore
import SurveyModel
import Tally

/// One segment of answers; a column is read when it is first asked for.
final class SegmentWindow {
    let segment: LiveRows.Segment
    /// The rows that count, counted from 0 in the segment.
    let rows: [Int]
    private let store: ResponseStore
    private var columns: [StoredColumn?]
    private var lineage: [RecordLineage]?
    private var keys: [ResponseKey]?

    init(_ store: ResponseStore, _ segment: LiveRows.Segment) throws(StoreError) {
        self.store = store
        self.segment = segment
        let status = try store.status(of: segment.source, segment: segment.number)
        rows = status.indices.filter { status[$0] == RowStatus.alive.rawValue }
        columns = Array(repeating: nil, count: store.layout.columns.count)
    }

    /// The answers of a column, by row.
    func column(_ index: Int) throws(StoreError) -> StoredColumn {
        if let known = columns[index] { return known }
        let column = try read(index)
        columns[index] = column
        return column
    }

    /// Where a row stood in its file.
    func lineage(row: Int) throws(StoreError) -> RecordLineage {
        if let lineage { return lineage[row] }
        let read = try store.lineage(of: segment.source, segment: segment.number)
        lineage = read
        return read[row]
    }

    /// Which response a row is.
    func key(row: Int) throws(StoreError) -> ResponseKey {
        if let keys { return keys[row] }
        let read = try store.keys(of: segment.source, segment: segment.number)
        keys = read
        return read[row]
    }

    private func read(_ index: Int) throws(StoreError) -> StoredColumn {
        let (source, number) = (segment.source, segment.number)
        let column = store.layout.columns[index]
        if column.isText {
            return .texts(try store.texts(of: source, column: index, segment: number))
        }
        let count = column.categories.count
        if case .register = column.kind {
            return .register(
                try store.registerCodes(of: source, column: index, segment: number),
                categories: count)
        }
        return .bytes(
            try store.codes(of: source, column: index, segment: number), categories: count)
    }
}

/// The rows of one column in one segment, dead ones included.
enum StoredColumn {
    case bytes([UInt8], categories: Int)
    case register([UInt16], categories: Int)
    case texts(TextSegment)

    subscript(row: Int) -> Answer {
        switch self {
        case .bytes(let bytes, let count): Answer(byte: bytes[row], categories: count)
        case .register(let codes, let count): Answer(register: codes[row], categories: count)
        case .texts(let texts):
            texts[row].map { .text($0) } ?? Answer(byte: texts.kinds[row], categories: 0)
        }
    }
}
