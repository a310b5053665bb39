package import Diagnostics

/// One line of a file, read by itself.
package struct Line: Sendable, Hashable {
    /// Counted from 1.
    package let number: Int
    /// The line without its indentation, spaces at the end and line break.
    package let range: SourceRange
    package let indentation: Indentation
    package let content: Content

    package struct Indentation: Sendable, Hashable {
        /// In spaces; a tab counts as two.
        package let width: Int
        package let hasTab: Bool
        package let range: SourceRange
    }

    package enum Content: Sendable, Hashable {
        case blank
        /// `# …`; the text is without the mark.
        case comment(Span)
        /// `> …`: more of the text above; its first piece has no language unless it names one.
        case continuation([TextPiece])
        case statement(Statement)
    }

    /// A character that no text editor writes (control characters, lost letters), if there is one.
    package let unreadable: Span?
}

/// A line that says something: a keyword or mark, perhaps an id, perhaps a text.
package struct Statement: Sendable, Hashable {
    package let marker: Marker
    /// The keyword as written; the first word where no keyword is known.
    package let keyword: Span
    /// Everything before the first colon, or the whole line where there is none.
    package let head: Span
    /// What stands between keyword and colon.
    package let id: Span?
    package let hasColon: Bool
    /// The text in the first language, then its translations; empty without a colon or text.
    package let texts: [TextPiece]

    /// Where it all stands: head, colon and texts.
    func range(in source: SourceText) -> SourceRange {
        let range = head.range.joined(with: texts.last?.text.range ?? head.range)
        guard hasColon, texts.isEmpty else { return range }
        let line = source.range(ofLine: source.position(of: range.start).line)
        let rest = source.substring(SourceRange(start: range.end, end: line.end))
        let blanks = rest.prefix { $0 != ":" }.utf8.count
        return SourceRange(start: range.start, end: range.end + blanks + 1)
    }

    package enum Marker: Sendable, Hashable {
        case keyword
        /// `- ft: …`
        case bullet
        /// `1: …`
        case number
        case unknown
    }
}

/// A text, or its translation.
package struct TextPiece: Sendable, Hashable {
    /// The language it names, in lower case; nil for the text itself.
    package let language: String?
    package let text: Span

    package init(language: String?, text: Span) {
        self.language = language
        self.text = text
    }
}
