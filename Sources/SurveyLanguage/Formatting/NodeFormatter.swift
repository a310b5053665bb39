import Diagnostics

/// One statement in canonical form, without its indentation.
struct NodeFormatter {
    private let node: SyntaxNode
    private let tree: SyntaxTree

    init(_ node: SyntaxNode, in tree: SyntaxTree) {
        self.node = node
        self.tree = tree
    }

    var text: String {
        let pieces = node.statement.texts
        guard node.statement.hasColon else { return head }
        guard !pieces.isEmpty else { return head + ":" }
        return head + ": " + joined(pieces)
    }

    /// A `>` line.
    func text(of continuation: SyntaxNode.Continuation) -> String {
        let text = joined(continuation.pieces)
        return text.isEmpty ? ">" : "> " + text
    }

    private var head: String {
        let words = node.statement.head.text.split(separator: " ").joined(separator: " ")
        guard let keyword = node.keyword else {
            // An error node: only the bullet is sure.
            guard node.statement.marker == .bullet else { return words }
            return node.statement.id.map { "- \($0.text)" } ?? "-"
        }
        let id = node.statement.id?.text
        switch keyword {
        case .level: return id ?? words
        case .option: return id.map { "- \($0)" } ?? "-"
        default:
            let spelled = KeywordTable.spelling(of: keyword, in: tree.spelling)
            return id.map { "\(spelled) \($0)" } ?? spelled
        }
    }

    private func joined(_ pieces: [TextPiece]) -> String {
        var result = ""
        for piece in pieces {
            let text = value(of: piece)
            if let language = piece.language {
                result += (result.isEmpty ? "| " : " | ") + language + ":"
                if !text.isEmpty { result += " " + text }
            } else {
                result += text
            }
        }
        return result
    }

    private func value(of piece: TextPiece) -> String {
        switch node.rule?.value {
        case .words: return tidyList(piece.text)
        case .plan: return tidyList(piece.text, isPlan: true)
        case .condition: return tidyCondition(piece)
        case .expression: return tidyCalculation(piece)
        case .translated, .plain, nil: return piece.text.text
        }
    }

    /// `a ,b` → `a, b`
    private func tidyList(_ span: Span, isPlan: Bool = false) -> String {
        let text = MendedText(span.range, of: tree.source)
        return text.parts(text.all, separator: ",").map { part in
            text.words(text.unquoted(part)).map { word in
                let word = String(text.characters[word])
                return isPlan && SurveyBuilder.crosses.contains(word.lowercased()) ? "×" : word
            }.joined(separator: " ")
        }.joined(separator: ", ")
    }

    /// Single spaces, none inside parentheses or before commas, and no quotation marks.
    private func tidyCondition(_ piece: TextPiece) -> String {
        var result = ""
        var isTight = true
        for token in ConditionLexer.tokens(in: piece.text.range, of: tree.source) {
            switch token.kind {
            case .end: break
            case .comma:
                result += ","
                isTight = false
            case .close:
                result += ")"
                isTight = false
            case .open, .word, .symbol, .quoted:
                if !isTight { result += " " }
                result += Self.written(token)
                isTight = token.kind == .open
            }
        }
        return result
    }

    /// Signs with a space on either side, as they are written; a sign before a number stands close.
    private func tidyCalculation(_ piece: TextPiece) -> String {
        var result = ""
        var isTight = true
        var isOperand = false
        for token in CalculationLexer.tokens(in: piece.text.range, of: tree.source) {
            switch token.kind {
            case .end: break
            case .close:
                result += ")"
                isTight = false
                isOperand = true
            case .open, .word:
                if !isTight { result += " " }
                result += token.kind == .open ? "(" : token.span.text
                isTight = token.kind == .open
                isOperand = token.kind == .word
            case .sign(let sign):
                if !isTight { result += " " }
                result += Self.written(sign)
                isTight = !isOperand
                isOperand = false
            }
        }
        return result
    }

    private static func written(_ sign: CalculationSyntax.Operator) -> String {
        switch sign {
        case .plus: "+"
        case .minus: "-"
        case .times: "*"
        case .divided: "/"
        }
    }

    private static func written(_ token: ConditionToken) -> String {
        token.kind == .quoted ? ConditionText.answer(token.span.text) : token.span.text
    }
}
