internal import GRDB
import Glibc
import SurveyModel

/// Opening the file: its mode, its settings, and whether what lies there can be used.
enum StoreFile {
    /// The open queue and how it came about.
    static func open(
        _ path: String, layout: ColumnLayout, surveyHash: String, purpose: ResponseStore.Purpose
    ) throws(StoreError) -> (DatabaseQueue, ResponseStore.Opening) {
        if purpose == .existing {
            guard access(path, F_OK) == 0 else { throw .notThere(path: path) }
        } else {
            try makeIfAbsent(path)
        }
        do {
            // Looking first, without the right to write: what is not ours stays as it is.
            let found = try look(
                path, layout: layout, surveyHash: surveyHash,
                checksAll: purpose != .existing)
            if purpose == .existing, found == .empty { throw StoreError.foreignFile(path: path) }
            if case .outdated(let reason) = found {
                guard purpose == .cache else {
                    throw StoreError.outdated(path: path, reason)
                }
                try remove(path)
                try makeIfAbsent(path)
            }
            try makePrivate(path)
            if found == .usable { return (try connect(path), .reused) }
            let queue = try connect(path)
            try create(queue, layout: layout, surveyHash: surveyHash)
            if case .outdated(let reason) = found { return (queue, .rebuilt(reason)) }
            return (queue, .created)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .foreignFile(path: path)
        } catch {
            throw StoreError(error)
        }
    }

    private enum Finding: Equatable {
        case empty
        case usable
        case outdated(ResponseStore.RebuildReason)
    }

    /// Answers belong to people: no one else on the machine reads them. SQLite gives its log the
    /// mode of the file.
    private static let mode: mode_t = 0o600

    private static func makeIfAbsent(_ path: String) throws(StoreError) {
        let made = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode)
        if made >= 0 {
            close(made)
        } else if errno != EEXIST {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private static func makePrivate(_ path: String) throws(StoreError) {
        guard chmod(path, mode) == 0 else {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private static func remove(_ path: String) throws(StoreError) {
        for file in ["-wal", "-shm", "-journal", ""].map({ path + $0 }) where unlink(file) != 0 {
            guard errno == ENOENT else {
                throw .cannotOpen(path: file, reason: String(cString: strerror(errno)))
            }
        }
    }

    /// For so many seconds another process is waited for.
    static let patience = 5.0

    private static func connect(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        // A source is written over several calls, and its transaction stays open between them.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { db in
            // Segments are large: the system is asked for an eighth as many pages as usual. Few are kept
            // (512 KiB), for they are quicker to fetch again than the processor's memory to fill with them.
            try db.execute(
                sql: """
                    PRAGMA page_size = 32768;
                    PRAGMA synchronous = NORMAL;
                    PRAGMA secure_delete = ON;
                    PRAGMA cache_size = -512;
                    """)
            // GRDB's own way writes to the file each time, to have a log there for other connections.
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = wal")
            guard mode == "wal" else {
                throw DatabaseError(
                    resultCode: .SQLITE_BUSY, message: "journal_mode = \(mode ?? "")")
            }
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    // MARK: What lies there

    private static func look(
        _ path: String, layout: ColumnLayout, surveyHash: String, checksAll: Bool
    ) throws -> Finding {
        do {
            return try look(
                path, layout: layout, surveyHash: surveyHash, checksAll: checksAll, readonly: true)
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
        {
            // Whoever wrote last was stopped in the middle: SQLite first takes that back.
            return try look(
                path, layout: layout, surveyHash: surveyHash, checksAll: checksAll, readonly: false)
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CORRUPT && isMarkedAsOurs(path)
        {
            // So early that SQLite does not open it.
            return .outdated(.damaged)
        }
    }

    /// Whether the first bytes are those of a store, whatever follows (SQLite's file format: the
    /// application's id stands big-endian at offset 68).
    private static func isMarkedAsOurs(_ path: String) -> Bool {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var mark: UInt32 = 0
        guard pread(file, &mark, 4, 68) == 4 else { return false }
        return Int(UInt32(bigEndian: mark)) == StoreSchema.applicationID
    }

    private static func look(
        _ path: String, layout: ColumnLayout, surveyHash: String, checksAll: Bool, readonly: Bool
    ) throws -> Finding {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(patience)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let finding = try queue.inDatabase { db in
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            guard owner == StoreSchema.applicationID else {
                guard tables == 0, owner == 0 else { throw StoreError.foreignFile(path: path) }
                return Finding.empty
            }
            return try examine(
                db, layout: layout, surveyHash: surveyHash, checksAll: checksAll)
        }
        try queue.close()
        return finding
    }

    /// Whether a store of ours is of this survey, and whole.
    ///
    /// - Parameter checksAll: Whether every page is looked at, so that a damaged store is found before
    ///   anything is added to it. Who only reads asks for what lies around the answers; a damaged
    ///   segment is an error when it is read, and most of a large file never is.
    private static func examine(
        _ db: Database, layout: ColumnLayout, surveyHash: String, checksAll: Bool
    ) throws -> Finding {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version == StoreSchema.version else { return .outdated(.schemaVersion) }
        do {
            let checks =
                checksAll
                ? ["PRAGMA quick_check(1)"]
                : StoreSchema.tablesAround.map { "PRAGMA quick_check(\($0))" }
            for check in checks {
                guard try String.fetchOne(db, sql: check) == "ok" else {
                    return .outdated(.damaged)
                }
            }
            let hash = try String.fetchOne(
                db, sql: "SELECT value FROM meta WHERE key = 'survey_hash'")
            guard hash == surveyHash else { return .outdated(.surveyHash) }
            let stored = try LayoutRecord.fetch(db)
            return stored == LayoutRecord.make(layout) ? .usable : .outdated(.layout)
        } catch let error as DatabaseError where error.resultCode != .SQLITE_BUSY {
            return .outdated(.damaged)
        }
    }

    private static func create(
        _ queue: DatabaseQueue, layout: ColumnLayout, surveyHash: String
    ) throws {
        try queue.writeWithoutTransaction { db in
            try db.inTransaction {
                try db.execute(
                    sql: """
                        PRAGMA application_id = \(StoreSchema.applicationID);
                        PRAGMA user_version = \(StoreSchema.version);
                        \(StoreSchema.tables)
                        """)
                try db.execute(
                    sql: "INSERT INTO meta VALUES ('survey_hash', ?), ('resolved', '0')",
                    arguments: [surveyHash])
                try LayoutRecord.make(layout).insert(db)
                return .commit
            }
        }
    }
}
