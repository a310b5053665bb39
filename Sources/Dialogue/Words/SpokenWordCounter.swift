import PersonalData
import Statistics
import SwedishText

/// Counts words note by note.
struct SpokenWordCounter {
    private let round: DialogueRound
    private let list: WordList
    private var forms: WordForms
    private let groupings: [(grouping: WordGrouping, places: [String: Int])]

    private var bases: [WordBase] = []
    private var places: [WordBase: Int] = [:]
    private var counted: [Counted] = []
    private var written: [Written] = []
    /// Forms by what is written; nil for what is no word here.
    private var formPlaces: [String: Int?] = [:]
    private var pairs: [PairKey: Counted] = [:]
    private var firsts: [Int: Int] = [:]
    private var seconds: [Int: Int] = [:]
    private var pairTotal = 0
    private var sizes: [[Int]]
    private var notes: [SpokenWords.NotePlace] = []
    private var wordsOfNotes: [[Int]] = []

    private struct PairKey: Hashable {
        let first: Int
        let second: Int
    }

    /// A tally that knows the last note and table it was met in.
    private struct Counted {
        var tally = SpokenWords.Tally()
        var lastNote = -1
        var tables: [Int] = []

        /// - Returns: Whether it is new in the note.
        mutating func add(note: Int, table: Int) -> Bool {
            tally.occurrences += 1
            guard lastNote != note else { return false }
            lastNote = note
            tally.notes += 1
            if tables.last != table { tables.append(table) }
            return true
        }
    }

    private struct Written {
        let text: String
        let word: Int
        var counted = Counted()
    }

    /// By word, then grouping, then group.
    private var groups: [[[SpokenWords.Tally]]] = []

    init(_ round: DialogueRound) {
        self.round = round
        list = round.wordList
        forms = WordForms(list, dictionary: Hunspell())
        groupings = WordGrouping.allCases.map { grouping in
            let ids = grouping.groups(of: round.workshop).map(\.id)
            return (
                grouping,
                Dictionary(
                    ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            )
        }
        sizes = groupings.map {
            Array(repeating: 0, count: $0.grouping.groups(of: round.workshop).count)
        }
    }

    mutating func add(_ table: WorkshopTable, at place: Int) {
        for (index, note) in table.notes.enumerated() {
            let groups = groupings.map { $0.places[$0.grouping.group(of: note, at: table)] }
            add(note.text, in: groups, table: place)
            notes.append(.init(table: place, index: index))
        }
    }

    private mutating func add(_ text: String, in groups: [Int?], table: Int) {
        let note = notes.count
        let found = PersonalDataDetector.findings(in: text).map(\.range)
        var words: [Int] = []
        var before: Int?
        for word in TextWord.words(of: text) {
            guard !found.contains(where: { $0.overlaps(word.range) }),
                let form = form(word.folded)
            else {
                before = nil
                continue
            }
            let current = written[form].word
            _ = written[form].counted.add(note: note, table: table)
            let isNew = counted[current].add(note: note, table: table)
            for (grouping, group) in groups.enumerated() {
                guard let group else { continue }
                sizes[grouping][group] += 1
                self.groups[current][grouping][group].occurrences += 1
                if isNew { self.groups[current][grouping][group].notes += 1 }
            }
            if let first = before, !word.beginsPhrase {
                _ = pairs[PairKey(first: first, second: current), default: Counted()]
                    .add(note: note, table: table)
                firsts[first, default: 0] += 1
                seconds[current, default: 0] += 1
                pairTotal += 1
            }
            before = current
            words.append(current)
        }
        wordsOfNotes.append(words)
    }

    /// The place of a form in `written`; nil for what is no word here.
    private mutating func form(_ text: String) -> Int? {
        if let known = formPlaces[text] { return known }
        let form = newForm(text)
        formPlaces[text] = .some(form)
        return form
    }

    private mutating func newForm(_ text: String) -> Int? {
        guard text.unicodeScalars.count > 1, text.contains(where: \.isLetter),
            !FunctionWords.contains(text), !list.leavesOut(text)
        else { return nil }
        let base = forms.base(of: text)
        guard !FunctionWords.contains(base.text) || base.isStem, !list.leavesOut(base.text) else {
            return nil
        }
        let word = places[base] ?? bases.count
        if word == bases.count {
            places[base] = word
            bases.append(base)
            counted.append(Counted())
            groups.append(sizes.map { Array(repeating: .init(), count: $0.count) })
        }
        written.append(Written(text: text, word: word))
        return written.count - 1
    }

    // MARK: Result

    func result() -> SpokenWords {
        let order = bases.indices.sorted { a, b in
            let (first, second) = (counted[a].tally, counted[b].tally)
            if first.notes != second.notes { return first.notes > second.notes }
            if first.occurrences != second.occurrences {
                return first.occurrences > second.occurrences
            }
            let (baseA, baseB) = (bases[a], bases[b])
            return baseA.text == baseB.text
                ? !baseA.isStem && baseB.isStem
                : baseA.text.utf8.lexicographicallyPrecedes(baseB.text.utf8)
        }
        var newPlaces = Array(repeating: 0, count: order.count)
        for (place, word) in order.enumerated() { newPlaces[word] = place }
        var formsOfWords: [[SpokenWords.Form]] = Array(repeating: [], count: order.count)
        for form in written {
            formsOfWords[newPlaces[form.word]].append(
                .init(text: form.text, tally: form.counted.tally))
        }
        let words = order.enumerated().map { place, word in
            SpokenWords.Word(
                base: bases[word], forms: formsOfWords[place].sorted(by: Self.isCommoner),
                overall: counted[word].tally, tables: counted[word].tables,
                groups: Dictionary(
                    uniqueKeysWithValues: zip(groupings.map(\.grouping), groups[word])))
        }
        return SpokenWords(
            round: round, words: words, pairs: commonPairs(newPlaces),
            sizes: Dictionary(uniqueKeysWithValues: zip(groupings.map(\.grouping), sizes)),
            total: wordsOfNotes.reduce(0) { $0 + $1.count }, notes: notes,
            wordsOfNotes: wordsOfNotes.map { $0.map { newPlaces[$0] } })
    }

    private static func isCommoner(_ a: SpokenWords.Form, _ b: SpokenWords.Form) -> Bool {
        if a.tally.notes != b.tally.notes { return a.tally.notes > b.tally.notes }
        if a.text.count != b.text.count { return a.text.count < b.text.count }
        return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }

    private func commonPairs(_ newPlaces: [Int]) -> [SpokenWords.Pair] {
        let common = pairs.filter {
            $0.value.tally.occurrences >= SpokenWords.leastOccurrences
                && $0.key.first != $0.key.second
        }
        let made = common.map { key, counted in
            let both = counted.tally.occurrences
            let (first, second) = (firsts[key.first] ?? 0, seconds[key.second] ?? 0)
            return SpokenWords.Pair(
                first: newPlaces[key.first], second: newPlaces[key.second], overall: counted.tally,
                tables: counted.tables,
                neighbours: Fourfold(
                    both: both, firstOnly: first - both, secondOnly: second - both,
                    neither: pairTotal - first - second + both))
        }
        return made.map { ($0, $0.logLikelihood) }.sorted { a, b in
            a.1 == b.1 ? (a.0.first, a.0.second) < (b.0.first, b.0.second) : a.1 > b.1
        }.map(\.0)
    }
}
