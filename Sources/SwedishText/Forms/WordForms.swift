/// Finds what forms of one word have in common: by a list of words of the field, then by hunspell's
/// dictionary, then by Snowball's rules.
///
/// The order has reasons. The rules split words that matter (*resurs*, *resurser*); the dictionary joins
/// them but cuts compounds at their last or first part (*rehabiliteringsplaner* → *plan*), so what it says
/// is taken only where nothing but an ending was cut; the list has what neither knows. What the rules leave is a
/// word only if the dictionary has it.
package struct WordForms {
    private let list: WordList
    private let dictionary: Hunspell?
    private let stemmer: SnowballStemmer?
    private var known: [String: WordBase] = [:]

    /// Longer words are compounds that the dictionary knows little of.
    package static let longestInDictionary = 20

    /// - Parameter dictionary: Nil where there is none; rules then do its part.
    package init(_ list: WordList, dictionary: Hunspell?) {
        self.list = list
        self.dictionary = dictionary
        stemmer = SnowballStemmer()
    }

    /// - Parameter word: In lower case.
    package mutating func base(of word: String) -> WordBase {
        if let base = known[word] { return base }
        let base = found(word)
        known[word] = base
        return base
    }

    private func found(_ word: String) -> WordBase {
        if let lemma = list.lemma(of: word) { return WordBase(lemma) }
        if word.count <= Self.longestInDictionary, let dictionary {
            let lemmas = dictionary.stems(of: word).map { $0.lowercased() }
                .filter { Inflection.joins(word, $0) }
            if let lemma = lemmas.min(by: { ($0.count, $0) < ($1.count, $1) }) {
                return WordBase(lemma)
            }
        }
        guard let stem = stemmer?.stem(of: word) else { return WordBase(word) }
        // Of a compound in its basic form the dictionary knows that it is a word, and no more.
        let isWord = Inflection.joins(word, stem) && dictionary?.knows(stem) == true
        return WordBase(stem, isStem: !isWord)
    }
}
