import Diagnostics
import Dialogue
import FollowUp
import SurveyModel
import Tables

/// Reads what project staff wrote, and what it takes values from.
struct FollowUpReading {
    var files: DefinitionFiles

    init(project: Project) { files = DefinitionFiles(project: project) }

    /// A table of findings: cases are entries of the register that their column is named after, aspects
    /// the areas of the survey.
    mutating func scan(_ path: String, _ survey: Survey?) -> ScanMatrix? {
        guard let bytes = files.bytes(at: path) else { return nil }
        let language = survey?.languages.first ?? "sv"
        var lists: [String: [Topic]] = [:]
        for register in survey?.registers ?? [] {
            lists[register.id] = register.entries.map {
                Topic(id: $0.code, title: $0.label.text(in: language))
            }
        }
        do throws(TableError) {
            let table = try SmallTable(TableInput(name: path, bytes: bytes))
            let file = ScanFile(
                table, file: path, lists: lists,
                aspects: survey?.areas.map {
                    Topic(id: $0.id, title: $0.title.text(in: language))
                } ?? [])
            files.add(file.diagnostics)
            return file.matrix
        } catch {
            files.add([error.diagnostic(file: path)])
            return nil
        }
    }
}
