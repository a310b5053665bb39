import Diagnostics
import SurveyLanguage

/// The characters of a note, which may stand on several lines, each knowing its place in the file.
struct NoteText {
    private(set) var characters: [Character] = []
    /// The byte offset in the file of every character, and of the end.
    private var offsets: [Int] = [0]

    init() {}

    init(_ text: MendedText, _ range: Range<Int>) { append(text, range) }

    /// Adds a line, a space between.
    mutating func append(_ text: MendedText, _ range: Range<Int>) {
        let kept = text.trimmed(range)
        guard !kept.isEmpty else { return }
        if !characters.isEmpty { characters.append(" ") } else { offsets = [] }
        characters += text.characters[kept]
        offsets += text.offsets[kept.lowerBound...kept.upperBound]
    }

    var all: Range<Int> { characters.indices }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, characters[lower] == " " { lower += 1 }
        while upper > lower, characters[upper - 1] == " " { upper -= 1 }
        return lower..<upper
    }

    func text(_ range: Range<Int>) -> String { String(characters[range]) }

    func span(_ range: Range<Int>) -> Span {
        Span(
            text: text(range),
            range: SourceRange(start: offsets[range.lowerBound], end: offsets[range.upperBound]))
    }

    /// The last word of a range; empty for an empty one.
    func lastWord(_ range: Range<Int>) -> Range<Int> {
        let start = characters[range].lastIndex(of: " ").map { $0 + 1 } ?? range.lowerBound
        return start..<range.upperBound
    }
}
