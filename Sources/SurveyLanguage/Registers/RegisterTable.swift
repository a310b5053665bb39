import Diagnostics

/// A register file as rows of text: what the compiler is given, whoever read the file.
package struct RegisterTable: Sendable, Hashable {
    /// The file as messages should name it.
    package let name: String
    package let header: [String]
    package let rows: [Row]

    package init(name: String, header: [String], rows: [Row]) {
        self.name = name
        self.header = header
        self.rows = rows
    }

    package struct Row: Sendable, Hashable {
        /// The physical line the row begins on, counted from 1 (the header is usually 1).
        package let line: Int
        package let cells: [String]
        /// Where the row begins in the file, if known.
        package let byteOffset: Int?

        package init(line: Int, cells: [String], byteOffset: Int? = nil) {
            self.line = line
            self.cells = cells
            self.byteOffset = byteOffset
        }
    }
}

/// Why a register file could not be read, in words for the author.
package struct RegisterFileError: Error, Sendable, Hashable {
    package let reason: String

    package init(reason: String) {
        self.reason = reason
    }
}

extension RegisterTable {
    /// A complaint about a cell, or about a row where no column is given.
    func diagnostic(
        _ code: DiagnosticCode, row: Row, column: Int? = nil, _ facts: [Fact: String] = [:]
    ) -> Diagnostic {
        Diagnostic(
            code, file: name,
            at: .cell(
                row: row.line, column: column.map { $0 + 1 },
                header: column.flatMap { header.indices.contains($0) ? header[$0] : nil },
                byteOffset: row.byteOffset),
            facts: facts)
    }

    func diagnostic(_ code: DiagnosticCode, _ facts: [Fact: String] = [:]) -> Diagnostic {
        Diagnostic(code, file: name, facts: facts)
    }
}
