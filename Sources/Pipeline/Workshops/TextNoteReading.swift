import Decisions
import Dialogue
import Export
import Ingestion
import PersonalData
import ResponseStore
import SurveyModel

/// The survey's free texts as notes of a workshop, with what coders found them to be about.
struct TextNoteReading {
    let round: DialogueRound
    let survey: Survey
    let layout: ColumnLayout

    /// Masked, in the order of the questions and the files; nobody's name for who wrote leaves here.
    ///
    /// - Parameter wave: Whose answers are read.
    func notes(in store: ResponseStore, wave: String) throws -> [TextNote] {
        let detector = PersonalDataDetector(of: survey)
        return try round.texts.enumerated().flatMap { place, question in
            try TextAnswer.all(to: question.id, of: survey, layout, wave: wave, in: store)
                .compactMap { answer in
                    let masked = Masking.masked(answer.text, detector.findings(in: answer.text))
                    let text = masked.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                    return text.isEmpty
                        ? nil : TextNote(question: place, writer: answer.respondent, text: text)
                }
        }
    }

    /// Codes by note: those that were settled on, else those that everyone who looked at it set.
    static func codes(
        of notes: [TextNote], _ questions: [TextQuestion], _ decisions: [CodingDecision],
        _ settled: SettledCodes
    ) -> [String: [String]] {
        var codes = Dictionary(grouping: decisions, by: \.note).mapValues { those in
            let sets = those.map { Set($0.codes) }
            return sets.dropFirst().reduce(sets[0]) { $0.intersection($1) }.sorted()
        }
        for note in notes {
            let key = note.key(questions)
            if let last = settled.codes(of: key, digest: note.digest) { codes[key] = last }
        }
        return codes
    }
}
