import Diagnostics
import Tables

/// Makes lines of records.
struct FigureSink: TableSink {
    /// Why a file holds no figures.
    enum Problem {
        case columnMissing(String)
        case badCell(line: Int, column: String, value: String)

        func diagnostic(_ file: String) -> Diagnostic {
            switch self {
            case .columnMissing(let name):
                Diagnostic(
                    .figuresColumnMissing, file: file, facts: [.path: file, .name: name])
            case .badCell(let line, let column, let value):
                Diagnostic(
                    .figuresBadCell, file: file,
                    at: .cell(row: line, column: nil, header: column, byteOffset: nil),
                    facts: [
                        .path: file, .line: String(line), .column: column, .value: value,
                    ])
            }
        }
    }

    private(set) var lines: [FigureLine] = []
    /// By line, whether it is published.
    private(set) var published: [Bool] = []
    private(set) var problem: Problem? = .columnMissing("statistic")
    private(set) var fault: RecordFault?
    private var places: [Int]?

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        self.fault = fault
        return .stop
    }

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        guard !record.isBlank else { return .more }
        guard let places else { return readHeader(record.texts) }
        func text(_ column: Column) -> String { record.text(places[column.rawValue]) }
        func cell(_ column: Column) -> String {
            let text = text(column)
            return text.utf8.first == UInt8(ascii: "'") ? FormulaGuard.unguarded(text) : text
        }
        guard let status = FigureLine.Status(rawValue: text(.status)) else {
            return stop(record, .status, text(.status))
        }
        published.append(status == .published)
        let hasNumber =
            status != .published
            && Column.numbers.contains { !record.range(places[$0.rawValue]).isEmpty }
        let statistic = text(.statistic)
        // What is not made use of is only looked at for numbers that should not be there.
        guard hasNumber || Self.used.contains(statistic) else { return .more }
        var numbers: [PrintedNumber?] = [nil, nil]
        if status == .published {
            for (place, column) in [Column.value, .n].enumerated() {
                let text = text(column)
                guard !text.isEmpty else { continue }
                guard let number = PrintedNumber(FormulaGuard.unguarded(text)) else {
                    return stop(record, column, text)
                }
                numbers[place] = number
            }
        }
        lines.append(
            FigureLine(
                wave: cell(.wave), unit: cell(.unit), parent: cell(.parent),
                dimension: cell(.dimension), category: cell(.group), question: cell(.question),
                row: cell(.row), horizon: cell(.horizon), option: cell(.option),
                statistic: statistic, base: cell(.base), status: status, value: numbers[0],
                n: numbers[1], hasHiddenNumber: hasNumber))
        return .more
    }

    /// The statistics that numbers of people are worked out from.
    private static let used: Set<String> = [
        "n", "headcount", "response_rate", "count", "share", "mean", "top2", "bottom2", "index100",
        "change", "median", "q25", "q75", "interpolated_median", "net_balance", "sd",
    ]

    private mutating func readHeader(_ header: [String]) -> ReadingFlow {
        var found: [Int] = []
        for column in Column.allCases {
            guard let place = header.firstIndex(of: column.name) else {
                problem = .columnMissing(column.name)
                return .stop
            }
            found.append(place)
        }
        places = found
        problem = nil
        return .more
    }

    private mutating func stop(
        _ record: TableRecord, _ column: Column, _ value: String
    ) -> ReadingFlow {
        problem = .badCell(line: record.line, column: column.name, value: value)
        return .stop
    }

    /// The columns that are read.
    private enum Column: Int, CaseIterable {
        case wave, unit, parent, dimension, group, question, row, horizon, option, statistic
        case value, lower, upper, n, status, population, base, df

        static let numbers: [Column] = [.value, .lower, .upper, .n, .population, .df]

        var name: String {
            self == .parent ? "unit_parent" : String(describing: self)
        }
    }
}
