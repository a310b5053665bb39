import Dialogue
import Disclosure

/// What the survey's free texts are about, beside what the tables raised.
extension WorkshopPageMaker {
    private static let mostThemes = 12

    func texts() -> WorkshopPage.Texts? {
        guard !dialogue.texts.isEmpty else { return nil }
        return WorkshopPage.Texts(
            intro: words[.workshopTextsIntro], tables: dialogue.texts.compactMap(table),
            note: NumberFormat.hidden + " " + words[.hiddenReason])
    }

    /// The themes of a question; nil where nothing of it is told.
    private func table(_ texts: ReleasedTexts) -> HeadedTable? {
        guard !texts.themes.isEmpty else { return nil }
        let titles = [
            words[.workshopTables], words[.workshopTextsCoded], words[.workshopTextsSuggested],
        ]
        let area = dialogue.areas.first { $0.id == texts.question.area }?.title ?? ""
        let horizon = dialogue.horizons.first { $0.id == texts.question.horizon }?.title ?? ""
        return HeadedTable(
            heading: texts.question.title,
            table: TableView(
                caption: area + " / " + horizon
                    + (texts.writers.map {
                        ". " + words(.workshopTextsWriters, ["count": numbers.integer($0)])
                    } ?? ""),
                columns: [.init(title: words[.workshopTheme], classes: "")]
                    + titles.map { .init(title: $0) },
                rows: ordered(texts.themes).prefix(Self.mostThemes).map { theme in
                    let raised = dialogue.themes.first { $0.path == theme.path }
                    return .init(
                        header: .init(text: theme.title, classes: ""),
                        cells: [
                            cell(titles[0], raised?.overall.tables ?? 0),
                            cell(titles[1], theme.coded), cell(titles[2], theme.suggested),
                        ])
                }))
    }

    /// Most people first, as far as they are told; then the codebook's order.
    private func ordered(_ themes: [ReleasedTexts.Theme]) -> [ReleasedTexts.Theme] {
        func weight(_ theme: ReleasedTexts.Theme) -> (Int, Int) {
            (theme.coded ?? 0, theme.suggested ?? 0)
        }
        return themes.enumerated().sorted { a, b in
            let (first, second) = (weight(a.element), weight(b.element))
            return first == second ? a.offset < b.offset : first > second
        }.map(\.element)
    }
}
