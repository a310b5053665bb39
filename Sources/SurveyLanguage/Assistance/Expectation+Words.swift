import Diagnostics
import SurveyModel

extension Expectation {
    // MARK: Values

    /// What a short line such as `krävs: ja` can say.
    static func words(
        _ rule: Rule, _ node: SyntaxNode, in block: Block, pieces: [SourceRange], at cursor: Cursor
    ) -> Expectation {
        let word = cursor.typedWord
        let isFirst = isFirstWord(word, of: pieces, in: cursor.tree.source)
        switch rule.keyword {
        case .meanOf: return reference(word, before: nil, in: cursor.tree.source)
        case .crossing:
            return Expectation(typed: word, candidates: isFirst ? [] : [.word(.of), .dimension])
        case .rounding:
            return Expectation(
                typed: word, candidates: [.word(.mean), .word(.share), .word(.decimals)])
        case .perspective:
            return Expectation(
                typed: word,
                candidates: KeywordChoices.words(of: rule.keyword, in: block).map { .word($0) })
        case .panel:
            return reference(word, before: nil, in: cursor.tree.source)
        case .integer, .decimal, .open:
            return Expectation(typed: word, candidates: isFirst ? [] : [.word(.to)])
        case .allocation:
            return Expectation(typed: word, candidates: isFirst ? [] : [.word(.points)])
        default:
            // One word, which is all the line takes.
            return Expectation(
                typed: word,
                candidates: isFirst ? single(rule.keyword, node, in: block, cursor) : [])
        }
    }

    private static func single(
        _ keyword: Keyword, _ node: SyntaxNode, in block: Block, _ cursor: Cursor
    ) -> [Candidate] {
        switch keyword {
        case .register: return [.name(.register)]
        case .scale: return [.name(.scale)]
        case .area: return [.name(.area)]
        case .reportWith:
            return cursor.ancestor(of: node) { $0.rule?.opens == .register || $0.isQuestion }
                .flatMap { owner in
                    owner.statement.id.map {
                        .name(owner.isQuestion ? .option(of: $0.text) : .entry(of: $0.text))
                    }
                }.map { [$0] } ?? []
        case .norm:
            return cursor.ancestor(of: node) { $0.child(.scale) != nil }
                .flatMap { $0.child(.scale)?.text }.map { [.name(.level(of: $0))] } ?? []
        default: return KeywordChoices.words(of: keyword, in: block).map { .word($0) }
        }
    }

    /// Whether nothing but the word being typed stands after the colon.
    private static func isFirstWord(
        _ word: SourceRange, of pieces: [SourceRange], in source: SourceText
    ) -> Bool {
        pieces.allSatisfy { source.substring($0.ending(at: word.start)).allSatisfy { $0 == " " } }
    }

    // MARK: The analysis plan

    /// `per enhet, per enhet × yrke`
    static func plan(_ rule: Rule, pieces: [SourceRange], at cursor: Cursor) -> Expectation {
        let word = cursor.typedWord
        let before = pieces.map { cursor.tree.source.substring($0.ending(at: word.start)) }
            .joined(separator: " ").split(separator: ",", omittingEmptySubsequences: false)
        let words = (before.last ?? "").split(separator: " ").map(String.init)
        if rule.keyword == .quotes {
            let order: [Word?] = [.atMost, nil, .per, .theme]
            let next = words.count < order.count ? order[words.count] : nil
            return Expectation(typed: word, candidates: next.map { [.word($0)] } ?? [])
        }
        guard !words.isEmpty else { return Expectation(typed: word, candidates: [.word(.per)]) }
        return Expectation(
            typed: word, candidates: words.count % 2 == 1 ? [.dimension] : [.crossing])
    }
}

extension SyntaxNode {
    var isQuestion: Bool { rule?.opens == .question }
}

extension Cursor {
    /// The line that another stands under.
    func parent(of node: SyntaxNode) -> SyntaxNode? {
        ancestor(of: node) { parent in
            parent.children.contains { $0.line.number == node.line.number }
        }
    }

    /// The nearest line around another that is of some kind.
    func ancestor(of node: SyntaxNode, where isWanted: (SyntaxNode) -> Bool) -> SyntaxNode? {
        var found: SyntaxNode?
        var nodes = tree.nodes[...]
        while let next = nodes.last(where: { $0.line.number < node.line.number }) {
            if isWanted(next) { found = next }
            nodes = next.children[...]
        }
        return found
    }
}
