import Analysis
import Diagnostics
import Disclosure
import SurveyModel

/// An evaluation beside the survey.
extension PipelineRun {
    /// The evaluation's files; nil where the pipeline has none.
    func readEvaluation(of survey: Survey) throws -> EvaluationDefinition? {
        guard let entry = definition.evaluation else { return nil }
        let read = EvaluationDefinition(entry, survey: survey, in: project)
        read.diagnostics.forEach { report(.diagnostic($0)) }
        guard !read.hasErrors else { throw RunStop([], status: .definition) }
        return read
    }

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
