package import Diagnostics

/// Canonical form of a file that is written in lines as surveys are but says something else: two
/// spaces a level, one space between words, comments and blank lines kept.
package enum LineFormatter {
    package static func format(_ source: SourceText, vocabulary: Vocabulary) -> String {
        var bag = DiagnosticBag(file: source.name)
        let lexer = LineLexer(vocabulary: vocabulary, languages: [])
        let outline = OutlineParser(lexer.lines(of: source), into: &bag)
        var lines: [String] = []
        for item in outline.items {
            add(item.leading, depth: item.depth, to: &lines)
            let indent = String(repeating: "  ", count: item.depth)
            lines.append(indent + words(of: item.statement))
            for continuation in item.continuations {
                let text = continuation.pieces.map(\.text.text).joined(separator: " ")
                lines.append(indent + (text.isEmpty ? "  >" : "  > " + text))
            }
        }
        add(outline.trailing, depth: 0, to: &lines)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    private static func words(of statement: Statement) -> String {
        let head: String
        switch statement.marker {
        case .keyword, .bullet:
            head = ([statement.keyword.text] + [statement.id?.text].compactMap { $0 })
                .joined(separator: " ")
        case .number, .unknown: head = statement.head.text
        }
        let text = statement.texts.map(\.text.text).joined(separator: " ")
        guard statement.hasColon else { return head }
        return text.isEmpty ? head + ":" : head + ": " + text
    }

    private static func add(_ trivia: [SyntaxNode.Trivia], depth: Int, to lines: inout [String]) {
        for item in trivia {
            switch item {
            case .blank: if lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
            case .comment(let text, _):
                let indent = String(repeating: "  ", count: depth)
                lines.append(indent + (text.text.isEmpty ? "#" : "# " + text.text))
            }
        }
    }
}
