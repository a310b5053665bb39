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
/// reading is cut where the last word is in the list, else where a part is said by itself, else where the first word
/// is longest.
package struct CompoundSplitter {
    private let list: WordList
    private let dictionary: Hunspell?
    private let attested: Set<String>
    private var known: [String: String?] = [:]

    /// - Parameters:
    ///   - dictionary: Nil where there is none; then words of the list alone are parts.
    ///   - attested: Words that are said by themselves, in their basic form: short ones begin a compound only
    ///     where they are among them, since *gem* and *ensam* make no *gemensam*.
    package init(_ list: WordList, dictionary: Hunspell?, attested: Set<String> = []) {
        self.attested = attested
        self.list = list
        self.dictionary = dictionary
    }

    /// - Parameter word: In lower case, in any form.
    /// - Returns: Nil for a word that is none, or whose parts are not known.
    package mutating func split(_ word: String) -> Compound? {
        // What the list has is a word of the field, whatever it is made of.
        guard word.allSatisfy(\.isLetter), word.count >= Self.shortest,
            list.lemma(of: word) == nil
        else { return nil }
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
        return found.first { list.lemma(of: $0.head) != nil }
            ?? found.first { attested.contains($0.modifier) || attested.contains($0.head) }
            ?? found.first
    }

    /// The first word in its basic form, from how it stands in a compound.
    private func modifier(_ text: String) -> String? {
        guard !Self.particles.contains(text), !FunctionWords.contains(text) else { return nil }
        var readings = [text, text + "a"]
        if text.hasSuffix("s") {
            let stem = String(text.dropLast())
            readings = [stem, stem + "e", text]
        } else if text.hasSuffix("o") {
            readings.insert(text.dropLast() + "a", at: 0)
        }
        // What is said by itself goes before what only the dictionary has.
        let order = readings.filter(attested.contains) + readings
        for reading in order where reading.count >= Self.shortestModifier {
            // A first word is never inflected.
            guard isBase(reading) else { continue }
            let isSure = text.count >= Self.sureModifier || list.lemma(of: reading) != nil
            if isSure || attested.contains(reading) { return reading }
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

    /// Whether a word is written as the list or the dictionary has it, whatever else it may be a form of.
    private func isBase(_ word: String) -> Bool {
        guard !FunctionWords.contains(word), !Self.endings.contains(word) else { return false }
        if let lemma = list.lemma(of: word) { return lemma == word }
        return dictionary?.stems(of: word).contains { $0.lowercased() == word } == true
    }

    private func found(_ word: String) -> String? {
        guard !FunctionWords.contains(word), !Self.endings.contains(word) else { return nil }
        if let lemma = list.lemma(of: word) { return lemma }
        return dictionary?.stems(of: word).map { $0.lowercased() }
            .filter { Inflection.joins(word, $0) }
            .min { ($0.count, $0) < ($1.count, $1) }
    }

    private static let shortest = 7
    private static let shortestModifier = 3
    private static let shortestHead = 4
    /// Shorter ones are met by chance.
    private static let sureModifier = 5

    /// Endings that are words too.
    private static let endings: Set<String> = [
        "ingen", "inga", "inget", "ande", "ande", "bara", "bart", "lade", "lagd", "ensam",
        "ensamma",
    ]

    /// What nouns and verbs begin with and is no noun itself.
    private static let particles: Set<String> = Set(
        """
        anti bort efter fram för före genom hop igen ihop inne inter kring med mellan miss mot ned ner när
        om oför på runt sam samman sär till ultra under upp ute utom van vidare vid åter över
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
