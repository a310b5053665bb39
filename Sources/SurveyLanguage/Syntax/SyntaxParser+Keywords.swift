import Diagnostics

extension SyntaxParser {
    /// The rule the line follows; nil, with the reason told, where it has none here.
    /// - Parameter siblings: What stands above it under the same line.
    mutating func rule(
        for item: OutlineParser.Item, in block: Block, after siblings: inout Siblings
    ) -> Rule? {
        let statement = item.statement
        switch statement.marker {
        case .bullet: return rule(for: .option, item, in: block, &siblings)
        case .number: return rule(for: .level, item, in: block, &siblings)
        case .unknown:
            reportUnknown(statement, nearest(to: statement, in: block), in: block)
            return nil
        case .keyword:
            guard let match = KeywordTable.keyword(statement.keyword.text) else {
                reportUnknown(statement, nearest(to: statement, in: block), in: block)
                return nil
            }
            // "minsta grupp för fritxt" begins like a keyword and is another one, misspelt.
            let count = statement.keyword.text.split(separator: " ").count
            if Grammar.rule(for: match.keyword, in: block)?.id == .forbidden, statement.id != nil,
                let nearest = nearest(to: statement, in: block, longerThan: count)
            {
                reportUnknown(statement, nearest, in: block)
                return nil
            }
            guard let rule = rule(for: match.keyword, item, in: block, &siblings) else {
                return nil
            }
            if !match.spellings.contains(spelling) {
                let expected = spelled(rule.keyword)
                bag.report(
                    .mixedLanguages, at: statement.keyword.range,
                    [.name: statement.keyword.text],
                    fix: Fix(range: statement.keyword.range, replacement: expected))
            }
            return rule
        }
    }

    private mutating func rule(
        for keyword: Keyword, _ item: OutlineParser.Item, in block: Block,
        _ siblings: inout Siblings
    ) -> Rule? {
        if let rule = Grammar.rule(for: keyword, in: block) { return rule }
        let range = item.statement.keyword.range
        let name = item.statement.keyword.text
        let isTopLevel = Grammar.rule(for: keyword, in: .file) != nil
        if isTopLevel, block != .file, Self.looksDeclared(item.statement) {
            bag.report(
                .topLevelKeywordIndented, at: range, [.name: name],
                fix: Fix(range: item.line.indentation.range, replacement: ""))
            return nil
        }
        // Several such lines are one mistake: levels under a question, options under a section.
        guard siblings.misplaced.insert(keyword).inserted else { return nil }
        reportMisplaced(keyword, item, in: block, siblings)
        return nil
    }

    private mutating func reportMisplaced(
        _ keyword: Keyword, _ item: OutlineParser.Item, in block: Block, _ siblings: Siblings
    ) {
        let parents = Grammar.parents(of: keyword).map { "\"\(shown($0))\"" }
        var facts: [Fact: String] = [
            .name: item.statement.keyword.text, .parent: Self.alternatives(parents, spelling),
        ]
        var fix: Fix?
        if let above = siblings.last, let opens = above.opens,
            Grammar.rule(for: keyword, in: opens) != nil
        {
            facts[.other] = above.head
            facts[.expected] = Phrase.indentLine.fact
            let indentation = item.line.indentation
            fix = Fix(
                range: indentation.range,
                replacement: String(repeating: " ", count: indentation.width + 2))
        } else if keyword == .level, Grammar.rule(for: .scale, in: block) != nil {
            facts[.expected] = Phrase.declareScale.fact
        } else {
            facts[.expected] = Phrase.moveUnder.fact
        }
        bag.report(.misplacedKeyword, at: item.statement.keyword.range, facts, fix: fix)
    }

    /// `"a", "b" eller "c"`
    private static func alternatives(_ words: [String], _ spelling: Spelling) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(Word.or.text(in: spelling)) " + last
    }

    /// Whether the line has the form of a declaration (`avsnitt x: …`) rather than of a reference.
    private static func looksDeclared(_ statement: Statement) -> Bool {
        statement.id != nil || !statement.hasColon
    }

    private mutating func reportUnknown(
        _ statement: Statement, _ nearest: Nearest?, in block: Block
    ) {
        let nearest = nearest ?? kindNamed(by: statement, in: block)
        let range = nearest?.range ?? statement.keyword.range
        let name = nearest?.name ?? statement.keyword.text
        bag.report(
            .unknownKeyword, at: range,
            nearest == nil ? [.name: name, .list: allowed(in: block)] : [.name: name],
            fix: nearest.map { Fix(range: $0.range, replacement: $0.suggestion) })
    }

    /// `typ: fritext` in place of `fritext: kort`: what is meant stands after the colon.
    private func kindNamed(by statement: Statement, in block: Block) -> Nearest? {
        guard let value = statement.texts.first?.text.text,
            let keyword = KeywordTable.keyword(value)?.keyword,
            spelled(keyword).count == value.count, Grammar.rule(for: keyword, in: block) != nil
        else { return nil }
        return Nearest(
            suggestion: KeywordChoices.example(of: keyword, in: block, spelling),
            name: statement.keyword.text, range: statement.range(in: source))
    }

    private struct Nearest {
        let suggestion: String
        let name: String
        let range: SourceRange
    }

    /// The keyword that as many words of the head are most like.
    /// - Parameter minimum: Only keywords of more words than this.
    private func nearest(
        to statement: Statement, in block: Block, longerThan minimum: Int = 0
    ) -> Nearest? {
        let text = MendedText(statement.head.range, of: source)
        let words = text.words(text.all)
        let candidates = Grammar.rules(in: block).map { spelled($0.keyword) }
            .filter { $0.contains { $0.isLetter } }
        var best: (Nearest, Double)?
        for candidate in candidates {
            let count = candidate.split(separator: " ").count
            guard count > minimum, count <= words.count, let first = words.first else { continue }
            let range = first.lowerBound..<words[count - 1].upperBound
            let name = String(text.characters[range])
            guard let likeness = Suggestion.likeness(of: name, to: candidate),
                likeness > (best?.1 ?? 0)
            else { continue }
            best = (
                Nearest(suggestion: candidate, name: name, range: text.sourceRange(range)),
                likeness
            )
        }
        return best?.0
    }

    // MARK: Words for messages

    func spelled(_ keyword: Keyword) -> String {
        KeywordTable.spelling(of: keyword, in: spelling)
    }

    private func allowed(in block: Block) -> String {
        Grammar.rules(in: block).map { shown($0.keyword) }.joined(separator: ", ")
    }

    /// A keyword, or the form of a line that begins with a mark.
    private func shown(_ keyword: Keyword) -> String {
        switch keyword {
        case .option: "- …"
        case .level: "1: …"
        default: spelled(keyword)
        }
    }
}
