internal import GRDB
internal import GRDBSQLite

extension ResponseStore {
    /// Reads the store as it stands now, however long that takes and whatever is written meanwhile by
    /// others.
    ///
    /// Who writes is not kept waiting; but what they erase stays in SQLite's log until this is done.
    ///
    /// - Throws: `StoreError` where the store cannot be read; what `body` throws.
    package func withSnapshot<Value>(_ body: () throws -> Value) throws -> Value {
        try idle { db in
            try db.beginTransaction(.deferred)
            do {
                // Only the first reading decides on a state.
                _ = try Self.isResolved(db)
            } catch {
                try db.rollback()
                throw error
            }
        }
        defer {
            // Nothing was written: there is nothing to lose.
            try? queue.writeWithoutTransaction { db in try db.rollback() }
        }
        return try body()
    }

    /// Whether a source is being written on this connection.
    static func isWriting(_ db: Database) -> Bool {
        db.isInsideTransaction
            && sqlite3_txn_state(db.sqliteConnection, "main") == SQLITE_TXN_WRITE
    }
}
