import Decisions
import Dialogue
import Ingestion
import PersonalData
import SurveyModel

/// What the tables of a workshop wrote down that may be quoted: quotations, and what a secretary marked to
/// be reviewed. What is marked as declined is not.
struct QuotableNotes {
    /// Alike ones once, in the order of the tables.
    let texts: [QuotableText]
    /// By the text of a note, what a person approved of it.
    let approved: [String: String]

    init(_ round: DialogueRound, of survey: Survey, _ decisions: QuoteDecisions) {
        let question = "workshop:" + round.workshop.id
        var seen: Set<String> = []
        let notes = round.tables.flatMap(\.notes).filter(Self.mayBeQuoted).map(\.text)
            .filter { seen.insert($0).inserted }
        let detector = PersonalDataDetector(of: survey)
        let words = WordCounts(notes)
        let latest = decisions.latest
        texts = notes.map { QuotableText($0, of: question, detector, words, latest) }
        approved = Dictionary(
            zip(notes, texts).filter { $1.state == .approved }.map { ($0, $1.shown) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func mayBeQuoted(_ note: Note) -> Bool {
        note.quoteStatus != .declined && (note.kind == .quote || note.quoteStatus != nil)
    }
}
