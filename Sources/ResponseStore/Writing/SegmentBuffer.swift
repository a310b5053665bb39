import SurveyModel

/// The rows of a source that have not been written yet, at most one segment of them.
struct SegmentBuffer {
    private(set) var count = 0
    private var columns: [ColumnBuffer]
    private var lineage: [UInt8] = []
    private var ids = TextSegmentBuffer()
    private var started = TextSegmentBuffer()
    private var hashes: [UInt8] = []
    private var days: [UInt8] = []

    /// A finished segment column.
    struct Blob {
        let column: Int
        let kind: SegmentKind
        let bytes: [UInt8]
    }

    init(layout: ColumnLayout) {
        columns = layout.columns.enumerated().map { ColumnBuffer($1, column: $0) }
    }

    var room: Int { SegmentSize.rows - count }

    /// Whether a batch has the shape of the layout.
    func check(_ batch: ResponseBatch) throws(StoreError) {
        let count = batch.count
        for side in [batch.keys.count, batch.lineage.count, batch.contentHashes.count]
        where side != count {
            throw .batchShape(column: nil)
        }
        guard count >= 0, batch.columns.count == columns.count,
            batch.days.isEmpty || batch.days.count == count
        else {
            throw .batchShape(column: nil)
        }
        for (index, column) in columns.enumerated()
        where !column.accepts(batch.columns[index], count: count) {
            throw .batchShape(column: index)
        }
    }

    /// Adds rows of a batch that was checked; no more than there is room for.
    mutating func append(_ batch: ResponseBatch, rows: Range<Int>) throws(StoreError) {
        for index in columns.indices {
            try columns[index].append(batch.columns[index], rows: rows)
        }
        LineageCoding.append(batch.lineage[rows], to: &lineage)
        LittleEndian.append(contentsOf: batch.contentHashes[rows], to: &hashes)
        if batch.days.isEmpty {
            LittleEndian.append(
                contentsOf: repeatElement(AnswerDay.unknown, count: rows.count), to: &days)
        } else {
            LittleEndian.append(contentsOf: batch.days[rows], to: &days)
        }
        for row in rows {
            let key = batch.keys[row]
            guard ids.append(key.id, kind: 0) else {
                throw .textTooLarge(column: SegmentColumn.keyID)
            }
            guard started.append(key.started, kind: 0) else {
                throw .textTooLarge(column: SegmentColumn.keyStarted)
            }
        }
        count += rows.count
    }

    /// The segment, column by column, status left out; the buffer is empty afterwards.
    mutating func take() -> [Blob] {
        var blobs = columns.indices.map { index in
            Blob(column: index, kind: columns[index].kind, bytes: columns[index].take())
        }
        blobs.append(Blob(column: SegmentColumn.lineage, kind: .lineage, bytes: lineage))
        blobs.append(Blob(column: SegmentColumn.keyID, kind: .text, bytes: ids.take()))
        blobs.append(Blob(column: SegmentColumn.keyStarted, kind: .text, bytes: started.take()))
        blobs.append(Blob(column: SegmentColumn.contentHash, kind: .hash, bytes: hashes))
        blobs.append(Blob(column: SegmentColumn.day, kind: .register, bytes: days))
        lineage.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        count = 0
        return blobs
    }
}
