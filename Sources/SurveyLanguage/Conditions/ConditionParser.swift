import Diagnostics

/// Words → condition. `och` binds tighter than `eller`.
struct ConditionParser {
    private let tokens: [ConditionToken]
    private var position = 0
    private var depth = 0
    /// The answer that was spoken of last.
    private(set) var lastReference: String?
    let spelling: Spelling
    var bag: DiagnosticBag

    /// Deeper than anyone can read; a bound on recursion.
    private static let maximumDepth = 20

    /// The condition of a `visa om` line; nil, with the reason told, where it cannot be read.
    static func parse(
        _ node: SyntaxNode, in source: SourceText, spelling: Spelling, into bag: inout DiagnosticBag
    ) -> ConditionSyntax? {
        var parser = ConditionParser(
            tokens: ConditionLexer.tokens(of: node, in: source), spelling: spelling, bag: bag)
        defer { bag = parser.bag }
        // A line without a condition has been told of already.
        guard parser.tokens.count > 1 else { return nil }
        do throws(Unreadable) {
            let condition = try parser.alternatives()
            guard parser.current.kind == .end else { throw parser.unreadable(.conditionEnd) }
            return condition
        } catch {
            parser.report(error)
            return nil
        }
    }

    init(tokens: [ConditionToken], spelling: Spelling, bag: DiagnosticBag) {
        self.tokens = tokens
        self.spelling = spelling
        self.bag = bag
    }

    /// Where a condition stops making sense, and what would make it.
    struct Unreadable: Error {
        let token: ConditionToken
        let expected: Phrase
        var fix: Fix?
    }

    // MARK: Grammar

    mutating func alternatives() throws(Unreadable) -> ConditionSyntax {
        var parts = [try conjunction()]
        while take(.or) { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(Unreadable) -> ConditionSyntax {
        var parts = [try factor()]
        while take(.and) { parts.append(try factor()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func factor() throws(Unreadable) -> ConditionSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw unreadable(.simplerCondition) }
        if take(.not) { return .not(try factor()) }
        guard current.kind == .open else { return try comparison() }
        advance()
        let inner = try alternatives()
        guard current.kind == .close else {
            let end = current.span.range.start
            let closes = current.kind == .end
            throw unreadable(
                .closingParenthesis,
                fix: closes
                    ? Fix(range: SourceRange(start: end, end: end), replacement: ")") : nil)
        }
        advance()
        return inner
    }

    private mutating func comparison() throws(Unreadable) -> ConditionSyntax {
        guard current.kind == .word else { throw unreadable(.questionName) }
        let reference = current.span
        lastReference = reference.text
        advance()
        let start = position
        guard let operation = takeOperation() else {
            throw unreadable(.comparison, fix: symbolFix() ?? operatorFix() ?? missingOperatorFix())
        }
        let words = tokens[start..<position].map(\.span)
        let operatorSpan = Span(
            text: words.map(\.text).joined(separator: " "),
            range: words.dropFirst().reduce(words[0].range) { $0.joined(with: $1.range) })
        let values: [Span]
        switch operation {
        case .isAnswered: values = []
        case .isOneOf where !isList(words), .isNoneOf where !isList(words), .contains:
            values = try answersJoinedByMistake(
                first: try value(), after: operatorSpan, of: reference, operation)
        case .isOneOf, .isNoneOf: values = try list()
        case .atLeast, .atMost: values = [try value()]
        case .between:
            let low = try value()
            guard take(.and) else { throw unreadable(.andWord, fix: andFix()) }
            values = [low, try value()]
        }
        return .comparison(
            .init(
                reference: reference, operation: operation, operatorSpan: operatorSpan,
                values: values))
    }

    private mutating func takeOperation() -> ConditionSyntax.Operation? {
        if take(.is) {
            if take(.answered) { return .isAnswered }
            if take(.not) {
                _ = take(.anyOf)
                return .isNoneOf
            }
            _ = take(.anyOf)
            return .isOneOf
        }
        if take(.atLeast) { return .atLeast }
        if take(.atMost) { return .atMost }
        if take(.between) { return .between }
        if take(.contains) { return .contains }
        if take(.answered) { return .isAnswered }
        return nil
    }

    private func isList(_ words: [Span]) -> Bool {
        guard let last = words.last else { return false }
        return Spelling.allCases.contains {
            Word.anyOf.spellings[$0][0].split(separator: " ").last.map(String.init)
                == last.text.lowercased()
        }
    }

    private mutating func list() throws(Unreadable) -> [Span] {
        var values = [try value()]
        while current.kind == .comma {
            advance()
            values.append(try value())
        }
        return values
    }

    private mutating func value() throws(Unreadable) -> Span {
        guard current.kind == .word || current.kind == .quoted, !isWord(at: position, .and),
            !isWord(at: position, .or)
        else { throw unreadable(.answer) }
        defer { advance() }
        return current.span
    }

    // MARK: `är ft eller at`

    /// Takes `ft eller at`, `ft, at` after an operator that has one value, and tells how it is
    /// written; the condition is then read as it was meant.
    private mutating func answersJoinedByMistake(
        first: Span, after operatorSpan: Span, of reference: Span,
        _ operation: ConditionSyntax.Operation
    ) throws(Unreadable) -> [Span] {
        var values = [first]
        while let next = strayAnswer() {
            position += 2
            values.append(next)
        }
        guard values.count > 1, let last = values.last else { return values }
        let range = operatorSpan.range.joined(with: last.range)
        bag.report(
            .alternativesWithoutAnyOf, at: last.range,
            [
                .value: last.text,
                .expected: (operation == .contains ? Phrase.eachNamesItsQuestion : .writeAnyOf)
                    .fact,
            ],
            fix: Fix(range: range, replacement: replacement(values, of: reference, operation)))
        return values
    }

    /// The word after `eller`, `och` or a comma, if it stands alone instead of being compared.
    private func strayAnswer() -> Span? {
        guard
            isWord(at: position, .or) || isWord(at: position, .and) || current.kind == .comma,
            position + 2 < tokens.count
        else { return nil }
        let next = tokens[position + 1]
        guard next.kind == .word || next.kind == .quoted, !isWord(at: position + 1, .not) else {
            return nil
        }
        let after = tokens[position + 2]
        let ends =
            after.kind == .end || after.kind == .close || after.kind == .comma
            || isWord(at: position + 2, .or) || isWord(at: position + 2, .and)
        return ends ? next.span : nil
    }

    private func replacement(
        _ values: [Span], of reference: Span, _ operation: ConditionSyntax.Operation
    ) -> String {
        func word(_ word: Word) -> String { word.text(in: spelling) }
        let list = values.map(\.text).joined(separator: ", ")
        return switch operation {
        case .contains:
            values.map { "\(word(.contains)) \($0.text)" }
                .joined(separator: " \(word(.or)) \(reference.text) ")
        case .isNoneOf: "\(word(.is)) \(word(.not)) \(word(.anyOf)) \(list)"
        default: "\(word(.is)) \(word(.anyOf)) \(list)"
        }
    }

    // MARK: Words

    var current: ConditionToken { tokens[min(position, tokens.count - 1)] }

    private mutating func advance() { position = min(position + 1, tokens.count - 1) }

    /// Steps over a word of the language, telling if it is in the wrong one.
    private mutating func take(_ word: Word) -> Bool {
        guard let (count, languages) = match(word, at: position) else { return false }
        let span = tokens[position].span.range.joined(with: tokens[position + count - 1].span.range)
        if !languages.contains(spelling) {
            let expected = word.text(in: spelling)
            let name = tokens[position..<(position + count)].map(\.span.text)
                .joined(separator: " ")
            bag.report(
                .mixedLanguages, at: span, [.name: name],
                fix: Fix(range: span, replacement: expected))
        }
        position += count
        return true
    }

    private func isWord(at position: Int, _ word: Word) -> Bool { match(word, at: position) != nil }

    private func match(_ word: Word, at position: Int) -> (count: Int, Set<Spelling>)? {
        guard position < tokens.count, tokens[position].kind == .word else { return nil }
        let first = tokens[position].span.text.lowercased()
        var languages: Set<Spelling> = []
        var length = 0
        for (spelling, words) in Self.wordings[word] ?? [] where words[0] == first {
            let end = position + words.count
            guard end < tokens.count, words.count >= length,
                zip(words, tokens[position..<end]).allSatisfy({
                    $1.kind == .word && $1.span.text.lowercased() == $0
                })
            else { continue }
            length = words.count
            languages.insert(spelling)
        }
        return length > 0 ? (length, languages) : nil
    }

    /// Every way to write a word, split into its words.
    private static let wordings: [Word: [(Spelling, [String])]] = Dictionary(
        uniqueKeysWithValues: Word.allCases.map { word in
            let ways = Spelling.allCases.flatMap { spelling in
                word.spellings[spelling].map {
                    (spelling, $0.split(separator: " ").map(String.init))
                }
            }
            return (word, ways)
        })

    // MARK: What cannot be read

    private func unreadable(_ expected: Phrase, fix: Fix? = nil) -> Unreadable {
        Unreadable(token: current, expected: expected, fix: fix)
    }

    private mutating func report(_ error: Unreadable) {
        let isEnd = error.token.kind == .end
        bag.report(
            .unreadableCondition, at: error.token.span.range,
            [
                .value: isEnd ? Phrase.endOfText.fact : "\"\(error.token.span.text)\"",
                .expected: error.expected.fact,
            ],
            fix: error.fix)
    }

    /// `=` → `är`, as other languages write it.
    private func symbolFix() -> Fix? {
        guard current.kind == .symbol else { return nil }
        let words: [Word]
        switch current.span.text {
        case "=", "==": words = [.is]
        case "!=", "<>", "≠": words = [.is, .not]
        case ">=", "≥": words = [.atLeast]
        case "<=", "≤": words = [.atMost]
        default: return nil
        }
        return Fix(
            range: current.span.range,
            replacement: words.map { $0.text(in: spelling) }.joined(separator: " "))
    }

    /// `yrke ft` → `yrke är ft`, where nothing more is wrong.
    private func missingOperatorFix() -> Fix? {
        guard current.kind == .word || current.kind == .quoted, position + 1 < tokens.count else {
            return nil
        }
        let next = tokens[position + 1]
        let ends =
            next.kind == .end || next.kind == .close || isWord(at: position + 1, .and)
            || isWord(at: position + 1, .or)
        guard ends, !isWord(at: position, .and), !isWord(at: position, .or) else { return nil }
        return Fix(
            range: current.span.range,
            replacement: "\(Word.is.text(in: spelling)) \(current.span.text)")
    }

    /// `mellan 2, 4`, `mellan 2 till 4` → `och`.
    private func andFix() -> Fix? {
        guard position + 1 < tokens.count, tokens[position + 1].kind == .word else { return nil }
        let word = Word.and.text(in: spelling)
        switch current.kind {
        case .comma: return Fix(range: current.span.range, replacement: " " + word)
        case .word where isWord(at: position, .or) || isWord(at: position, .to):
            return Fix(range: current.span.range, replacement: word)
        case .word:
            return Suggestion.nearest(to: current.span.text, among: [word])
                .map { Fix(range: current.span.range, replacement: $0) }
        default: return nil
        }
    }

    /// `ärr` → `är`.
    private func operatorFix() -> Fix? {
        guard current.kind == .word else { return nil }
        let candidates = [Word.is, .atLeast, .atMost, .between, .contains, .answered]
            .map { $0.text(in: spelling) }
        return Suggestion.nearest(to: current.span.text, among: candidates)
            .map { Fix(range: current.span.range, replacement: $0) }
    }
}
