import Diagnostics

extension SyntaxTree {
    /// The tree of a survey with its modules' lines in the place of the lines that include them.
    init(_ files: SurveyFiles) {
        let main = files.mainTree
        let trees =
            files.parts.count == 1
            ? [main] : files.parts.map { SyntaxParser.parse(files.joined, lines: $0.lines) }
        var nodes: [SyntaxNode] = []
        Self.splice(0, trees: trees, files: files, into: &nodes)
        source = files.joined
        spelling = main.spelling
        languages = main.languages
        self.nodes = nodes
        trailing = main.trailing
        diagnostics = files.diagnostics + trees.flatMap(\.diagnostics)
        silenced = trees.reduce(into: []) { $0.formUnion($1.silenced) }
        regions = zip(files.parts, trees).map { part, tree in
            Region(range: part.range, spelling: tree.spelling, languages: tree.languages)
        }
    }

    private static func splice(
        _ index: Int, trees: [SyntaxTree], files: SurveyFiles, into nodes: inout [SyntaxNode]
    ) {
        var targets = files.parts[index].includes[...]
        for node in trees[index].nodes {
            guard node.keyword == .include else {
                nodes.append(node)
                continue
            }
            if let target = targets.popFirst(), let target {
                splice(target, trees: trees, files: files, into: &nodes)
            }
        }
    }
}
