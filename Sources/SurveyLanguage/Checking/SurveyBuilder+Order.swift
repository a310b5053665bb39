import Diagnostics
import SurveyModel

/// E050: what something looks at must be answered by then, whatever order it comes in.
extension SurveyBuilder {
    /// Where a condition, a text or a calculation stands: at a question or at a section's start.
    struct Standpoint {
        /// Questions before this position come earlier in the file.
        let before: Int
        /// Position of the section it belongs to; nil for what is looked at when all is answered.
        let section: Int?
        /// What looks: for the sentence.
        let subject: Phrase
        /// The question it belongs to, where it must not look at itself.
        var own: Int?
    }

    /// Whether a question is answered by then; where it is not, that is told.
    mutating func isAnswered(_ index: Int, by standpoint: Standpoint, _ name: Span) -> Bool {
        let reason: Phrase
        let advice: Phrase
        if index == standpoint.own {
            (reason, advice) = (.itselfAsked, .useAnother)
        } else if index >= standpoint.before {
            (reason, advice) = (.answeredLater, .moveUp)
        } else if let section = standpoint.section, areShuffled(section, questions[index].section) {
            (reason, advice) = (.inShuffledSection, .stopShuffling)
        } else {
            return true
        }
        bag.report(
            .forwardReference, at: name.range,
            [
                .name: name.text, .parent: standpoint.subject.fact, .reason: reason.fact,
                .expected: advice.fact,
            ], related: index == standpoint.own ? nil : questions[index].node.idRange)
        return false
    }

    /// Whether two sections change places with each other: neighbours that all say so.
    private func areShuffled(_ a: Int, _ b: Int) -> Bool {
        a != b && sections[a].isRandomized && sections[a].shuffledRun == sections[b].shuffledRun
    }
}
