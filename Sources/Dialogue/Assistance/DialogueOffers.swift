/// What can be written at a place of a file about workshops: signs, headings, codes and keywords.
package struct DialogueOffers: Sendable, Hashable {
    /// One thing that can be written.
    package struct Offer: Sendable, Hashable {
        package let text: String
        /// What it is called in words; nil where it says so itself.
        package let title: String?
    }

    private let kind: DialogueFileKind
    private let headings: [Offer]
    /// By the sign they stand behind.
    private let marks: [Character: [Offer]]
    private let keywords: [Offer]

    /// - Parameters:
    ///   - workshop: That the notes are of; nil where it is not known.
    ///   - codebook: Of the notes; nil where there is none.
    package init(_ kind: DialogueFileKind, workshop: Workshop?, codebook: Codebook?) {
        func offers(_ topics: [Topic]) -> [Offer] {
            topics.map { Offer(text: $0.id, title: $0.title) }
        }
        self.kind = kind
        headings = (workshop?.areas ?? []).flatMap { area in
            (workshop?.horizons ?? []).map { horizon in
                Offer(
                    text: area.id + " / " + horizon.id,
                    title: area.title + " – " + horizon.title)
            }
        }
        marks = [
            "#": (codebook?.codes ?? []).map { Offer(text: $0.path, title: $0.title) },
            "@": offers(workshop?.perspectives ?? []),
            "~": Term.allCases.map { Offer(text: $0.spellings[0], title: nil) },
        ]
        let words: [String] =
            switch kind {
            case .notes: NoteHeaderKey.allCases.map { $0.spellings[0] }
            case .workshop: WorkshopKeyword.words.rows.map { $0.spellings[0] }
            case .codebook: CodebookKeyword.words.rows.map { $0.spellings[0] }
            case .wordList: WordListKeyword.words.rows.map { $0.spellings[0] }
            }
        keywords = words.map { Offer(text: $0, title: nil) }
    }

    /// What fits at the end of a text, and how many characters of it are typed already.
    ///
    /// - Parameter before: The whole text up to the place.
    package func offers(after before: Substring) -> (typed: Int, offers: [Offer]) {
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.last ?? ""
        let word = line.reversed().prefix { $0 != " " }.count
        guard kind == .notes else {
            // A keyword begins its line.
            let isFirst = line.dropLast(word).allSatisfy { $0 == " " }
            return (word, isFirst ? keywords : [])
        }
        let fences = lines.dropLast().count { $0.hasPrefix("---") }
        if fences == 1 { return (word, word == line.count ? keywords : []) }
        if line.hasPrefix("# ") { return (line.count - 2, headings) }
        guard let sign = line.suffix(word).first, let offers = marks[sign] else { return (0, []) }
        // A sign alone at the head of a line begins a heading.
        return (word - 1, offers)
    }
}
