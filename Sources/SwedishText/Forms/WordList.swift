/// Words of a field with their forms, which go before every dictionary.
package struct WordList: Sendable, Hashable {
    private var exact: [String: String] = [:]
    private var beginnings: [String: String] = [:]
    /// How long those beginnings are, in characters, the longest first.
    private var lengths: [Int] = []
    private var leftOut: Set<String> = []

    package init() {}

    /// Adds a word and its forms.
    ///
    /// - Parameters:
    ///   - lemma: The word in its basic form; shown where none of its forms is common.
    ///   - forms: Other forms; `planer*` is every word that begins so.
    /// - Returns: The forms that stand for another word already, which they go on doing.
    package mutating func add(_ lemma: String, forms: [String]) -> [String] {
        let base = lemma.lowercased()
        var taken: [String] = []
        for form in [base] + forms.map({ $0.lowercased() }) {
            if form.hasSuffix("*") {
                let beginning = String(form.dropLast())
                if let other = beginnings[beginning], other != base { taken.append(form) }
                beginnings[beginning] = beginnings[beginning] ?? base
            } else {
                if let other = exact[form], other != base { taken.append(form) }
                exact[form] = exact[form] ?? base
            }
        }
        lengths = Set(beginnings.keys.map(\.count)).sorted(by: >)
        return taken
    }

    /// Adds a word that is not counted.
    package mutating func leaveOut(_ word: String) { leftOut.insert(word.lowercased()) }

    /// What neither this list nor its own says is what another says.
    package func over(_ other: WordList) -> WordList {
        var joined = self
        joined.exact.merge(other.exact) { own, _ in own }
        joined.beginnings.merge(other.beginnings) { own, _ in own }
        joined.leftOut.formUnion(other.leftOut)
        joined.lengths = Set(joined.beginnings.keys.map(\.count)).sorted(by: >)
        return joined
    }

    /// What a word in lower case is a form of; nil for one that the list does not have.
    package func lemma(of word: String) -> String? {
        if let lemma = exact[word] { return lemma }
        for length in lengths {
            guard
                let end = word.index(word.startIndex, offsetBy: length, limitedBy: word.endIndex)
            else { continue }
            if let lemma = beginnings[String(word[..<end])] { return lemma }
        }
        return nil
    }

    /// Whether a word in lower case, or what it is a form of, is not to be counted.
    package func leavesOut(_ word: String) -> Bool { leftOut.contains(word) }
}
