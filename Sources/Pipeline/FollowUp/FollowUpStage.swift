import Diagnostics
import Disclosure
import FollowUp
import Reporting

/// What project staff wrote, with everything it points at found among what is released.
struct FollowUpStage {
    private let narrative: Narrative?
    /// What led nowhere.
    let diagnostics: [Diagnostic]

    init(
        _ definition: FollowUpDefinition, beside report: ReleasedReport,
        _ dialogue: ReleasedDialogue?
    ) {
        var told: [Diagnostic] = []
        narrative = definition.narrative.flatMap { entry in
            let made = entry.file.resolved(report, dialogue, file: entry.path)
            told += made.diagnostics
            return made.narrative
        }
        diagnostics = told
    }

    /// - Parameter report: As it goes out: a draft, or released.
    func files(
        beside report: ReleasedReport, where isWanted: (String) -> Bool
    ) throws -> [(path: String, bytes: [UInt8])] {
        var files: [OutputFile] = []
        if let narrative { files += try FollowUpWriter.files(for: narrative, beside: report) }
        return files.filter { isWanted($0.path) }.map { ($0.path, $0.bytes) }
    }
}
