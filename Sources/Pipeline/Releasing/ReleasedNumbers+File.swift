import Diagnostics
import Disclosure
import Statistics
import Tables

extension ReleasedNumbers {
    /// The numbers of respondents that released figures show, and how much beside them, by wave, in the
    /// order of the file.
    ///
    /// - Throws: what reading throws; `.figuresColumnMissing` where it is no file of figures.
    static func all(in figures: TableInput) throws(Diagnostic) -> [ReleasedNumbers] {
        var sink = RespondentSink()
        do throws(TableError) {
            var reader = try DelimitedReader(figures, separator: UInt8(ascii: ","))
            _ = try reader.read(into: &sink)
        } catch { throw error.diagnostic(file: figures.name) }
        if let fault = sink.fault { throw fault.error.diagnostic(file: figures.name) }
        if let column = sink.missing {
            throw Diagnostic(
                .figuresColumnMissing, file: figures.name,
                facts: [.path: figures.name, .name: column])
        }
        return sink.waves.map {
            ReleasedNumbers(
                wave: $0, respondents: sink.respondents[$0] ?? [:], kinds: sink.kinds[$0] ?? [:])
        }
    }
}

/// Picks the shown numbers of respondents out of figures.csv, and what is shown beside them.
private struct RespondentSink: TableSink {
    private(set) var waves: [String] = []
    private(set) var respondents: [String: [ReleasedNumbers.Place: Int]] = [:]
    private(set) var kinds: [String: [ReleasedNumbers.Place: StatisticKind]] = [:]
    private(set) var fault: RecordFault?
    /// A column that the header lacks.
    private(set) var missing: String? = Column.statistic.name
    private var places: [Int] = []

    private enum Column: Int, CaseIterable {
        case wave, unit, dimension, group, question, row, statistic, value, status

        var name: String { String(describing: self) }
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        self.fault = fault
        return .stop
    }

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        guard !record.isBlank else { return .more }
        guard !places.isEmpty else { return readHeader(record.texts) }
        func text(_ column: Column) -> String {
            FormulaGuard.unguarded(record.text(places[column.rawValue]))
        }
        let statistic = text(.statistic)
        let wave = text(.wave)
        if statistic == StatisticName.n.rawValue, respondents[wave] == nil {
            waves.append(wave)
            respondents[wave] = [:]
        }
        guard text(.status) == "published" else { return .more }
        let place = ReleasedNumbers.Place(
            unit: text(.unit), dimension: text(.dimension), group: text(.group),
            question: text(.question), row: text(.row))
        if statistic == StatisticName.n.rawValue {
            if let n = Int(text(.value)) { respondents[wave]?[place] = n }
        } else if let kind = StatisticName(rawValue: statistic)?.source.kind, kind > .number {
            kinds[wave, default: [:]][place] = max(kind, kinds[wave]?[place] ?? kind)
        }
        return .more
    }

    private mutating func readHeader(_ header: [String]) -> ReadingFlow {
        for column in Column.allCases {
            guard let place = header.firstIndex(of: column.name) else {
                missing = column.name
                return .stop
            }
            places.append(place)
        }
        missing = nil
        return .more
    }
}
