import Analysis
import Disclosure

/// An evaluation beside the survey.
extension PipelineRun {
    /// What is made of the evaluation; nothing where there is none.
    func made(
        of evaluation: EvaluationDefinition?, _ analysis: SituationAnalysis,
        beside released: ReleasedReport
    ) throws -> [(path: String, bytes: [UInt8])] {
        guard let evaluation = evaluation?.evaluation else { return [] }
        report(.stageStarted(.evaluate))
        let files = try EvaluationStage(evaluation: evaluation, analysis: analysis)
            .files(beside: released) { path in
                definition.reports.contains(path.hasSuffix(".csv") ? .tables : .leadership)
            }
        report(.stageDone(.evaluate))
        return files
    }
}
