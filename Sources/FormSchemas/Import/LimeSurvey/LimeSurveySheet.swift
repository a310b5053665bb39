import Diagnostics
import Tables

/// The lines of a survey structure, gathered over its languages.
struct LimeSurveySheet {
    struct Line {
        let number: Int
        let kind: String
        private let cells: [String: String]

        init(number: Int, cells: [String: String]) {
            self.number = number
            self.cells = cells
            kind = cells["class"] ?? ""
        }

        subscript(column: String) -> String { cells[column] ?? "" }
        var type: String { self["type/scale"] }
        var name: String { self["name"] }
        var language: String { self["language"] }

        /// Cells of columns that are no part of every line, by column.
        var attributes: [(name: String, value: String)] {
            cells.filter { !LimeSurveySheet.common.contains($0.key) && !$0.value.isEmpty }
                .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }

    static let common: Set<String> = [
        "class", "type/scale", "name", "relevance", "text", "help", "language", "validation",
        "mandatory", "other", "default", "same_default", "id", "related_id", "",
    ]

    let lines: [Line]
    private let header: [String]

    init(_ source: ImportSource) throws(TableError) {
        let table = try SmallTable(source.input, separator: UInt8(ascii: "\t"))
        let header = table.header.map { $0.trimmed }
        self.header = header
        lines = table.rows.map { row in
            var cells: [String: String] = [:]
            for (index, name) in header.enumerated() where row.cells.indices.contains(index) {
                if cells[name] == nil { cells[name] = row.cells[index].trimmed }
            }
            return Line(number: row.line, cells: cells)
        }
    }

    var isStructure: Bool {
        ["class", "type/scale", "name", "relevance", "text"].allSatisfy(header.contains)
    }

    func place(_ line: Line, _ column: String? = nil) -> Place {
        let index = column.flatMap { header.firstIndex(of: $0) }
        return .cell(
            row: line.number, column: index.map { $0 + 1 }, header: column, byteOffset: nil)
    }
}
