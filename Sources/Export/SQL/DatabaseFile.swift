import SurveyModel
import Tables

/// Answers as a SQLite file of ordinary tables, for programs that know SQL and not us.
///
/// Filled from the very tables that `AnswerDatabase` asks: what stands in one is what the other says.
struct DatabaseFile {
    private let export: AnswerExport

    init(_ export: AnswerExport) { self.export = export }

    func write(to path: String) throws -> AnswerExport.Summary {
        try AtomicFile.write(to: path, mode: AnswerExport.mode) { file in
            let connection = try SQLConnection(path: file.temporaryPath)
            try AnswerDatabase.check(export.table, connection)
            // A file that is thrown away unless all goes well needs no journal.
            try connection.run(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096")
            try connection.run("BEGIN")
            try AnswerDictionary(export.table, export.rows).write(to: connection, marks: true)
            for facet in [Facet.values, .missing] { try fill(facet, connection) }
            try connection.run(labels)
            try connection.run("COMMIT")
        }
        return AnswerExport.Summary(responses: export.rows.count, paths: [path])
    }

    private func fill(_ facet: Facet, _ connection: SQLConnection) throws {
        let live = "live_" + facet.tableName
        try ResponseModule(export.rows, export.table, facet).register(live, connection)
        let columns = export.table.definitions(facet, key: "INTEGER NOT NULL PRIMARY KEY")
        try connection.run(
            """
            CREATE TABLE \(facet.tableName) (\(columns.joined(separator: ", "))) STRICT;
            INSERT INTO \(facet.tableName) SELECT * FROM \(live)
            """)
    }

    /// `response_label`: the label of the code, or of the scale's own missing level.
    private var labels: String {
        let number = SQLText.name(export.table.name(of: .number))
        let places = AnswerTable.Place.allCases.map {
            "v." + SQLText.name(export.table.name(of: $0))
        }
        let columns = export.table.columns.map { column -> String in
            let name = SQLText.name(column.name)
            guard column.isClosed else { return "v.\(name)" }
            // Levels are kept by their values, whose digits are their codes.
            let code = column.value == .level ? "CAST(v.\(name) AS TEXT)" : "v.\(name)"
            return """
                (SELECT label FROM category WHERE column_name = \(SQLText.string(column.name)) \
                AND code = coalesce(\(code), m.\(name))) AS \(name)
                """
        }
        return """
            CREATE VIEW response_label AS
            SELECT \((places + columns).joined(separator: ",\n"))
            FROM response AS v JOIN response_missing AS m ON m.\(number) = v.\(number)
            """
    }
}
