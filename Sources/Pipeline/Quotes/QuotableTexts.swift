import Decisions
import Disclosure
import Export
import Ingestion
import PersonalData
import ResponseStore
import SurveyModel

/// The free texts of the questions that the plan's `citat` lines name, in the wave that is reported.
struct QuotableTexts {
    let survey: Survey
    let layout: ColumnLayout
    let store: ResponseStore
    let decisions: QuoteDecisions

    /// The questions to quote from, with the most that may be quoted.
    ///
    /// Answers to a survey have no themes, so what is said per theme holds for the question.
    static func wanted(_ survey: Survey) -> [(question: Question, limit: Int)] {
        survey.plan.compactMap { item in
            guard case .quotes(let id, let limit) = item.measure,
                let question = survey.question(id)
            else { return nil }
            return (question, limit)
        }
    }

    func texts(of question: String) throws -> [QuotableText] {
        let answers = try TextAnswer.all(
            to: question, of: survey, layout, wave: reportedWave(), in: store)
        let detector = PersonalDataDetector(of: survey)
        let words = WordCounts(answers.map(\.text))
        let latest = decisions.latest
        return answers.map {
            QuotableText($0.text, of: question, by: $0, detector, words, latest)
        }
    }

    /// What has been approved, for the gate.
    func approved() throws -> [QuotedQuestion] {
        try Self.wanted(survey).map { question, limit in
            let texts = try texts(of: question.id)
            return QuotedQuestion(
                question: question.id, title: question.title, limit: limit,
                writers: texts.map(\.groups),
                approved: texts.filter { $0.state == .approved }
                    .sorted { ($0.place, $0.respondent) < ($1.place, $1.respondent) }
                    .map {
                        .init(
                            respondent: $0.respondent, text: $0.shown, groups: $0.groups,
                            label: $0.label)
                    })
        }
    }

    private func reportedWave() throws -> String {
        ReportedWaves(try store.liveSources().map(\.description.wave), own: survey.wave).reported
    }
}
