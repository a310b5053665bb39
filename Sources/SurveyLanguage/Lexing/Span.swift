package import Diagnostics

/// A piece of a line: its text with typing artefacts mended, and where it stands in the file.
package struct Span: Sendable, Hashable {
    package let text: String
    package let range: SourceRange

    package init(text: String, range: SourceRange) {
        self.text = text
        self.range = range
    }
}
