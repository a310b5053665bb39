import SwedishText

/// A word where it stands in a note (keyword in context).
package struct WordContext: Sendable, Hashable {
    /// The note's name among all of the workshop.
    package let note: String
    package let area: String
    package let horizon: String
    package let before: String
    /// As it is written.
    package let word: String
    package let after: String
}

extension DialogueRound {
    /// Everywhere that a word, or another form of it, stands; in the order of the notes.
    ///
    /// - Parameter wanted: A word in any form, or the beginning of one with `*` behind.
    package func contexts(around wanted: String) -> [WordContext] {
        let isBeginning = wanted.hasSuffix("*")
        guard let sought = TextWord.words(of: wanted).first?.folded else { return [] }
        var forms = WordForms(wordList, dictionary: Hunspell())
        let base = forms.base(of: sought)
        var contexts: [WordContext] = []
        for table in tables {
            for (index, note) in table.notes.enumerated() {
                let bytes = Array(note.text.utf8)
                for word in TextWord.words(of: note.text)
                where isBeginning
                    ? word.folded.hasPrefix(sought)
                    : word.folded == sought || forms.base(of: word.folded) == base
                {
                    func text(_ range: Range<Int>) -> String {
                        String(decoding: bytes[range], as: UTF8.self)
                    }
                    contexts.append(
                        WordContext(
                            note: table.key(of: index), area: note.area, horizon: note.horizon,
                            before: text(0..<word.range.lowerBound), word: text(word.range),
                            after: text(word.range.upperBound..<bytes.count)))
                }
            }
        }
        return contexts
    }
}
