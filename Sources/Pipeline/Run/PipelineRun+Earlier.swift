import Diagnostics
import Disclosure
import FollowUp

/// What stands beside the figures, from one release to the next.
extension PipelineRun {
    /// Everything that is told beside the figures, for the ledger; tells how much of it is hidden since the last
    /// release.
    func told(
        _ dialogue: ReleasedDialogue?, _ definition: DialogueDefinition?,
        _ evaluation: ReleasedEvaluation?, _ plan: PlanFollowUp?, since earlier: EarlierCompanions
    ) -> CompanionRecord {
        let record = CompanionRecord(
            (dialogue.map(CompanionRecord.entries(of:)) ?? [])
                + (definition?.round.map(CompanionRecord.entries(ofTables:)) ?? [])
                + (evaluation.map(CompanionRecord.entries(of:)) ?? []) + (plan?.record ?? []))
        let withheld = earlier.withheld(beside: record)
        if withheld > 0 {
            report(
                .diagnostic(
                    Diagnostic(
                        .hiddenBesideSinceRelease, file: self.definition.survey,
                        facts: [.count: String(withheld)])))
        }
        return record
    }
}
