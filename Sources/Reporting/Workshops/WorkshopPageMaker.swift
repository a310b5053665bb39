import Dialogue
import Disclosure

/// Makes the page about workshops of what is released of them.
struct WorkshopPageMaker {
    let dialogue: ReleasedDialogue
    let words: Wording
    let numbers: NumberFormat
    let responsible: [String]
    /// Whether a person has yet to release the report.
    let isDraft: Bool
    /// Whether there is a survey that anything is asked in.
    let hasSurvey: Bool

    init(_ dialogue: ReleasedDialogue, beside report: ReleasedReport) {
        let pages = PageMaker(report)
        self.dialogue = dialogue
        words = Wording(language: dialogue.language)
        numbers = NumberFormat(language: dialogue.language)
        responsible = pages.responsible
        isDraft = report.isDraft
        hasSurvey = report.subjects.count > 1
    }

    func page() -> WorkshopPage {
        WorkshopPage(
            t: words,
            styleSheet: StyleSheet.text
                + (isDraft ? StyleSheet.draftMark(words[.draft]) : ""),
            documentTitle: (isDraft ? words[.draft] + ": " : "") + dialogue.title,
            isDraft: isDraft, responsible: responsible,
            opening: PageOpening(
                kicker: words[.workshopKicker], title: dialogue.title, purpose: dialogue.purpose,
                facts: facts(), contents: contents(), heading: words[.workshopSummary],
                messages: messages(),
                noMessages: words[dialogue.isShown ? .workshopNoCodes : .workshopNotShown]),
            forums: forums(), people: people(), peopleNotes: peopleNotes(),
            questions: dialogue.questions.map(\.text), hasQuestions: !dialogue.questions.isEmpty,
            coverage: dialogue.isShown ? said() : nil, method: method())
    }

    private func facts() -> [ReportPage.Fact] {
        var facts: [ReportPage.Fact] = []
        if let period = dialogue.period {
            facts.append(.init(label: words[.workshopPeriod], value: period))
        }
        let counts: [(WorkshopPhrase, Int?)] = [
            (.workshopForums, dialogue.forums.count), (.workshopTables, dialogue.tables),
            (.workshopNotes, dialogue.notes), (.workshopPeople, dialogue.people.total),
        ]
        for (phrase, count) in counts {
            if let count {
                facts.append(.init(label: words[phrase], value: numbers.integer(count)))
            }
        }
        return facts
    }

    private func contents() -> [ReportPage.Entry] {
        let sections: [(String, WorkshopPhrase, Bool)] = [
            ("viktigast", .workshopSummaryShort, true), ("deltagare", .workshopWho, true),
            ("tackning", .workshopCoverageShort, dialogue.isShown),
            ("teman", .workshopThemes, dialogue.isShown),
            ("fritext", .workshopTexts, dialogue.isShown && !dialogue.texts.isEmpty),
            ("slag", .workshopKinds, dialogue.isShown),
            ("sida", .workshopJointShort, dialogue.isShown && hasSurvey),
            ("forra", .workshopChange, dialogue.change != nil),
            ("citat", .workshopQuotesShort, dialogue.isShown),
            ("ord", .workshopWordsShort, dialogue.isShown),
            ("metod", .workshopMethodShort, true),
        ]
        return sections.filter(\.2).map { .init(anchor: $0.0, label: words[$0.1]) }
    }

    /// The five codes that most tables raised, the finest ones, since those above hold them.
    private func messages() -> [String] {
        let parents = Set(dialogue.themes.compactMap(\.parent))
        let leaves = dialogue.themes.filter { !parents.contains($0.path) && $0.overall.notes > 0 }
        return WorkshopOrder.byTables(leaves, \.overall).prefix(5).map { theme in
            words(
                .workshopMessage,
                [
                    "theme": theme.title, "tables": numbers.integer(theme.overall.tables),
                    "allTables": numbers.integer(dialogue.tables),
                    "forums": numbers.integer(theme.overall.forums),
                    "allForums": numbers.integer(dialogue.forums.count),
                    "notes": numbers.integer(theme.overall.notes),
                ])
        }
    }

    // MARK: People

    private func forums() -> TableView {
        let dates = DateFormat(language: dialogue.language)
        let titles = [
            words[.workshopDate], words[.workshopPlace], words[.workshopTables],
            words[.workshopPeople],
        ]
        return TableView(
            caption: words[.workshopForums],
            columns: [.init(title: words[.workshopForum], classes: "")]
                + zip(titles, ["", "", "num", "num"]).map { .init(title: $0, classes: $1) },
            rows: dialogue.forums.map { forum in
                let tables =
                    forum.expectedTables.map {
                        words(
                            .workshopOfExpected,
                            [
                                "count": numbers.integer(forum.tables),
                                "expected": numbers.integer($0),
                            ])
                    } ?? numbers.integer(forum.tables)
                return .init(
                    header: .init(text: forum.title, classes: ""),
                    cells: [
                        .init(
                            label: titles[0], text: forum.date.map { dates.text($0) } ?? "",
                            classes: ""),
                        .init(label: titles[1], text: forum.place ?? "", classes: ""),
                        .init(label: titles[2], text: tables),
                        cell(titles[3], forum.participants),
                    ])
            })
    }

    private func people() -> TableView {
        let title = words[.workshopCount]
        let rows = dialogue.people.profiles.map { profile in
            TableView.Row(
                header: .init(text: profile.title, classes: ""),
                cells: [cell(title, profile.count)])
        }
        let all = TableView.Row(
            classes: "strong", header: .init(text: words[.workshopAllRoles], classes: ""),
            cells: [cell(title, dialogue.people.total)])
        return TableView(
            caption: words[.workshopPeople],
            columns: [.init(title: words[.workshopRole], classes: ""), .init(title: title)],
            rows: rows + [all])
    }

    private func peopleNotes() -> [String] {
        let isHidden =
            dialogue.people.total == nil || dialogue.people.profiles.contains { $0.count == nil }
            || dialogue.forums.contains { $0.participants == nil }
        let registered = dialogue.people.registered.map {
            words(.workshopRegistered, ["count": numbers.integer($0)])
        }
        return [registered, isHidden ? NumberFormat.hidden + " " + words[.hiddenReason] : nil]
            .compactMap { $0 }
    }

    func cell(_ label: String, _ count: Int?) -> TableView.Cell {
        guard let count else {
            return .init(
                label: label, text: NumberFormat.hidden, spoken: words[.hiddenSpoken],
                classes: "num off")
        }
        return .init(label: label, text: numbers.integer(count))
    }

    private func method() -> [Term] {
        let suggested = dialogue.themes.filter { $0.parent == nil }.map(\.overall.suggested)
        let parts: [(WorkshopPhrase, WorkshopPhrase)] = [
            (.workshopMethodCounts, .workshopMethodCountsText),
            (.workshopMethodCodes, .workshopMethodCodesText),
            (.workshopMethodJoint, .workshopMethodJointText),
            (.workshopMethodWords, .workshopMethodWordsText),
            (.workshopMethodPrivacy, .workshopMethodPrivacyText),
            (.workshopLimits, .workshopLimitsText),
        ]
        let values = [
            "suggested": numbers.integer(suggested.reduce(0, +)),
            "k": numbers.integer(dialogue.minimumGroup),
        ]
        // Without a survey nothing stands side by side.
        return parts.filter { hasSurvey || $0.0 != .workshopMethodJoint }.map {
            Term(term: words[$0.0], text: words($0.1, values))
        }
    }
}

/// Most tables first, then most notes, then the order of the codebook.
enum WorkshopOrder {
    static func byTables<Item>(
        _ items: [Item], _ counts: (Item) -> ReleasedCounts?
    ) -> [Item] {
        items.enumerated().sorted { a, b in
            let (first, second) = (counts(a.element), counts(b.element))
            let (tablesA, tablesB) = (first?.tables ?? 0, second?.tables ?? 0)
            let (notesA, notesB) = (first?.notes ?? 0, second?.notes ?? 0)
            if tablesA != tablesB { return tablesA > tablesB }
            return notesA == notesB ? a.offset < b.offset : notesA > notesB
        }.map(\.element)
    }
}
