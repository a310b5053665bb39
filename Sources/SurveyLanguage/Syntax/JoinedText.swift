import Diagnostics

/// The texts of a node by language, `>` lines joined.
struct JoinedText {
    private(set) var base = ""
    private(set) var translations: [Translation] = []

    struct Translation {
        let language: String
        var text: String
        let range: SourceRange
    }

    init(_ node: SyntaxNode) {
        var current: Int?
        add(node.statement.texts, to: &current)
        for continuation in node.continuations {
            append(continuation.pieces.isEmpty ? "\n" : " ", to: current)
            add(continuation.pieces, to: &current)
        }
        base = Self.tidied(base)
        for index in translations.indices {
            translations[index].text = Self.tidied(translations[index].text)
        }
    }

    private mutating func add(_ pieces: [TextPiece], to current: inout Int?) {
        for piece in pieces {
            if let language = piece.language {
                translations.append(
                    Translation(
                        language: language, text: piece.text.text, range: piece.text.range))
                current = translations.count - 1
            } else {
                append(piece.text.text, to: current)
            }
        }
    }

    private mutating func append(_ text: String, to translation: Int?) {
        if let translation { translations[translation].text += text } else { base += text }
    }

    /// No spaces at the edges of paragraphs, no empty lines at the edges of the text.
    private static func tidied(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimming(" ") }
            .joined(separator: "\n")
            .trimming("\n")
    }
}

extension StringProtocol {
    /// Without the character at either end.
    func trimming(_ edge: Character) -> String {
        let start = drop { $0 == edge }
        guard let last = start.lastIndex(where: { $0 != edge }) else { return "" }
        return String(start[...last])
    }
}
