import Diagnostics
import SurveyModel

/// Rows of a register file → entries, telling what is wrong cell by cell.
struct RegisterReader {
    private let table: RegisterTable
    private let columns: RegisterColumns
    /// Codes of the other registers, for headcounts per profession.
    private let groups: [String: Codes]
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var entries: [Register.Entry] = []
    /// For every entry its first row, and the row and column its own headcount stands in.
    private(set) var rows: [RegisterTable.Row] = []
    private var indices: [String: Int] = [:]
    /// The row a group of an entry is counted in, for telling doubles.
    private var countedGroups: [[String: Int]] = []
    private var names: [String: Int] = [:]
    /// Ids on rows that were not read: what refers to them is not told again.
    private var skipped: Set<String> = []
    private var suggestions = SuggestionSearch()

    /// No public body has more staff than this; a larger number is a typing error.
    private static let maximumHeadcount = 9_999_999

    /// The codes of a register, in its order and for look-up.
    struct Codes {
        let list: [String]
        let known: Set<String>

        init(_ list: [String]) {
            self.list = list
            known = Set(list)
        }
    }

    init(_ table: RegisterTable, groups: [String: Codes]) {
        self.table = table
        self.groups = groups
        columns = RegisterColumns(header: table.header, registers: groups.keys.sorted())
    }

    var attributes: [String] { columns.attributes.map(\.name) }
    var headcountColumn: Int? { columns.headcount }

    /// The codes alone, for registers that count by this one.
    static func codes(of table: RegisterTable) -> [String] {
        guard let column = RegisterColumns(header: table.header, registers: []).id else {
            return []
        }
        return table.rows.compactMap { row in
            row.cells.indices.contains(column) ? Cell.tidied(row.cells[column]) : nil
        }
    }

    mutating func read() {
        for (column, name) in [(columns.id, "id"), (columns.name, "name")] where column == nil {
            diagnostics.append(
                table.diagnostic(
                    .registerColumnMissing, [.name: name, .list: listed(table.header)]))
        }
        guard columns.id != nil, columns.name != nil else { return }
        for row in table.rows where !row.cells.allSatisfy({ Cell.tidied($0).isEmpty }) {
            read(row)
        }
        if entries.isEmpty, diagnostics.isEmpty {
            diagnostics.append(table.diagnostic(.emptyRegister))
        }
        var hierarchy = RegisterHierarchy(
            table: table, columns: columns, entries, rows: rows, skipped: skipped)
        hierarchy.resolve()
        if (diagnostics + hierarchy.diagnostics).allSatisfy({ $0.severity == .warning }) {
            hierarchy.reportMissingHeadcounts()
        }
        entries = hierarchy.entries
        diagnostics += hierarchy.diagnostics
    }

    // MARK: Rows

    private mutating func read(_ row: RegisterTable.Row) {
        let code = cell(row, columns.id)
        guard row.cells.dropFirst(table.header.count).allSatisfy({ Cell.tidied($0).isEmpty }) else {
            report(
                .tooManyCells, row, nil,
                [.count: String(row.cells.count), .limit: String(table.header.count)])
            skipped.insert(code)
            return
        }
        guard Identifier.isCode(code) else {
            var facts: [Fact: String] = [
                .value: code.isEmpty ? Phrase.emptyCell.fact : "\"\(code)\""
            ]
            facts[.suggestion] = Identifier.made(from: code)
            report(.badRegisterCode, row, columns.id, facts)
            return
        }
        if let index = indices[code.lowercased()] {
            readAgain(row, into: index, code: code)
        } else {
            readFirst(row, code: code)
        }
    }

    private mutating func readFirst(_ row: RegisterTable.Row, code: String) {
        let name = cell(row, columns.name)
        var entry = Register.Entry(code: code, label: LocalizedText(name.isEmpty ? code : name))
        let parent = cell(row, columns.parent)
        entry.parent = parent.isEmpty ? nil : parent
        let target = cell(row, columns.reportWith)
        entry.reportedWith = target.isEmpty ? nil : target
        entry.formerCodes = cell(row, columns.formerly).split { $0 == " " || $0 == "," }
            .map(String.init)
        for (attribute, column) in columns.attributes {
            let value = cell(row, column)
            if !value.isEmpty { entry.attributes[attribute] = value }
        }
        indices[code.lowercased()] = entries.count
        entries.append(entry)
        rows.append(row)
        countedGroups.append([:])
        if let line = names[name.lowercased()], !name.isEmpty {
            report(.duplicateUnitName, row, columns.name, [.value: name, .line: String(line)])
        } else {
            names[name.lowercased()] = row.line
        }
        count(row, into: entries.count - 1)
    }

    /// A second row for an entry is there to count another group of its people.
    private mutating func readAgain(_ row: RegisterTable.Row, into index: Int, code: String) {
        let entry = entries[index]
        guard code == entry.code else {
            reportDuplicate(row, code, line: rows[index].line)
            return
        }
        let known: [(column: Int?, value: String)] =
            [
                (columns.name, entry.label.base),
                (columns.parent, entry.parent ?? ""),
                (columns.reportWith, entry.reportedWith ?? ""),
                (columns.formerly, entry.formerCodes.joined(separator: ", ")),
            ] + columns.attributes.map { ($0.column, entry.attributes[$0.name] ?? "") }
        for (column, value) in known {
            let again = cell(row, column)
            if !again.isEmpty, again != value {
                report(
                    .conflictingRegisterRow, row, column,
                    [
                        .name: entry.code, .value: again, .other: value,
                        .line: String(rows[index].line),
                    ])
            }
        }
        count(row, into: index)
    }

    // MARK: Headcounts

    private mutating func count(_ row: RegisterTable.Row, into index: Int) {
        let filled = columns.groups.filter { !cell(row, $0.column).isEmpty }
        if filled.count > 1 {
            report(
                .twoGroupsInRow, row, filled[1].column,
                [.name: filled[0].register, .other: filled[1].register])
            return
        }
        let key = filled.first.map { "\($0.register)=\(cell(row, $0.column))" } ?? ""
        if let line = countedGroups[index][key] {
            reportDuplicate(row, entries[index].code, line: line)
            return
        }
        countedGroups[index][key] = row.line
        let number = headcount(row)
        guard let (register, column) = filled.first else {
            if let number { entries[index].headcount = number }
            return
        }
        let code = cell(row, column)
        let codes = groups[register] ?? Codes([])
        guard codes.known.contains(code) else {
            var facts: [Fact: String] = [
                .value: code, .name: register, .list: listed(codes.list),
            ]
            facts[.suggestion] = suggestions.nearest(to: code, among: codes.list)
            report(.unknownGroup, row, column, facts)
            return
        }
        if let number { entries[index].headcounts[register, default: [:]][code] = number }
    }

    private mutating func reportDuplicate(_ row: RegisterTable.Row, _ code: String, line: Int) {
        report(.duplicateRegisterRow, row, columns.id, [.name: code, .line: String(line)])
    }

    private mutating func headcount(_ row: RegisterTable.Row) -> Int? {
        let text = cell(row, columns.headcount)
        guard !text.isEmpty else { return nil }
        // Spreadsheets group digits by spaces: "1 200".
        let digits = text.filter { !$0.isWhitespace }
        guard let number = SurveyBuilder.wholeNumber(digits), number <= Self.maximumHeadcount else {
            report(
                .notAHeadcount, row, columns.headcount,
                [.value: text, .limit: String(Self.maximumHeadcount)])
            return nil
        }
        return number
    }

    // MARK: Cells

    private func cell(_ row: RegisterTable.Row, _ column: Int?) -> String {
        guard let column, row.cells.indices.contains(column) else { return "" }
        return Cell.tidied(row.cells[column])
    }

    private mutating func report(
        _ code: DiagnosticCode, _ row: RegisterTable.Row, _ column: Int?,
        _ facts: [Fact: String]
    ) {
        diagnostics.append(table.diagnostic(code, row: row, column: column, facts))
    }
}
