import Analysis
import Diagnostics
import Ingestion
import SurveyModel
import Tables

/// Reads what was noted of those who did not answer: a row a unit, a column an outcome, numbers of
/// people in the cells.
struct OutcomeFile {
    let survey: Survey

    /// What the columns are called, in either language.
    private static func keys(of outcome: Outcomes.Kind) -> [String] {
        switch outcome {
        case .undelivered: ["kom inte fram", "undelivered"]
        case .ineligible: ["utanför målgruppen", "ineligible"]
        case .refused: ["avböjde", "refused"]
        case .other: ["annat hinder", "other"]
        case .unknown: ["okänt", "unknown"]
        }
    }

    private enum Column {
        case unit
        case outcome(Outcomes.Kind)
        case empty
    }

    /// - Throws: `RunStop` with everything that is wrong with the list.
    func read(_ input: TableInput) throws -> Outcomes {
        let path = input.name
        let table: SmallTable
        do throws(TableError) {
            table = try SmallTable(input)
        } catch {
            throw RunStop([error.diagnostic(file: path)])
        }
        var problems = table.faults.map { $0.error.diagnostic(file: path) }
        let columns = table.header.enumerated().map { number, header -> Column in
            column(header)
                ?? {
                    problems.append(unknown(header, number, table, path))
                    return .empty
                }()
        }
        var counts: [String: [Outcomes.Kind: Int]] = [:]
        for row in table.rows {
            var (code, own) = ("", [Outcomes.Kind: Int]())
            for (number, column) in columns.enumerated() {
                let text = row.cells.indices.contains(number) ? row.cells[number] : ""
                func report(_ problem: DiagnosticCode) {
                    problems.append(
                        Diagnostic(
                            problem, file: path, at: table.place(of: number, in: row),
                            facts: [.value: text, .name: table.header[number], .list: unitCodes]))
                }
                switch column {
                case .empty: continue
                case .unit:
                    if NormalizedText.key(text).isEmpty { continue }
                    guard let unit = unit(text) else {
                        report(.registrationGroupUnknown)
                        continue
                    }
                    code = unit
                case .outcome(let outcome):
                    let text = text.filter { !$0.isWhitespace }
                    guard let count = text.isEmpty ? 0 : Int(text), count >= 0 else {
                        report(.outcomeNotACount)
                        continue
                    }
                    own[outcome] = count
                }
            }
            counts[code, default: [:]].merge(own, uniquingKeysWith: +)
        }
        guard problems.isEmpty else { throw RunStop(problems) }
        return Outcomes(counts: counts)
    }

    private var units: [Register.Entry] { survey.unitRegister?.leaves ?? [] }

    private var unitCodes: String { units.map(\.code).joined(separator: ", ") }

    private func unit(_ text: String) -> String? {
        let key = NormalizedText.key(text)
        return units.first { $0.label.keys(beside: $0.code).contains(key) }?.code
    }

    private func column(_ header: String) -> Column? {
        let key = NormalizedText.key(header)
        if key.isEmpty { return .empty }
        if let unit = survey.unitQuestion, key == NormalizedText.key(unit.id) { return .unit }
        return Outcomes.Kind.allCases.first { Self.keys(of: $0).contains(key) }.map { .outcome($0) }
    }

    private func unknown(
        _ header: String, _ number: Int, _ table: SmallTable, _ path: String
    ) -> Diagnostic {
        let known =
            [survey.unitQuestion?.id].compactMap { $0 }
            + Outcomes.Kind.allCases.map { Self.keys(of: $0)[0] }
        return Diagnostic(
            .outcomeColumnUnknown, file: path,
            at: .cell(row: table.headerLine, column: number + 1, header: header, byteOffset: 0),
            facts: [.name: header, .list: known.joined(separator: ", ")])
    }
}
