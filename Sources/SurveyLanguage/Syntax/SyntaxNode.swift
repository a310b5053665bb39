package import Diagnostics

/// One statement with everything that belongs to it.
package struct SyntaxNode: Sendable, Hashable {
    /// The keyword, where it is known and may stand here; nil makes the node an error node, whose
    /// children were not looked at.
    package let keyword: Keyword?
    package let rule: Rule?
    package let line: Line
    package let statement: Statement
    /// `>` lines that continue the text.
    package let continuations: [Continuation]
    /// Comments and blank lines above the statement.
    package let leading: [Trivia]
    package let children: [SyntaxNode]

    package struct Continuation: Sendable, Hashable {
        package let line: Line
        package let pieces: [TextPiece]
    }

    /// A line that says nothing to the compiler but something to a reader.
    package enum Trivia: Sendable, Hashable {
        case blank
        /// The comment's text, and the spaces it was indented by.
        case comment(Span, indentation: Int)
    }

    /// Where the keyword and id stand.
    package var headRange: SourceRange { statement.head.range }

    /// The id's place, or the head's where there is none.
    var idRange: SourceRange { statement.id?.range ?? headRange }

    /// Every piece of text with its place: the statement's own, then those of `>` lines.
    var pieces: [TextPiece] { statement.texts + continuations.flatMap(\.pieces) }

    /// The text in the first language as one string; `>` lines are joined by a space, an empty
    /// one begins a paragraph.
    var text: String { JoinedText(self).base }

    /// Where the text stands, from its first piece to its last; the head where there is none.
    var textRange: SourceRange {
        guard let first = pieces.first, let last = pieces.last else { return headRange }
        return first.text.range.joined(with: last.text.range)
    }

    /// Children with a keyword.
    func children(_ keyword: Keyword) -> [SyntaxNode] {
        children.filter { $0.keyword == keyword }
    }

    func child(_ keyword: Keyword) -> SyntaxNode? {
        children.first { $0.keyword == keyword }
    }

    /// Whether a child could not be understood, so that a part that seems missing may be there.
    var hasErrorChild: Bool { children.contains { $0.keyword == nil } }
}
