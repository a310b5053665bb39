import Dialogue

/// What the tables raised at the last release and raise now. Made of what both tell.
package struct DialogueChange: Sendable, Hashable {
    /// Place of that release in the ledger, and its day.
    package let release: Int
    package let date: String
    /// Title of the workshop then, where it was another one.
    package let otherWorkshop: String?
    package let tables: Int
    package let notes: Int
    /// Codes that have none below them, in the codebook's order; then those that are told no more.
    package let themes: [Theme]

    package struct Theme: Sendable, Hashable {
        package let path: String
        package let title: String
        /// Tables that raised it then, and now; nil where it was not told.
        package let before: Int?
        package let now: Int?
        package let notesBefore: Int?
        package let notesNow: Int?
        package let trend: Trend
    }

    /// By the share of all tables: more or fewer where it differs by at least what one table is of the smaller
    /// round.
    package enum Trend: String, Sendable, Hashable, CaseIterable {
        case new
        case more
        case same
        case fewer
        case gone
    }

    /// - Returns: Nil where no release of the pipeline told of themes, or nothing is told now.
    init?(
        _ workshop: Workshop, tables now: Int, themes: [ReleasedTheme],
        since earlier: EarlierCompanions
    ) {
        guard !themes.isEmpty, let last = earlier.last(of: .theme),
            let then = last.record.entries(of: .theme).last?.place.subject
        else { return nil }
        let record = last.record
        func total(_ measure: String) -> Int {
            record.count(at: .init(.workshop, then, measure)) ?? 0
        }
        let before = total("tables")
        func told(_ path: String, _ measure: String) -> Int? {
            record.count(at: .theme(then, path, measure))
        }
        let parents = Set(themes.compactMap(\.parent))
        let current = themes.filter { !parents.contains($0.path) }.map { theme in
            let counts = theme.overall
            return Theme(
                path: theme.path, title: theme.title, before: told(theme.path, "tables"),
                now: counts.tables, notesBefore: told(theme.path, "notes"), notesNow: counts.notes,
                trend: Self.trend(
                    told(theme.path, "tables") ?? 0, of: before, counts.tables, of: now))
        }
        let paths = record.entries(of: .theme).map(\.place.aspect)
        let known = Set(themes.map(\.path))
        let gone = record.entries(of: .theme).filter { entry in
            let path = entry.place.aspect
            return entry.place.measure == "title" && !known.contains(path)
                && !paths.contains { $0.hasPrefix(path + "/") } && (told(path, "tables") ?? 0) > 0
        }.map { entry in
            Theme(
                path: entry.place.aspect, title: entry.value,
                before: told(entry.place.aspect, "tables"), now: nil,
                notesBefore: told(entry.place.aspect, "notes"), notesNow: nil, trend: .gone)
        }
        release = last.number
        date = last.date
        otherWorkshop =
            then == workshop.id ? nil : record[.init(.workshop, then, "title")] ?? then
        tables = before
        notes = total("notes")
        self.themes = (current + gone).filter { ($0.before ?? 0) + ($0.now ?? 0) > 0 }
    }

    private static func trend(_ before: Int, of then: Int, _ after: Int, of now: Int) -> Trend {
        if before == 0 { return .new }
        if after == 0 { return .gone }
        // after / now against before / then, in whole numbers.
        let difference = after * then - before * now
        guard abs(difference) >= max(then, now) else { return .same }
        return difference > 0 ? .more : .fewer
    }
}
