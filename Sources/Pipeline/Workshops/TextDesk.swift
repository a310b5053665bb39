import Diagnostics
import Dialogue
import Export
import ResponseStore
import SurveyModel

/// The free texts of a pipeline's answers that are notes too, for those who code.
package struct TextDesk {
    /// Alike ones once, in the order of the questions.
    package let tasks: [IndependentCoding.Task]

    /// - Throws: `AnswersProblem` where answers or definitions cannot be read, and where the pipeline reads no
    ///   free texts as notes.
    package init(_ answers: KeptAnswers) throws(AnswersProblem) {
        guard let round = try ReviewDesk.round(of: answers), !round.texts.isEmpty else {
            throw AnswersProblem([
                Diagnostic(.noTextNotes, file: "pipelines.yml", facts: [.name: "texts"])
            ])
        }
        let reading = TextNoteReading(
            round: round, survey: answers.survey, layout: answers.layout)
        let store = try answers.opened()
        let notes = try answers.attempt {
            try reading.notes(
                in: store,
                wave: ReportedWaves(
                    try store.liveSources().map(\.description.wave), own: answers.survey.wave
                ).reported)
        }
        var seen: Set<String> = []
        tasks = notes.compactMap { note in
            let key = note.key(round.texts)
            guard seen.insert(key).inserted else { return nil }
            let question = round.texts[note.question]
            return IndependentCoding.Task(
                note: key, area: question.area, horizon: question.horizon, text: note.text,
                digest: note.digest)
        }
    }
}
