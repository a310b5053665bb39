import SwedishText

/// What suggests a code: phrases that must all stand in a text, in any order.
///
/// Written `vem* ansvar*` for one word after the other, `oklar* + ansvar*` for both somewhere, with
/// a comma between terms of which one is enough.
package struct LexiconTerm: Sendable, Hashable {
    /// As written.
    package let text: String
    package let phrases: [Phrase]

    /// Words that follow each other, function words left out.
    package struct Phrase: Sendable, Hashable {
        package let words: [Pattern]
    }

    /// A word, or the beginning of one.
    package struct Pattern: Sendable, Hashable {
        package let stem: String
        package let isPrefix: Bool

        package func matches(_ word: some StringProtocol) -> Bool {
            isPrefix ? word.hasPrefix(stem) : word == stem
        }
    }

    /// Nil where nothing but function words is left, or a phrase is empty.
    package init?(_ text: String) {
        let phrases = text.split(separator: "+", omittingEmptySubsequences: false).map { part in
            Phrase(words: Self.patterns(part))
        }
        guard phrases.allSatisfy({ !$0.words.isEmpty }) else { return nil }
        self.text = text
        self.phrases = phrases
    }

    private static func patterns(_ text: Substring) -> [Pattern] {
        text.split(separator: " ").flatMap { word -> [Pattern] in
            let isPrefix = word.hasSuffix("*")
            let stems = FoldedText.words(of: String(word))
            return stems.enumerated().compactMap { index, stem in
                let isLast = index == stems.count - 1
                if isPrefix && isLast { return Pattern(stem: stem, isPrefix: true) }
                return FunctionWords.contains(stem) ? nil : Pattern(stem: stem, isPrefix: false)
            }
        }
    }
}
