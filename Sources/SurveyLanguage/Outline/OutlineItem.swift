package import Diagnostics

/// One thing with an id of its own, and what belongs to it: a survey as its author thinks of it.
package struct OutlineItem: Sendable, Hashable {
    package let keyword: Keyword
    package let id: String
    /// The text in the first language; empty where there is none.
    package let title: String
    /// The line it is declared in, counted from 1.
    package let line: Int
    /// Where the id stands.
    package let idRange: SourceRange
    /// From its first line to the last line that belongs to it.
    package let range: SourceRange
    package let children: [OutlineItem]

    /// Everything in a file that is declared with an id; lines without one do not show, but what
    /// stands under them would.
    package static func items(of tree: SyntaxTree) -> [OutlineItem] { items(of: tree.nodes) }

    private static func items(of nodes: [SyntaxNode]) -> [OutlineItem] {
        nodes.flatMap { node -> [OutlineItem] in
            let children = items(of: node.children)
            // In the analysis plan an id is a reference.
            guard let rule = node.rule, rule.id == .required, rule.value != .plan,
                let id = node.statement.id
            else { return children }
            return [
                OutlineItem(
                    keyword: rule.keyword, id: id.text, title: node.text,
                    line: node.line.number, idRange: id.range, range: node.fullRange,
                    children: children)
            ]
        }
    }
}

extension SyntaxNode {
    /// From the statement's line to the last line that belongs to it.
    package var fullRange: SourceRange {
        let lines = [line.range] + continuations.map(\.line.range)
        return lines.dropFirst().reduce(
            children.last.map { line.range.joined(with: $0.fullRange) } ?? line.range
        ) { $0.joined(with: $1) }
    }
}
