import Dialogue
import Disclosure

/// What was said, as tables.
extension WorkshopPageMaker {
    func said() -> WorkshopPage.Said {
        let empty = dialogue.cells.filter { $0.counts.notes == 0 }
        let sentence =
            empty.isEmpty
            ? words[.workshopNoEmptyCells]
            : words(
                .workshopEmptyCells,
                [
                    "cells": words.list(
                        empty.map { $0.area.title + " / " + $0.horizon.title })
                ])
        let quotes = self.quotes()
        return WorkshopPage.Said(
            sentence: sentence, table: coverage(),
            themesIntro: words(
                .workshopThemesIntro, ["allTables": numbers.integer(dialogue.tables)]),
            themes: dialogue.areas.compactMap(themes), kinds: kinds(),
            perspectives: perspectives(), joint: hasSurvey ? joint() : nil, change: change(),
            quotes: quotes,
            noQuotes: quotes == nil ? words[.workshopNoQuotes] : nil, words: spokenWords(),
            texts: texts())
    }

    private func coverage() -> TableView {
        TableView(
            caption: words[.workshopCoverageShort], captionClasses: "sr",
            columns: [.init(title: words[.workshopArea], classes: "")]
                + dialogue.horizons.map { .init(title: $0.title, classes: "") },
            rows: dialogue.areas.map { area in
                .init(
                    header: .init(text: area.title, classes: ""),
                    cells: dialogue.horizons.map { horizon in
                        let counts = cell(area, horizon)?.counts
                        let text =
                            counts.map { $0.notes > 0 ? words(of: $0) : nil } ?? nil
                        return .init(
                            label: horizon.title, text: text ?? words[.workshopEmptyCell],
                            classes: text == nil ? "off" : "")
                    })
            })
    }

    private func cell(_ area: Topic, _ horizon: Topic) -> ReleasedCell? {
        dialogue.cells.first { $0.area.id == area.id && $0.horizon.id == horizon.id }
    }

    private func words(of counts: ReleasedCounts) -> String {
        words(
            .workshopCell,
            [
                "notes": numbers.integer(counts.notes), "tables": numbers.integer(counts.tables),
                "allTables": numbers.integer(dialogue.tables),
            ])
    }

    /// The themes of an area; nil where it has none.
    private func themes(of area: Topic) -> HeadedTable? {
        let keys = dialogue.horizons.map {
            Synthesis.CellKey(area: area.id, horizon: $0.id)
        }
        let here = dialogue.themes.filter { theme in
            keys.contains { (theme.cells[$0]?.notes ?? 0) > 0 }
        }
        guard !here.isEmpty else { return nil }
        let ordered = WorkshopOrder.byTables(here) { theme in
            keys.compactMap { theme.cells[$0] }.max { $0.tables < $1.tables }
        }
        let forums = words[.workshopForumCount]
        return HeadedTable(
            heading: words(.workshopThemesOf, ["area": area.title]),
            table: TableView(
                caption: words(.workshopThemesOf, ["area": area.title]), captionClasses: "sr",
                columns: [.init(title: words[.workshopTheme], classes: "")]
                    + dialogue.horizons.map { .init(title: $0.title) }
                    + [.init(title: words[.workshopAllHorizons]), .init(title: forums)],
                rows: ordered.map { theme in
                    .init(
                        header: .init(text: title(of: theme), classes: ""),
                        cells: zip(keys, dialogue.horizons).map { key, horizon in
                            cell(horizon.title, theme.cells[key]?.tables ?? 0)
                        } + [
                            cell(words[.workshopAllHorizons], theme.overall.tables),
                            .init(
                                label: forums,
                                text: words(
                                    .workshopOfExpected,
                                    [
                                        "count": numbers.integer(theme.overall.forums),
                                        "expected": numbers.integer(dialogue.forums.count),
                                    ])),
                        ])
                }))
    }

    /// With the theme it lies under.
    private func title(of theme: ReleasedTheme) -> String {
        let parent = theme.parent.flatMap { path in
            dialogue.themes.first { $0.path == path }?.title
        }
        return parent.map { $0 + " › " + theme.title } ?? theme.title
    }

    private func kinds() -> TableView {
        let columns: [(WorkshopPhrase, (ReleasedAreaNotes) -> Int)] = [
            (.workshopObstacles, { $0.counts.count(.obstacle) }),
            (.workshopOpportunities, { $0.counts.count(.opportunity) }),
            (.workshopShortActions, \.shortTermActions), (.workshopLongActions, \.longTermActions),
            (.workshopOtherActions, \.otherActions),
            (.workshopQuestions, { $0.counts.count(.question) }),
        ]
        return areaTable(
            words[.workshopKinds], columns.map { phrase, count in (words[phrase], count) })
    }

    private func perspectives() -> HeadedTable? {
        guard !dialogue.perspectives.isEmpty else { return nil }
        return HeadedTable(
            heading: words[.workshopPerspectives],
            table: areaTable(
                words[.workshopPerspectives],
                dialogue.perspectives.enumerated().map { index, perspective in
                    (
                        perspective.title,
                        { area in
                            area.perspectives.indices.contains(index)
                                ? area.perspectives[index].notes : 0
                        }
                    )
                }))
    }

    private func areaTable(
        _ caption: String, _ columns: [(String, (ReleasedAreaNotes) -> Int)]
    ) -> TableView {
        TableView(
            caption: caption, captionClasses: "sr",
            columns: [.init(title: words[.workshopArea], classes: "")]
                + columns.map { .init(title: $0.0, classes: Self.classes($0.0)) },
            rows: dialogue.areaNotes.map { area in
                .init(
                    header: .init(text: area.area.title, classes: ""),
                    cells: columns.map { cell($0.0, $0.1(area)) })
            })
    }

    /// One short word stays whole, where long titles of areas leave it little room.
    private static func classes(_ title: String) -> String {
        title.contains(" ") || title.count > 14 ? "num" : "num short"
    }

    // MARK: Survey and tables side by side

    private func joint() -> TableView {
        let titles = [words[.workshopSurvey], words[.workshopSaid], words[.workshopVerdict]]
        return TableView(
            caption: words[.workshopJointShort], captionClasses: "sr",
            columns: ([words[.workshopArea]] + titles).map { .init(title: $0, classes: "") },
            rows: dialogue.joint.map { row in
                .init(
                    header: .init(
                        text: row.area.title + " / " + row.horizon.title, classes: ""),
                    cells: [
                        .init(label: titles[0], text: words(of: row.survey), classes: ""),
                        .init(label: titles[1], text: tableWords(of: row), classes: ""),
                        .init(label: titles[2], text: words[phrase(row.verdict)], classes: ""),
                    ])
            })
    }

    private func words(of voice: JointRow.SurveyVoice?) -> String {
        guard let voice else { return "\u{2013}" }
        return words(
            voice.gap == nil ? .workshopSurveyMean : .workshopSurveyGap,
            [
                "mean": numbers.mean(voice.mean), "lowest": numbers.integer(voice.lowest),
                "highest": numbers.integer(voice.highest),
                "gap": voice.gap.map { numbers.difference($0) } ?? "",
            ])
    }

    private func tableWords(of row: JointRow) -> String {
        guard let counts = row.tables else { return "\u{2013}" }
        let key = Synthesis.CellKey(area: row.area.id, horizon: row.horizon.id)
        let parents = Set(dialogue.themes.compactMap(\.parent))
        let here = dialogue.themes.filter {
            ($0.cells[key]?.notes ?? 0) > 0 && !parents.contains($0.path)
        }
        let most = WorkshopOrder.byTables(here) { $0.cells[key] }.prefix(3).map(\.title)
        let quote = dialogue.quotes.first { $0.area == row.area && $0.horizon == row.horizon }
        return [
            words(of: counts) + ".",
            most.isEmpty ? nil : words(.workshopMost, ["themes": words.list(most)]),
            quote.map { words(.quoted, ["text": $0.text]) },
        ].compactMap { $0 }.joined(separator: " ")
    }

    private func phrase(_ verdict: JointRow.Verdict) -> WorkshopPhrase {
        switch verdict {
        case .agree: .workshopAgree
        case .disagree: .workshopDisagree
        case .undecided: .workshopUndecided
        case .onlySurvey: .workshopOnlySurvey
        case .onlyTables: .workshopOnlyTables
        case .neither: .workshopNeither
        }
    }

    // MARK: Quotes

    private func quotes() -> TableView? {
        guard !dialogue.quotes.isEmpty else { return nil }
        let titles = [words[.workshopArea], words[.workshopTheme]]
        return TableView(
            caption: words[.workshopQuotesShort], captionClasses: "sr",
            columns: ([words[.workshopText]] + titles).map { .init(title: $0, classes: "") },
            rows: dialogue.quotes.map { quote in
                .init(
                    header: .init(text: words(.quoted, ["text": quote.text]), classes: ""),
                    cells: [
                        .init(
                            label: titles[0],
                            text: quote.area.title + " / " + quote.horizon.title, classes: ""),
                        .init(
                            label: titles[1], text: quote.themes.joined(separator: ", "),
                            classes: ""),
                    ])
            })
    }
}
