import Disclosure

/// What the tables raised at the last release, beside what they raise now.
extension WorkshopPageMaker {
    func change() -> HeadedTable? {
        guard let change = dialogue.change else { return nil }
        let dates = DateFormat(language: dialogue.language)
        let titles = [
            words[.workshopBefore], words[.workshopAfter], words[.workshopTrend],
        ]
        // What has changed most first; what is alike last.
        let order: [DialogueChange.Trend] = [.new, .more, .fewer, .gone, .same]
        let themes = order.flatMap { trend in change.themes.filter { $0.trend == trend } }
        let values = [
            "date": dates.text(change.date), "number": numbers.integer(change.release),
            "title": change.otherWorkshop ?? dialogue.title,
            "tables": numbers.integer(change.tables), "notes": numbers.integer(change.notes),
            "allTables": numbers.integer(dialogue.tables),
            "allNotes": numbers.integer(dialogue.notes),
        ]
        return HeadedTable(
            heading: words(
                change.otherWorkshop == nil ? .workshopChangeIntro : .workshopChangeOther, values),
            table: TableView(
                caption: words[.workshopChange], captionClasses: "sr",
                columns: [.init(title: words[.workshopTheme], classes: "")]
                    + zip(titles, ["num", "num", ""]).map { .init(title: $0, classes: $1) },
                rows: themes.map { theme in
                    .init(
                        header: .init(text: theme.title, classes: ""),
                        cells: [
                            .init(label: titles[0], text: raised(theme.before, of: change.tables)),
                            .init(label: titles[1], text: raised(theme.now, of: dialogue.tables)),
                            .init(
                                label: titles[2], text: words[Self.phrase(theme.trend)],
                                classes: ""),
                        ])
                }))
    }

    private func raised(_ tables: Int?, of all: Int) -> String {
        words(
            .workshopOfExpected,
            ["count": numbers.integer(tables ?? 0), "expected": numbers.integer(all)])
    }

    private static func phrase(_ trend: DialogueChange.Trend) -> WorkshopPhrase {
        switch trend {
        case .new: .workshopTrendNew
        case .more: .workshopTrendMore
        case .same: .workshopTrendSame
        case .fewer: .workshopTrendFewer
        case .gone: .workshopTrendGone
        }
    }
}
