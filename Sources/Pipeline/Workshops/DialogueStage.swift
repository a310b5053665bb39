import Dialogue
import Disclosure
import SurveyModel

/// Counts what the tables said, and puts together what may be told of it.
struct DialogueStage {
    let round: DialogueRound
    let survey: Survey
    /// By the text of a note, what a person approved to be quoted of it.
    let approved: [String: String]
    /// What the survey's free texts are about; nil where they are not read as notes.
    let texts: TextThemes?
    /// What earlier releases told of the same.
    let earlier: EarlierCompanions

    /// What was made of the notes: what may be told, and files for `internal/`.
    struct Made {
        let released: ReleasedDialogue
        let internalFiles: [(path: String, bytes: [UInt8])]
    }

    func made(beside report: ReleasedReport) throws -> Made {
        let synthesis = Synthesis(round)
        let words = SpokenWords(round)
        let released = Gate.release(
            synthesis, words, texts: texts, beside: report, rules: survey.anonymity,
            since: earlier
        ) { approved[$0.text] }
        return Made(
            released: released,
            internalFiles: try NoteTables(synthesis).files()
                + [(WordTable.name, try WordTable(words).bytes())]
                + (texts.map { [(TextTable.name, try TextTable($0, of: round).bytes())] } ?? []))
    }

    /// What a pipeline without workshops removes from `internal/`.
    static let internalNames = NoteTables.names + [WordTable.name, TextTable.name]
}
