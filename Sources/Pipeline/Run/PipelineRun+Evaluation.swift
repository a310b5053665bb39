import Analysis
import Disclosure
import Evaluation

/// An evaluation beside the survey.
extension PipelineRun {
    /// What is made of the evaluation; nothing where there is none.
    ///
    /// - Parameters:
    ///   - asked: Questions that tables of a workshop passed on, which the log gets.
    ///   - isTold: Whether the stage is told of.
    func made(
        of evaluation: EvaluationDefinition?, _ analysis: SituationAnalysis,
        asked: [Inquiry], beside released: ReleasedReport, isTold: Bool
    ) throws -> [(path: String, bytes: [UInt8])] {
        guard var evaluation = evaluation?.evaluation else { return [] }
        if !asked.isEmpty { evaluation.inquiries = (evaluation.inquiries ?? []) + asked }
        if isTold { report(.stageStarted(.evaluate)) }
        let files = try EvaluationStage(evaluation: evaluation, analysis: analysis)
            .files(beside: released) { path in
                definition.reports.contains(path.hasSuffix(".csv") ? .tables : .leadership)
            }
        if isTold { report(.stageDone(.evaluate)) }
        return files
    }
}
