internal import GRDB
internal import GRDBSQLite

/// Reads the beginning of a segment's bytes, by SQLite's incremental reading of blobs: a function of
/// SQL would first fetch all of it.
enum BlobBeginning {
    /// Nil where there is no such row, or not as many bytes.
    static func read(_ count: Int, ofRow row: Int64, _ db: Database) -> [UInt8]? {
        var blob: OpaquePointer?
        // Closed whatever comes of opening it, as SQLite asks; nothing happens to null.
        defer { sqlite3_blob_close(blob) }
        guard
            sqlite3_blob_open(db.sqliteConnection, "main", "segment", "data", row, 0, &blob)
                == SQLITE_OK, count <= Int(sqlite3_blob_bytes(blob)),
            let length = Int32(exactly: count)
        else { return nil }
        var isRead = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
            isRead = sqlite3_blob_read(blob, room.baseAddress, length, 0) == SQLITE_OK
            filled = isRead ? count : 0
        }
        return isRead ? bytes : nil
    }
}
