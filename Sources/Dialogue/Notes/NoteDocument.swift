package import Diagnostics
import SurveyLanguage

/// A `.bord` file line by line, as its secretary wrote it. Total: any text is one.
package struct NoteDocument: Sendable {
    package let source: SourceText
    /// Whether there is a header between two fences.
    let hasHeader: Bool
    let header: [HeaderLine]
    let lines: [BodyLine]

    struct HeaderLine: Sendable {
        /// Nil for a comment or blank line.
        let key: Span?
        let value: Span
        /// The comment behind, without its mark.
        let comment: String?
    }

    enum BodyLine: Sendable {
        case heading(Heading)
        case note(NoteSyntax)
        case memoHeading
        /// A line of the memo, as it is.
        case memo(Span)
        case blank
        case unknown(Span)
    }

    struct Heading: Sendable {
        let area: Span
        /// Nil where the heading has no second part.
        let horizon: Span?
        let range: SourceRange
    }

    package init(_ source: SourceText) {
        var parser = NoteDocumentParser(source: source)
        parser.parse()
        self.source = source
        hasHeader = parser.hasHeader
        header = parser.header
        lines = parser.lines
    }
}

/// A note before its names are looked up.
struct NoteSyntax: Sendable {
    let kind: NoteKind
    /// Without quotation marks around a quote.
    let text: Span
    let codes: [Span]
    let perspectives: [Span]
    let agreeing: Int?
    let term: Term?
    let responsible: String?
    let isForFAQ: Bool
    let id: Span?
    let quoteStatus: Span?
    let problems: [Span]
    /// What looks like a mark but stands inside the text.
    let strayMarks: [Span]
    /// The note with its sign and marks.
    let range: SourceRange
    /// The whole as written, on one line.
    let written: String

    init(_ kind: NoteKind, _ note: NoteText, start: Int) {
        let marks = NoteMarks(note)
        var text = marks.text
        if kind == .quote { text = Self.unquoted(note, text) }
        self.kind = kind
        self.text = note.span(text)
        codes = marks.codes
        perspectives = marks.perspectives
        agreeing = marks.agreeing
        term = marks.term
        responsible = marks.responsible
        isForFAQ = marks.isForFAQ
        id = marks.id
        quoteStatus = marks.quoteStatus
        problems = marks.problems
        strayMarks = Self.strayMarks(note, text)
        range = SourceRange(start: start, end: max(note.span(note.all).range.end, start + 1))
        written = String(kind.sign) + " " + note.text(note.all)
    }

    private static let quotes: Set<Character> = ["\"", "”", "“", "„", "»", "«"]

    private static func unquoted(_ note: NoteText, _ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, quotes.contains(note.characters[range.lowerBound]),
            quotes.contains(note.characters[range.upperBound - 1])
        else { return range }
        return note.trimmed((range.lowerBound + 1)..<(range.upperBound - 1))
    }

    private static func strayMarks(_ note: NoteText, _ range: Range<Int>) -> [Span] {
        note.characters[range].split(separator: " ").compactMap { word in
            guard let first = word.first, "#@{".contains(first), let next = word.dropFirst().first,
                first == "{" ? next == "^" : next.isLetter
            else { return nil }
            return note.span(word.startIndex..<word.endIndex)
        }
    }
}
