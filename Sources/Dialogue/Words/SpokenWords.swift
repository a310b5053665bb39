package import Statistics
package import SwedishText

/// Which words stand in the notes of a workshop, and how often: everything, for those inside and for the
/// gate.
///
/// Forms of a word are one. Function words, numbers, single letters, what a word list leaves out, and whatever
/// may identify a person as far as it is found, are no words here.
package struct SpokenWords: Sendable {
    /// How often something stands somewhere.
    package struct Tally: Sendable, Hashable {
        package internal(set) var occurrences = 0
        package internal(set) var notes = 0

        package init() {}
    }

    /// A form as it is written, in lower case.
    package struct Form: Sendable, Hashable {
        package let text: String
        package let tally: Tally
    }

    package struct Word: Sendable, Hashable {
        package let base: WordBase
        /// The most common first, then the shortest, then in byte order.
        package let forms: [Form]
        package let overall: Tally
        /// Places of the tables that wrote it down, ascending.
        package let tables: [Int]
        /// By grouping, then by group in the workshop's order.
        package let groups: [WordGrouping: [Tally]]

        /// The form that a reader meets most.
        package var display: String { forms.first?.text ?? base.text }
        /// The word in its basic form; nil where only a stem is known.
        package var lemma: String? { base.isStem ? nil : base.text }
    }

    /// Two words, the second right behind the first.
    package struct Pair: Sendable, Hashable {
        /// Places in `words`.
        package let first: Int
        package let second: Int
        package let overall: Tally
        package let tables: [Int]
        /// The second behind the first, another behind it, the second behind another, neither: of all pairs
        /// of neighbours.
        package let neighbours: Fourfold

        /// G² with Williams' correction; negative where they avoid each other.
        package var logLikelihood: Double { neighbours.logLikelihood() ?? 0 }
    }

    /// Where a note lies: its table in the round, and its place there.
    package struct NotePlace: Sendable, Hashable {
        package let table: Int
        package let index: Int
    }

    /// What stands fewer times is not held against chance: too little is known of it.
    package static let leastOccurrences = 5

    package let round: DialogueRound
    /// Most notes first, then most occurrences, then by their base.
    package let words: [Word]
    /// Those that stand often enough; the strongest first.
    package let pairs: [Pair]
    /// How many words each group has, by grouping.
    package let sizes: [WordGrouping: [Int]]
    package let total: Int
    package let notes: [NotePlace]
    /// Words of each note in their order, as places in `words`.
    package let wordsOfNotes: [[Int]]

    package init(_ round: DialogueRound) {
        var counter = SpokenWordCounter(round)
        for (place, table) in round.tables.enumerated() { counter.add(table, at: place) }
        self = counter.result()
    }

    init(
        round: DialogueRound, words: [Word], pairs: [Pair], sizes: [WordGrouping: [Int]],
        total: Int, notes: [NotePlace], wordsOfNotes: [[Int]]
    ) {
        self.round = round
        self.words = words
        self.pairs = pairs
        self.sizes = sizes
        self.total = total
        self.notes = notes
        self.wordsOfNotes = wordsOfNotes
    }

    package func note(_ place: NotePlace) -> Note { round.tables[place.table].notes[place.index] }
    package func key(_ place: NotePlace) -> String {
        round.tables[place.table].key(of: place.index)
    }
}
