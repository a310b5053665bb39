package import Diagnostics
package import SwedishText

/// All that the tables of a workshop wrote down, with what is needed to understand it.
package struct DialogueRound: Sendable {
    package let workshop: Workshop
    package let codebook: Codebook
    /// In the order of forums, then of files.
    package let tables: [WorkshopTable]
    /// Words of the field, over those that ship.
    package let wordList: WordList
    /// Free text questions of the survey that are read as notes too.
    package let texts: [TextQuestion]

    /// - Parameter codebook: Nil where codes are free; it is then made of those that were used.
    package init(
        workshop: Workshop, codebook: Codebook?, tables: [WorkshopTable],
        wordList: WordList = WordList(), texts: [TextQuestion] = []
    ) {
        self.texts = texts
        self.workshop = workshop
        self.wordList = wordList.over(.standard)
        let order = Dictionary(
            workshop.forums.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        self.tables = tables.enumerated().sorted { a, b in
            let (forumA, forumB) = (order[a.element.forum] ?? 0, order[b.element.forum] ?? 0)
            return forumA == forumB ? a.offset < b.offset : forumA < forumB
        }.map(\.element)
        self.codebook = codebook ?? Self.codebook(of: tables)
    }

    /// Files that tell of the same table.
    package static func repeatedTables(_ tables: [WorkshopTable]) -> [Diagnostic] {
        var seen: [String: String] = [:]
        return tables.compactMap { table in
            guard let earlier = seen.updateValue(table.file, forKey: table.key) else { return nil }
            return Diagnostic(
                .workshopTableTwice, file: table.file,
                facts: [.value: table.table, .name: table.forum, .path: earlier])
        }
    }

    private static func codebook(of tables: [WorkshopTable]) -> Codebook {
        let used = Set(tables.flatMap(\.notes).flatMap(\.codes))
        let empty = Codebook(id: "", title: "", version: "", codes: [])
        let paths = Set(used.flatMap { empty.lineage(of: $0) }).sorted()
        let codes = paths.map { path in
            Code(path: path, title: path.split(separator: "/").last.map(String.init) ?? path)
        }
        return Codebook(id: "", title: "", version: "", codes: codes)
    }
}
