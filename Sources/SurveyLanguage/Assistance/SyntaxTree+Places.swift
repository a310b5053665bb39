package import Diagnostics

extension SyntaxTree {
    /// The keyword that stands at an offset, and where.
    package func keyword(at offset: Int) -> (keyword: Keyword, range: SourceRange)? {
        var nodes = self.nodes
        while let node = nodes.last(where: { $0.line.range.start <= offset }) {
            let range = node.statement.keyword.range
            if let keyword = node.keyword, range.start <= offset, offset <= range.end {
                return (keyword, range)
            }
            nodes = node.children
        }
        return nil
    }

    /// The first line, counted from 1, that is not understood and has a word in it.
    package func lineNotUnderstood(naming word: String) -> Int? {
        var pending = nodes
        var found: Int?
        while let node = pending.popLast() {
            pending += node.children
            guard node.keyword == nil || node.rule == nil else { continue }
            let texts = [node.statement.head.text] + node.pieces.map(\.text.text)
            let words = texts.flatMap { text in
                text.split { !($0.isLetter || $0.isNumber || "_-".contains($0)) }
            }
            if words.contains(where: { $0 == word }) {
                found = min(found ?? node.line.number, node.line.number)
            }
        }
        return found
    }
}
