package import Diagnostics

/// One note of a table: something that was said, with what its secretary marked.
package struct Note: Sendable, Hashable {
    /// Unique in its table; nil before the formatter gave it one.
    package let id: String?
    package let kind: NoteKind
    /// Without marks, on one line, letters in their one-character form.
    package let text: String
    package let area: String
    package let horizon: String
    /// Code paths, as the secretary set them.
    package let codes: [String]
    package let perspectives: [String]
    /// How many agreed, where that was counted.
    package let agreeing: Int?
    package let term: Term?
    package let responsible: String?
    /// Passed on to the questions and answers.
    package let isForFAQ: Bool
    package let quoteStatus: QuoteStatus?
    /// Where it stands.
    package let range: SourceRange
}

extension Note {
    /// The same note with codes beside those that it has.
    package func adding(_ more: [String]) -> Note {
        let new = more.filter { !codes.contains($0) }
        guard !new.isEmpty else { return self }
        return Note(
            id: id, kind: kind, text: text, area: area, horizon: horizon, codes: codes + new,
            perspectives: perspectives, agreeing: agreeing, term: term, responsible: responsible,
            isForFAQ: isForFAQ, quoteStatus: quoteStatus, range: range)
    }
}

/// Everything one table wrote down.
package struct WorkshopTable: Sendable, Hashable {
    /// The file as messages show it.
    package let file: String
    package let forum: String
    package let table: String
    /// A pseudonym.
    package var leader: String?
    package var units: [String] = []
    /// People by profile, in the order written; nil where the header does not say.
    package var participants: [ProfileCount]?
    package var registered: Int?
    package var notes: [Note] = []
    package var memo: [String] = []
    /// Whether its notes come from an export, so that codes cannot be written into a file of ours.
    package var isOfBoard = false

    package init(file: String, forum: String, table: String) {
        self.file = file
        self.forum = forum
        self.table = table
    }

    package struct ProfileCount: Sendable, Hashable {
        package let profile: String
        package let count: Int
    }

    /// Names the table among all of a workshop.
    package var key: String { forum + "-" + table }

    /// Names a note among all of a workshop; by its place where it has no id.
    package func key(of index: Int) -> String {
        key + "-" + (notes[index].id ?? "rad\(index + 1)")
    }

    package var participantCount: Int? {
        participants.map { $0.reduce(0) { $0 + $1.count } }
    }
}
