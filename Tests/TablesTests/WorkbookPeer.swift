import Foundation
import Tables
import Testing

/// openpyxl, which reads what we write and writes what we read.
enum WorkbookPeer {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The repository's own Python with packages, else the system's without.
    private static let python =
        [root.appendingPathComponent(".venv/bin/python").path]
        .first(where: FileManager.default.isExecutableFile) ?? "/usr/bin/python3"

    static let isThere: Bool = {
        let isThere = (try? run(["-c", "import openpyxl"])) != nil
        if !isThere { print("skipped: workbooks against openpyxl (make test installs it)") }
        return isThere
    }()

    /// Sheets by file: name, and the text of every cell that holds something.
    static func cells(_ paths: [String]) throws -> [String: [Sheet]] {
        let script = root.appendingPathComponent("Tests/Peers/workbook_cells.py").path
        return try JSONDecoder().decode([String: [Sheet]].self, from: run([script] + paths))
    }

    /// Runs a script of `Tests/Peers`.
    static func make(_ script: String, _ arguments: [String]) throws {
        _ = try run([root.appendingPathComponent("Tests/Peers/\(script)").path] + arguments)
    }

    /// What a workbook says beside its cells.
    struct Facts: Decodable {
        /// The different dates of the members of the archive.
        let members: [String]
        let created: String
        let modified: String
        /// Of the first sheet.
        let bold: [String]
        let frozen: String
    }

    static func facts(_ path: String) throws -> Facts {
        let script = root.appendingPathComponent("Tests/Peers/workbook_facts.py").path
        return try JSONDecoder().decode(Facts.self, from: run([script, path]))
    }

    struct Sheet: Decodable, Hashable {
        let name: String
        /// By `row,column`, both counted from 1.
        let cells: [String: String]

        init(name: String, cells: [String: String]) {
            self.name = name
            self.cells = cells
        }

        init(_ table: SheetTable) {
            name = table.name
            cells = table.rows.reduce(into: [:]) { cells, row in
                // An empty text is nothing to openpyxl.
                for cell in row.cells where !cell.text.isEmpty {
                    cells["\(row.number),\(cell.column)"] = cell.text
                }
            }
        }
    }

    private static func run(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return data
    }

    struct Failed: Error {}
}
