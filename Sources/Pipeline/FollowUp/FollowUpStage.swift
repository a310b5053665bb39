import Diagnostics
import Dialogue
import Disclosure
import FollowUp
import Reporting

/// What project staff wrote, with everything it points at found among what is released.
struct FollowUpStage {
    private let narrative: Narrative?
    private let conclusions: ResolvedConclusions?
    let plan: PlanFollowUp?
    private let scan: ScanMatrix?
    /// What led nowhere.
    let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - date: The day by which it is told what is late; nil for the plan's own.
    ///   - earlier: What earlier releases told of the plan.
    init(
        _ definition: FollowUpDefinition, beside report: ReleasedReport,
        _ dialogue: ReleasedDialogue?, date: Day?, since earlier: EarlierCompanions
    ) {
        let results = ReleasedResults(report, dialogue)
        var told: [Diagnostic] = []
        narrative = definition.narrative.flatMap { entry in
            let made = entry.content.resolved(results, file: entry.path)
            told += made.diagnostics
            return made.narrative
        }
        conclusions = definition.conclusions.flatMap { entry in
            let made = entry.content.resolved(results, file: entry.path)
            told += made.diagnostics
            return made.conclusions
        }
        plan = definition.plan.flatMap { entry in
            let made = entry.content.followUp(results, file: entry.path, date: date, since: earlier)
            told += made.diagnostics
            return made.plan
        }
        scan = definition.scan
        diagnostics = told
    }

    /// - Parameter report: As it goes out: a draft, or released.
    func files(beside report: ReleasedReport) throws -> [(path: String, bytes: [UInt8])] {
        var files: [OutputFile] = []
        if let narrative { files += try FollowUpWriter.files(for: narrative, beside: report) }
        if let conclusions { files += try FollowUpWriter.files(for: conclusions, beside: report) }
        if let plan { files += try FollowUpWriter.files(for: plan, beside: report) }
        if let scan { files += try FollowUpWriter.files(for: scan, beside: report) }
        return files.map { ($0.path, $0.bytes) }
    }
}
