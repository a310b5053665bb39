package import Diagnostics

/// Text → syntax tree. Total: any text gives a tree, with what is wrong told beside it.
package struct SyntaxParser {
    let source: SourceText
    let spelling: Spelling
    let outline: OutlineParser
    var bag: DiagnosticBag

    package static func parse(_ source: SourceText) -> SyntaxTree {
        parse(source, lines: 1...max(source.lineCount, 1))
    }

    /// Parses some of the lines of a text as a file of their own.
    static func parse(_ source: SourceText, lines numbers: ClosedRange<Int>) -> SyntaxTree {
        let head = FileHead(source, lines: numbers)
        let lexer = LineLexer(vocabulary: KeywordTable.vocabulary, languages: head.languages)
        let lines = numbers.map { lexer.line($0, of: source) }
        var bag = DiagnosticBag(file: source.name)
        let outline = OutlineParser(lines, into: &bag)
        var parser = SyntaxParser(
            source: source, spelling: head.spelling, outline: outline, bag: bag)
        let nodes = parser.nodes(outline.roots, in: .file)
        parser.checkStart(nodes, firstLine: numbers.lowerBound)
        return SyntaxTree(
            source: source, spelling: head.spelling, languages: head.languages, nodes: nodes,
            trailing: outline.trailing, diagnostics: parser.bag.diagnostics,
            silenced: parser.bag.silenced, regions: [])
    }

    /// What is known of the lines above one, under the same line.
    struct Siblings {
        /// Words that cannot stand here and have been told of.
        var misplaced: Set<Keyword> = []
        /// The last one that was understood, and what may stand under it.
        var last: (head: String, opens: Block?)?
    }

    private mutating func nodes(_ indices: [Int], in block: Block) -> [SyntaxNode] {
        var seen: [Keyword: SourceRange] = [:]
        var siblings = Siblings()
        return indices.map { index in
            let item = outline.items[index]
            guard let rule = rule(for: item, in: block, after: &siblings) else {
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
            checkShape(of: item, against: rule, in: block)
            siblings.last = (item.statement.head.text, rule.opens)
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

    private mutating func checkStart(_ nodes: [SyntaxNode], firstLine: Int) {
        guard let first = nodes.first else {
            bag.report(.emptySurvey, at: source.range(ofLine: firstLine))
            return
        }
        switch first.keyword {
        case .survey, nil: break
        case .module: checkModule(nodes)
        default: bag.report(.surveyNotFirst, at: first.headRange)
        }
    }

    /// What belongs to one survey only cannot stand in a file that many include.
    private mutating func checkModule(_ nodes: [SyntaxNode]) {
        for node in nodes {
            guard let keyword = node.keyword,
                [.survey, .personalData, .anonymity].contains(keyword)
            else { continue }
            bag.report(.notInModule, at: node.headRange, [.name: spelled(keyword)])
        }
    }
}
