import Diagnostics
import FormSchemas
import SurveyModel

/// Rankings: options in order, or one column per place.
extension RecordCoder {
    mutating func codeRanking(
        _ text: String, _ separator: Character, _ index: Int, _ column: ExportColumn
    ) {
        let parts = text.split(separator: separator, omittingEmptySubsequences: true)
        codeRanking(parts.map(String.init), index, column)
    }

    mutating func codeRanking(_ parts: [String], _ index: Int, _ column: ExportColumn) {
        var unknown: [String] = []
        var place = 0
        for part in parts where !NormalizedText.normalize(part).isEmpty {
            place += 1
            if let option = tables[index].meaning(of: part), column.columns.indices.contains(option)
            {
                rank(option, at: place, index, column)
            } else {
                unknown.append(part)
            }
        }
        finishRanking(unknown: unknown, index, column)
    }

    /// Gives an option its place; one that has a place already keeps neither.
    mutating func rank(_ option: Int, at place: Int, _ index: Int, _ column: ExportColumn) {
        let target = column.columns[option]
        guard row.states[target] == .empty else {
            row.reject(target)
            return note(index, .rankedTwice, column.values[option])
        }
        choose(place - 1, at: target)
    }

    mutating func finishRanking(unknown: [String], _ index: Int, _ column: ExportColumn) {
        guard !unknown.isEmpty else { return }
        // What stood in the way moved everything behind it: no place is sure.
        for target in column.columns { row.reject(target) }
        let options = survey.question(layout.columns[column.columns[0]].item.question)?.options
        let categories = (options ?? []).map { Category(code: $0.code, label: $0.label) }
        for value in unknown {
            note(index, .unknownOption, value, facts: suggestion(for: value, in: categories))
        }
    }
}
