/// A stretch of a text, as UTF-8 byte offsets into the decoded text: `start ..< end`.
///
/// Offsets, not line and column, because they survive slicing; `SourceText` turns them into the
/// line and the column a person sees.
package struct SourceRange: Sendable, Hashable {
    package let start: Int
    package let end: Int

    package init(start: Int, end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// From the start of `self` to the end of `other`.
    package func joined(with other: SourceRange) -> SourceRange {
        SourceRange(start: min(start, other.start), end: max(end, other.end))
    }
}
