/// A word made of two, in their basic forms: *rehabiliteringsplan* of *rehabilitering* and *plan*.
package struct Compound: Sendable, Hashable {
    /// What says which kind it is.
    package let modifier: String
    /// What it is a kind of.
    package let head: String
}

/// Finds the two words that a compound is made of, for those who look for words that belong together.
///
/// A guess, never a form of a word: both parts must be words by themselves, of the field's list or of the
/// dictionary, and joined as Swedish joins them: as they are, with *s*, or with the vowel that *arbete* and *skola*
/// lose. *Uppdrag* and *samverkan* are left whole, since what they begin with is no noun. What has more than one
/// reading is cut where the last word is in the list, else where the first word is longest.
package struct CompoundSplitter {
    private let list: WordList
    private let dictionary: Hunspell?
    private var known: [String: String?] = [:]

    /// - Parameter dictionary: Nil where there is none; then words of the list alone are parts.
    package init(_ list: WordList, dictionary: Hunspell?) {
        self.list = list
        self.dictionary = dictionary
    }

    /// - Parameter word: In lower case, in any form.
    /// - Returns: Nil for a word that is none, or whose parts are not known.
    package mutating func split(_ word: String) -> Compound? {
        guard word.allSatisfy(\.isLetter), word.count >= Self.shortest else { return nil }
        var found: [Compound] = []
        // The longest first word first.
        for length in stride(
            from: word.count - Self.shortestHead, through: Self.shortestModifier, by: -1)
        {
            guard let head = base(of: String(word.dropFirst(length))),
                let modifier = modifier(String(word.prefix(length)))
            else { continue }
            found.append(Compound(modifier: modifier, head: head))
        }
        return found.first { list.lemma(of: $0.head) != nil } ?? found.first
    }

    /// The first word in its basic form, from how it stands in a compound.
    private mutating func modifier(_ text: String) -> String? {
        guard !Self.particles.contains(text), !FunctionWords.contains(text) else { return nil }
        var readings = [text, text + "a"]
        if text.hasSuffix("s") {
            let stem = String(text.dropLast())
            readings = [stem, stem + "e", text]
        } else if text.hasSuffix("o") {
            readings.insert(text.dropLast() + "a", at: 0)
        }
        for reading in readings where reading.count >= Self.shortestModifier {
            // A first word is never inflected.
            if base(of: reading) == reading { return reading }
        }
        return nil
    }

    /// What a word is a form of; nil for one that neither the list nor the dictionary has as it is.
    private mutating func base(of word: String) -> String? {
        if let known = known[word] { return known }
        let base = found(word)
        known[word] = .some(base)
        return base
    }

    private func found(_ word: String) -> String? {
        guard !FunctionWords.contains(word) else { return nil }
        if let lemma = list.lemma(of: word) { return lemma }
        return dictionary?.stems(of: word).map { $0.lowercased() }
            .filter { Inflection.joins(word, $0) }
            .min { ($0.count, $0) < ($1.count, $1) }
    }

    private static let shortest = 7
    private static let shortestModifier = 3
    private static let shortestHead = 4

    /// What nouns and verbs begin with and is no noun itself.
    private static let particles: Set<String> = Set(
        """
        anti bort efter fram för före genom hop igen ihop inne inter kring med mellan miss mot ned ner när
        om oför på runt sam samman sär till ultra under upp ute utom van vidare vid åter över
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
