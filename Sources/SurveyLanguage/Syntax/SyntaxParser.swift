package import Diagnostics

/// Text → syntax tree. Total: any text gives a tree, with what is wrong told beside it.
package struct SyntaxParser {
    let source: SourceText
    let spelling: Spelling
    let outline: OutlineParser
    var bag: DiagnosticBag

    package static func parse(_ source: SourceText) -> SyntaxTree {
        let head = FileHead(source)
        let lines = LineLexer(vocabulary: KeywordTable.vocabulary, languages: head.languages)
            .lines(of: source)
        var bag = DiagnosticBag(file: source.name)
        let outline = OutlineParser(lines, into: &bag)
        var parser = SyntaxParser(
            source: source, spelling: head.spelling, outline: outline, bag: bag)
        let nodes = parser.nodes(outline.roots, in: .file)
        parser.checkStart(nodes)
        return SyntaxTree(
            source: source, spelling: head.spelling, languages: head.languages, nodes: nodes,
            trailing: outline.trailing, diagnostics: parser.bag.diagnostics,
            silenced: parser.bag.silenced)
    }

    private mutating func nodes(_ indices: [Int], in block: Block) -> [SyntaxNode] {
        var seen: [Keyword: SourceRange] = [:]
        return indices.map { index in
            let item = outline.items[index]
            guard let rule = rule(for: item, in: block) else {
                silence(index)
                return node(item, keyword: nil, rule: nil, children: skipped(item.children))
            }
            if !rule.isRepeatable, let earlier = seen[rule.keyword] {
                bag.report(
                    .repeatedKeyword, at: item.statement.head.range,
                    [.name: spelled(rule.keyword)], related: earlier)
            } else {
                seen[rule.keyword] = item.statement.head.range
            }
            checkShape(of: item, against: rule)
            return node(
                item, keyword: rule.keyword, rule: rule, children: children(of: item, rule: rule))
        }
    }

    private mutating func children(of item: OutlineParser.Item, rule: Rule) -> [SyntaxNode] {
        guard let block = rule.opens else {
            if let first = item.children.first {
                let child = outline.items[first]
                bag.report(
                    .childrenNotAllowed, at: child.statement.head.range,
                    [.parent: item.statement.head.text])
                item.children.forEach { silence($0) }
            }
            return skipped(item.children)
        }
        return nodes(item.children, in: block)
    }

    // MARK: Nodes that were not understood

    private func skipped(_ indices: [Int]) -> [SyntaxNode] {
        indices.map { index in
            let item = outline.items[index]
            return node(item, keyword: nil, rule: nil, children: skipped(item.children))
        }
    }

    /// Remembers the names on a line that is skipped, so that using them is no second error.
    private mutating func silence(_ index: Int) {
        let item = outline.items[index]
        for word in item.statement.head.text.split(separator: " ") {
            bag.silenced.insert(String(word))
        }
        item.children.forEach { silence($0) }
    }

    private func node(
        _ item: OutlineParser.Item, keyword: Keyword?, rule: Rule?, children: [SyntaxNode]
    ) -> SyntaxNode {
        SyntaxNode(
            keyword: keyword, rule: rule, line: item.line, statement: item.statement,
            continuations: item.continuations, leading: item.leading, children: children)
    }

    private mutating func checkStart(_ nodes: [SyntaxNode]) {
        guard let first = nodes.first else {
            bag.report(.emptySurvey, at: source.range(ofLine: 1))
            return
        }
        guard first.keyword != .survey, first.keyword != nil else { return }
        bag.report(.surveyNotFirst, at: first.headRange)
    }
}
