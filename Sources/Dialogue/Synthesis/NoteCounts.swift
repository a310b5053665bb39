/// How often something was said: by how many notes, at how many tables, in how many forums.
package struct NoteCounts: Sendable, Hashable {
    package internal(set) var notes = 0
    /// People who agreed, where tables counted them.
    package internal(set) var agreeing = 0
    package internal(set) var kinds: [NoteKind: Int] = [:]
    package internal(set) var terms: [Term: Int] = [:]
    /// Notes that a lexicon suggests, and nobody has coded so.
    package internal(set) var suggested = 0
    private var tableSet: Set<Int> = []
    private var forumSet: Set<Int> = []

    package var tables: Int { tableSet.count }
    package var forums: Int { forumSet.count }
    /// Places of the tables in their round.
    package var tablePlaces: [Int] { tableSet.sorted() }

    package func count(_ kind: NoteKind) -> Int { kinds[kind] ?? 0 }
    package func count(_ term: Term) -> Int { terms[term] ?? 0 }

    mutating func add(_ note: Note, table: Int, forum: Int) {
        notes += 1
        agreeing += note.agreeing ?? 0
        kinds[note.kind, default: 0] += 1
        if let term = note.term { terms[term, default: 0] += 1 }
        tableSet.insert(table)
        forumSet.insert(forum)
    }
}
