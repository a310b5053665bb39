import Diagnostics
import Disclosure

/// What project staff wrote beside the report.
extension PipelineRun {
    var wantsFollowUp: Bool { definition.reports.contains(.followUp) }

    /// Finds what the texts point at.
    ///
    /// - Throws: `RunStop` where something points at nothing, or at what is not shown.
    func resolved(
        _ followUp: FollowUpDefinition?, beside released: ReleasedReport,
        _ dialogue: ReleasedDialogue?, since earlier: EarlierCompanions
    ) throws -> FollowUpStage? {
        guard let followUp else { return nil }
        report(.stageStarted(.followUp))
        let stage = FollowUpStage(
            followUp, beside: released, dialogue, date: options.date, since: earlier)
        stage.diagnostics.forEach { report(.diagnostic($0)) }
        guard !stage.diagnostics.contains(where: { $0.severity == .error }) else {
            throw RunStop([], status: .definition)
        }
        report(.stageDone(.followUp))
        return stage
    }
}
