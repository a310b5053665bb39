import Analysis
import Disclosure
import Evaluation
import Reporting

/// Puts together what may be told of an evaluation.
struct EvaluationStage {
    let evaluation: Evaluation
    let analysis: SituationAnalysis

    /// - Parameter report: What is released of the survey, with its quotes.
    func files(
        beside report: ReleasedReport, where isWanted: (String) -> Bool
    ) throws -> [(path: String, bytes: [UInt8])] {
        let released = Gate.release(evaluation, of: analysis, beside: report)
        return try EvaluationWriter.files(for: released, beside: report, where: isWanted)
            .map { ($0.path, $0.bytes) }
    }
}
