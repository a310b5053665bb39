internal import GRDBSQLite
package import ResponseStore
import SurveyModel

/// Live answers as tables to be asked in SQL and never changed.
///
/// The answers stay where they are: `response`, `response_label` and `response_missing` read the
/// segments while a query runs. The dictionaries are small and lie in memory.
package final class AnswerDatabase {
    private let connection: SQLConnection
    private let guardian = Guardian()
    /// Names of the tables, for suggestions.
    package let tableNames: [String]
    /// Names of their columns.
    package let columnNames: [String]

    package enum Problem: Error {
        case store(StoreError)
        case sql(SQLProblem)
        /// More columns than a table of SQLite can have.
        case tooManyColumns(Int, limit: Int)
    }

    /// - Parameter mentioned: The query: marks of personal data are looked up only where it names
    ///   them.
    package init(
        _ store: ResponseStore, _ table: AnswerTable, wave: String?, mentioned: String
    ) throws(Problem) {
        do {
            let rows = try LiveRows(store, wave: wave)
            let connection = try SQLConnection()
            try Self.check(table, connection)
            // What is sorted stays in memory: nobody's answers are left in a folder for all.
            try connection.run("PRAGMA temp_store = MEMORY")
            let dictionary = AnswerDictionary(table, rows)
            let hasMarks = mentioned.lowercased().contains(AnswerDictionary.marks)
            try dictionary.write(to: connection, marks: hasMarks)
            for facet in Facet.allCases {
                try ResponseModule(rows, table, facet).register(facet.tableName, connection)
                // SQLite declares the columns when a table is first named, which counts as a change.
                _ = try SQLStatement("SELECT 1 FROM \(facet.tableName)", connection)
            }
            try connection.run("PRAGMA query_only = ON")
            self.connection = connection
            tableNames = Facet.allCases.map(\.tableName) + AnswerDictionary.tableNames
            columnNames =
                AnswerTable.Place.allCases.map { table.name(of: $0) } + table.columns.map(\.name)
                + AnswerDictionary.columnNames
        } catch let problem as StoreError {
            throw .store(problem)
        } catch let problem as SQLProblem {
            throw .sql(problem)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw .sql(.refused(message: "\(error)", offset: nil))
        }
        guardian.watch(connection)
    }

    static func check(_ table: AnswerTable, _ connection: SQLConnection) throws(Problem) {
        let limit = Int(sqlite3_limit(connection.handle, SQLITE_LIMIT_COLUMN, -1))
        let count = table.columns.count + AnswerTable.Place.allCases.count
        guard count <= limit else { throw .tooManyColumns(table.columns.count, limit: limit) }
    }

    /// Runs one query.
    ///
    /// - Parameters:
    ///   - begin: Told the names of the columns, once.
    ///   - row: Told every row; false ends the query.
    package func run(
        _ sql: String, begin: ([String]) -> Void, row: ([SQLValue]) -> Bool
    ) throws(SQLProblem) {
        guardian.refused = nil
        do throws(SQLProblem) {
            let (statement, rest) = try SQLStatement.first(of: sql, connection)
            guard let statement else { throw .nothing }
            guard try SQLStatement.first(of: rest, connection).statement == nil else {
                throw .several
            }
            guard statement.parameterCount == 0 else { throw .parameters }
            begin(statement.columnNames)
            while try statement.step() {
                guard row(statement.row) else { return }
            }
        } catch {
            if let refused = guardian.refused { throw .onlyReads(refused) }
            // The tables of answers refuse by themselves, before anyone is asked.
            if case .refused(let message, _) = error, message.hasSuffix("may not be modified") {
                let word = sql.split(whereSeparator: \.isWhitespace).first ?? "SQL"
                throw .onlyReads(word.uppercased())
            }
            throw error
        }
    }

    /// Lets SQL read, and nothing else.
    private final class Guardian {
        /// What was asked for and refused.
        var refused: String?

        func watch(_ connection: SQLConnection) {
            let memory = Unmanaged.passUnretained(self).toOpaque()
            sqlite3_set_authorizer(
                connection.handle,
                { memory, action, _, name, _, _ in
                    switch action {
                    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
                    case SQLITE_FUNCTION:
                        let name = name.map { String(cString: $0).lowercased() }
                        if name != "load_extension" { return SQLITE_OK }
                    default: break
                    }
                    if let memory {
                        let guardian = Unmanaged<Guardian>.fromOpaque(memory).takeUnretainedValue()
                        guardian.refused = guardian.refused ?? Guardian.words[action] ?? "SQL"
                    }
                    return SQLITE_DENY
                }, memory)
        }

        private static let words: [Int32: String] = [
            SQLITE_ATTACH: "ATTACH", SQLITE_DETACH: "DETACH", SQLITE_INSERT: "INSERT",
            SQLITE_UPDATE: "UPDATE", SQLITE_DELETE: "DELETE", SQLITE_PRAGMA: "PRAGMA",
            SQLITE_TRANSACTION: "BEGIN/COMMIT", SQLITE_SAVEPOINT: "SAVEPOINT",
            SQLITE_FUNCTION: "load_extension", SQLITE_CREATE_TABLE: "CREATE TABLE",
            SQLITE_CREATE_TEMP_TABLE: "CREATE TEMP TABLE", SQLITE_CREATE_VIEW: "CREATE VIEW",
            SQLITE_CREATE_TEMP_VIEW: "CREATE TEMP VIEW", SQLITE_CREATE_INDEX: "CREATE INDEX",
            SQLITE_CREATE_TRIGGER: "CREATE TRIGGER", SQLITE_CREATE_VTABLE: "CREATE VIRTUAL TABLE",
            SQLITE_CREATE_TEMP_TRIGGER: "CREATE TEMP TRIGGER", SQLITE_DROP_TABLE: "DROP TABLE",
            SQLITE_DROP_VTABLE: "DROP TABLE", SQLITE_DROP_VIEW: "DROP VIEW",
            SQLITE_ALTER_TABLE: "ALTER TABLE", SQLITE_REINDEX: "REINDEX",
            SQLITE_ANALYZE: "ANALYZE",
        ]
    }
}
