import SwedishText

/// Words of the notes that share a part: *rehabiliteringsplan* and *vårdplan* with *plan*. A suggestion of what
/// belongs together; nothing is counted as one for it.
package struct CompoundFamilies: Sendable {
    package struct Family: Sendable, Hashable {
        /// The part, in its basic form.
        package let part: String
        /// Whether it stands last, and is what its members are a kind of.
        package let isHead: Bool
        /// Words as they are met most, those of most notes first; the part itself among them where it is said.
        package let words: [String]
        /// Notes that have any of them.
        package let notes: Int
    }

    /// Those with two words or more; most notes first, then by part.
    package let families: [Family]

    package init(_ spoken: SpokenWords) {
        var splitter = CompoundSplitter(
            spoken.round.wordList, dictionary: Hunspell(),
            attested: Set(spoken.words.compactMap(\.lemma)))
        var members: [Key: [Int]] = [:]
        var alone: [String: Int] = [:]
        for (place, word) in spoken.words.enumerated() {
            if let lemma = word.lemma { alone[lemma] = place }
            guard let compound = splitter.split(word.lemma ?? word.display) else { continue }
            members[Key(part: compound.head, isHead: true), default: []].append(place)
            members[Key(part: compound.modifier, isHead: false), default: []].append(place)
        }
        var notes: [Int: Set<Int>] = [:]
        for (note, words) in spoken.wordsOfNotes.enumerated() {
            for word in words { notes[word, default: []].insert(note) }
        }
        families = members.compactMap { key, places in
            let all = Set([alone[key.part]].compactMap { $0 } + places).sorted()
            guard all.count > 1 else { return nil }
            return Family(
                part: key.part, isHead: key.isHead, words: all.map { spoken.words[$0].display },
                notes: all.reduce(into: Set()) { $0.formUnion(notes[$1] ?? []) }.count)
        }.sorted {
            ($1.notes, $0.part, $0.isHead ? 0 : 1) < ($0.notes, $1.part, $1.isHead ? 0 : 1)
        }
    }

    private struct Key: Hashable {
        let part: String
        let isHead: Bool
    }
}
