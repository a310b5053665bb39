package import Diagnostics

/// A whole file as its author wrote it: every line is in here, understood or not.
package struct SyntaxTree: Sendable {
    package let source: SourceText
    package let spelling: Spelling
    /// Languages the file declares, the first one being that of texts without a mark.
    package let languages: [String]
    /// The statements at the left margin.
    package let nodes: [SyntaxNode]
    /// Comments and blank lines at the end.
    package let trailing: [SyntaxNode.Trivia]
    /// What is wrong with lines, words and places; meaning is looked at later.
    package let diagnostics: [Diagnostic]
    /// Ids and words on lines that were not understood: what refers to them is not reported again.
    let silenced: Set<String>
}
