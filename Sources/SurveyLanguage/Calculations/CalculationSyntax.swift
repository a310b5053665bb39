import Diagnostics

/// A calculation as written: names not looked up.
indirect enum CalculationSyntax {
    case number(Double)
    case item(Span)
    case negative(CalculationSyntax)
    case operation(Operator, CalculationSyntax, CalculationSyntax)

    enum Operator {
        case plus, minus, times, divided
    }
}

/// A word or sign of a calculation.
struct CalculationToken {
    let kind: Kind
    let span: Span

    enum Kind: Equatable {
        /// A number or a reference.
        case word
        case sign(CalculationSyntax.Operator)
        case open
        case close
        case end
    }

    /// The signs people type.
    static let signs: [Character: CalculationSyntax.Operator] = [
        "+": .plus, "-": .minus, "−": .minus, "–": .minus, "*": .times, "×": .times, "·": .times,
        "/": .divided, "÷": .divided,
    ]
}

/// Splits a calculation into words and signs, over all the lines it stands on.
enum CalculationLexer {
    static func tokens(of node: SyntaxNode, in source: SourceText) -> [CalculationToken] {
        var tokens: [CalculationToken] = []
        for piece in node.pieces where piece.language == nil {
            tokens += self.tokens(in: piece.text.range, of: source)
        }
        let end = node.textRange.end
        let span = Span(text: "", range: SourceRange(start: end, end: end))
        return tokens + [CalculationToken(kind: .end, span: span)]
    }

    static func tokens(in range: SourceRange, of source: SourceText) -> [CalculationToken] {
        let text = MendedText(range, of: source)
        var tokens: [CalculationToken] = []
        var index = 0
        while index < text.characters.count {
            let start = index
            let character = text.characters[index]
            index += 1
            let kind: CalculationToken.Kind
            switch character {
            case " ": continue
            case "(": kind = .open
            case ")": kind = .close
            default:
                if let sign = CalculationToken.signs[character] {
                    kind = .sign(sign)
                } else {
                    while index < text.characters.count, !ends(text.characters[index]) {
                        index += 1
                    }
                    kind = .word
                }
            }
            tokens.append(CalculationToken(kind: kind, span: text.span(start..<index)))
        }
        return tokens
    }

    private static func ends(_ character: Character) -> Bool {
        character == " " || character == "(" || character == ")"
            || CalculationToken.signs[character] != nil
    }
}
