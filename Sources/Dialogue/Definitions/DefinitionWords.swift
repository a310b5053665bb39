import SurveyLanguage

/// What lines of a definition can begin with, in Swedish and English.
struct DefinitionWords<Keyword: Hashable & Sendable>: Sendable {
    struct Row: Sendable {
        let keyword: Keyword
        /// The first is what messages show.
        let spellings: [String]
        /// What a line that begins so belongs under, as a message says it.
        let parent: String
    }

    let rows: [Row]

    init(_ rows: [(Keyword, [String], under: String)]) {
        self.rows = rows.map { Row(keyword: $0.0, spellings: $0.1, parent: $0.under) }
    }

    var vocabulary: Vocabulary { Vocabulary(rows.flatMap(\.spellings)) }

    func row(_ text: String) -> Row? {
        let wanted = text.lowercased()
        return rows.first { $0.spellings.contains(wanted) }
    }

    /// How some keywords are written.
    func spellings(of keywords: [Keyword]) -> [String] {
        keywords.flatMap { keyword in
            rows.first { $0.keyword == keyword }?.spellings.prefix(1) ?? []
        }
    }
}
