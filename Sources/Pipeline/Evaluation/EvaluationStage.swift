import Analysis
import Disclosure
import Evaluation
import Reporting

/// Puts together what may be told of an evaluation.
struct EvaluationStage {
    let evaluation: Evaluation
    let analysis: SituationAnalysis
    /// What earlier releases told of the same.
    let earlier: EarlierCompanions

    func released(beside report: ReleasedReport) -> ReleasedEvaluation {
        Gate.release(evaluation, of: analysis, beside: report, since: earlier)
    }

    /// - Parameter report: What is released of the survey, with its quotes.
    static func files(
        of released: ReleasedEvaluation, beside report: ReleasedReport,
        where isWanted: (String) -> Bool
    ) throws -> [(path: String, bytes: [UInt8])] {
        try EvaluationWriter.files(for: released, beside: report, where: isWanted)
            .map { ($0.path, $0.bytes) }
    }
}
