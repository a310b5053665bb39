import Diagnostics
import Dialogue
import Pipeline

/// What words tell, as lines of tab-separated text with a header.
struct WordListing {
    let desk: WordDesk
    let console: Console
    let top: Int

    private var isSwedish: Bool { console.language == .swedish }
    private var words: SpokenWords { desk.words }

    func common() {
        say("Förslag: ord räknade av datorn.", "Suggestions: words counted by the computer.")
        write(["word", "forms", "occurrences", "notes", "tables"])
        for word in words.words.prefix(top) {
            write([
                word.display, word.forms.map(\.text).joined(separator: " "),
                String(word.overall.occurrences), String(word.overall.notes),
                String(word.tables.count),
            ])
        }
        left(words.words.count)
    }

    func keyness(by grouping: WordGrouping) {
        say(
            "Förslag: ord som är vanligare (+) eller ovanligare (-) där än i de andra.",
            "Suggestions: words more (+) or less (-) common there than in the others.")
        write([grouping.rawValue, "word", "inside", "outside", "g2", "log_ratio", "p_adjusted"])
        let topics = grouping.groups(of: desk.round.workshop)
        let rows = words.keyness(by: grouping)
        for row in rows.prefix(top) {
            write([
                topics[row.group].id, words.words[row.word].display, String(row.inside),
                String(row.outside), number(row.logLikelihood, 2), number(row.logRatio, 2),
                number(row.pAdjusted, 4),
            ])
        }
        left(rows.count)
    }

    func pairs() {
        say(
            "Förslag: ord som följer på varandra, starkast först.",
            "Suggestions: words that follow each other, the strongest first.")
        write(["word", "next", "occurrences", "notes", "tables", "g2"])
        for pair in words.pairs.prefix(top) {
            write([
                words.words[pair.first].display, words.words[pair.second].display,
                String(pair.overall.occurrences), String(pair.overall.notes),
                String(pair.tables.count), number(pair.logLikelihood, 2),
            ])
        }
        left(words.pairs.count)
    }

    func compounds() {
        say(
            "Förslag: sammansatta ord delade av datorn. Inget räknas ihop för det.",
            "Suggestions: compounds split by the computer. Nothing is counted as one for it.")
        write(["part", "place", "notes", "words"])
        let families = CompoundFamilies(words).families
        for family in families.prefix(top) {
            write([
                family.part, family.isHead ? "last" : "first", String(family.notes),
                family.words.joined(separator: " "),
            ])
        }
        left(families.count)
    }

    func contexts(around word: String) {
        let contexts = desk.round.contexts(around: word)
        write(["note", "area", "horizon", "before", "word", "after"])
        for context in contexts.prefix(top) {
            write([
                context.note, context.area, context.horizon, context.before, context.word,
                context.after,
            ])
        }
        left(contexts.count)
    }

    func groups(ofAll: Bool) {
        let (found, notes) = desk.groups(ofAll: ofAll)
        say(
            "Förslag: anteckningar som liknar varandra. En människa ger gruppen ett namn, eller inget.",
            "Suggestions: notes that are alike. A person gives the group a name, or none.")
        write(["group", "words", "note", "text"])
        for (number, group) in found.groups.prefix(top).enumerated() {
            let common = group.words.map { words.words[$0].display }.joined(separator: " ")
            for note in group.notes {
                let place = words.notes[note]
                write([
                    String(number + 1), common, words.key(place), words.note(place).text,
                ])
            }
        }
        left(found.groups.count)
        say("Lika ingen annan: \(found.alone).", "Like no other: \(found.alone).")
        if notes > NoteGroups.mostNotes {
            say(
                "Bara de första \(NoteGroups.mostNotes) av \(notes) anteckningar jämfördes.",
                "Only the first \(NoteGroups.mostNotes) of \(notes) notes were compared.")
        }
    }

    private func write(_ cells: [String]) {
        console.write(cells.map { ReviewListing.oneLine($0) }.joined(separator: "\t"))
    }

    private func say(_ swedish: String, _ english: String) {
        console.say(isSwedish ? swedish : english)
    }

    private func left(_ count: Int) {
        guard count > top else { return }
        say(
            "\(count - top) rader till: --top \(count).",
            "\(count - top) more lines: --top \(count).")
    }

    private func number(_ value: Double, _ decimals: Int) -> String {
        FixedDecimals.text(value, decimals)
    }
}
