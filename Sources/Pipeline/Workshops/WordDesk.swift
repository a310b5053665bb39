package import Dialogue

/// What words of a folder's notes tell, for those inside: everything, also what stands once.
package struct WordDesk: Sendable {
    package let round: DialogueRound
    package let words: SpokenWords

    /// Nil where there are errors.
    package init?(_ desk: CodingDesk) {
        guard let round = desk.round else { return nil }
        self.round = round
        words = SpokenWords(round)
    }

    /// Notes to be grouped: those without a code, or all.
    package func groups(ofAll: Bool) -> (groups: NoteGroups, notes: Int) {
        let places = words.notes.indices.filter {
            ofAll || words.note(words.notes[$0]).codes.isEmpty
        }
        return (NoteGroups(words, of: places), places.count)
    }
}
