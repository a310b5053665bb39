import Diagnostics

/// What can follow the beginning of a condition: what the parser misses at its end.
enum ConditionExpectation {
    static func candidates(
        after pieces: [SourceRange], typed word: SourceRange, in tree: SyntaxTree
    ) -> [Expectation.Candidate] {
        let tokens = pieces.flatMap { ConditionLexer.tokens(in: $0, of: tree.source) }
        let next = ConditionParser.missing(
            after: tokens, spelling: tree.region(at: word.start).spelling)
        switch next.expected {
        case .questionName:
            let parts = tree.source.substring(word).split(
                separator: ".", omittingEmptySubsequences: false
            ).dropLast()
            return parts.isEmpty ? [.reference, .word(.not)] : [.part(of: parts.map(String.init))]
        case .comparison:
            return [.is, .atLeast, .atMost, .between, .contains, .answered].map { .word($0) }
        case .answer:
            let answers = next.reference.map { [Expectation.Candidate.answer(to: $0)] } ?? []
            return answers + words(after: tokens)
        case .conditionEnd, .closingParenthesis: return [.word(.and), .word(.or)]
        case .andWord: return [.word(.and)]
        default: return []
        }
    }

    /// `är` may go on as `är inte`, `är någon av` and `är besvarad`.
    private static func words(after tokens: [ConditionToken]) -> [Expectation.Candidate] {
        guard let last = tokens.last?.span.text else { return [] }
        if !Word.is.languages(of: last).isEmpty {
            return [.word(.not), .word(.anyOf), .word(.answered)]
        }
        if !Word.not.languages(of: last).isEmpty { return [.word(.anyOf)] }
        return []
    }
}

extension ConditionParser {
    /// What a condition still needs after its last word, and the answer it speaks of there; nothing
    /// where it cannot be understood before.
    static func missing(
        after tokens: [ConditionToken], spelling: Spelling
    ) -> (expected: Phrase?, reference: String?) {
        let end = tokens.last?.span.range.end ?? 0
        let mark = ConditionToken(
            kind: .end, span: Span(text: "", range: SourceRange(start: end, end: end)))
        var parser = ConditionParser(
            tokens: tokens + [mark], spelling: spelling, bag: DiagnosticBag(file: ""))
        do throws(Unreadable) {
            _ = try parser.alternatives()
            return (parser.current.kind == .end ? .conditionEnd : nil, parser.lastReference)
        } catch {
            return (error.token.kind == .end ? error.expected : nil, parser.lastReference)
        }
    }
}
