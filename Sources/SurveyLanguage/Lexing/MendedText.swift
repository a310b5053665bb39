package import Diagnostics

/// A stretch of a file as characters, with what word processors put in it mended, each character
/// still knowing the byte it came from.
///
/// Non-breaking and tabulator spaces become plain spaces, invisible characters are dropped, and
/// letters typed as two characters (a + ring) become one.
package struct MendedText {
    package private(set) var characters: [Character] = []
    /// The byte offset in the file of every character, and of the end.
    package private(set) var offsets: [Int] = []

    package init(_ range: SourceRange, of source: SourceText) {
        var offset = range.start
        for character in source.substring(range) {
            let length = character.utf8.count
            defer { offset += length }
            for mended in Self.mended(character) {
                characters.append(mended)
                offsets.append(offset)
            }
        }
        offsets.append(offset)
    }

    package var all: Range<Int> { 0..<characters.count }

    /// The text in a range of characters, without spaces around it.
    package func span(_ range: Range<Int>) -> Span {
        let kept = trimmed(range)
        return Span(text: String(characters[kept]), range: sourceRange(kept))
    }

    package func sourceRange(_ range: Range<Int>) -> SourceRange {
        guard !range.isEmpty else {
            let at = offsets[range.lowerBound]
            return SourceRange(start: at, end: at)
        }
        return SourceRange(start: offsets[range.lowerBound], end: offsets[range.upperBound])
    }

    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, characters[lower] == " " { lower += 1 }
        while upper > lower, characters[upper - 1] == " " { upper -= 1 }
        return lower..<upper
    }

    package func firstIndex(of character: Character, in range: Range<Int>) -> Int? {
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

    /// A range without the quotation marks around it.
    func unquoted(_ range: Range<Int>) -> Range<Int> {
        let kept = trimmed(range)
        guard kept.count > 2, let last = kept.last,
            Self.quotes.contains(characters[kept.lowerBound]),
            Self.quotes.contains(characters[last])
        else { return kept }
        return trimmed((kept.lowerBound + 1)..<last)
    }

    /// Quotation marks of every shape; nobody needs them, but many type them.
    static let quotes: Set<Character> = ["\"", "'", "”", "“", "„", "’", "‘", "»", "«"]

    // MARK: Mending

    /// The characters of a text that lies in no file, mended.
    static func mended(_ text: String) -> [Character] { text.flatMap { mended($0) } }

    /// What is meant by a character; nothing by one that cannot be seen.
    private static func mended(_ character: Character) -> [Character] {
        guard !character.isASCII else { return [character == "\t" ? " " : character] }
        switch character {
        case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}", "\u{2028}", "\u{3000}": return [" "]
        case "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{200C}", "\u{200D}", "\u{200E}",
            "\u{200F}":
            return []
        case "\u{2011}": return ["-"]
        default: break
        }
        if let letters = ligatures[character] { return letters }
        if let letter = withoutJoiner(character) { return [letter] }
        return [composed[character] ?? character]
    }

    /// Letters that a typesetter drew as one.
    private static let ligatures: [Character: [Character]] = [
        "ﬀ": ["f", "f"], "ﬁ": ["f", "i"], "ﬂ": ["f", "l"], "ﬃ": ["f", "f", "i"],
        "ﬄ": ["f", "f", "l"],
    ]

    /// A letter with an invisible joiner behind it; nil for anything else, such as an emoji that
    /// is made of several.
    private static func withoutJoiner(_ character: Character) -> Character? {
        let scalars = character.unicodeScalars
        guard scalars.count > 1, let first = scalars.first, first.properties.isAlphabetic,
            scalars.contains(where: { $0 == "\u{200C}" || $0 == "\u{200D}" })
        else { return nil }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: scalars.filter { $0 != "\u{200C}" && $0 != "\u{200D}" })
        let letter = Character(String(kept))
        return composed[letter] ?? letter
    }

    /// Characters compare by meaning, so that looking up a + ring finds å in its one-letter form.
    private static let composed: [Character: Character] = Dictionary(
        "åäöÅÄÖéèêëÉÈÊËáàâãÁÀÂÃóòôõÓÒÔÕúùûüÚÙÛÜíìîïÍÌÎÏñÑçÇýÿÝ".map { ($0, $0) },
        uniquingKeysWith: { first, _ in first })
}
