import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// Reads every record of a table in several ways at once and stops where they do not say the same.
struct TableRivals: TableSink {
    private let candidates: [FormatDetection.Candidate]
    private var rivals: RivalReadings
    private var headerLeft: Int
    /// Where the readings differ first.
    private(set) var difference: Diagnostic?

    init(
        _ candidates: [FormatDetection.Candidate], survey: Survey, layout: ColumnLayout,
        file: String
    ) {
        self.candidates = candidates
        let readings = candidates.map { candidate in
            RivalReading(candidate.shape, survey: survey, layout: layout) {
                candidate.binding.column(of: $0) != nil
            }
        }
        rivals = RivalReadings(readings, layout: layout, file: file)
        headerLeft = candidates.map(\.headerRows).max() ?? 1
    }

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        if record.isBlank { return .more }
        guard headerLeft == 0 else {
            headerLeft -= 1
            return .more
        }
        let candidates = self.candidates
        difference = rivals.read(
            line: record.line, byteOffset: record.byteOffset,
            fill: { Self.fill(&$1, from: record, by: candidates[$0].binding) },
            column: { reading, target in
                let binding = candidates[reading].binding
                return binding.column(of: target).map {
                    RivalReadings.Column(number: $0 + 1, header: binding.headers[$0])
                }
            })
        return difference == nil ? .more : .stop
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow { .more }

    private static func fill(
        _ values: inout RecordValues, from record: TableRecord, by binding: HeaderBinding
    ) {
        values.clear()
        values.bytes = record.storage
        for (column, target) in binding.targets.enumerated() {
            let range = record.range(column)
            guard let target, !range.isEmpty else { continue }
            switch target {
            case .answer(let index): values.fill(index, with: .text(range))
            case .system(let index): values.system[index] = range
            }
        }
    }
}
