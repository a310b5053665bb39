import Diagnostics
import Dialogue
import Evaluation
import Ingestion
import SurveyModel
import Tables

/// Reads a log of questions: one row a question, with its channel and topic. The question itself, and
/// whatever else stands in other columns, is not read.
struct InquiryFile {
    let path: String
    /// Codes and names of the professions that a question can come from.
    let professions: [Named]
    private(set) var diagnostics: [Diagnostic] = []

    private enum Column: String, CaseIterable {
        case day = "datum"
        case channel = "kanal"
        case group = "grupp"
        case topic = "ämne"
        case answered = "besvarad"
    }

    init(path: String, professions: [Named]) {
        self.path = path
        self.professions = professions
    }

    mutating func read(_ bytes: [UInt8]) -> [Inquiry] {
        let table: SmallTable
        do throws(TableError) {
            table = try SmallTable(TableInput(name: path, bytes: bytes))
        } catch {
            diagnostics.append(error.diagnostic(file: path))
            return []
        }
        diagnostics += table.faults.map { $0.error.diagnostic(file: path) }
        var places: [Column: Int] = [:]
        for column in Column.allCases {
            places[column] = table.header.firstIndex {
                NormalizedText.key($0) == NormalizedText.key(column.rawValue)
            }
        }
        for needed in [Column.channel, .topic] where places[needed] == nil {
            diagnostics.append(
                Diagnostic(
                    .inquiryColumnMissing, file: path,
                    facts: [
                        .name: needed.rawValue,
                        .list: Column.allCases.map(\.rawValue).joined(separator: ", "),
                    ]))
        }
        guard places[.channel] != nil, places[.topic] != nil else { return [] }
        return table.rows.map { row in
            func text(_ column: Column) -> String {
                guard let place = places[column], row.cells.indices.contains(place) else {
                    return ""
                }
                return NormalizedText.normalize(row.cells[place])
            }
            func place(_ column: Column) -> Place {
                table.place(of: places[column], in: row)
            }
            let day = text(.day)
            if !day.isEmpty, !Day.isDay(day) {
                diagnostics.append(
                    Diagnostic(.noSuchDay, file: path, at: place(.day), facts: [.value: day]))
            }
            return Inquiry(
                channel: text(.channel), topic: text(.topic),
                group: group(text(.group), at: place(.group)),
                isAnswered: isAnswered(text(.answered), at: place(.answered)))
        }
    }

    private mutating func group(_ text: String, at place: Place) -> String? {
        let key = NormalizedText.key(text)
        guard !key.isEmpty else { return nil }
        let found = professions.first { profession in
            [profession.id, profession.title].contains { NormalizedText.key($0) == key }
        }
        if found == nil {
            diagnostics.append(
                Diagnostic(
                    .unknownInEvaluation, file: path, at: place,
                    facts: [
                        .value: text, .name: Phrase.knownProfession.fact,
                        .list: professions.map(\.id).joined(separator: ", "),
                    ]))
        }
        return found?.id
    }

    private mutating func isAnswered(_ text: String, at place: Place) -> Bool {
        let key = NormalizedText.key(text)
        if FlagWords.yes.contains(key) { return true }
        if !key.isEmpty, !FlagWords.no.contains(key) {
            diagnostics.append(
                Diagnostic(.inquiryCellUnknown, file: path, at: place, facts: [.value: text]))
        }
        return false
    }
}
