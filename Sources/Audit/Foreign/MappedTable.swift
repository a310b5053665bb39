import Diagnostics
import Tables

/// A published table, read by a mapping into the lines that figures.csv would have.
struct MappedTable {
    private(set) var lines: [FigureLine] = []
    private(set) var precision = Precision()
    private let mapping: TableMapping
    private let file: String

    init(_ input: TableInput, _ mapping: TableMapping) throws(Diagnostic) {
        self.mapping = mapping
        file = input.name
        var tables: [(header: [String], rows: [(line: Int, cells: [String])])] = []
        do throws(TableError) {
            if try WorkbookReader.isWorkbook(input) {
                for table in try WorkbookReader.tables(input) {
                    let rows = table.rows.map { (line: $0.number, cells: $0.texts) }
                    guard let first = rows.first else { continue }
                    tables.append((first.cells, Array(rows.dropFirst())))
                }
            } else {
                let table = try SmallTable(input)
                tables.append((table.header, table.rows.map { ($0.line, $0.cells) }))
            }
        } catch { throw error.diagnostic(file: input.name) }
        for (statistic, decimals) in mapping.decimals.sorted(by: { $0.key < $1.key }) {
            precision.learn(statistic, decimals)
        }
        for table in tables {
            let places = try places(table.header)
            for row in table.rows { try add(row.cells, row.line, places) }
        }
        for line in lines {
            if let value = line.value, mapping.decimals[line.statistic] == nil {
                precision.learn(line.statistic, value)
            }
        }
    }

    /// Where the mapping's columns are.
    private func places(_ header: [String]) throws(Diagnostic) -> [String: Int] {
        var places: [String: Int] = [:]
        let names =
            mapping.columns.values.sorted() + mapping.answers.map(\.column)
        for name in names {
            guard let place = header.firstIndex(of: name) else {
                throw Diagnostic(
                    .figuresColumnMissing, file: file, facts: [.path: file, .name: name])
            }
            places[name] = place
        }
        return places
    }

    private mutating func add(
        _ cells: [String], _ number: Int, _ places: [String: Int]
    ) throws(Diagnostic) {
        func cell(_ column: String?) -> String {
            guard let column, let place = places[column], place < cells.count else { return "" }
            return cells[place]
        }
        let row = Row(
            unit: cell(mapping.columns["unit"]), parent: cell(mapping.columns["parent"]),
            question: cell(mapping.columns["question"]), line: number)
        let n = mapping.columns["n"]
        try add("n", cell(n), n ?? "", row)
        for answer in mapping.answers {
            try add(
                answer.isPercent ? "share" : "count", cell(answer.column), answer.column, row,
                option: answer.weight)
        }
        for statistic in ["mean", "median"] {
            guard let column = mapping.columns[statistic] else { continue }
            try add(statistic, cell(column), column, row)
        }
    }

    private struct Row {
        let unit: String
        let parent: String
        let question: String
        let line: Int
    }

    private mutating func add(
        _ statistic: String, _ text: String, _ column: String, _ row: Row, option: String = ""
    ) throws(Diagnostic) {
        var value: PrintedNumber?
        var within: ClosedRange<Double>?
        if let mask = mapping.masks[text] {
            within = mask
        } else if !text.isEmpty {
            guard let number = PrintedNumber(text.replacing(",", with: ".")) else {
                throw Diagnostic(
                    .figuresBadCell, file: file,
                    at: .cell(row: row.line, column: nil, header: column, byteOffset: nil),
                    facts: [
                        .path: file, .line: String(row.line), .column: column, .value: text,
                    ])
            }
            value = statistic == "share" ? number.asShare : number
        }
        lines.append(
            FigureLine(
                wave: file, unit: row.unit, parent: row.parent, dimension: "", category: "",
                // A table of one question needs no name for it.
                question: row.question.isEmpty ? "1" : row.question, row: "", horizon: "",
                option: option,
                // A masked share hides a number of people.
                statistic: within != nil && statistic == "share" ? "count" : statistic,
                base: "answered", status: value == nil ? .hidden : .published, value: value, n: nil,
                hasHiddenNumber: false, within: within))
    }
}

extension PrintedNumber {
    /// Per cent as a share.
    fileprivate var asShare: PrintedNumber {
        PrintedNumber(value: value / 100, decimals: decimals + 2)
    }
}
