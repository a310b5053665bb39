import Analysis
import Disclosure
import Evaluation

/// Puts together what may be told of an evaluation.
struct EvaluationStage {
    let evaluation: Evaluation
    let analysis: SituationAnalysis
    /// What earlier releases told of the same.
    let earlier: EarlierCompanions

    func released(beside report: ReleasedReport) -> ReleasedEvaluation {
        Gate.release(evaluation, of: analysis, beside: report, since: earlier)
    }
}
