import Diagnostics

/// A place in a file, and what stands around it.
struct Cursor {
    let offset: Int
    let tree: SyntaxTree
    /// Counted from 1.
    let lineNumber: Int
    /// The line's text up to the place.
    let textBefore: Substring
    let line: Line?

    enum Line {
        case comment
        /// Before the colon of a line under `parent`; `statement` is what stands there so far.
        case head(parent: SyntaxNode?, statement: SyntaxNode?)
        /// In a text of `node`, which stands in `block`; `pieces` are its parts up to the place.
        case text(SyntaxNode, Block, pieces: [SourceRange])
    }

    init(_ offset: Int, in tree: SyntaxTree) {
        self.offset = offset
        self.tree = tree
        let source = tree.source
        lineNumber = source.position(of: offset).line
        let range = source.range(ofLine: lineNumber)
        let before = SourceRange(start: range.start, end: max(offset, range.start))
        textBefore = source.substring(before)
        let trimmed = textBefore.drop { $0 == " " || $0 == "\t" }
        let place = Self.find(
            lineNumber, width: source.line(lineNumber).prefix { $0 == " " }.count,
            cursorWidth: textBefore.count, in: tree)
        if trimmed.hasPrefix("#") {
            line = .comment
        } else if trimmed.hasPrefix(">") {
            line = place.above.flatMap { node, block in
                let own = SourceRange(
                    start: offset - trimmed.dropFirst().utf8.count, end: offset)
                let earlier = node.pieces.filter { $0.language == nil }.map(\.text.range)
                    .filter { $0.end < own.start }
                return .text(node, block, pieces: earlier + [own])
            }
        } else if let colon = trimmed.firstIndex(of: ":"), let (node, block) = place.here {
            let text = trimmed[colon...].dropFirst()
            let own = SourceRange(start: offset - text.utf8.count, end: offset)
            line = .text(node, block, pieces: [own])
        } else {
            line = .head(parent: place.parent, statement: place.here?.0)
        }
    }

    /// From the first character of the line that is no space.
    var typedOfLine: SourceRange {
        let typed = textBefore.drop { $0 == " " || $0 == "\t" }
        return SourceRange(start: offset - typed.utf8.count, end: offset)
    }

    /// What stands between the last space, comma, colon, sign or parenthesis and the place.
    var typedWord: SourceRange {
        let word = textBefore.reversed().prefix { !" ,:()\t>".contains($0) }
        let length = word.reduce(0) { $0 + $1.utf8.count }
        return SourceRange(start: offset - length, end: offset)
    }

    // MARK: Finding

    private struct Place {
        /// The statement on the line.
        var here: (SyntaxNode, Block)?
        /// The last statement above it.
        var above: (SyntaxNode, Block)?
        var parent: SyntaxNode?
    }

    /// Goes down the tree along the last lines before this one.
    ///
    /// - Parameter width: The line's indentation; on an empty line it is where the cursor stands.
    private static func find(
        _ line: Int, width: Int, cursorWidth: Int, in tree: SyntaxTree
    ) -> Place {
        var place = Place()
        var nodes = tree.nodes[...]
        var block = Block?.some(.file)
        var isInside = true
        let lineWidth = min(width, cursorWidth)
        while let node = last(of: nodes, upTo: line) {
            if let block {
                if node.line.number == line {
                    place.here = (node, block)
                    return place
                }
                place.above = (node, block)
            }
            if isInside, node.line.indentation.width < lineWidth {
                place.parent = node
            } else {
                isInside = false
            }
            block = node.rule?.opens
            nodes = node.children[...]
        }
        return place
    }

    /// The last node that begins on this line or above, by halving.
    private static func last(of nodes: ArraySlice<SyntaxNode>, upTo line: Int) -> SyntaxNode? {
        var low = nodes.startIndex
        var high = nodes.endIndex
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].line.number <= line { low = middle + 1 } else { high = middle }
        }
        return low > nodes.startIndex ? nodes[low - 1] : nil
    }
}
