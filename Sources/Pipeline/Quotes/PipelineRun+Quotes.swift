import Decisions
import Disclosure
import SurveyModel

extension PipelineRun {
    /// What has been approved to be quoted; nothing is read where nobody has approved anything.
    func quotes(_ survey: CompiledDefinition) throws -> [QuotedQuestion] {
        guard !QuotableTexts.wanted(survey.survey).isEmpty else { return [] }
        let name = AnswerDecisions.folder(beside: definition.survey)
        let decisions: QuoteDecisions
        do throws(DecisionProblem) {
            decisions = try QuoteDecisions(
                path: project.path(name), name: name, survey: survey.survey.id)
        } catch { throw RunStop(error.diagnostics, status: .definition) }
        guard decisions.decisions.contains(where: { $0.verdict == .approve }) else { return [] }
        return try QuotableTexts(
            survey: survey.survey, layout: survey.layout,
            store: try AnswerStore(folder: folder, survey: survey).opened(), decisions: decisions
        ).approved()
    }
}
