package import Dialogue

/// What may be told of a workshop: counts of notes, tables and forums, numbers of people that are
/// none or enough, and texts that a person approved. Made only by `Gate`.
package struct ReleasedDialogue: Sendable {
    /// The workshop's.
    package let id: String
    package let title: String
    package let period: String?
    package let purpose: String?
    package let language: String
    /// k, as promised in the survey.
    package let minimumGroup: Int
    package let areas: [Topic]
    package let horizons: [Topic]
    package let perspectives: [Topic]
    package let questions: [DiscussionQuestion]
    package let tables: Int
    package let notes: Int
    package let people: ReleasedPeople
    /// In the workshop's order.
    package let forums: [ReleasedForum]
    /// Whether enough people took part for anything to be told of what was said.
    package let isShown: Bool
    /// Whether enough people took part in every forum for each to be told by itself.
    package let showsForums: Bool
    /// In the codebook's order; empty where nothing is shown.
    package let themes: [ReleasedTheme]
    package let cells: [ReleasedCell]
    package let areaNotes: [ReleasedAreaNotes]
    package let quotes: [ReleasedQuote]
    package let joint: [JointRow]
    /// Nil where nothing is shown.
    package let words: ReleasedWords?
    /// What the survey's free texts are about, by question.
    package let texts: [ReleasedTexts]
    /// What has changed since the last release; nil where there is none to compare with.
    package let change: DialogueChange?
}

/// Participants as far as their numbers may be told.
package struct ReleasedPeople: Sendable, Hashable {
    package let profiles: [Profile]
    /// Nil where it may not be told.
    package let total: Int?
    package let registered: Int?

    package struct Profile: Sendable, Hashable {
        package let id: String
        package let title: String
        /// Nil where it may not be told.
        package let count: Int?
    }
}

package struct ReleasedForum: Sendable, Hashable {
    package let id: String
    package let title: String
    package let date: String?
    package let place: String?
    /// Tables with notes, and those there were where the workshop says it.
    package let tables: Int
    package let expectedTables: Int?
    /// Nil where it may not be told.
    package let participants: Int?
}

/// How often something was said.
package struct ReleasedCounts: Sendable, Hashable {
    package let notes: Int
    package let tables: Int
    package let forums: Int
    /// People who agreed, of a code that has none below it, from all tables; nil where it may not be
    /// told, and for parts and sums, by which one that is not told could be worked out.
    package let agreeing: Int?
    package let kinds: [NoteKind: Int]
    package let suggested: Int

    package func count(_ kind: NoteKind) -> Int { kinds[kind] ?? 0 }

    init(_ counts: NoteCounts, agreeing: Int? = nil) {
        notes = counts.notes
        tables = counts.tables
        forums = counts.forums
        self.agreeing = agreeing
        kinds = counts.kinds
        suggested = counts.suggested
    }
}

package struct ReleasedTheme: Sendable {
    package let path: String
    package let title: String
    package let parent: String?
    package let depth: Int
    package let overall: ReleasedCounts
    package let cells: [Synthesis.CellKey: ReleasedCounts]
    /// In the workshop's order; empty where forums are not told by themselves.
    package let forums: [ReleasedCounts]
}

package struct ReleasedCell: Sendable, Hashable {
    package let area: Topic
    package let horizon: Topic
    package let counts: ReleasedCounts
}

package struct ReleasedAreaNotes: Sendable, Hashable {
    package let area: Topic
    package let counts: ReleasedCounts
    /// In the workshop's order.
    package let perspectives: [ReleasedCounts]
    package let shortTermActions: Int
    package let longTermActions: Int
    package let otherActions: Int
}

/// A text that a person approved, with no more about where it was said than area and horizon.
package struct ReleasedQuote: Sendable, Hashable {
    package let kind: NoteKind
    package let text: String
    package let area: Topic
    package let horizon: Topic
    package let term: Term?
    /// Titles of its codes.
    package let themes: [String]
}
