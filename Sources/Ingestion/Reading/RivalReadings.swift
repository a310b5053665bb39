import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// Reads every record in several ways at once and stops where they do not say the same.
struct RivalReadings: TableSink {
    /// One way to read the file.
    private struct Reading {
        let candidate: FormatDetection.Candidate
        var coder: RecordCoder
        let rules: RecordRules
        let targets: [(column: Int, target: HeaderBinding.Target)]
        /// Positions among the tool's own columns that tell one response from another.
        let keys: [(role: SystemColumn.Role, position: Int)]
        var values: RecordValues
        var refusal: RecordRules.Refusal?

        init(_ candidate: FormatDetection.Candidate, survey: Survey, layout: ColumnLayout) {
            self.candidate = candidate
            let (shape, binding) = (candidate.shape, candidate.binding)
            coder = RecordCoder(
                survey: survey, layout: layout, shape: shape,
                bound: shape.columns.indices.map { binding.column(of: .answer($0)) != nil })
            let known = shape.system.indices.map { binding.column(of: .system($0)) != nil }
            rules = RecordRules(survey: survey, shape: shape, bound: known)
            targets = binding.targets.enumerated().compactMap { column, target in
                target.map { (column, $0) }
            }
            keys = [.responseID, .started].compactMap { role in
                shape.system.indices.first { known[$0] && shape.system[$0].role == role }
                    .map { (role, $0) }
            }
            values = RecordValues(columns: shape.columns.count, system: shape.system.count)
        }

        mutating func read(_ record: TableRecord) {
            values.clear()
            values.bytes = record.storage
            for (column, target) in targets {
                let range = record.range(column)
                guard !range.isEmpty else { continue }
                switch target {
                case .answer(let index): values.fill(index, with: .text(range))
                case .system(let index): values.system[index] = range
                }
            }
            refusal = rules.refusal(of: values)
            coder.code(values)
        }

        func key(_ role: SystemColumn.Role) -> (column: Int, text: String)? {
            guard let position = keys.first(where: { $0.role == role })?.position,
                let range = values.system[position], !values.isBlank(range),
                let column = candidate.binding.column(of: .system(position))
            else { return nil }
            return (column, values.text(range))
        }
    }

    private let file: String
    private let layout: ColumnLayout
    private var readings: [Reading]
    private var headerLeft: Int
    /// Where the readings differ first.
    private(set) var difference: Diagnostic?

    init(
        _ candidates: [FormatDetection.Candidate], survey: Survey, layout: ColumnLayout,
        file: String
    ) {
        self.file = file
        self.layout = layout
        readings = candidates.map { Reading($0, survey: survey, layout: layout) }
        headerLeft = candidates.map(\.headerRows).max() ?? 1
    }

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        if record.isBlank { return .more }
        guard headerLeft == 0 else {
            headerLeft -= 1
            return .more
        }
        for index in readings.indices { readings[index].read(record) }
        for index in readings.indices.dropFirst() {
            difference = difference(readings[0], readings[index], record)
            if difference != nil { return .stop }
        }
        return .more
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow { .more }

    private func difference(_ a: Reading, _ b: Reading, _ record: TableRecord) -> Diagnostic? {
        for role in [SystemColumn.Role.responseID, .started] {
            let (first, second) = (a.key(role), b.key(role))
            guard first?.text != second?.text else { continue }
            return told(
                record, column: first?.column ?? second?.column, name: role.rawValue,
                first?.text, second?.text)
        }
        if a.refusal?.code != b.refusal?.code {
            let column = [a, b].compactMap { reading in
                reading.refusal?.system.flatMap {
                    reading.candidate.binding.column(of: .system($0))
                }
            }.first
            return told(
                record, column: column, name: "–", a.refusal?.code.rawValue,
                b.refusal?.code.rawValue)
        }
        for index in layout.columns.indices
        where a.coder.row.codes[index] != b.coder.row.codes[index]
            || a.coder.row.texts[index] != b.coder.row.texts[index]
        {
            let columns = [a, b].compactMap { reading in
                reading.candidate.binding.column(of: .answer(reading.coder.carriers[index]))
            }
            return told(
                record, column: columns.first, name: layout.columns[index].name,
                meaning(index, a), meaning(index, b))
        }
        return nil
    }

    /// An answer in words; nil where there is none.
    private func meaning(_ index: Int, _ reading: Reading) -> String? {
        guard reading.coder.row.states[index] == .answered else { return nil }
        let text = reading.coder.written(index)
        return text.isEmpty ? nil : "\"\(text)\""
    }

    private func told(
        _ record: TableRecord, column: Int?, name: String, _ a: String?, _ b: String?
    ) -> Diagnostic {
        let headers = readings[0].candidate.binding.headers
        return Diagnostic(
            .readingsDiffer, file: file,
            at: .cell(
                row: record.line, column: column.map { $0 + 1 },
                header: column.flatMap { headers.indices.contains($0) ? headers[$0] : nil },
                byteOffset: record.byteOffset),
            facts: [
                .list: readings.map(\.candidate.shape.format.rawValue).joined(separator: ", "),
                .value: column.map { record.text($0) } ?? "", .name: name, .expected: a ?? "–",
                .other: b ?? "–",
            ])
    }
}
