internal import GRDB
package import SurveyModel

/// Writes one source in one transaction: all of it, or nothing.
///
/// Dropped without `finish(_:)`, or after an error, it leaves no trace.
package final class SourceWriter {
    private let store: ResponseStore
    private let source: SourceDescription
    private let id: Int64
    /// Whether it goes straight into the file.
    private let isDirect: Bool
    /// Whether an earlier load of the same bytes is deleted.
    private let replaces: Bool
    private var buffer: SegmentBuffer
    private var checksum = ContentChecksum()
    /// `RowStatus` of every row so far: a later record may still take a row's place.
    private var status: [UInt8] = []
    private var segments = 0
    private var rejects = 0
    private var marks = 0
    private var isOpen = true

    init(store: ResponseStore, source: SourceDescription) throws(StoreError) {
        self.store = store
        self.source = source
        buffer = SegmentBuffer(layout: store.layout)
        (id, isDirect, replaces) = try store.idle { db in
            let isDirect =
                source.byteCount >= ResponseStore.directSize && store.setDirect(true, db)
            try db.beginTransaction(.immediate)
            do {
                try db.execute(
                    sql: "DELETE FROM source WHERE sha256 = ?", arguments: [source.sha256])
                let replaces = db.changesCount > 0
                return (try Self.insert(source, db), isDirect, replaces)
            } catch {
                try db.rollback()
                if isDirect { store.setDirect(false, db) }
                throw error
            }
        }
    }

    deinit { abandon() }

    /// Adds responses, in the order they stand in the file.
    ///
    /// - Throws: `.batchShape`, `.unknownCode`, `.textTooLarge`, `.database`; the source is then
    ///   abandoned.
    package func append(_ batch: ResponseBatch) throws(StoreError) {
        try work {
            try buffer.check(batch)
            var next = 0
            while next < batch.count {
                let rows = next..<min(batch.count, next + buffer.room)
                try buffer.append(batch, rows: rows)
                next = rows.upperBound
                if buffer.room == 0 { try flush() }
            }
            status += [UInt8](repeating: RowStatus.alive.rawValue, count: batch.count)
        }
    }

    /// Says that a later record of the same file took the place of a row appended before.
    ///
    /// - Parameter row: counted from 0 in the order of appending.
    package func markReplaced(row: Int) throws(StoreError) {
        try work {
            guard status.indices.contains(row) else { throw StoreError.unknownRow(row) }
            status[row] = RowStatus.replacedInSource.rawValue
        }
    }

    /// Keeps what was set aside.
    package func add(_ reject: StoredReject) throws(StoreError) {
        try work {
            try inTransaction { db in
                try db.cachedStatement(
                    sql: "INSERT INTO reject VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                ).execute(arguments: [
                    id, rejects, reject.line, reject.byteOffset, reject.column?.asData, reject.code,
                    reject.kind, reject.value.asData, reject.message.asData, reject.raw.asData,
                    reject.isWholeRecord, reject.key.id?.asData, reject.key.started?.asData,
                ])
            }
            rejects += 1
        }
    }

    /// Keeps where a text may identify someone.
    package func add(_ mark: PersonalDataMark) throws(StoreError) {
        try work {
            try inTransaction { db in
                try db.cachedStatement(
                    sql: "INSERT INTO personal_data_mark VALUES (?, ?, ?, ?, ?, ?, ?)"
                ).execute(arguments: [
                    id, marks, mark.row, mark.column, mark.kind, mark.start, mark.count,
                ])
            }
            marks += 1
        }
    }

    /// Makes the source part of the store.
    ///
    /// - Throws: `.fatesDoNotAddUp`, `.acceptedRowsDiffer`, `.database`; nothing is kept then.
    @discardableResult
    package func finish(_ outcome: SourceOutcome) throws(StoreError) -> StoredSource {
        try work {
            let accepted = outcome.fates[.accepted]
            guard outcome.fates.total == outcome.records else {
                throw StoreError.fatesDoNotAddUp(
                    path: source.path, records: outcome.records, fates: outcome.fates.total)
            }
            let alive = status.count { $0 == RowStatus.alive.rawValue }
            guard alive == accepted else {
                throw StoreError.acceptedRowsDiffer(
                    path: source.path, rows: alive, accepted: accepted)
            }
            if buffer.count > 0 { try flush() }
            try writeStatus()
            let stored = try inTransaction { db in
                try update(outcome, db)
                try ResponseStore.setResolved(false, db)
                let row = try Row.fetchOne(
                    db, sql: "SELECT * FROM source WHERE id = ?", arguments: [id])
                guard let row else { throw StoreError.writerClosed }
                try db.commit()
                return StoredSource(row: row)
            }
            isOpen = false
            // The source is safe by now; a log that another reader holds is emptied another time.
            try? store.queue.writeWithoutTransaction { db in
                if isDirect { store.setDirect(false, db) }
                try ResponseStore.emptyLog(db, waits: replaces)
            }
            return stored
        }
    }

    /// Forgets everything that was written.
    package func abandon() {
        guard isOpen else { return }
        isOpen = false
        // A failed rollback means that SQLite has rolled back already.
        try? store.queue.writeWithoutTransaction { db in
            if db.isInsideTransaction { try db.rollback() }
            if isDirect { store.setDirect(false, db) }
            // What had spilled into the log must not stay there.
            try ResponseStore.emptyLog(db)
        }
    }

    // MARK: Writing

    /// One step of the work; after an error there is no next one.
    private func work<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        guard isOpen else { throw .writerClosed }
        do {
            return try body()
        } catch {
            abandon()
            throw StoreError(error)
        }
    }

    private func inTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try store.queue.writeWithoutTransaction { db in
            guard db.isInsideTransaction else { throw StoreError.writerClosed }
            return try body(db)
        }
    }

    private func flush() throws {
        let count = buffer.count
        let segment = segments
        for blob in buffer.take() {
            checksum.add(blob.bytes)
            try write(blob, segment: segment, count: count)
        }
        segments += 1
    }

    private func writeStatus() throws {
        checksum.add(status)
        for segment in 0..<segments {
            let start = segment * SegmentSize.rows
            let bytes = Array(status[start..<min(status.count, start + SegmentSize.rows)])
            let blob = SegmentBuffer.Blob(
                column: SegmentColumn.status, kind: .bytes, bytes: bytes)
            try write(blob, segment: segment, count: bytes.count)
        }
    }

    private func write(_ blob: SegmentBuffer.Blob, segment: Int, count: Int) throws {
        try inTransaction { db in
            let statement = try db.cachedStatement(
                sql: "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?)")
            try blob.bytes.withData { data in
                try statement.execute(arguments: [
                    id, blob.column, segment, count, blob.kind.rawValue, data,
                ])
            }
        }
    }

    private static func insert(_ source: SourceDescription, _ db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO source VALUES (
                    NULL, ?, ?, ?, ?, '', '', ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', NULL)
                """,
            arguments: [
                source.sha256, source.path, source.byteCount, source.format, source.wave,
                source.scope, source.layoutHash,
            ])
        return db.lastInsertedRowID
    }

    private func update(_ outcome: SourceOutcome, _ db: Database) throws {
        let fates = outcome.fates
        try db.execute(
            sql: """
                UPDATE source SET encoding = ?, dialect = ?, records = ?, row_count = ?,
                    accepted = ?, replaced = ?, unchanged = ?, duplicate = ?, quarantined = ?,
                    blank = ?, erased = ?, checksum = ?
                WHERE id = ?
                """,
            arguments: [
                outcome.encoding, outcome.dialect, outcome.records, status.count,
                fates[.accepted], fates[.replaced], fates[.unchanged], fates[.duplicate],
                fates[.quarantined], fates[.blank], fates[.erased],
                String(checksum.value, radix: 16), id,
            ])
    }
}
