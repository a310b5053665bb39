import SwedishText

/// Suggests codes for texts by the words of a codebook's lexicons. A suggestion is a suggestion: it
/// counts as nothing else before a person has set the code.
package struct LexiconCoder: Sendable {
    private struct Entry: Sendable {
        let code: Int
        let term: LexiconTerm
    }

    private let entries: [Entry]
    /// Entries by the first word of their first phrase, for whole words and for beginnings.
    private let byWord: [String: [Int]]
    private let byPrefix: [String: [Int]]
    /// How long those beginnings are, in characters.
    private let prefixLengths: [Int]

    package init(_ codebook: Codebook) {
        var entries: [Entry] = []
        var byWord: [String: [Int]] = [:]
        var byPrefix: [String: [Int]] = [:]
        for (place, code) in codebook.codes.enumerated() {
            for term in code.lexicon {
                guard let first = term.phrases.first?.words.first else { continue }
                if first.isPrefix {
                    byPrefix[first.stem, default: []].append(entries.count)
                } else {
                    byWord[first.stem, default: []].append(entries.count)
                }
                entries.append(Entry(code: place, term: term))
            }
        }
        self.entries = entries
        self.byWord = byWord
        self.byPrefix = byPrefix
        prefixLengths = Set(byPrefix.keys.map(\.count)).sorted()
    }

    /// Places of codes in the codebook, ascending.
    package func suggestions(for text: String) -> [Int] {
        guard !entries.isEmpty else { return [] }
        let words = FoldedText.words(of: text).filter { !FunctionWords.contains($0) }
        var found: Set<Int> = []
        for word in words {
            for index in byWord[word] ?? [] { add(index, words, to: &found) }
            for length in prefixLengths {
                guard
                    let end = word.index(
                        word.startIndex, offsetBy: length, limitedBy: word.endIndex)
                else { break }
                for index in byPrefix[String(word[..<end])] ?? [] { add(index, words, to: &found) }
            }
        }
        return found.sorted()
    }

    private func add(_ index: Int, _ words: [String], to found: inout Set<Int>) {
        let entry = entries[index]
        guard !found.contains(entry.code),
            entry.term.phrases.allSatisfy({ Self.contains($0, in: words) })
        else { return }
        found.insert(entry.code)
    }

    private static func contains(_ phrase: LexiconTerm.Phrase, in words: [String]) -> Bool {
        let patterns = phrase.words
        guard patterns.count <= words.count else { return false }
        return (0...(words.count - patterns.count)).contains { start in
            patterns.indices.allSatisfy { patterns[$0].matches(words[start + $0]) }
        }
    }
}
