import Analysis
import Disclosure
import Evaluation

/// An evaluation beside the survey.
extension PipelineRun {
    /// What may be told of the evaluation; nil where there is none.
    ///
    /// - Parameters:
    ///   - asked: Questions that tables of a workshop passed on, which the log gets.
    ///   - earlier: What earlier releases told of it.
    func released(
        _ evaluation: EvaluationDefinition?, _ analysis: SituationAnalysis,
        asked: [Inquiry], beside report: ReleasedReport, since earlier: EarlierCompanions
    ) -> ReleasedEvaluation? {
        guard var evaluation = evaluation?.evaluation else { return nil }
        if !asked.isEmpty { evaluation.inquiries = (evaluation.inquiries ?? []) + asked }
        self.report(.stageStarted(.evaluate))
        let released = EvaluationStage(
            evaluation: evaluation, analysis: analysis, earlier: earlier
        ).released(beside: report)
        self.report(.stageDone(.evaluate))
        return released
    }
}
