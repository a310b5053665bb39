import Analysis
import Diagnostics
import Disclosure
import ResponseStore
import SurveyModel
import Tally

/// Counts, computes and protects: what is made of the answers in memory.
struct Results {
    let survey: CompiledDefinition
    let wave: String
    let store: AnswerStore
    let accounting: FateCounts
    let sourceCount: Int
    let report: (RunEvent) -> Void

    /// - Returns: The analysis, for `internal/` only, and what of it may be shown.
    func made() throws -> (analysis: SituationAnalysis, released: ReleasedReport) {
        report(.stageStarted(.tally))
        let tally = try counted()
        report(.stageDone(.tally))
        report(.stageStarted(.analyse))
        let analysis = Analyst(
            survey: survey.survey, layout: survey.layout, tally: tally
        ).analysis()
        for group in analysis.overfullGroups {
            report(
                .diagnostic(
                    Diagnostic(
                        .moreAnswersThanPeople, file: survey.loaded.files.last,
                        facts: [.name: group.label.base])))
        }
        report(.stageDone(.analyse))
        report(.stageStarted(.protect))
        let released = Gate.release(
            analysis, accounting: RecordAccounting(fates: accounting, sources: sourceCount),
            language: survey.survey.languages.first ?? "sv", isDraft: true)
        report(.stageDone(.protect))
        return (analysis, released)
    }

    private func counted() throws -> SurveyTally {
        return try EmbeddedEngine(store: store.opened()).counts(
            TallyQuery(survey: survey.survey, layout: survey.layout, wave: wave))
    }
}
