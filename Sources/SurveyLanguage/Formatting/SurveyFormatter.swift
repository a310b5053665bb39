package import Diagnostics

/// Syntax tree → the one canonical text.
///
/// Keeps comments and blank lines (at most one in a row), mends what keyboards and word processors
/// leave behind, indents by two spaces. Lines that are not understood stay as they are, but for
/// their indentation.
package struct SurveyFormatter {
    private let tree: SyntaxTree
    private var lines: [String] = []

    package static func format(_ source: SourceText) -> String {
        format(SyntaxParser.parse(source))
    }

    package static func format(_ tree: SyntaxTree) -> String {
        var formatter = SurveyFormatter(tree: tree)
        formatter.writeAll()
        return formatter.lines.isEmpty ? "" : formatter.lines.joined(separator: "\n") + "\n"
    }

    private init(tree: SyntaxTree) {
        self.tree = tree
    }

    private mutating func writeAll() {
        for (index, node) in tree.nodes.enumerated() {
            // A block with lines of its own stands apart from its neighbours.
            let isApart =
                index > 0 && (!node.children.isEmpty || !tree.nodes[index - 1].children.isEmpty)
            write(node, depth: 0, isApart: isApart)
        }
        write(tree.trailing, before: 0)
        while lines.last?.isEmpty ?? false { lines.removeLast() }
    }

    private mutating func write(_ node: SyntaxNode, depth: Int, isApart: Bool = false) {
        if isApart, !node.leading.contains(.blank) { writeBlank() }
        write(node.leading, before: depth)
        write(NodeFormatter(node, in: tree).text, at: depth)
        for continuation in node.continuations {
            write(NodeFormatter(node, in: tree).text(of: continuation), at: depth + 1)
        }
        for child in node.children { write(child, depth: depth + 1) }
    }

    // MARK: Lines

    private mutating func write(_ text: String, at depth: Int) {
        lines.append(String(repeating: "  ", count: depth) + text)
    }

    private mutating func writeBlank() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A comment keeps its depth as far as it lies between the lines above and below it.
    private mutating func write(_ trivia: [SyntaxNode.Trivia], before depth: Int) {
        for item in trivia {
            switch item {
            case .blank: writeBlank()
            case .comment(let text, let indentation):
                let above = lines.last { !$0.isEmpty }.map { Self.depth(of: $0) + 1 } ?? 0
                write(
                    text.text.isEmpty ? "#" : "# " + text.text,
                    at: min(max(indentation / 2, depth), max(depth, above)))
            }
        }
    }

    private static func depth(of line: String) -> Int { line.prefix { $0 == " " }.count / 2 }
}
