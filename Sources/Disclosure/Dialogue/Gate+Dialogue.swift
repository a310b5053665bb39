package import Dialogue
package import SurveyModel

extension Gate {
    /// Decides what may be told of a workshop.
    ///
    /// - Parameters:
    ///   - synthesis: Everything counted.
    ///   - report: What is released of the survey, to stand beside it.
    ///   - rules: The survey's promises.
    ///   - isApproved: Whether a person approved the text with that digest (`Note.textDigest`).
    package static func release(
        _ synthesis: Synthesis, beside report: ReleasedReport, rules: AnonymityRules,
        isApproved: (String) -> Bool
    ) -> ReleasedDialogue {
        DialogueRelease(synthesis: synthesis, report: report, rules: rules)
            .released(isApproved: isApproved)
    }
}
