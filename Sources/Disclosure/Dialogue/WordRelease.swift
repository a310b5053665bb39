import Dialogue
import SurveyModel

/// Which words may be told.
///
/// A rare word can be a name, or be known to be somebody's. So a word is told where at least k notes of at
/// least three tables have it, and as many people sat at those tables as free text asks for; in a form for
/// which the notes hold too. Of a group of notes it is told where its count there is none or at least k, and
/// where counts that are not told stay open.
struct WordRelease {
    let words: SpokenWords
    let rules: AnonymityRules
    /// People at a set of tables.
    let people: ([Int]) -> Int
    /// Forums are told of by themselves.
    let showsForums: Bool

    static let leastTables = 3

    private var leastNotes: Int { max(rules.minimumGroup, SpokenWords.leastOccurrences) }
    private var leastPeople: Int { max(rules.minimumGroup, rules.minimumGroupForText) }

    func released() -> ReleasedWords {
        let told = words.words.indices.compactMap { place in
            text(of: words.words[place]).map { (place: place, text: $0) }
        }
        let texts = Dictionary(
            told.map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
        var groups: [Int: [ReleasedWord.Group]] = [:]
        for grouping in WordGrouping.allCases where grouping != .forum || showsForums {
            for (place, group) in self.groups(grouping, of: told.map(\.place)) {
                groups[place, default: []].append(group)
            }
        }
        return ReleasedWords(
            words: told.map { place, text in
                let word = words.words[place]
                return ReleasedWord(
                    text: text, occurrences: word.overall.occurrences, notes: word.overall.notes,
                    tables: word.tables.count, groups: groups[place] ?? [])
            },
            pairs: words.pairs.compactMap { pair in
                guard isCommon(pair.overall, pair.tables), let first = texts[pair.first],
                    let second = texts[pair.second]
                else { return nil }
                return ReleasedPair(
                    first: first, second: second, occurrences: pair.overall.occurrences,
                    notes: pair.overall.notes, tables: pair.tables.count,
                    logLikelihood: pair.logLikelihood)
            }, leastNotes: leastNotes, leastTables: Self.leastTables, leastPeople: leastPeople)
    }

    private func isCommon(_ tally: SpokenWords.Tally, _ tables: [Int]) -> Bool {
        tally.notes >= leastNotes && tables.count >= Self.leastTables
            && people(tables) >= leastPeople
    }

    /// What a word is told as; nil where it is not told.
    private func text(of word: SpokenWords.Word) -> String? {
        guard isCommon(word.overall, word.tables), let form = word.forms.first else { return nil }
        if form.tally.notes >= leastNotes { return form.text }
        // No form is common by itself; what they are forms of is a word of the language.
        return word.lemma
    }

    private func groups(
        _ grouping: WordGrouping, of places: [Int]
    ) -> [(place: Int, group: ReleasedWord.Group)] {
        let topics = grouping.groups(of: words.round.workshop)
        var cells: [Keyness.Cell] = []
        for place in places {
            let word = words.words[place]
            let tallies = word.groups[grouping] ?? []
            let told = Self.told(tallies.map(\.notes), least: leastNotes)
            for group in tallies.indices where told.contains(group) {
                cells.append(
                    Keyness.Cell(
                        word: place, group: group, inside: tallies[group].occurrences,
                        overall: word.overall.occurrences))
            }
        }
        return Keyness.tested(cells, sizes: words.sizes[grouping] ?? [], total: words.total).map {
            let tally = words.words[$0.word].groups[grouping]?[$0.group]
            return (
                $0.word,
                ReleasedWord.Group(
                    grouping: grouping, group: topics[$0.group], occurrences: $0.inside,
                    notes: tally?.notes ?? 0, logLikelihood: $0.logLikelihood,
                    logRatio: $0.logRatio, pAdjusted: $0.pAdjusted)
            )
        }
    }

    /// Places of the counts that may be told beside their sum: none or at least k, and those that are not are
    /// two or more that come to at least k together, so that none of them follows. What is missing for that
    /// is hidden too, the smallest first.
    static func told(_ counts: [Int], least: Int) -> Set<Int> {
        var told = Set(counts.indices.filter { counts[$0] == 0 || counts[$0] >= least })
        var hidden = counts.indices.filter { !told.contains($0) }
        while !hidden.isEmpty,
            hidden.count < 2 || hidden.reduce(0, { $0 + counts[$1] }) < least
        {
            guard
                let next = told.filter({ counts[$0] > 0 })
                    .min(by: { (counts[$0], $0) < (counts[$1], $1) })
            else { return [] }
            told.remove(next)
            hidden.append(next)
        }
        return told
    }
}
