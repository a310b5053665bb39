import Diagnostics
import Disclosure
import SurveyLanguage

/// Finds what references point at among what is released, and nowhere else.
struct ReferenceResolver {
    let results: ReleasedResults
    var bag: DiagnosticBag

    init(_ results: ReleasedResults, file: String) {
        self.results = results
        bag = DiagnosticBag(file: file)
    }

    var report: ReleasedReport { results.report }
    var dialogue: ReleasedDialogue? { results.dialogue }

    /// Nil where there is nothing to show; why has been told.
    mutating func resolve(_ reference: FigureReference) -> Resolved? {
        switch reference.measure {
        case .quote: quote(reference).map(Resolved.quote)
        case .theme, .notes, .tables, .forums, .participants:
            spoken(reference).map(Resolved.figure)
        default: answered(reference).map(Resolved.figure)
        }
    }

    // MARK: Telling

    mutating func incomplete(_ reference: FigureReference) {
        bag.report(
            .figureIncomplete, at: reference.range,
            [.value: reference.text, .expected: reference.measure.example])
    }

    mutating func missing(_ reference: FigureReference) {
        bag.report(.figureNotInReport, at: reference.range, [.value: reference.text])
    }

    mutating func hidden(_ reference: FigureReference) {
        bag.report(.figureNotShown, at: reference.range, [.value: reference.text])
    }

    mutating func unknown(_ word: Span, _ kind: Phrase, among words: [String]) {
        bag.reportUnknown(
            .unknownInFollowUp, word, among: words, [.value: word.text, .name: kind.fact])
    }
}
