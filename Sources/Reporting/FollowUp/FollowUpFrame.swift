import Disclosure
import FollowUp

/// What all pages beside a report share while they are made.
struct FollowUpFrame {
    let report: ReleasedReport
    let words: Wording
    let numbers: NumberFormat
    let figures: FigureWords
    let dates: DateFormat
    private let responsible: [String]

    init(_ report: ReleasedReport) {
        let pages = PageMaker(report)
        self.report = report
        words = pages.words
        numbers = pages.numbers
        figures = FigureWords(words: pages.words, numbers: pages.numbers)
        dates = DateFormat(language: report.language)
        responsible = pages.responsible
    }

    func page(
        kicker: FollowUpPhrase, title: String, facts: [ReportPage.Fact],
        sections: [FollowUpPage.Section]
    ) -> FollowUpPage {
        let contents = sections.compactMap { section in
            section.title.map {
                ReportPage.Entry(
                    anchor: section.id, label: FollowUpPage.Running($0.spans).text)
            }
        }
        return FollowUpPage(
            t: words,
            styleSheet: StyleSheet.text
                + (report.isDraft ? StyleSheet.draftMark(words[.draft]) : ""),
            documentTitle: (report.isDraft ? words[.draft] + ": " : "") + title, title: title,
            isDraft: report.isDraft, responsible: responsible, kicker: words[kicker], facts: facts,
            contents: contents, hasContents: contents.count > 1, sections: sections)
    }

    func section(
        _ id: String, _ title: FollowUpPhrase, _ blocks: [FollowUpPage.Block]
    ) -> FollowUpPage.Section {
        .init(id: id, title: FollowUpPage.Running(words[title]), blocks: blocks)
    }

    /// Running text with its figures filled in.
    ///
    /// - Parameter anchors: Where each figure is explained on the page, by its place; nil for none.
    func running(
        _ texts: [InlineText], _ resolved: [Resolved], anchors: [String]? = nil
    ) -> FollowUpPage.Running {
        FollowUpPage.Running(
            texts.map { text in
                var span: FollowUpPage.Span
                switch text.content {
                case .text(let words): span = FollowUpPage.Span(text: words)
                case .figure(let index):
                    span = FollowUpPage.Span(
                        text: resolved[index].figure.map(figures.prose) ?? "")
                    span.figure = anchors?[index]
                }
                span.strong = text.isStrong
                span.emphasized = text.isEmphasized
                span.href = text.href
                return span
            })
    }

    /// The figures that a page rests on, each once, a row each.
    func evidence(_ shown: [ResolvedFigure], id: (Int) -> String?) -> TableView {
        let titles = [
            words[.followValue], words[.followInterval], words[.followN], words[.followSource],
        ]
        return TableView(
            caption: words[.followEvidence], captionClasses: "sr",
            columns: [.init(title: words[.followFigure], classes: "")]
                + zip(titles, ["num", "num", "num", ""]).map { .init(title: $0, classes: $1) },
            rows: shown.enumerated().map { index, figure in
                .init(
                    header: .init(text: figures.name(figure), classes: "", id: id(index)),
                    cells: [
                        .init(label: titles[0], text: figures.value(figure)),
                        .init(label: titles[1], text: figures.interval(figure) ?? "\u{2013}"),
                        .init(
                            label: titles[2],
                            text: figure.n.map(numbers.integer) ?? "\u{2013}"),
                        .init(
                            label: titles[3], text: figures.source(figure.source), classes: ""),
                    ])
            })
    }
}
