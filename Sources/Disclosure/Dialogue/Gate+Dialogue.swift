package import Dialogue
package import SurveyModel

extension Gate {
    /// Decides what may be told of a workshop.
    ///
    /// - Parameters:
    ///   - synthesis: Everything counted.
    ///   - words: Every word counted, of the same round.
    ///   - texts: What the survey's free texts are about; nil where they are not read as notes.
    ///   - report: What is released of the survey, to stand beside it.
    ///   - rules: The survey's promises.
    ///   - earlier: What earlier releases told of the same.
    ///   - approved: What a person approved to be quoted of a note; nil where nobody has.
    package static func release(
        _ synthesis: Synthesis, _ words: SpokenWords, texts: TextThemes? = nil,
        beside report: ReleasedReport,
        rules: AnonymityRules, since earlier: EarlierCompanions = .none,
        approved: (Note) -> String?
    ) -> ReleasedDialogue {
        DialogueRelease(
            synthesis: synthesis, words: words, texts: texts, report: report, rules: rules,
            earlier: earlier
        )
        .released(approved: approved)
    }
}
