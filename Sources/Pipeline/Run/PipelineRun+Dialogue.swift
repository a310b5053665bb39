import Disclosure
import SurveyModel

/// Workshops beside the survey.
extension PipelineRun {
    /// What is made of the workshops; nil where there are none.
    ///
    /// - Parameter approved: By the text of a note, what may be quoted of it.
    func made(
        of dialogue: DialogueDefinition?, _ survey: Survey, quoting approved: [String: String],
        beside released: ReleasedReport
    ) throws -> DialogueStage.Made? {
        guard let round = dialogue?.round else { return nil }
        report(.stageStarted(.dialogue))
        let made = try DialogueStage(round: round, survey: survey, approved: approved)
            .made(beside: released) { path in
                definition.reports.contains(path.hasSuffix(".csv") ? .tables : .leadership)
            }
        report(.stageDone(.dialogue))
        return made
    }

    /// Writes what only those inside may see of workshops, or removes it.
    func writeInternal(_ said: DialogueStage.Made?) throws {
        let folder = project.output(of: definition.name)
        guard let said else {
            DialogueStage.internalNames.forEach { folder.removeInternal($0) }
            return
        }
        for file in said.internalFiles { try folder.writeInternal(file.bytes, as: file.path) }
    }
}
