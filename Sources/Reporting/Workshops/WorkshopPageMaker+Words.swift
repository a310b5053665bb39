import Dialogue
import Disclosure

/// What counting words suggests, as tables.
extension WorkshopPageMaker {
    private static let mostCommon = 20
    private static let mostTypical = 8
    private static let mostPairs = 10

    func spokenWords() -> WorkshopPage.Words {
        let released = dialogue.words
        let isEmpty = released?.words.isEmpty ?? true
        return WorkshopPage.Words(
            intro: words(
                .workshopWordsIntro,
                [
                    "notes": numbers.integer(released?.leastNotes ?? 0),
                    "tables": numbers.integer(released?.leastTables ?? 0),
                    "people": numbers.integer(released?.leastPeople ?? 0),
                ]),
            common: released.flatMap(common), typical: released.flatMap(typical),
            pairs: released.flatMap(pairs), none: isEmpty ? words[.workshopNoWords] : nil)
    }

    private func common(_ released: ReleasedWords) -> TableView? {
        countTable(
            .workshopCommonWords,
            released.words.prefix(Self.mostCommon).map { ($0.text, $0.notes, $0.tables) })
    }

    private func pairs(_ released: ReleasedWords) -> TableView? {
        countTable(
            .workshopWordPairs,
            released.pairs.filter { $0.logLikelihood > 0 }.prefix(Self.mostPairs).map {
                ($0.first + " " + $0.second, $0.notes, $0.tables)
            })
    }

    private func countTable(
        _ caption: WorkshopPhrase, _ rows: [(text: String, notes: Int, tables: Int)]
    ) -> TableView? {
        guard !rows.isEmpty else { return nil }
        let titles = [words[.workshopNotes], words[.workshopTables]]
        return TableView(
            caption: words[caption],
            columns: [.init(title: words[.workshopWord], classes: "")]
                + titles.map { .init(title: $0) },
            rows: rows.map { row in
                .init(
                    header: .init(text: row.text, classes: ""),
                    cells: [cell(titles[0], row.notes), cell(titles[1], row.tables)])
            })
    }

    /// Groups of notes with the words that are more common there than chance has it; those without any are
    /// left out.
    private func typical(_ released: ReleasedWords) -> TableView? {
        let groups: [(WorkshopPhrase, WordGrouping, [Topic])] = [
            (.workshopArea, .area, dialogue.areas), (.workshopHorizon, .horizon, dialogue.horizons),
            (
                .workshopForum, .forum,
                dialogue.forums.map { Topic(id: $0.id, title: $0.title) }
            ),
        ]
        let title = words[.workshopTypicalWords]
        let rows = groups.flatMap { phrase, grouping, topics in
            topics.compactMap { topic -> TableView.Row? in
                let found = released.words.compactMap { word in
                    word.groups.first {
                        $0.grouping == grouping && $0.group.id == topic.id && $0.isTypical
                    }.map { (word.text, $0.logLikelihood) }
                }.enumerated().sorted { a, b in
                    a.element.1 == b.element.1
                        ? a.offset < b.offset : a.element.1 > b.element.1
                }.prefix(Self.mostTypical).map(\.element.0)
                guard !found.isEmpty else { return nil }
                return .init(
                    header: .init(text: words[phrase] + ": " + topic.title, classes: ""),
                    cells: [
                        .init(label: title, text: found.joined(separator: ", "), classes: "")
                    ])
            }
        }
        guard !rows.isEmpty else { return nil }
        return TableView(
            caption: title,
            columns: [
                .init(title: words[.workshopGroup], classes: ""), .init(title: title, classes: ""),
            ], rows: rows)
    }
}
