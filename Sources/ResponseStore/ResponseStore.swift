internal import GRDB
package import SurveyModel

/// The answers of one survey, kept as columns of codes in one SQLite file.
///
/// A rebuildable cache: everything in it follows from the sources that are its input now, and two
/// ways of getting there give the same rows. One writer at a time; nothing is read meanwhile on the same
/// connection, and others see what stood there before, or after.
package final class ResponseStore: Sendable {
    package let layout: ColumnLayout
    /// How the file was found.
    package let opening: Opening
    let queue: DatabaseQueue

    package enum Opening: Sendable, Hashable {
        case created
        case reused
        /// What was there could not be used, and every source has to be read again.
        case rebuilt(RebuildReason)
    }

    /// What a store is opened for, which decides what becomes of one that cannot be used.
    package enum Purpose: Sendable, Hashable {
        /// Made where it is missing; one of another survey, or damaged, is emptied.
        case cache
        /// Made where it is missing; one that cannot be used is left alone.
        case collection
        /// Never made; one that cannot be used is left alone.
        case existing
    }

    package enum RebuildReason: Sendable, Hashable {
        case schemaVersion
        case surveyHash
        case layout
        case damaged
    }

    /// Opens the store, or makes it, readable by its owner only.
    ///
    /// - Parameters:
    ///   - surveyHash: digest of whatever part of the survey decides what codes mean.
    ///   - purpose: what becomes of a store of another schema version, survey or layout, or of one
    ///     that is damaged.
    /// - Throws: `.foreignFile` when the path holds something else, `.notThere`, `.outdated`,
    ///   `.cannotOpen`, `.database`.
    package init(
        path: String, layout: ColumnLayout, surveyHash: String, purpose: Purpose = .cache
    ) throws(StoreError) {
        (queue, opening) = try StoreFile.open(
            path, layout: layout, surveyHash: surveyHash, purpose: purpose)
        self.layout = layout
    }

    /// Whether this very load is there, so that it need not be made again.
    ///
    /// The same bytes under another path, wave, scope, format or layout are another load.
    package func contains(_ source: SourceDescription) throws(StoreError) -> Bool {
        try read { db in
            let found = try Row.fetchOne(
                db, sql: "SELECT * FROM source WHERE sha256 = ?", arguments: [source.sha256])
            return found.map { StoredSource(row: $0).description } == source
        }
    }

    /// Starts to write a source; an earlier load of the same bytes is replaced when it is finished.
    ///
    /// - Throws: `.writerOpen` while another is being written, `.database`.
    package func begin(_ source: SourceDescription) throws(StoreError) -> SourceWriter {
        try SourceWriter(store: self, source: source)
    }

    /// Drops every source that is not among these, and returns what was dropped.
    @discardableResult
    package func retain(only digests: [String]) throws(StoreError) -> [SourceDescription] {
        let keep = Set(digests)
        return try change { db in
            let gone = try Self.fetchSources(db).filter { !keep.contains($0.description.sha256) }
            guard !gone.isEmpty else { return [] }
            for source in gone {
                try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [source.id])
            }
            try Self.setResolved(false, db)
            return gone.map(\.description)
        }
    }

    // MARK: Access

    /// Runs a reading on the one connection.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try queue.writeWithoutTransaction { db in
                guard !Self.isWriting(db) else { throw StoreError.writerOpen }
                return try body(db)
            }
        } catch {
            throw StoreError(error)
        }
    }

    /// Runs something on the connection that begins a transaction.
    ///
    /// - Throws: `.writerOpen` within another one.
    func idle<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try read { db in
            guard !db.isInsideTransaction else { throw StoreError.writerOpen }
            return try body(db)
        }
    }

    /// Runs a change in a transaction of its own, and leaves nothing deleted in the log.
    ///
    /// - Parameter erases: False where nothing is deleted that must not stay.
    func change<Value>(
        erases: Bool = true, _ body: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        try idle { db in
            var result: Value?
            try db.inTransaction(.immediate) {
                result = try body(db)
                return .commit
            }
            try Self.emptyLog(db, waits: erases)
            guard let result else { throw StoreError.writerClosed }
            return result
        }
    }

    /// Moves the write-ahead log into the file: what was overwritten must not live on beside it.
    ///
    /// Another process that is reading keeps the log; that is no error.
    ///
    /// - Parameter waits: Whether to wait for it a while.
    static func emptyLog(_ db: Database, waits: Bool = true) throws {
        if !waits { try db.execute(sql: "PRAGMA busy_timeout = 0") }
        defer {
            let patience = Int(StoreFile.patience * 1000)
            if !waits { try? db.execute(sql: "PRAGMA busy_timeout = \(patience)") }
        }
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Sources from this size on are written straight into the file, and what stood there before into a
    /// journal, not first into a log and then into the file: half the writing. With smaller ones going
    /// from the one to the other takes longer than that.
    static let directSize = 4 << 20

    /// Goes from the log to a journal, or back.
    ///
    /// Only while a store that was just made is filled for the first time. There is nothing to read in it
    /// then, so nobody is kept from reading; later on readers go on beside a writer, which takes the log.
    /// Where another process has the file open all the same, it stays with the log.
    /// - Returns: Whether there is no log now.
    @discardableResult
    func setDirect(_ isDirect: Bool, _ db: Database) -> Bool {
        guard opening != .reused, (try? !isDirect || !Self.isResolved(db)) == true else {
            return false
        }
        let wanted = isDirect ? "delete" : "wal"
        let mode = try? String.fetchOne(db, sql: "PRAGMA journal_mode = \(wanted)")
        let hasNoLog = mode == "delete"
        // Without the log nothing but the journal can undo what a stopped machine left: it has to be on
        // the disk first.
        try? db.execute(sql: "PRAGMA synchronous = \(hasNoLog ? "FULL" : "NORMAL")")
        return hasNoLog
    }

    static func setResolved(_ resolved: Bool, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE meta SET value = ? WHERE key = 'resolved'",
            arguments: [resolved ? "1" : "0"])
    }

    static func isResolved(_ db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'resolved'") == "1"
    }
}
