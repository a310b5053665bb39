package import Evaluation
package import SurveyModel

extension Gate {
    /// Decides what may be told of an evaluation.
    ///
    /// - Parameters:
    ///   - evaluation: As its file says it.
    ///   - report: What is released of the survey: the only source of numbers of answers.
    ///   - rules: The survey's promises.
    package static func release(
        _ evaluation: Evaluation, beside report: ReleasedReport, rules: AnonymityRules
    ) -> ReleasedEvaluation {
        EvaluationRelease(evaluation: evaluation, report: report, rules: rules).released()
    }
}
