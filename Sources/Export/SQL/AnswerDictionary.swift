import ResponseStore
import SurveyModel

/// The small tables beside the answers: what questions, columns and codes mean, and which files the
/// answers came in.
struct AnswerDictionary {
    private let table: AnswerTable
    private let rows: LiveRows

    init(_ table: AnswerTable, _ rows: LiveRows) {
        self.table = table
        self.rows = rows
    }

    static let marks = "personal_data_mark"
    static let tableNames = ["question", "column", "category", "source", marks]
    static let columnNames = [
        "id", "position", "section", "title", "kind", "area", "name", "question", "row", "horizon",
        "option", "label", "column_name", "code", "value", "missing", "path", "sha256", "format",
        "wave", "encoding", "dialect", "bytes", "records", "responses", "response", "start",
        "count",
    ]

    private static let schema = """
        CREATE TABLE question (
            id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, section TEXT NOT NULL,
            title TEXT NOT NULL, kind TEXT NOT NULL, area TEXT
        ) STRICT;
        CREATE TABLE "column" (
            name TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, question TEXT NOT NULL,
            "row" TEXT, horizon TEXT, option TEXT, kind TEXT NOT NULL, label TEXT NOT NULL
        ) STRICT;
        CREATE TABLE category (
            column_name TEXT NOT NULL, code TEXT NOT NULL, position INTEGER NOT NULL,
            label TEXT NOT NULL, value INTEGER, missing TEXT,
            PRIMARY KEY (column_name, code)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE source (
            path TEXT NOT NULL, sha256 TEXT NOT NULL, format TEXT NOT NULL, wave TEXT NOT NULL,
            encoding TEXT NOT NULL, dialect TEXT NOT NULL, bytes INTEGER NOT NULL,
            records INTEGER NOT NULL, responses INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE personal_data_mark (
            response INTEGER NOT NULL, column_name TEXT NOT NULL, kind TEXT NOT NULL,
            start INTEGER NOT NULL, count INTEGER NOT NULL
        ) STRICT;
        """

    /// Makes the tables in a connection, in one transaction with whatever is open.
    func write(to connection: SQLConnection, marks: Bool) throws {
        try connection.run(Self.schema)
        try writeQuestions(connection)
        try writeColumns(connection)
        try writeSources(connection)
        if marks { try writeMarks(connection) }
    }

    private func writeQuestions(_ connection: SQLConnection) throws {
        let insert = try SQLStatement("INSERT INTO question VALUES (?, ?, ?, ?, ?, ?)", connection)
        let words = ColumnWords(survey: table.survey, language: table.language)
        var position = 0
        for section in table.survey.sections {
            for question in section.questions {
                position += 1
                try insert.run([
                    .text(question.id), .integer(Int64(position)), .text(section.id),
                    .text(words.title(of: question)), .text(Self.kind(of: question)),
                    question.area.map { .text($0) } ?? .null,
                ])
            }
        }
    }

    private static func kind(of question: Question) -> String {
        switch question.kind {
        case .register: "register"
        case .single: "single"
        case .multiple: "multiple"
        case .scale: "scale"
        case .pair: "pair"
        case .matrix: "matrix"
        case .ranking: "ranking"
        case .allocation: "allocation"
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .date: "date"
        case .information: "information"
        case .calculated: "calculated"
        }
    }

    private func writeColumns(_ connection: SQLConnection) throws {
        let insert = try SQLStatement(
            "INSERT INTO \"column\" VALUES (?, ?, ?, ?, ?, ?, ?, ?)", connection)
        let category = try SQLStatement(
            "INSERT INTO category VALUES (?, ?, ?, ?, ?, ?)", connection)
        for (position, column) in table.columns.enumerated() {
            let item = column.column.item
            try insert.run([
                .text(column.name), .integer(Int64(position + 1)), .text(item.question),
                item.row.map { .text($0) } ?? .null,
                item.horizon.map { .text($0.rawValue) } ?? .null,
                Self.option(of: column.column).map { .text($0) } ?? .null,
                .text(Self.kind(of: column.column)), .text(column.label),
            ])
            for (position, entry) in column.categories.enumerated() {
                try category.run([
                    .text(column.name), .text(entry.code), .integer(Int64(position + 1)),
                    .text(entry.label), entry.value.map { .integer(Int64($0)) } ?? .null,
                    entry.missing.map { .text($0.rawValue) } ?? .null,
                ])
            }
        }
    }

    private static func option(of column: Column) -> String? {
        switch column.kind {
        case .optionFlag(let option), .otherText(let option): option
        default: nil
        }
    }

    static func kind(of column: Column) -> String {
        switch column.kind {
        case .choice: "choice"
        case .optionFlag: "flag"
        case .register: "register"
        case .text: "text"
        case .otherText: "other_text"
        case .number(let isInteger): isInteger ? "integer" : "decimal"
        case .date: "date"
        }
    }

    private func writeSources(_ connection: SQLConnection) throws {
        let insert = try SQLStatement(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", connection)
        for source in rows.sources {
            let about = source.description
            let alive = rows.segments.filter { $0.source == source }.reduce(0) { $0 + $1.count }
            try insert.run([
                .text(about.path), .text(about.sha256), .text(about.format), .text(about.wave),
                .text(source.encoding), .text(source.dialect), .integer(Int64(about.byteCount)),
                .integer(Int64(source.records)), .integer(Int64(alive)),
            ])
        }
    }

    /// Marks in rows that count.
    private func writeMarks(_ connection: SQLConnection) throws {
        let insert = try SQLStatement(
            "INSERT INTO personal_data_mark VALUES (?, ?, ?, ?, ?)", connection)
        for source in rows.sources {
            let marks = try rows.store.marks(of: source)
            guard !marks.isEmpty else { continue }
            var numbers: [Int: Int] = [:]
            for segment in rows.segments.indices where rows.segments[segment].source == source {
                let window = try rows.window(segment)
                let start = window.segment.number * SegmentSize.rows
                for (place, row) in window.rows.enumerated() {
                    numbers[start + row] = window.segment.first + place + 1
                }
            }
            for mark in marks {
                guard let number = numbers[mark.row] else { continue }
                try insert.run([
                    .integer(Int64(number)), .text(table.columns[mark.column].name),
                    .text(mark.kind), .integer(Int64(mark.start)), .integer(Int64(mark.count)),
                ])
            }
        }
    }
}
