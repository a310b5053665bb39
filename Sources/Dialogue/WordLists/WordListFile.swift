package import Diagnostics
import SurveyLanguage
package import SwedishText

/// An `.ordlista` file as read.
package struct WordListFile: Sendable {
    /// Nil only where `diagnostics` has an error.
    package let list: WordList?
    package let diagnostics: [Diagnostic]
    package let source: SourceText

    package init(_ source: SourceText) {
        self.source = source
        (list, diagnostics) = DefinitionReader.read(WordListKeyword.words, source) {
            lines, entries in
            var reader = WordListReader(lines: lines)
            defer { lines = reader.lines }
            reader.read(entries)
            return reader.list
        }
    }
}

/// What lines of an `.ordlista` file can begin with.
enum WordListKeyword: Sendable, Hashable {
    case wordList, word, leaveOut

    static let words = DefinitionWords<WordListKeyword>([
        (.wordList, ["ordlista", "wordlist"], under: "–"),
        (.word, ["ord", "word"], under: "–"),
        (.leaveOut, ["utelämna", "leave out"], under: "–"),
    ])
}

/// Walks the lines of an `.ordlista` file.
private struct WordListReader {
    var lines: DefinitionReader<WordListKeyword>
    private(set) var list = WordList()

    init(lines: DefinitionReader<WordListKeyword>) { self.lines = lines }

    mutating func read(_ entries: [LineOutline.Entry]) {
        guard
            let first = lines.opening(
                entries, .wordList, example: "ordlista mitt_id: Ordlistans titel")
        else { return }
        _ = lines.id(of: first, notIn: [])
        for entry in first.children { _ = lines.keyword(of: entry, among: []) }
        for entry in entries.dropFirst() {
            switch lines.keyword(of: entry, among: [.word, .leaveOut]) {
            case .word: readWord(entry)
            case .leaveOut: leaveOut(entry)
            case .wordList, nil: continue
            }
            for child in entry.children { _ = lines.keyword(of: child, among: []) }
        }
    }

    private mutating func readWord(_ entry: LineOutline.Entry) {
        guard let word = entry.statement.id, isWord(word.text, orBeginning: false) else {
            lines.bag.report(
                .wordListFormUnknown, at: (entry.statement.id?.range ?? entry.statement.head.range),
                [.value: entry.statement.id?.text ?? ""])
            return
        }
        let forms = forms(of: entry, orBeginning: true)
        for form in list.add(word.text, forms: forms) {
            lines.bag.report(
                .wordListFormTwice, at: entry.statement.head.range,
                [.value: form, .name: word.text])
        }
    }

    private mutating func leaveOut(_ entry: LineOutline.Entry) {
        guard lines.text(of: entry) != nil else { return }
        forms(of: entry, orBeginning: false).forEach { list.leaveOut($0) }
    }

    private mutating func forms(of entry: LineOutline.Entry, orBeginning: Bool) -> [String] {
        entry.text.text.split(separator: ",").compactMap { part in
            let text = part.split(separator: " ").joined(separator: " ")
            if isWord(text, orBeginning: orBeginning) { return text }
            lines.bag.report(.wordListFormUnknown, at: entry.text.range, [.value: text])
            return nil
        }
    }

    /// One word as texts are split into words, so that it can be met.
    private func isWord(_ text: String, orBeginning: Bool) -> Bool {
        let text = orBeginning && text.hasSuffix("*") ? String(text.dropLast()) : text
        let words = TextWord.words(of: text)
        return words.count == 1 && words[0].folded == text.lowercased()
    }
}
