package import Dialogue

extension CompanionRecord {
    /// All numbers that are told of a workshop.
    package static func entries(of dialogue: ReleasedDialogue) -> [Entry] {
        let id = dialogue.id
        var entries: [Entry?] = [
            Entry(.init(.workshop, id, "title"), dialogue.title),
            Entry(.init(.workshop, id, "tables"), dialogue.tables),
            Entry(.init(.workshop, id, "forums"), dialogue.forums.count),
            Entry(.init(.workshop, id, "notes"), dialogue.notes),
            Entry(.participants(id, ""), dialogue.people.total),
            Entry(.init(.workshop, id, "registered"), dialogue.people.registered),
        ]
        entries += dialogue.people.profiles.map { Entry(.participants(id, $0.id), $0.count) }
        entries += dialogue.forums.map { Entry(.forum(id, $0.id), $0.participants) }
        for theme in dialogue.themes {
            entries += [
                Entry(.theme(id, theme.path, "title"), theme.title),
                Entry(.theme(id, theme.path, "tables"), theme.overall.tables),
                Entry(.theme(id, theme.path, "notes"), theme.overall.notes),
                Entry(.theme(id, theme.path, "agreeing"), theme.overall.agreeing),
            ]
        }
        if let words = dialogue.words {
            entries += words.counts(of: id).map { Entry($0.place, $0.count) }
        }
        for texts in dialogue.texts {
            let question = texts.question.id
            entries.append(Entry(.text(question, "", "writers"), texts.writers))
            for theme in texts.themes {
                entries.append(Entry(.text(question, theme.path, "coded"), theme.coded))
                entries.append(Entry(.text(question, theme.path, "suggested"), theme.suggested))
            }
        }
        return entries.compactMap { $0 }
    }

    /// How many sat at each table; 1 where nobody says. These are told nowhere.
    package static func entries(ofTables round: DialogueRound) -> [Entry] {
        round.tables.map { table in
            Entry(
                .init(.table, round.workshop.id, table.key, table.forum),
                String(table.participantCount ?? 1))
        }
    }
}

extension CompanionRecord.Place {
    /// - Parameter profile: Empty for all.
    static func participants(_ workshop: String, _ profile: String) -> Self {
        .init(.workshop, workshop, profile, "participants")
    }

    static func forum(_ workshop: String, _ forum: String) -> Self {
        .init(.forum, workshop, forum, "participants")
    }

    static func theme(_ workshop: String, _ path: String, _ measure: String) -> Self {
        .init(.theme, workshop, path, measure)
    }

    static func text(_ question: String, _ path: String, _ measure: String) -> Self {
        .init(.text, question, path, measure)
    }
}
