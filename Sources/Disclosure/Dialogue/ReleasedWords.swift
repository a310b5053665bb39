package import Dialogue

/// Words of a workshop that enough tables wrote down. Suggestions for those who read on, made by counting.
package struct ReleasedWords: Sendable, Hashable {
    /// Most notes first.
    package let words: [ReleasedWord]
    /// Words behind each other, the strongest first.
    package let pairs: [ReleasedPair]
    /// The fewest notes, tables, and people at those tables, that a word is told for.
    package let leastNotes: Int
    package let leastTables: Int
    package let leastPeople: Int
}

package struct ReleasedWord: Sendable, Hashable {
    /// The form met most.
    package let text: String
    package let occurrences: Int
    package let notes: Int
    package let tables: Int
    /// How it stands in groups of notes against all others; only where every count of it by that grouping
    /// may be told, or stays open.
    package let groups: [Group]

    package struct Group: Sendable, Hashable {
        package let grouping: WordGrouping
        package let group: Topic
        package let occurrences: Int
        package let notes: Int
        /// G²; negative where the word is rarer than elsewhere.
        package let logLikelihood: Double
        package let logRatio: Double
        /// Over all that is told of that grouping.
        package let pAdjusted: Double

        /// Whether the word is more common here than chance has it.
        package var isTypical: Bool { logLikelihood > 0 && pAdjusted < Keyness.level }
    }
}

package struct ReleasedPair: Sendable, Hashable {
    package let first: String
    package let second: String
    package let occurrences: Int
    package let notes: Int
    package let tables: Int
    package let logLikelihood: Double
}
