import Analysis
import Disclosure
import Evaluation

/// An evaluation beside the survey.
extension PipelineRun {
    /// What is made of the evaluation; nothing where there is none.
    ///
    /// - Parameter asked: Questions that tables of a workshop passed on, which the log gets.
    func made(
        of evaluation: EvaluationDefinition?, _ analysis: SituationAnalysis,
        asked: [Inquiry], beside released: ReleasedReport
    ) throws -> [(path: String, bytes: [UInt8])] {
        guard var evaluation = evaluation?.evaluation else { return [] }
        if !asked.isEmpty { evaluation.inquiries = (evaluation.inquiries ?? []) + asked }
        report(.stageStarted(.evaluate))
        let files = try EvaluationStage(evaluation: evaluation, analysis: analysis)
            .files(beside: released) { path in
                definition.reports.contains(path.hasSuffix(".csv") ? .tables : .leadership)
            }
        report(.stageDone(.evaluate))
        return files
    }
}
