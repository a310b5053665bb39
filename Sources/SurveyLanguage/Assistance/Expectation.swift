package import Diagnostics

/// What can be written at a place in a file: asked of the same grammar and the same parsers that
/// read the file.
package struct Expectation: Sendable {
    /// What is already typed of it, up to the place.
    package let typed: SourceRange
    package let candidates: [Candidate]

    package enum Candidate: Sendable, Hashable {
        /// A line that may stand here.
        case line(Rule)
        case word(Word)
        /// Any id of this kind.
        case name(Name.Kind)
        /// An answer to this question, written as in a condition (`komp.neuro.nuläge`).
        case answer(to: String)
        /// What an answer to this question can be compared by.
        case comparison(of: String)
        /// The id of a question, of those declared before this offset where there is one.
        case question(before: Int?)
        /// The id of a question that the plan's line can be about.
        case planned(Keyword)
        /// What stands after the points of a reference that begins so.
        case part(of: [String])
        /// Something that tables can be made by.
        case dimension
        /// `×`, which keyboards lack.
        case crossing
    }

    static let nothing = Expectation(typed: SourceRange(start: 0, end: 0), candidates: [])

    /// What may follow an offset; nothing in comments and in texts of the author's own.
    package static func at(_ offset: Int, in tree: SyntaxTree) -> Expectation {
        let cursor = Cursor(offset, in: tree)
        guard let line = cursor.line else { return nothing }
        switch line {
        case .comment: return nothing
        case .head(let parent, let statement):
            return head(at: cursor, parent: parent, statement: statement)
        case .text(let node, let block, let pieces):
            return value(of: node, in: block, pieces: pieces, at: cursor)
        }
    }

    // MARK: Before the colon

    private static func head(
        at cursor: Cursor, parent: SyntaxNode?, statement: SyntaxNode?
    ) -> Expectation {
        guard let block = parent.map({ $0.rule?.opens }) ?? .some(.file) else { return nothing }
        let typed = cursor.typedOfLine
        // After a keyword an id: in the plan one that is declared, elsewhere a new one.
        if let statement, let rule = Grammar.rule(for: statement, in: block),
            typed.end > statement.statement.keyword.range.end
        {
            guard rule.value == .plan, rule.id == .required else {
                // "minsta grupp" may become "minsta grupp för fritext".
                return Expectation(
                    typed: typed, candidates: longer(than: statement, in: block).map { .line($0) })
            }
            return Expectation(
                typed: cursor.typedWord,
                candidates: [rule.keyword == .index ? .name(.index) : .planned(rule.keyword)])
        }
        let present = Set(
            (parent?.children ?? cursor.tree.nodes)
                .filter { $0.line.number != cursor.lineNumber }.compactMap(\.keyword))
        let isFirst = cursor.tree.nodes.allSatisfy { $0.line.number >= cursor.lineNumber }
        let rules = Grammar.rules(in: block).filter { rule in
            if [.survey, .module].contains(rule.keyword) { return isFirst }
            return rule.isRepeatable || !present.contains(rule.keyword)
        }
        return Expectation(typed: typed, candidates: rules.map { .line($0) })
    }

    private static func longer(than node: SyntaxNode, in block: Block) -> [Rule] {
        let head = node.statement.keyword.text.lowercased() + " "
        return Grammar.rules(in: block).filter { rule in
            KeywordTable.spellings[rule.keyword]?.all.contains { $0.hasPrefix(head) } ?? false
        }
    }

    // MARK: After the colon

    private static func value(
        of node: SyntaxNode, in block: Block, pieces: [SourceRange], at cursor: Cursor
    ) -> Expectation {
        guard let rule = node.rule else { return nothing }
        let source = cursor.tree.source
        switch rule.value {
        case .condition:
            return ConditionExpectation.at(
                cursor, after: pieces, questionsBefore: limit(of: rule, node, cursor))
        case .expression:
            return reference(
                cursor.typedWord, before: limit(of: rule, node, cursor), in: source)
        case .plan: return plan(rule, pieces: pieces, at: cursor)
        case .words: return words(rule, node, in: block, pieces: pieces, at: cursor)
        case .translated: return quotation(at: cursor)
        case .plain: return nothing
        }
    }

    /// The offset before which a question must be declared to be spoken of in a line; nil where
    /// every question may be.
    private static func limit(of rule: Rule, _ node: SyntaxNode, _ cursor: Cursor) -> Int? {
        switch rule.keyword {
        case .eligibility, .panel: nil
        // What an answer must fulfil speaks of the answer itself.
        case .validIf: node.line.range.start
        default: cursor.parent(of: node)?.line.range.start
        }
    }

    /// The id of a question, or what follows its point.
    static func reference(
        _ word: SourceRange, before limit: Int?, in source: SourceText
    ) -> Expectation {
        let text = String(source.substring(word))
        guard let point = text.lastIndex(of: ".") else {
            return Expectation(typed: word, candidates: [.question(before: limit)])
        }
        let before = text[...point]
        return Expectation(
            typed: SourceRange(start: word.start + before.utf8.count, end: word.end),
            candidates: [.part(of: before.split(separator: ".").map(String.init))])
    }

    /// `{yrke}` in a text.
    private static func quotation(at cursor: Cursor) -> Expectation {
        let text = cursor.textBefore
        guard let open = text.lastIndex(of: "{"), !text[open...].contains("}") else {
            return nothing
        }
        let name = text[open...].dropFirst()
        return Expectation(
            typed: SourceRange(start: cursor.offset - name.utf8.count, end: cursor.offset),
            candidates: [.question(before: cursor.typedOfLine.start)])
    }
}

extension SourceRange {
    /// As far as it lies before an offset.
    func ending(at end: Int) -> SourceRange {
        SourceRange(start: min(start, end), end: min(self.end, end))
    }
}

extension Grammar {
    /// The rule a line follows, by the keyword it is written with.
    static func rule(for node: SyntaxNode, in block: Block) -> Rule? {
        if let rule = node.rule { return rule }
        return KeywordTable.keyword(node.statement.keyword.text)
            .flatMap { rule(for: $0.keyword, in: block) }
    }
}
