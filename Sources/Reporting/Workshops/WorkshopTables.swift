import Dialogue
import Disclosure
import Tables

/// The numbers of the page about workshops, for machines: UTF-8, comma, LF.
struct WorkshopTables {
    private let dialogue: ReleasedDialogue
    private static let options = DelimitedWriter.Options(
        separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf)

    init(_ dialogue: ReleasedDialogue) { self.dialogue = dialogue }

    /// themes.csv: a line per theme and where it was said; `area`, `horizon` and `forum` are empty for
    /// everywhere.
    func themes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        let kinds = NoteKind.allCases
        try writer.record(
            [
                "theme", "parent", "title", "area", "horizon", "forum", "notes", "tables",
                "tables_total", "forums", "forums_total", "agreeing", "suggested",
            ] + kinds.map(\.rawValue))
        for theme in dialogue.themes {
            func line(
                _ area: String, _ horizon: String, _ forum: String, _ counts: ReleasedCounts,
                tables: Int, forums: Int
            ) throws(TableError) {
                for text in [theme.path, theme.parent ?? "", theme.title, area, horizon, forum] {
                    try writer.text(text)
                }
                for number in [counts.notes, counts.tables, tables, counts.forums, forums] {
                    writer.number(number)
                }
                if let agreeing = counts.agreeing {
                    writer.number(agreeing)
                } else {
                    writer.empty()
                }
                writer.number(counts.suggested)
                for kind in kinds { writer.number(counts.count(kind)) }
                writer.endRecord()
            }
            let all = dialogue.forums.count
            try line("", "", "", theme.overall, tables: dialogue.tables, forums: all)
            for cell in dialogue.cells {
                let key = Synthesis.CellKey(area: cell.area.id, horizon: cell.horizon.id)
                guard let counts = theme.cells[key] else { continue }
                try line(
                    key.area, key.horizon, "", counts, tables: dialogue.tables, forums: all)
            }
            for (forum, counts) in zip(dialogue.forums, theme.forums) {
                try line("", "", forum.id, counts, tables: forum.tables, forums: 1)
            }
        }
        return writer.takeBytes()
    }

    /// coverage.csv: a line per area and horizon, also where nobody spoke, with the survey beside.
    func coverage() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        let kinds = NoteKind.allCases
        try writer.record(
            [
                "area", "horizon", "notes", "tables", "tables_total", "forums", "survey_mean",
                "survey_rows", "survey_gap", "verdict",
            ] + kinds.map(\.rawValue))
        for (cell, joint) in zip(dialogue.cells, dialogue.joint) {
            try writer.text(cell.area.id)
            try writer.text(cell.horizon.id)
            for number in [
                cell.counts.notes, cell.counts.tables, dialogue.tables, cell.counts.forums,
            ] { writer.number(number) }
            if let voice = joint.survey {
                writer.number((voice.mean * 100).rounded() / 100)
                writer.number(voice.rows)
            } else {
                writer.empty()
                writer.empty()
            }
            if let gap = joint.survey?.gap { writer.number(gap) } else { writer.empty() }
            try writer.text(joint.verdict.rawValue)
            for kind in kinds { writer.number(cell.counts.count(kind)) }
            writer.endRecord()
        }
        return writer.takeBytes()
    }

    /// quotes.csv: the texts that were approved, a line each.
    func quotes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        try writer.record(["area", "horizon", "kind", "term", "themes", "text"])
        for quote in dialogue.quotes {
            try writer.record([
                quote.area.id, quote.horizon.id, quote.kind.rawValue, quote.term?.rawValue ?? "",
                quote.themes.joined(separator: "; "), quote.text,
            ])
        }
        return writer.takeBytes()
    }

    /// words.csv: a line per word, per pair of words behind each other (`next`), and per word and group of
    /// notes that it may be told for.
    func words() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        try writer.record([
            "word", "next", "grouping", "group", "occurrences", "notes", "tables", "g2",
            "log_ratio",
            "p_adjusted",
        ])
        func line(_ texts: [String], _ counts: [Int?], _ values: [Double?]) throws(TableError) {
            for text in texts { try writer.text(text) }
            for count in counts {
                if let count { writer.number(count) } else { writer.empty() }
            }
            for value in values {
                if let value { writer.number(Self.rounded(value)) } else { writer.empty() }
            }
            writer.endRecord()
        }
        for word in dialogue.words?.words ?? [] {
            try line(
                [word.text, "", "", ""], [word.occurrences, word.notes, word.tables],
                [nil, nil, nil])
            for group in word.groups {
                try line(
                    [word.text, "", group.grouping.rawValue, group.group.id],
                    [group.occurrences, group.notes, nil],
                    [group.logLikelihood, group.logRatio, group.pAdjusted])
            }
        }
        for pair in dialogue.words?.pairs ?? [] {
            try line(
                [pair.first, pair.second, "", ""], [pair.occurrences, pair.notes, pair.tables],
                [pair.logLikelihood, nil, nil])
        }
        return writer.takeBytes()
    }

    /// text_themes.csv: a line per free text question and theme; numbers of people, empty where they are not
    /// told.
    func textThemes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        try writer.record([
            "question", "area", "horizon", "theme", "title", "writers", "coded", "suggested",
        ])
        for texts in dialogue.texts {
            for theme in texts.themes {
                let question = texts.question
                for text in [
                    question.id, question.area, question.horizon, theme.path, theme.title,
                ] { try writer.text(text) }
                for count in [texts.writers, theme.coded, theme.suggested] {
                    if let count { writer.number(count) } else { writer.empty() }
                }
                writer.endRecord()
            }
        }
        return writer.takeBytes()
    }

    /// theme_changes.csv: a line per theme, with the tables that raised it at the last release and now.
    func changes(_ change: DialogueChange) throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        try writer.record([
            "theme", "title", "release", "date", "tables_before", "tables_total_before", "tables",
            "tables_total", "notes_before", "notes", "change",
        ])
        for theme in change.themes {
            try writer.text(theme.path)
            try writer.text(theme.title)
            writer.number(change.release)
            try writer.text(change.date)
            for count in [
                theme.before, change.tables, theme.now, dialogue.tables, theme.notesBefore,
                theme.notesNow,
            ] {
                if let count { writer.number(count) } else { writer.empty() }
            }
            try writer.text(theme.trend.rawValue)
            writer.endRecord()
        }
        return writer.takeBytes()
    }

    /// Six decimals: more says nothing of so few words.
    private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
