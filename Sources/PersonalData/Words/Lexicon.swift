/// Every word that the lists know, in one flat table.
final class Lexicon: Sendable {
    static let shared = Lexicon()

    private let all: WordTable
    /// All that are more than a name: few enough to stay in the processor's nearest memory.
    private let others: WordTable

    private init() {
        var classes: [UInt64: WordClasses] = [:]
        for (kind, words) in Self.lists {
            for word in words { classes[WordHash(word).value, default: []].insert(kind) }
        }
        // A name that is another word as well is not a sign by itself.
        for (hash, kinds) in classes where kinds.isSuperset(of: [.given, .givenOrWord]) {
            classes[hash]?.remove(.given)
        }
        all = WordTable(classes)
        others = WordTable(classes.filter { !WordClasses.names.isSuperset(of: $0.value) })
    }

    func classes(of word: WordHash) -> WordClasses { all.classes(of: word) }

    /// Of a word that begins with no capital: a name that is nothing else is told of none.
    func classesOfSmall(_ word: WordHash) -> WordClasses { others.classes(of: word) }

    private static let lists: [(WordClasses, [String])] = [
        (.given, GivenNames.women + GivenNames.men), (.givenOrWord, AmbiguousNames.all),
        (.title, WordLists.titles), (.role, Professions.singular),
        (.soleRole, Professions.soleSingular), (.only, WordLists.only), (.sex, WordLists.sexes),
        (.at, WordLists.prepositions), (.me, WordLists.me), (.mine, WordLists.mine),
        (.health, HealthTerms.all), (.bridge, WordLists.bridges), (.vehicle, WordLists.vehicles),
        (.link, WordLists.links), (.network, WordLists.networks),
        (.noName, WordLists.noNames + WordLists.noPlaces), (.noPlace, WordLists.noPlaces),
        (.building, WordLists.buildings), (.neuter, ["det"]), (.asRole, ["som"]),
        (.and, ["och"]),
    ]
}

/// What some words are, looked up by their hashes.
private struct WordTable {
    /// Hashes and classes by the hash's lowest bits, with the next free place where two meet. A power of
    /// two, at most half full.
    private let hashes: [UInt64]
    private let values: [WordClasses]

    init(_ classes: [UInt64: WordClasses]) {
        var size = 1024
        while size < classes.count * 2 { size *= 2 }
        var hashes = [UInt64](repeating: 0, count: size)
        var values = [WordClasses](repeating: [], count: size)
        for hash in classes.keys.sorted() {
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while hashes[place] != 0 { place = (place + 1) & (size - 1) }
            hashes[place] = hash
            values[place] = classes[hash] ?? []
        }
        self.hashes = hashes
        self.values = values
    }

    func classes(of word: WordHash) -> WordClasses {
        let hash = word.value
        var place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while hashes[place] != 0 {
            if hashes[place] == hash { return values[place] }
            place = (place + 1) & (hashes.count - 1)
        }
        return []
    }
}
