internal import GRDBSQLite

/// A connection to SQLite, closed when it is dropped.
final class SQLConnection {
    let handle: OpaquePointer
    /// What the connection points into and does not own.
    private var modules: [UnsafeMutablePointer<sqlite3_module>] = []

    /// - Parameter path: Of a file that is made where it is missing; nil for memory alone.
    init(path: String? = nil) throws(SQLProblem) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let status = sqlite3_open_v2(path ?? ":memory:", &opened, flags, nil)
        guard let opened, status == SQLITE_OK else {
            let message = opened.map { String(cString: sqlite3_errmsg($0)) }
            sqlite3_close_v2(opened)
            throw .refused(message: message ?? String(cString: sqlite3_errstr(status)), offset: nil)
        }
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
    }

    deinit {
        sqlite3_close_v2(handle)
        for module in modules { module.deallocate() }
    }

    /// Keeps a module's functions for as long as the connection is open.
    func keep(_ module: sqlite3_module) -> UnsafeMutablePointer<sqlite3_module> {
        let place = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
        place.initialize(to: module)
        modules.append(place)
        return place
    }

    /// Runs statements that give no rows.
    func run(_ sql: String) throws(SQLProblem) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw problem }
    }

    /// What SQLite said last.
    var problem: SQLProblem {
        let offset = Int(sqlite3_error_offset(handle))
        return .refused(
            message: String(cString: sqlite3_errmsg(handle)), offset: offset < 0 ? nil : offset)
    }
}

/// A prepared statement.
final class SQLStatement {
    private let connection: SQLConnection
    private let handle: OpaquePointer

    /// The first statement of a text, nil where there is none, and what stands after it.
    static func first(
        of sql: String, _ connection: SQLConnection
    ) throws(SQLProblem) -> (statement: SQLStatement?, rest: String) {
        var prepared: OpaquePointer?
        var bytes = Array(sql.utf8CString)
        // SQLite would read no further than a NUL.
        guard bytes.count - 1 == sql.utf8.count, !bytes.dropLast().contains(0) else {
            throw .refused(message: "NUL", offset: nil)
        }
        var consumed = 0
        let status = bytes.withUnsafeMutableBufferPointer { buffer -> Int32 in
            var tail: UnsafePointer<CChar>?
            let status = sqlite3_prepare_v2(
                connection.handle, buffer.baseAddress, Int32(buffer.count), &prepared, &tail)
            if let tail, let base = buffer.baseAddress {
                consumed = tail - UnsafePointer(base)
            }
            return status
        }
        guard status == SQLITE_OK else { throw connection.problem }
        let rest = String(decoding: sql.utf8.dropFirst(consumed), as: UTF8.self)
        return (prepared.map { SQLStatement(connection, $0) }, rest)
    }

    init(_ sql: String, _ connection: SQLConnection) throws(SQLProblem) {
        var prepared: OpaquePointer?
        let status = sqlite3_prepare_v2(connection.handle, sql, -1, &prepared, nil)
        guard let prepared, status == SQLITE_OK else { throw connection.problem }
        self.connection = connection
        handle = prepared
    }

    private init(_ connection: SQLConnection, _ handle: OpaquePointer) {
        self.connection = connection
        self.handle = handle
    }

    deinit { sqlite3_finalize(handle) }

    var columnNames: [String] {
        (0..<sqlite3_column_count(handle)).map { index in
            sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
        }
    }

    var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

    /// Goes to the next row; false after the last.
    func step() throws(SQLProblem) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw connection.problem
        }
    }

    /// The cells of the row.
    var row: [SQLValue] { (0..<sqlite3_column_count(handle)).map(value) }

    private func value(_ index: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: .real(sqlite3_column_double(handle, index))
        case SQLITE_TEXT:
            // By its length: a text may hold a NUL.
            .text(String(decoding: bytes(index), as: UTF8.self))
        case SQLITE_BLOB: .bytes(bytes(index))
        default: .null
        }
    }

    private func bytes(_ index: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, index) else { return [] }
        let count = Int(sqlite3_column_bytes(handle, index))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Runs it once with these values.
    func run(_ values: [SQLValue]) throws(SQLProblem) {
        for (index, value) in values.enumerated() { bind(value, Int32(index + 1)) }
        let status = sqlite3_step(handle)
        guard status == SQLITE_DONE || status == SQLITE_ROW else { throw connection.problem }
        sqlite3_reset(handle)
    }

    private func bind(_ value: SQLValue, _ index: Int32) {
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(let text):
            sqlite3_bind_text(
                handle, index, text, Int32(clamping: text.utf8.count), SQLiteMemory.copied)
        case .bytes(let bytes):
            sqlite3_bind_blob(
                handle, index, bytes, Int32(clamping: bytes.count), SQLiteMemory.copied)
        }
    }
}

/// Who owns bytes that SQLite is given, and memory that it will free.
enum SQLiteMemory {
    /// `SQLITE_TRANSIENT`, a cast that Swift does not import: SQLite makes a copy.
    static var copied: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    /// A text in memory that SQLite frees; nil where there is none.
    static func text(_ text: String) -> UnsafeMutablePointer<CChar>? {
        let bytes = Array(text.utf8CString)
        guard let memory = sqlite3_malloc64(UInt64(bytes.count)) else { return nil }
        let place = memory.bindMemory(to: CChar.self, capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { (place + index).initialize(to: byte) }
        return place
    }
}
