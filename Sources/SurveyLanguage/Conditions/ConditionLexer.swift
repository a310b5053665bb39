import Diagnostics

/// A word or mark of a condition.
struct ConditionToken {
    let kind: Kind
    let span: Span

    enum Kind {
        case word
        /// A word in quotation marks, which nobody needs but many type.
        case quoted
        case comma
        case open
        case close
        /// `=`, `<` and the like, from other languages.
        case symbol
        case end
    }
}

/// Splits a condition into words, over all the lines it stands on.
enum ConditionLexer {
    static func tokens(of node: SyntaxNode, in source: SourceText) -> [ConditionToken] {
        var tokens: [ConditionToken] = []
        for piece in node.pieces where piece.language == nil {
            tokens += self.tokens(in: piece.text.range, of: source)
        }
        let end = node.textRange.end
        tokens.append(
            ConditionToken(
                kind: .end, span: Span(text: "", range: SourceRange(start: end, end: end))))
        return tokens
    }

    static func tokens(in range: SourceRange, of source: SourceText) -> [ConditionToken] {
        let text = MendedText(range, of: source)
        var tokens: [ConditionToken] = []
        var index = 0
        while index < text.characters.count {
            let start = index
            let character = text.characters[index]
            index += 1
            switch character {
            case " ": continue
            case ",": tokens.append(.init(kind: .comma, span: text.span(start..<index)))
            case "(": tokens.append(.init(kind: .open, span: text.span(start..<index)))
            case ")": tokens.append(.init(kind: .close, span: text.span(start..<index)))
            case _ where quotes.contains(character):
                let rest = index..<text.characters.count
                let close = text.characters[rest].firstIndex { quotes.contains($0) }
                index = close.map { $0 + 1 } ?? rest.upperBound
                let inside = text.span((start + 1)..<(close ?? rest.upperBound))
                tokens.append(
                    .init(
                        kind: .quoted,
                        span: Span(text: inside.text, range: text.sourceRange(start..<index))))
            case _ where symbols.contains(character):
                while index < text.characters.count, symbols.contains(text.characters[index]) {
                    index += 1
                }
                tokens.append(.init(kind: .symbol, span: text.span(start..<index)))
            default:
                while index < text.characters.count, !ends(text.characters[index]) { index += 1 }
                tokens.append(.init(kind: .word, span: text.span(start..<index)))
            }
        }
        return tokens
    }

    static let quotes = MendedText.quotes
    private static let symbols: Set<Character> = ["=", "<", ">", "!", "≠", "≤", "≥", "&"]

    private static func ends(_ character: Character) -> Bool {
        character == " " || character == "," || character == "(" || character == ")"
            || quotes.contains(character) || symbols.contains(character)
    }
}
