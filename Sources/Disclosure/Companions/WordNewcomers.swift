import Dialogue

extension ReleasedWords {
    /// Every number that is told, and what it is of.
    func counts(of workshop: String) -> [(place: CompanionRecord.Place, count: Int)] {
        words.flatMap { $0.counts(of: workshop) } + pairs.flatMap { $0.counts(of: workshop) }
    }
}

extension ReleasedWord {
    fileprivate func counts(of workshop: String) -> [(place: CompanionRecord.Place, count: Int)] {
        told(of: text, in: workshop, notes, occurrences)
            + groups.flatMap { $0.counts(of: text, in: workshop) }
    }
}

extension ReleasedWord.Group {
    fileprivate func counts(
        of word: String, in workshop: String
    ) -> [(place: CompanionRecord.Place, count: Int)] {
        let name = " " + grouping.rawValue + " " + group.id
        return told(of: word, in: workshop, within: name, notes, occurrences)
    }
}

extension ReleasedPair {
    fileprivate func counts(of workshop: String) -> [(place: CompanionRecord.Place, count: Int)] {
        told(of: first + " " + second, in: workshop, notes, occurrences)
    }
}

/// - Parameter name: Of a group; empty for all.
private func told(
    of word: String, in workshop: String, within name: String = "", _ notes: Int,
    _ occurrences: Int
) -> [(place: CompanionRecord.Place, count: Int)] {
    [
        (.init(.word, workshop, word, "notes" + name), notes),
        (.init(.word, workshop, word, "occurrences" + name), occurrences),
    ]
}

/// Words against those that earlier releases told: the difference is a list of the words of what has been
/// written since.
///
/// A word whose number differs by fewer than are told of a word is left out, and a grouping of it with one
/// such number is. Where fewer notes than that have come in all, which words are left out would tell what they
/// say: then no words are told.
struct WordNewcomers {
    let workshop: String
    let notes: Int
    let earlier: EarlierCompanions

    func withoutFew(_ words: ReleasedWords) -> ReleasedWords {
        let least = words.leastNotes
        func tellsFew(_ counts: [(place: CompanionRecord.Place, count: Int)]) -> Bool {
            counts.contains { !earlier.mayTell($0.count, at: $0.place, least: least) }
        }
        guard tellsFew(words.counts(of: workshop)) else { return words }
        guard notesHaveCome(least) else { return words.holding([], []) }
        let kept = words.words.compactMap { word -> ReleasedWord? in
            let grouped = Dictionary(grouping: word.groups, by: \.grouping)
            let told = word.groups.filter { group in
                !tellsFew(
                    (grouped[group.grouping] ?? []).flatMap {
                        $0.counts(of: word.text, in: workshop)
                    })
            }
            let plain = word.holding(told)
            return tellsFew(plain.counts(of: workshop)) ? nil : plain
        }
        return words.holding(kept, words.pairs.filter { !tellsFew($0.counts(of: workshop)) })
    }

    /// Whether enough notes have come since every release that told words of this workshop.
    private func notesHaveCome(_ least: Int) -> Bool {
        earlier.releases.allSatisfy { release in
            let place = CompanionRecord.Place(.workshop, workshop, "notes")
            guard let then = release.record.count(at: place) else { return true }
            return abs(notes - then) >= least
        }
    }
}

extension ReleasedWords {
    fileprivate func holding(_ words: [ReleasedWord], _ pairs: [ReleasedPair]) -> ReleasedWords {
        ReleasedWords(
            words: words, pairs: pairs, leastNotes: leastNotes, leastTables: leastTables,
            leastPeople: leastPeople)
    }
}

extension ReleasedWord {
    fileprivate func holding(_ groups: [Group]) -> ReleasedWord {
        ReleasedWord(
            text: text, occurrences: occurrences, notes: notes, tables: tables, groups: groups)
    }
}
