import Diagnostics
import Dialogue
import SurveyModel

/// Holds what pipelines.yml says of a free text question against the survey and the workshop.
struct TextQuestionReading {
    let survey: Survey
    let workshop: Workshop

    func question(
        _ entry: PipelineDefinition.TextEntry
    ) -> Result<TextQuestion, Diagnostic> {
        guard let question = survey.question(entry.question), case .text = question.kind else {
            let texts = survey.questions.filter { if case .text = $0.kind { true } else { false } }
            return .failure(
                unknown(entry.question, .knownTextQuestion, texts.map(\.id), at: entry.place))
        }
        let section = survey.sections.first { $0.questions.contains { $0.id == question.id } }
        let area = entry.area ?? question.area ?? section?.id ?? ""
        guard let areaID = workshop.area(named: area) else {
            return .failure(unknown(area, .knownArea, workshop.areas.map(\.id), at: entry.place))
        }
        guard let horizon = workshop.horizon(named: entry.horizon) else {
            return .failure(
                unknown(
                    entry.horizon, .knownHorizon, workshop.horizons.map(\.id), at: entry.place))
        }
        return .success(
            TextQuestion(
                id: question.id, title: question.title.text(in: survey.languages.first ?? "sv"),
                area: areaID, horizon: horizon))
    }

    private func unknown(
        _ value: String, _ phrase: Phrase, _ list: [String], at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .unknownInWorkshop, file: "pipelines.yml", at: place,
            facts: [
                .value: value, .name: phrase.fact,
                .list: list.isEmpty ? Phrase.noneAtAll.fact : list.joined(separator: ", "),
            ])
    }
}
