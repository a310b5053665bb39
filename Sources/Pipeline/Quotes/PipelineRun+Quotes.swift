import Decisions
import Disclosure
import SurveyModel

extension PipelineRun {
    /// What has been approved to be quoted; nothing is read where nobody has approved anything.
    ///
    /// - Parameter readsAnswers: Whether the answers are there to be read.
    func quotes(
        _ survey: CompiledDefinition, _ dialogue: DialogueDefinition?, readsAnswers: Bool = true
    ) throws -> ApprovedQuotes {
        let wantsAnswers = readsAnswers && !QuotableTexts.wanted(survey.survey).isEmpty
        guard wantsAnswers || dialogue?.round != nil else { return ApprovedQuotes() }
        let name = AnswerDecisions.folder(beside: definition.survey)
        let decisions: QuoteDecisions
        do throws(DecisionProblem) {
            decisions = try QuoteDecisions(
                path: project.path(name), name: name, survey: survey.survey.id)
        } catch { throw RunStop(error.diagnostics, status: .definition) }
        var approved = ApprovedQuotes()
        guard decisions.decisions.contains(where: { $0.verdict == .approve }) else {
            return approved
        }
        if wantsAnswers {
            approved.answers = try QuotableTexts(
                survey: survey.survey, layout: survey.layout,
                store: try AnswerStore(folder: folder, survey: survey).opened(),
                decisions: decisions
            ).approved()
        }
        if let round = dialogue?.round {
            approved.notes = QuotableNotes(round, of: survey.survey, decisions).approved
        }
        return approved
    }
}
