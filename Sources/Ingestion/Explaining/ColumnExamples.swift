import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// A few of the values of every column, with the codes they become: coded as they will be.
struct ColumnExamples {
    private static let perColumn = 3

    private let candidate: FormatDetection.Candidate
    private let layout: ColumnLayout
    private var coder: RecordCoder
    private var values: RecordValues
    /// By column of the file.
    private var found: [Int: [FileExplanation.Example]] = [:]

    init(_ candidate: FormatDetection.Candidate, survey: Survey, layout: ColumnLayout) {
        self.candidate = candidate
        self.layout = layout
        coder = RecordCoder(survey: survey, layout: layout, shape: candidate.shape)
        values = RecordValues(
            columns: candidate.shape.columns.count, system: candidate.shape.system.count)
    }

    subscript(_ column: Int) -> [FileExplanation.Example] { found[column] ?? [] }

    mutating func add(_ record: TableRecord) {
        values.clear()
        values.bytes = record.storage
        for (column, target) in candidate.binding.targets.enumerated() {
            guard case .answer(let index)? = target else { continue }
            let range = record.range(column)
            if !range.isEmpty { values.fill(index, with: .text(range)) }
        }
        coder.code(values)
        for (column, target) in candidate.binding.targets.enumerated() {
            guard case .answer(let index)? = target else { continue }
            add(record, column, candidate.shape.columns[index], index)
        }
    }

    private mutating func add(
        _ record: TableRecord, _ column: Int, _ own: ExportColumn, _ index: Int
    ) {
        let text = record.text(column)
        guard own.style != .text, own.style != .impliedFlag,
            !NormalizedText.normalize(text).isEmpty,
            found[column]?.count ?? 0 < Self.perColumn,
            !(found[column] ?? []).contains(where: { $0.value == text })
        else { return }
        let isFaulty = coder.faults.contains { $0.column == index && $0.code.severity == .error }
        found[column, default: []].append(
            FileExplanation.Example(value: text, meaning: isFaulty ? nil : meaning(of: own)))
    }

    private func meaning(of column: ExportColumn) -> String {
        let row = coder.row
        let parts = column.columns.compactMap { index -> String? in
            guard row.states[index] == .answered else { return nil }
            if let text = row.text(index) { return text }
            let target = layout.columns[index]
            let place = Int(row.codes[index]) - 1
            guard target.categories.indices.contains(place) else { return nil }
            let code = target.categories[place].code
            if case .optionFlag(let option) = target.kind, column.columns.count > 1 {
                return code == "1" ? option : nil
            }
            if column.columns.count > 1, let option = target.item.row { return option + "=" + code }
            return code
        }
        return parts.isEmpty ? "–" : parts.joined(separator: " ")
    }
}
