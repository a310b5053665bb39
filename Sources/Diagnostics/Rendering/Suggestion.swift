/// The nearest of some known words to one that was not found.
package enum Suggestion {
    /// The candidate most like `word`, if any is at least 60 % alike.
    ///
    /// Equal likeness: the first candidate. The cut-off was tried on misspelt keywords; below it
    /// the guesses only confuse.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String?
    {
        var search = SuggestionSearch(budget: .max)
        return search.nearest(to: word, among: candidates)
    }

    /// How alike two words are, from 0.6 to 1; nil where they are too different to suggest.
    ///
    /// Likeness is 1 − distance / longer length, with the edit distance that counts a swap of two
    /// neighbours as one edit (optimal string alignment). An edit that fingers make by themselves
    /// counts less: a letter without its dots, a key beside the right one, a swap, a key struck
    /// twice or once too few. Of a word of two letters, one may be missing or wrong.
    package static func likeness(of word: String, to candidate: String) -> Double? {
        Word(word).likeness(to: candidate)
    }

    /// A word that many candidates are held against.
    struct Word {
        private let letters: [Character]

        init(_ word: String) {
            letters = Suggestion.letters(of: word)
        }

        func likeness(to candidate: String) -> Double? {
            let other = Suggestion.letters(of: candidate)
            let longer = max(letters.count, other.count)
            let shorter = min(letters.count, other.count)
            let isShort = longer == 2 && shorter > 0 && (letters + other).allSatisfy(\.isLetter)
            let least = isShort ? 0.5 : 0.6
            // A difference in length alone can be too much; comparing is then spared.
            guard longer > 0, Double(shorter) >= least * Double(longer) else { return nil }
            let likeness = 1 - Suggestion.distance(letters, other) / Double(longer)
            return likeness >= least ? likeness : nil
        }
    }

    /// Nobody misspells a word this long; comparing costs its square.
    private static let maximumLength = 64

    private static func letters(of word: String) -> [Character] {
        Array(word.prefix(maximumLength).lowercased().prefix(maximumLength))
    }

    private static func distance(_ a: [Character], _ b: [Character]) -> Double {
        // Three rows of the table are enough: two back for the swap of neighbours.
        var twoBack = [Double](repeating: 0, count: b.count + 1)
        var oneBack = [0.0]
        for j in b.indices { oneBack.append(oneBack[j] + SlipCost.gap(at: j, of: b)) }
        for i in a.indices {
            let removed = SlipCost.gap(at: i, of: a)
            var row = [oneBack[0] + removed] + [Double](repeating: 0, count: b.count)
            for j in b.indices {
                let substituted = oneBack[j] + SlipCost.substitution(a[i], b[j])
                row[j + 1] = min(
                    substituted, oneBack[j + 1] + removed, row[j] + SlipCost.gap(at: j, of: b))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    row[j + 1] = min(row[j + 1], twoBack[j - 1] + SlipCost.swap)
                }
            }
            (twoBack, oneBack) = (oneBack, row)
        }
        return oneBack[b.count]
    }
}
