package import Diagnostics
import SurveyLanguage

/// Which kind of file about workshops a name stands for, and its canonical form.
package enum DialogueFileKind: String, Sendable, Hashable, CaseIterable {
    case notes = ".bord"
    case workshop = ".workshop"
    case codebook = ".kodbok"
    case wordList = ".ordlista"

    /// Nil for a file about something else.
    package init?(path: String) {
        guard let kind = Self.allCases.first(where: { path.hasSuffix($0.rawValue) }) else {
            return nil
        }
        self = kind
    }

    /// The canonical form of a text; comments stay.
    package func format(_ source: SourceText) -> String {
        switch self {
        case .notes: NoteFormatter.format(source)
        case .workshop:
            LineFormatter.format(source, vocabulary: WorkshopKeyword.words.vocabulary)
        case .codebook:
            LineFormatter.format(source, vocabulary: CodebookKeyword.words.vocabulary)
        case .wordList:
            LineFormatter.format(source, vocabulary: WordListKeyword.words.vocabulary)
        }
    }
}
