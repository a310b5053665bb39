import Diagnostics

/// Reading the values of short lines (`krävs: ja`); what cannot be read is told and left out.
extension SurveyBuilder {
    /// The one text of a line, with its place.
    func value(of node: SyntaxNode) -> Span {
        guard node.pieces.count == 1 else { return Span(text: node.text, range: node.textRange) }
        let text = MendedText(node.textRange, of: tree.source)
        let kept = text.unquoted(text.all)
        return Span(text: String(text.characters[kept]), range: text.sourceRange(kept))
    }

    /// - Parameter meant: What was most likely meant.
    mutating func reportBadValue(
        _ node: SyntaxNode, expected: String, at span: Span? = nil, meant: String? = nil
    ) {
        let span = span ?? value(of: node)
        guard !span.text.isEmpty else { return }
        // What was meant says more than how it is written in general.
        var facts: [Fact: String] = [.name: node.statement.keyword.text, .value: span.text]
        if meant == nil { facts[.expected] = expected }
        bag.report(
            .badValue, at: span.range, facts,
            fix: meant.map { Fix(range: span.range, replacement: $0) })
    }

    /// Whether a text is a word of the language; the wrong language is told.
    mutating func isWord(_ span: Span, _ word: Word) -> Bool {
        let languages = word.languages(of: span.text)
        guard !languages.isEmpty else { return false }
        let spelling = spelling(at: span.range)
        if !languages.contains(spelling) {
            let expected = word.text(in: spelling)
            bag.report(
                .mixedLanguages, at: span.range, [.name: span.text],
                fix: Fix(range: span.range, replacement: expected))
        }
        return true
    }

    /// The answer of a child line that says yes or no; false where there is none.
    mutating func flag(_ keyword: Keyword, of node: SyntaxNode) -> Bool {
        guard let child = node.child(keyword) else { return false }
        let value = value(of: child)
        if isWord(value, .yes) { return true }
        if !isWord(value, .no) {
            reportBadValue(
                child, expected: Phrase.yesOrNo.fact, meant: nearest(to: value, of: [.yes, .no]))
        }
        return false
    }

    mutating func wholeNumber(_ node: SyntaxNode) -> Int? {
        let value = value(of: node)
        if let number = Self.wholeNumber(value.text) { return number }
        reportBadValue(
            node, expected: Phrase.wholeNumber.fact, meant: NumberWord.digits(value.text))
        return nil
    }

    /// The one of some words that a misspelt one is most like.
    func nearest(to span: Span, of words: [Word]) -> String? {
        let spelling = spelling(at: span.range)
        return Suggestion.nearest(to: span.text, among: words.map { $0.text(in: spelling) })
    }

    /// `0-50`, `50 till 0`, `0 till 40,5` → `0 till 50`: what a range most likely was to be.
    func likelyRange(_ node: SyntaxNode) -> String? {
        let value = value(of: node)
        let text = value.text.map { $0 == "," ? "." : $0 }
        let numbers = text.split { !("0123456789.".contains($0)) }
            .map { String($0) }.filter { !$0.allSatisfy { $0 == "." } }
            .map {
                $0.split(separator: ".", omittingEmptySubsequences: true).joined(separator: ".")
            }
        guard numbers.count == 2, let first = Self.decimalNumber(numbers[0]),
            let last = Self.decimalNumber(numbers[1]), first != last
        else { return nil }
        let ordered = first < last ? numbers : numbers.reversed()
        return ordered.joined(separator: " \(Word.to.text(in: spelling(at: value.range))) ")
    }

    /// Digits only, at most nine: no sign, no overflow.
    static func wholeNumber(_ text: String) -> Int? {
        guard !text.isEmpty, text.count <= 9, text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        return Int(text)
    }

    /// The parts of a comma-separated list, empty ones left out.
    func list(in range: SourceRange) -> [Span] {
        let text = MendedText(range, of: tree.source)
        return text.parts(text.all, separator: ",")
            .map { text.span(text.unquoted($0)) }
            .filter { !$0.text.isEmpty }
    }

    /// All parts of a list that may go on over `>` lines.
    func list(of node: SyntaxNode) -> [Span] {
        node.pieces.filter { $0.language == nil }.flatMap { list(in: $0.text.range) }
    }

    /// The words of a stretch of text.
    func words(in range: SourceRange) -> [Span] {
        let text = MendedText(range, of: tree.source)
        return text.words(text.all).map { text.span($0) }
    }

    /// `low till high`, with what stands on either side.
    mutating func sides(of node: SyntaxNode) -> (Span, Span)? {
        let words = words(in: node.textRange)
        guard words.count == 3, isWord(words[1], .to) else { return nil }
        return (words[0], words[2])
    }
}
