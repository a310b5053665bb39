package import Diagnostics

/// The lines of a file with what belongs to which, for files that are written in lines as surveys
/// are but say something else. Total: any text gives an outline.
package struct LineOutline: Sendable {
    /// One statement with the lines below it.
    package struct Entry: Sendable {
        package let statement: Statement
        /// The text after the colon, with the `>` lines that continue it.
        package let text: Span
        package let children: [Entry]

        /// The id's place, or the head's where there is none.
        package var idRange: SourceRange { statement.id?.range ?? statement.head.range }
    }

    /// The statements at the left margin.
    package let entries: [Entry]
    /// What is wrong with lines and indentation.
    package let diagnostics: [Diagnostic]

    /// - Parameter vocabulary: What lines can begin with.
    package init(_ source: SourceText, vocabulary: Vocabulary) {
        var bag = DiagnosticBag(file: source.name)
        let lexer = LineLexer(vocabulary: vocabulary, languages: [])
        let outline = OutlineParser(lexer.lines(of: source), into: &bag)
        entries = outline.roots.map { Self.entry(outline.items, $0) }
        diagnostics = bag.diagnostics
    }

    private static func entry(_ items: [OutlineParser.Item], _ index: Int) -> Entry {
        let item = items[index]
        let pieces = item.statement.texts + item.continuations.flatMap(\.pieces)
        let range = pieces.dropFirst().reduce(
            pieces.first?.text.range ?? item.statement.head.range
        ) { $0.joined(with: $1.text.range) }
        let text = pieces.map(\.text.text).filter { !$0.isEmpty }.joined(separator: " ")
        return Entry(
            statement: item.statement, text: Span(text: text, range: range),
            children: item.children.map { entry(items, $0) })
    }
}
