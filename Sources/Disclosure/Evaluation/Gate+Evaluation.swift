package import Analysis
package import Evaluation
import SurveyModel

extension Gate {
    /// Decides what may be told of an evaluation.
    ///
    /// - Parameters:
    ///   - evaluation: As its file says it.
    ///   - analysis: Everything computed of the survey: what its report hides must stay open here too.
    ///   - report: What is released of the survey: the only source of numbers of answers.
    ///   - earlier: What earlier releases told of the same.
    package static func release(
        _ evaluation: Evaluation, of analysis: SituationAnalysis, beside report: ReleasedReport,
        since earlier: EarlierCompanions = .none
    ) -> ReleasedEvaluation {
        EvaluationRelease(
            evaluation: evaluation, analysis: analysis, report: report,
            rules: analysis.survey.anonymity, since: earlier
        ).released()
    }
}
