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
    /// The files that the source is made of, where there are several.
    let regions: [Region]

    /// A file's stretch of the source, and the languages it is written in.
    struct Region: Sendable {
        let range: SourceRange
        let spelling: Spelling
        let languages: [String]
    }

    /// The file an offset lies in, as a region.
    func region(at offset: Int) -> Region {
        regions.last(upTo: offset, from: \.range.start)
            ?? Region(
                range: SourceRange(start: 0, end: source.text.utf8.count), spelling: spelling,
                languages: languages)
    }
}
