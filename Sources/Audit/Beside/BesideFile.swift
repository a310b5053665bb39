import Diagnostics
import Tables

/// A file beside figures.csv, and what is wrong with it.
struct BesideFile {
    let name: String
    let threshold: Int
    private(set) var findings: [Finding] = []

    init(_ name: String, threshold: Int) {
        self.name = name
        self.threshold = threshold
    }

    /// - Parameter line: Counted from 1; nil for the file as a whole.
    mutating func add(
        _ kind: Finding.Kind, line: Int?, about: String = "", group: GroupName = GroupName(),
        _ respondents: ClosedRange<Double>? = nil
    ) {
        var found = Finding(
            kind: kind, wave: "", group: group, question: about, row: "", horizon: "",
            respondents: respondents, limit: threshold)
        found.file = line.map { "\(name):\($0)" } ?? name
        findings.append(found)
    }

    /// A number of people that is told must be none, or as many as may be told apart.
    mutating func addIfFew(_ number: Int?, line: Int?, about: String) {
        guard let number, (1..<threshold).contains(number) else { return }
        add(.shownBelowThreshold, line: line, about: about, Double(number)...Double(number))
    }

    /// Parts that are none or at least the threshold where they are told: those that are not are one
    /// to one less than it. A total must leave each of them as open as that.
    mutating func addIfTotalTells(_ total: Int?, shown: [Int], hidden: Int, about: String) {
        guard let total, hidden > 0 else { return }
        let (rest, most) = (total - shown.reduce(0, +), threshold - 1)
        let others = hidden - 1
        let range =
            max(1, rest - others * most)...max(1, rest - others * most, min(most, rest - others))
        guard range.lowerBound > 1 || range.upperBound < most else { return }
        add(
            .tooNarrow, line: nil, about: about,
            Double(range.lowerBound)...Double(range.upperBound))
    }
}

/// A table of a file beside figures.csv, row by row.
struct BesideTable {
    struct Row {
        let line: Int
        fileprivate let cells: [String: String]

        subscript(_ column: String) -> String { cells[column] ?? "" }

        /// Nil where there is none, or no number.
        func number(_ column: String) -> PrintedNumber? {
            let text = self[column]
            return text.isEmpty ? nil : PrintedNumber(FormulaGuard.unguarded(text))
        }
    }

    let header: [String]
    let rows: [Row]

    init(_ input: TableInput) throws(Diagnostic) {
        let table: SmallTable
        do throws(TableError) { table = try SmallTable(input, separator: UInt8(ascii: ",")) } catch
        {
            throw error.diagnostic(file: input.name)
        }
        header = table.header
        rows = table.rows.map { row in
            Row(
                line: row.line,
                cells: Dictionary(
                    zip(table.header, row.cells), uniquingKeysWith: { first, _ in first }))
        }
    }
}
