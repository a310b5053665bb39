internal import GRDBSQLite
import ResponseStore

/// A table of live responses as SQLite sees it: read from the segments while it is asked, a column
/// at a time, and nothing can be written to it.
final class ResponseModule {
    let rows: LiveRows
    let facet: Facet
    let columns: [ColumnValues]
    let schema: String

    init(_ rows: LiveRows, _ table: AnswerTable, _ facet: Facet) {
        self.rows = rows
        self.facet = facet
        columns = table.columns.map { ColumnValues($0, facet) }
        schema = "CREATE TABLE t (" + table.definitions(facet).joined(separator: ", ") + ")"
    }

    /// Gives a connection the table under a name; it is there without being created.
    func register(_ name: String, _ connection: SQLConnection) throws(SQLProblem) {
        let module = connection.keep(Self.functions)
        let status = sqlite3_create_module_v2(
            connection.handle, name, module, Unmanaged.passRetained(self).toOpaque()
        ) { memory in
            if let memory { Unmanaged<ResponseModule>.fromOpaque(memory).release() }
        }
        guard status == SQLITE_OK else { throw connection.problem }
    }

    /// How many columns stand before the answers.
    static let placeCount = AnswerTable.Place.allCases.count

    // MARK: What SQLite calls

    /// SQLite's own part first, as it demands.
    private struct Table {
        var base: sqlite3_vtab
        let module: Unmanaged<ResponseModule>
    }

    private struct Cursor {
        var base: sqlite3_vtab_cursor
        let cursor: Unmanaged<ResponseCursor>
    }

    private static var functions: sqlite3_module {
        var module = sqlite3_module()
        // No xCreate: the table is there by its name alone, and cannot be made again or dropped.
        module.xConnect = { connection, memory, _, _, table, message in
            guard let memory, let table else { return SQLITE_ERROR }
            let module = Unmanaged<ResponseModule>.fromOpaque(memory)
            let status = sqlite3_declare_vtab(connection, module.takeUnretainedValue().schema)
            guard status == SQLITE_OK else {
                message?.pointee = SQLiteMemory.text(String(cString: sqlite3_errmsg(connection)))
                return status
            }
            let place = UnsafeMutablePointer<Table>.allocate(capacity: 1)
            place.initialize(to: Table(base: sqlite3_vtab(), module: module))
            table.pointee = UnsafeMutableRawPointer(place).assumingMemoryBound(
                to: sqlite3_vtab.self)
            return SQLITE_OK
        }
        module.xDisconnect = { table in
            guard let table else { return SQLITE_OK }
            UnsafeMutableRawPointer(table).assumingMemoryBound(to: Table.self).deallocate()
            return SQLITE_OK
        }
        module.xBestIndex = { table, info in
            guard let info, let module = ResponseModule.of(table) else { return SQLITE_ERROR }
            module.plan(&info.pointee)
            return SQLITE_OK
        }
        module.xOpen = { table, cursor in
            guard let cursor, let module = ResponseModule.of(table) else { return SQLITE_ERROR }
            let place = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
            place.initialize(
                to: Cursor(
                    base: sqlite3_vtab_cursor(),
                    cursor: Unmanaged.passRetained(ResponseCursor(module))))
            cursor.pointee = UnsafeMutableRawPointer(place).assumingMemoryBound(
                to: sqlite3_vtab_cursor.self)
            return SQLITE_OK
        }
        module.xClose = { cursor in
            guard let cursor else { return SQLITE_OK }
            let place = UnsafeMutableRawPointer(cursor).assumingMemoryBound(to: Cursor.self)
            place.pointee.cursor.release()
            place.deallocate()
            return SQLITE_OK
        }
        module.xFilter = { cursor, plan, _, count, arguments in
            guard let own = ResponseModule.of(cursor) else { return SQLITE_ERROR }
            let wanted = plan == 1 && count == 1 ? arguments?[0] : nil
            let number = plan == 1 ? ResponseCursor.number(wanted) : nil
            return ResponseModule.told(own.start(at: number, isOne: plan == 1), cursor)
        }
        module.xNext = { cursor in
            ResponseModule.told(ResponseModule.of(cursor)?.advance() ?? SQLITE_ERROR, cursor)
        }
        module.xEof = { cursor in ResponseModule.of(cursor)?.isAtEnd == false ? 0 : 1 }
        module.xColumn = { cursor, result, column in
            guard let result, let own = ResponseModule.of(cursor) else { return SQLITE_ERROR }
            return own.give(Int(column), to: result)
        }
        module.xRowid = { cursor, number in
            guard let own = ResponseModule.of(cursor) else { return SQLITE_ERROR }
            number?.pointee = Int64(own.response + 1)
            return SQLITE_OK
        }
        return module
    }

    /// Says what went wrong, where something did.
    private static func told(
        _ status: Int32, _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
    ) -> Int32 {
        guard status != SQLITE_OK, let table = cursor?.pointee.pVtab else { return status }
        sqlite3_free(table.pointee.zErrMsg)
        table.pointee.zErrMsg = SQLiteMemory.text(ResponseCursor.failure)
        return status
    }

    private static func of(_ table: UnsafeMutablePointer<sqlite3_vtab>?) -> ResponseModule? {
        table.map {
            UnsafeMutableRawPointer($0).assumingMemoryBound(to: Table.self)
                .pointee.module.takeUnretainedValue()
        }
    }

    private static func of(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
    ) -> ResponseCursor? {
        cursor.map {
            UnsafeMutableRawPointer($0).assumingMemoryBound(to: Cursor.self)
                .pointee.cursor.takeUnretainedValue()
        }
    }

    /// One response by its number, as a join asks for it, or all of them in their order.
    private func plan(_ info: inout sqlite3_index_info) {
        for index in 0..<Int(info.nConstraint) {
            let constraint = info.aConstraint[index]
            guard constraint.usable != 0, constraint.iColumn <= 0,
                Int32(constraint.op) == SQLITE_INDEX_CONSTRAINT_EQ
            else { continue }
            info.aConstraintUsage[index].argvIndex = 1
            info.idxNum = 1
            info.idxFlags = SQLITE_INDEX_SCAN_UNIQUE
            info.estimatedCost = 1
            info.estimatedRows = 1
            return
        }
        info.estimatedCost = Double(rows.count)
        info.estimatedRows = Int64(rows.count)
        if info.nOrderBy == 1, info.aOrderBy[0].iColumn <= 0, info.aOrderBy[0].desc == 0 {
            info.orderByConsumed = 1
        }
    }
}
