import Diagnostics
package import SurveyModel

/// What can follow the beginning of a condition: what the parser misses at its end.
enum ConditionExpectation {
    static func at(
        _ cursor: Cursor, after pieces: [SourceRange], questionsBefore limit: Int?
    ) -> Expectation {
        let source = cursor.tree.source
        let word = cursor.typedWord
        let tokens = pieces.flatMap {
            ConditionLexer.tokens(in: $0.ending(at: word.start), of: source)
        }
        let next = ConditionParser.missing(
            after: tokens, spelling: cursor.tree.region(at: word.start).spelling)
        let candidates: [Expectation.Candidate]
        switch next.expected {
        case .questionName:
            let name = Expectation.reference(word, before: limit, in: source)
            return Expectation(
                typed: name.typed,
                candidates: name.candidates + (name.typed == word ? [.word(.not)] : []))
        case .comparison: candidates = next.reference.map { [.comparison(of: $0)] } ?? []
        case .answer:
            candidates =
                (next.reference.map { [.answer(to: $0)] } ?? []) + words(after: tokens)
        case .conditionEnd, .closingParenthesis: candidates = [.word(.and), .word(.or)]
        case .andWord: candidates = [.word(.and)]
        default: candidates = []
        }
        return Expectation(typed: word, candidates: candidates)
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

/// What answers to a question can be compared by.
package enum ComparisonWords {
    package static func words(for question: Question, in survey: Survey) -> [Word] {
        AnswerDomain(question, in: survey).operations.compactMap(\.words.first).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }

    /// Of a question that is not known yet.
    package static let all: [Word] = [.is, .atLeast, .atMost, .between, .contains, .answered]
}
