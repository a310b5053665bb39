/// The part of a line that is shown with a message: all of it, but of a very long line what lies
/// around the place, so that a thousand messages about one line do not print it a thousand times.
struct ExcerptWindow {
    /// With an ellipsis where something is left out.
    let text: String
    /// The part of `text` before the place, and the place itself.
    let before: String
    let marked: String

    /// Lines up to this many bytes are shown whole.
    private static let longest = 2000
    /// Of a longer line, bytes on either side of where the place begins.
    private static let reach = 300

    init(of source: SourceText, line: SourceRange, around range: SourceRange) {
        let start = min(max(range.start, line.start), line.end)
        let end = max(min(range.end, line.end), start)
        guard line.end - line.start > Self.longest else {
            text = String(source.substring(line))
            before = String(source.substring(SourceRange(start: line.start, end: start)))
            marked = String(source.substring(SourceRange(start: start, end: end)))
            return
        }
        let first = max(start - Self.reach, line.start)
        let last = min(start + Self.reach, line.end)
        marked = String(source.substring(SourceRange(start: start, end: min(end, last))))
        let after = source.substring(SourceRange(start: min(end, last), end: last))
        before =
            (first > line.start ? "…" : "")
            + source.substring(SourceRange(start: first, end: start))
        text = before + marked + after + (last < line.end ? "…" : "")
    }
}
