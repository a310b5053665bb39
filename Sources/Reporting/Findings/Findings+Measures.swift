import Disclosure
import SurveyModel

/// Rules: where the survey tells how far its questions reach, the levels are told, and that effect
/// cannot be evaluated where none of them reaches results.
extension Findings {
    /// Empty where the survey does not tell.
    var measureSentences: [String] {
        guard !report.measures.isEmpty else { return [] }
        let levels = words.list(report.measures.map { words[phrase(for: $0)] })
        let missing = EvaluationLevel.allCases.filter { !report.measures.contains($0) }
        return [
            words(.measuredLevels, ["levels": levels]),
            missing.contains(.results)
                ? words(
                    .effectNotMeasured,
                    ["levels": words.list(missing.map { words[phrase(for: $0)] })]) : nil,
        ].compactMap { $0 }
    }

    private func phrase(for level: EvaluationLevel) -> Phrase {
        switch level {
        case .reaction: .levelReaction
        case .learning: .levelLearning
        case .behaviour: .levelBehaviour
        case .results: .levelResults
        }
    }
}
