import Foundation
internal import GRDB
package import SurveyModel

extension ResponseStore {
    /// Every source: first in the order last resolved, then those it did not name, by digest.
    package func sources() throws(StoreError) -> [StoredSource] {
        try read { db in try Self.fetchSources(db) }
    }

    /// The sources whose rows count, in the order given to `resolve(order:)`.
    ///
    /// - Parameter wave: nil for all waves.
    /// - Throws: `.unresolved` when something changed since the order was given.
    package func liveSources(wave: String? = nil) throws(StoreError) -> [StoredSource] {
        try read { db in
            guard try Self.isResolved(db) else { throw StoreError.unresolved }
            return try Self.fetchSources(db).filter { source in
                source.position != nil && (wave == nil || source.description.wave == wave)
            }
        }
    }

    // MARK: Columns

    /// `RowStatus` of each row; only rows with 0 count.
    package func status(of source: StoredSource, segment: Int) throws(StoreError) -> [UInt8] {
        try bytes(of: source, column: SegmentColumn.status, segment: segment)
    }

    /// Codes of a closed column in one segment, dead rows included.
    package func codes(
        of source: StoredSource, column: Int, segment: Int
    ) throws(StoreError) -> [UInt8] {
        try bytes(of: source, column: column, segment: segment)
    }

    /// Codes of a closed column, segment by segment, where they lie: for who looks at all of them once.
    ///
    /// - Parameter body: Gets the codes of each segment, which are gone with the call; dead rows included.
    package func forEachCodes(
        of source: StoredSource, column: Int,
        _ body: (_ segment: Int, _ codes: UnsafeBufferPointer<UInt8>) -> Void
    ) throws(StoreError) {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT seg, data FROM segment
                    WHERE source = ? AND col = ? AND kind = ? ORDER BY seg
                    """)
            let rows = try Row.fetchCursor(
                statement, arguments: [source.id, column, SegmentKind.bytes.rawValue])
            var next = 0
            while let row = try rows.next() {
                let isWhole = try row.withUnsafeData(atIndex: 1) { data in
                    guard let data, row[0] == next, data.count == source.rows(inSegment: next)
                    else { return false }
                    data.withUnsafeBytes { body(next, $0.bindMemory(to: UInt8.self)) }
                    return true
                }
                guard isWhole else {
                    throw StoreError.damagedSegment(column: column, segment: next)
                }
                next += 1
            }
            guard next == source.segmentCount else {
                throw StoreError.damagedSegment(column: column, segment: next)
            }
        }
    }

    /// Codes of a register column in one segment: position + 1, or no answer.
    package func registerCodes(
        of source: StoredSource, column: Int, segment: Int
    ) throws(StoreError) -> [UInt16] {
        let blob = try blob(of: source, column: column, segment: segment, kind: .register)
        let count = source.rows(inSegment: segment)
        guard let values = LittleEndian.readAll(UInt16.self, from: blob), values.count == count
        else { throw .damagedSegment(column: column, segment: segment) }
        return values
    }

    /// Texts, numbers or dates of a column in one segment, dead rows included.
    package func texts(
        of source: StoredSource, column: Int, segment: Int
    ) throws(StoreError) -> TextSegment {
        let blob = try blob(of: source, column: column, segment: segment, kind: .text)
        guard let texts = TextSegment(bytes: blob, count: source.rows(inSegment: segment))
        else { throw .damagedSegment(column: column, segment: segment) }
        return texts
    }

    /// What stands for each row of a column of texts in one segment (`TextSegment.kinds`), without
    /// reading the texts.
    package func textKinds(
        of source: StoredSource, column: Int, segment: Int
    ) throws(StoreError) -> [UInt8] {
        let count = source.rows(inSegment: segment)
        let kinds = try beginning(
            count, of: source, column: column, segment: segment, kind: .text)
        guard kinds.count == count else {
            throw .damagedSegment(column: column, segment: segment)
        }
        return kinds
    }

    /// Where each row of a segment stood in its file.
    package func lineage(
        of source: StoredSource, segment: Int
    ) throws(StoreError) -> [RecordLineage] {
        let column = SegmentColumn.lineage
        let blob = try blob(of: source, column: column, segment: segment, kind: .lineage)
        let count = source.rows(inSegment: segment)
        guard let lineage = LineageCoding.decode(blob), lineage.count == count
        else { throw .damagedSegment(column: column, segment: segment) }
        return lineage
    }

    /// Which response each row of a segment is.
    package func keys(of source: StoredSource, segment: Int) throws(StoreError) -> [ResponseKey] {
        let ids = try texts(of: source, column: SegmentColumn.keyID, segment: segment)
        let started = try texts(of: source, column: SegmentColumn.keyStarted, segment: segment)
        return (0..<ids.count).map { ResponseKey(id: ids[$0], started: started[$0]) }
    }

    /// Digest of each row's answers, for telling a changed response from an unchanged one.
    package func contentHashes(
        of source: StoredSource, segment: Int
    ) throws(StoreError) -> [UInt64] {
        let column = SegmentColumn.contentHash
        let blob = try blob(of: source, column: column, segment: segment, kind: .hash)
        let count = source.rows(inSegment: segment)
        guard let hashes = LittleEndian.readAll(UInt64.self, from: blob), hashes.count == count
        else { throw .damagedSegment(column: column, segment: segment) }
        return hashes
    }

    /// `AnswerDay` codes of when each row of a segment came in.
    package func days(of source: StoredSource, segment: Int) throws(StoreError) -> [UInt16] {
        try registerCodes(of: source, column: SegmentColumn.day, segment: segment)
    }

    private func bytes(
        of source: StoredSource, column: Int, segment: Int
    ) throws(StoreError) -> [UInt8] {
        let blob = try blob(of: source, column: column, segment: segment, kind: .bytes)
        guard blob.count == source.rows(inSegment: segment)
        else { throw .damagedSegment(column: column, segment: segment) }
        return blob
    }

    private func blob(
        of source: StoredSource, column: Int, segment: Int, kind: SegmentKind
    ) throws(StoreError) -> [UInt8] {
        try read { db in
            try Self.withRow(
                "data", of: source, column: column, segment: segment, kind: kind, db
            ) { row in
                try row.withUnsafeData(atIndex: 0) { data in data.map { [UInt8]($0) } ?? [] }
            }
        }
    }

    /// The first bytes of a blob, the rest of which is not fetched.
    private func beginning(
        _ count: Int, of source: StoredSource, column: Int, segment: Int, kind: SegmentKind
    ) throws(StoreError) -> [UInt8] {
        try read { db in
            let number: Int64 = try Self.withRow(
                "rowid", of: source, column: column, segment: segment, kind: kind, db
            ) { row in row[0] }
            guard let bytes = BlobBeginning.read(count, ofRow: number, db) else {
                throw StoreError.damagedSegment(column: column, segment: segment)
            }
            return bytes
        }
    }

    /// Calls with the row that has one value of a segment. It belongs to a cursor and is not copied, so
    /// it is gone with the call.
    private static func withRow<Value>(
        _ value: String, of source: StoredSource, column: Int, segment: Int, kind: SegmentKind,
        _ db: Database, _ body: (Row) throws -> Value
    ) throws -> Value {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(value) FROM segment
                WHERE source = ? AND col = ? AND seg = ? AND kind = ?
                """)
        let rows = try Row.fetchCursor(
            statement, arguments: [source.id, column, segment, kind.rawValue])
        guard let row = try rows.next() else {
            throw StoreError.damagedSegment(column: column, segment: segment)
        }
        return try withExtendedLifetime(rows) { try body(row) }
    }
}
