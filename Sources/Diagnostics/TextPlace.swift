/// A stretch of a text file.
package struct TextPlace: Sendable, Hashable {
    /// The file as messages show it.
    package let file: String
    package let range: SourceRange

    package init(file: String, range: SourceRange) {
        self.file = file
        self.range = range
    }
}
