import Diagnostics

/// A stretch of a file as characters, with what word processors put in it mended, each character
/// still knowing the byte it came from.
///
/// Non-breaking and tabulator spaces become plain spaces, invisible characters are dropped, and
/// letters typed as two characters (a + ring) become one.
struct MendedText {
    private(set) var characters: [Character] = []
    /// The byte offset in the file of every character, and of the end.
    private(set) var offsets: [Int] = []

    init(_ range: SourceRange, of source: SourceText) {
        var offset = range.start
        for character in source.substring(range) {
            let length = character.utf8.count
            defer { offset += length }
            guard let mended = Self.mended(character) else { continue }
            characters.append(mended)
            offsets.append(offset)
        }
        offsets.append(offset)
    }

    var all: Range<Int> { 0..<characters.count }

    /// The text in a range of characters, without spaces around it.
    func span(_ range: Range<Int>) -> Span {
        let kept = trimmed(range)
        return Span(text: String(characters[kept]), range: sourceRange(kept))
    }

    func sourceRange(_ range: Range<Int>) -> SourceRange {
        guard !range.isEmpty else {
            let at = offsets[range.lowerBound]
            return SourceRange(start: at, end: at)
        }
        return SourceRange(start: offsets[range.lowerBound], end: offsets[range.upperBound])
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, characters[lower] == " " { lower += 1 }
        while upper > lower, characters[upper - 1] == " " { upper -= 1 }
        return lower..<upper
    }

    func firstIndex(of character: Character, in range: Range<Int>) -> Int? {
        characters[range].firstIndex(of: character)
    }

    /// The words of a range, split at spaces.
    func words(_ range: Range<Int>) -> [Range<Int>] {
        characters[range].split(separator: " ").map { $0.startIndex..<$0.endIndex }
    }

    /// The parts of a range between separators, empty ones included.
    func parts(_ range: Range<Int>, separator: Character) -> [Range<Int>] {
        characters[range].split(separator: separator, omittingEmptySubsequences: false)
            .map { $0.startIndex..<$0.endIndex }
    }

    // MARK: Mending

    /// The characters of a text that lies in no file, mended.
    static func mended(_ text: String) -> [Character] { text.compactMap { mended($0) } }

    private static func mended(_ character: Character) -> Character? {
        guard !character.isASCII else { return character == "\t" ? " " : character }
        switch character {
        case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}": return " "
        case "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{2060}": return nil
        default: return composed[character] ?? character
        }
    }

    /// Characters compare by meaning, so that looking up a + ring finds å in its one-letter form.
    private static let composed: [Character: Character] = Dictionary(
        "åäöÅÄÖéèêëÉÈÊËáàâãÁÀÂÃóòôõÓÒÔÕúùûüÚÙÛÜíìîïÍÌÎÏñÑçÇýÿÝ".map { ($0, $0) },
        uniquingKeysWith: { first, _ in first })
}
