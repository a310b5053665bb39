package import Diagnostics

/// Reads a file line by line, each line alone, so that one bad line never breaks the rest.
///
/// Shape of a line: `keyword [id]: text | en: text`, or `- code: text`, or `number: text`, or
/// `# comment`, or `> more text`. Shared by every kind of file that is written like this.
package struct LineLexer: Sendable {
    private let vocabulary: Vocabulary
    private let languages: Set<String>

    /// - Parameters:
    ///   - vocabulary: What lines can begin with.
    ///   - languages: Codes that ` | en: ` may name; others are part of the text.
    package init(vocabulary: Vocabulary, languages: some Sequence<String>) {
        self.vocabulary = vocabulary
        self.languages = Set(languages)
    }

    package func lines(of source: SourceText) -> [Line] {
        (1...max(source.lineCount, 1)).map { line($0, of: source) }
    }

    /// A line, counted from 1.
    package func line(_ number: Int, of source: SourceText) -> Line {
        let whole = source.range(ofLine: number)
        let indentation = Self.indentation(of: whole, in: source)
        let text = MendedText(SourceRange(start: indentation.range.end, end: whole.end), of: source)
        let body = text.trimmed(text.all)
        return Line(
            number: number, range: text.sourceRange(body), indentation: indentation,
            content: content(of: text, in: body), unreadable: Self.unreadable(text, in: body))
    }

    private func content(of text: MendedText, in body: Range<Int>) -> Line.Content {
        guard let first = text.characters[body].first else { return .blank }
        let rest = (body.lowerBound + 1)..<body.upperBound
        switch first {
        case "#": return .comment(text.span(rest))
        case ">": return .continuation(pieces(of: text, in: rest))
        default: return .statement(statement(of: text, in: body))
        }
    }

    // MARK: Statements

    private func statement(of text: MendedText, in body: Range<Int>) -> Statement {
        let colon = Self.colon(of: text, in: body)
        let head = text.trimmed(body.lowerBound..<(colon ?? body.upperBound))
        let (marker, keyword) = self.keyword(of: text, in: head)
        let id = text.unquoted(
            marker == .number ? keyword : keyword.upperBound..<head.upperBound)
        return Statement(
            marker: marker, keyword: text.span(keyword), head: text.span(head),
            id: id.isEmpty ? nil : text.span(id), hasColon: colon != nil,
            texts: colon.map { pieces(of: text, in: ($0 + 1)..<body.upperBound) } ?? [])
    }

    /// Where the head ends: a colon, as wide as it may be, or the point after a number that a word
    /// processor numbered a list with (`1. Inte alls`).
    private static func colon(of text: MendedText, in body: Range<Int>) -> Int? {
        let digits = text.characters[body].prefix { $0.isASCII && $0.isNumber }
        let next = body.lowerBound + digits.count
        if !digits.isEmpty, next + 1 < body.upperBound, ".)".contains(text.characters[next]),
            text.characters[next + 1] == " "
        {
            return next
        }
        return text.characters[body].firstIndex { $0 == ":" || $0 == "：" }
    }

    private func keyword(
        of text: MendedText, in head: Range<Int>
    ) -> (Statement.Marker, Range<Int>) {
        guard let first = text.characters[head].first else { return (.unknown, head) }
        if Self.bullets.contains(first) {
            return (.bullet, head.lowerBound..<(head.lowerBound + 1))
        }
        if text.characters[head].allSatisfy({ $0.isASCII && $0.isNumber }) {
            return (.number, head)
        }
        let words = text.words(head)
        let count = vocabulary.keywordLength(of: words.map { String(text.characters[$0]) })
        guard let start = words.first, count > 0 else { return (.unknown, words.first ?? head) }
        return (.keyword, start.lowerBound..<words[count - 1].upperBound)
    }

    /// What writers and their word processors begin list items with.
    private static let bullets: Set<Character> = [
        "-", "–", "—", "•", "*", "·", "▪", "■", "●", "○", "‣", "◦", "\u{F0B7}", "\u{F0A7}",
    ]

    // MARK: Texts

    /// Splits a text at ` | en: ` for the declared languages.
    private func pieces(of text: MendedText, in range: Range<Int>) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var language: String?
        var start = range.lowerBound
        var index = range.lowerBound
        func close(at end: Int) {
            let span = text.span(start..<end)
            if language != nil || !span.text.isEmpty || pieces.isEmpty {
                pieces.append(TextPiece(language: language, text: span))
            }
        }
        while index < range.upperBound {
            if text.characters[index] == "|", let marker = marker(of: text, at: index, in: range) {
                close(at: index)
                (language, start) = marker
                index = start
            } else {
                index += 1
            }
        }
        close(at: range.upperBound)
        let isEmpty = pieces.count == 1 && language == nil && pieces[0].text.text.isEmpty
        return isEmpty ? [] : pieces
    }

    /// The language that `| en:` at `bar` names, and where its text starts.
    private func marker(
        of text: MendedText, at bar: Int, in range: Range<Int>
    ) -> (language: String?, start: Int)? {
        guard bar == range.lowerBound || text.characters[bar - 1] == " " else { return nil }
        var index = bar + 1
        while index < range.upperBound, text.characters[index] == " " { index += 1 }
        let first = index
        while index < range.upperBound,
            text.characters[index].isASCII,
            text.characters[index].isLetter || text.characters[index] == "-"
        {
            index += 1
        }
        let code = String(text.characters[first..<index]).lowercased()
        while index < range.upperBound, text.characters[index] == " " { index += 1 }
        guard languages.contains(code), index < range.upperBound, text.characters[index] == ":"
        else { return nil }
        return (code, index + 1)
    }

    // MARK: Indentation and characters

    private static func indentation(
        of line: SourceRange, in source: SourceText
    ) -> Line.Indentation {
        var width = 0
        var hasTab = false
        var end = line.start
        loop: for character in source.substring(line) {
            switch character {
            case " ", "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}": width += 1
            case "\t":
                width += 2
                hasTab = true
            case "\u{200B}", "\u{FEFF}", "\u{2060}": break
            default: break loop
            }
            end += character.utf8.count
        }
        return Line.Indentation(
            width: width, hasTab: hasTab, range: SourceRange(start: line.start, end: end))
    }

    private static func unreadable(_ text: MendedText, in body: Range<Int>) -> Span? {
        body.first { index in
            // Nearly every character is a plain one: its table need not be asked.
            if let ascii = text.characters[index].asciiValue {
                return ascii < 0x20 || ascii == 0x7F
            }
            return text.characters[index].unicodeScalars.contains {
                $0.properties.generalCategory == .control || $0 == "\u{FFFD}"
            }
        }.map { text.span($0..<($0 + 1)) }
    }
}
