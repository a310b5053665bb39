package import Diagnostics
package import Dialogue
import SurveyLanguage
package import Tables

/// A table of findings: a line each, with case and aspect.
package struct ScanFile: Sendable {
    /// Nil where there are errors.
    package let matrix: ScanMatrix?
    package let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - lists: What cases can be, by the header of their column: the registers of the survey.
    ///   - aspects: The areas of the survey; where there are none, aspects are what the table has.
    package init(_ table: SmallTable, file: String, lists: [String: [Topic]], aspects: [Topic]) {
        var reader = ScanReader(table: table, file: file, lists: lists, aspects: aspects)
        let matrix = reader.matrix()
        diagnostics = reader.diagnostics
        self.matrix = diagnostics.contains { $0.severity == .error } ? nil : matrix
    }
}

private struct ScanReader {
    let table: SmallTable
    let file: String
    let lists: [String: [Topic]]
    let aspects: [Topic]
    var diagnostics: [Diagnostic] = []

    private enum Column: String, CaseIterable {
        case caseID, aspect, code, finding, source, date, certainty

        var names: [String] {
            switch self {
            case .caseID: ["fall", "case"]
            case .aspect: ["aspekt", "aspect"]
            case .code: ["kod", "code"]
            case .finding: ["fynd", "finding"]
            case .source: ["källa", "source"]
            case .date: ["datum", "date"]
            case .certainty: ["säkerhet", "certainty"]
            }
        }

        var isNeeded: Bool { [.caseID, .aspect, .finding].contains(self) }
    }

    mutating func matrix() -> ScanMatrix? {
        diagnostics += table.faults.map { $0.error.diagnostic(file: file) }
        var columns: [Column: Int] = [:]
        for column in Column.allCases {
            let names = column == .caseID ? column.names + lists.keys : column.names
            columns[column] =
                table.header.firstIndex { names.contains($0.lowercased()) }
                ?? (column == .caseID ? unnamedCases() : nil)
            if columns[column] == nil, column.isNeeded {
                diagnostics.append(
                    Diagnostic(
                        .followUpColumnMissing, file: file,
                        at: .cell(row: table.headerLine, column: nil, header: nil, byteOffset: nil),
                        facts: [
                            .name: column.names[0],
                            .list: Column.allCases.map { $0.names[0] }.joined(separator: ", "),
                        ]))
            }
        }
        guard let caseColumn = columns[.caseID], columns[.aspect] != nil,
            columns[.finding] != nil
        else { return nil }
        let cases = lists[table.header[caseColumn].lowercased()]
        let findings = table.rows.compactMap { finding($0, columns, cases) }
        return ScanMatrix(
            cases: cases ?? findings.map(\.caseID).unique().map { Topic(id: $0, title: $0) },
            aspects: aspects.isEmpty
                ? findings.map(\.aspect).unique().map { Topic(id: $0, title: $0) } : aspects,
            findings: findings)
    }

    /// Where no survey says what cases are called, they are called what the first column is.
    private func unnamedCases() -> Int? {
        let others = Column.allCases.flatMap(\.names)
        guard lists.isEmpty, let first = table.header.first, !first.isEmpty,
            !others.contains(first.lowercased())
        else { return nil }
        return 0
    }

    private mutating func finding(
        _ row: SmallTable.Row, _ columns: [Column: Int], _ cases: [Topic]?
    ) -> ScanMatrix.Finding? {
        func text(_ column: Column) -> String? {
            guard let index = columns[column], row.cells.indices.contains(index) else { return nil }
            let words = row.cells[index].split(whereSeparator: \.isWhitespace)
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
        for (column, index) in columns.sorted(by: { $0.value < $1.value }) {
            guard let words = text(column) else {
                if column.isNeeded {
                    report(.followUpCellMissing, row, index, [.name: table.header[index]])
                }
                continue
            }
            if column == .finding || column == .source {
                remark(words, row, index)
            }
        }
        guard let one = text(.caseID), let aspect = text(.aspect), let words = text(.finding)
        else { return nil }
        let caseID = known(one, cases, .knownCase, row, columns[.caseID])
        let aspectID = known(
            aspect, aspects.isEmpty ? nil : aspects, .knownAspect, row, columns[.aspect])
        var date: Day?
        if let written = text(.date) {
            date = Day(reading: written)
            if date == nil { report(.notADay, row, columns[.date], [.value: written]) }
        }
        var certainty: ScanMatrix.Certainty?
        if let written = text(.certainty) {
            certainty = Self.certainties[written.lowercased()]
            if certainty == nil {
                report(
                    .unknownValue, row, columns[.certainty],
                    [.value: written, .name: "säkerhet", .list: "hög, medel, låg"])
            }
        }
        guard let caseID, let aspectID else { return nil }
        return ScanMatrix.Finding(
            caseID: caseID, aspect: aspectID, code: text(.code), text: words, source: text(.source),
            date: date, certainty: certainty)
    }

    /// By id or title; what it is not is told with what is near.
    private mutating func known(
        _ text: String, _ topics: [Topic]?, _ kind: Phrase, _ row: SmallTable.Row, _ column: Int?
    ) -> String? {
        guard let topics else { return text }
        let key = text.lowercased()
        if let found = topics.first(where: {
            $0.id.lowercased() == key || $0.title.lowercased() == key
        }) {
            return found.id
        }
        let ids = topics.map(\.id)
        let near = Suggestion.nearest(to: text, among: ids)
        report(
            .unknownInFollowUp, row, column,
            [.value: text, .name: kind.fact, .list: near ?? ids.joined(separator: ", ")])
        return nil
    }

    private mutating func remark(_ words: String, _ row: SmallTable.Row, _ column: Int) {
        let span = Span(text: words, range: SourceRange(start: 0, end: words.utf8.count))
        for found in PersonalDataAdvice.remarks(file: file, [span]) {
            report(found.code, row, column, found.facts)
        }
    }

    private mutating func report(
        _ code: DiagnosticCode, _ row: SmallTable.Row, _ column: Int?, _ facts: [Fact: String]
    ) {
        diagnostics.append(
            Diagnostic(
                code, file: file, at: table.place(of: column, in: row), facts: facts))
    }

    private static let certainties: [String: ScanMatrix.Certainty] = [
        "hög": .high, "high": .high, "medel": .medium, "medium": .medium, "låg": .low, "low": .low,
    ]
}
