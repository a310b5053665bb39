import Diagnostics
import SurveyLanguage

/// Reads the entries of a definition line by line; everything that is wrong is told with its place.
struct DefinitionReader<Keyword: Hashable & Sendable> {
    let words: DefinitionWords<Keyword>
    var bag: DiagnosticBag

    init(_ words: DefinitionWords<Keyword>, _ source: SourceText) {
        self.words = words
        bag = DiagnosticBag(file: source.name)
    }

    /// What a file defines, and everything that is wrong with it: nil only where something is an error.
    ///
    /// - Parameter read: Reads the entries of the file; none of them has been looked at.
    static func read<Definition>(
        _ words: DefinitionWords<Keyword>, _ source: SourceText,
        _ read: (inout Self, [LineOutline.Entry]) -> Definition?
    ) -> (Definition?, [Diagnostic]) {
        let outline = LineOutline(source, vocabulary: words.vocabulary)
        var lines = Self(words, source)
        lines.bag.append(outline.diagnostics)
        let definition = read(&lines, outline.entries)
        let problems = lines.bag.diagnostics
        return (problems.contains { $0.severity == .error } ? nil : definition, problems)
    }

    /// The line that says what the file is, which is its first; told where it is another one.
    ///
    /// - Parameter example: How such a line may be written.
    mutating func opening(
        _ entries: [LineOutline.Entry], _ keyword: Keyword, example: String
    ) -> LineOutline.Entry? {
        if let first = entries.first,
            words.row(first.statement.keyword.text)?.keyword == keyword
        {
            return first
        }
        bag.report(
            .definitionNotFirst,
            at: entries.first?.statement.head.range ?? SourceRange(start: 0, end: 0),
            [.expected: example])
        return nil
    }

    /// The keyword of a line that may have one of `allowed`; what is wrong with it is told.
    mutating func keyword(of entry: LineOutline.Entry, among allowed: [Keyword]) -> Keyword? {
        let written = entry.statement.keyword
        guard let row = words.row(written.text) else {
            bag.reportUnknown(.unknownKeyword, written, among: words.spellings(of: allowed))
            return nil
        }
        guard allowed.contains(row.keyword) else {
            bag.report(
                .misplacedKeyword, at: written.range,
                [
                    .name: written.text, .parent: row.parent, .expected: Phrase.theyAre.fact,
                    .list: words.spellings(of: allowed).joined(separator: ", "),
                ])
            return nil
        }
        return row.keyword
    }

    /// The id of a line, which no other of its kind has.
    mutating func id(
        of entry: LineOutline.Entry, notIn taken: some Sequence<String>
    ) -> String? {
        guard let id = entry.statement.id else {
            bag.report(
                .missingID, at: entry.statement.head.range,
                [.name: entry.statement.keyword.text, .expected: "mitt_id"])
            return nil
        }
        guard Identifier.isCode(id.text) else {
            bag.report(
                .malformedID, at: id.range, [.value: id.text, .expected: Phrase.codeForm.fact])
            return nil
        }
        guard !taken.contains(id.text) else {
            bag.report(.idTaken, at: id.range, [.name: id.text])
            return nil
        }
        return id.text
    }

    /// The text of a line that needs one.
    mutating func text(of entry: LineOutline.Entry) -> String? {
        guard !entry.text.text.isEmpty else {
            bag.report(
                .missingText, at: entry.statement.head.range,
                [.name: entry.statement.keyword.text])
            return nil
        }
        return entry.text.text
    }

    mutating func badValue(_ entry: LineOutline.Entry, expected: Phrase) {
        bag.report(
            .badValue, at: entry.text.range,
            [
                .value: entry.text.text, .name: entry.statement.keyword.text,
                .expected: expected.fact,
            ])
    }

    /// A whole number above zero.
    mutating func count(of entry: LineOutline.Entry) -> Int? {
        if let count = Int(entry.text.text), count > 0 { return count }
        badValue(entry, expected: .wholeNumber)
        return nil
    }
}
