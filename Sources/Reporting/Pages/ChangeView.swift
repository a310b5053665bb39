import Disclosure

/// What has changed since the wave before.
struct ChangeView {
    let heading: String
    let intro: String
    let table: TableView
}

extension PageMaker {
    /// Nil where there is no wave before.
    func change() -> ChangeView? {
        let changes = findings.changes
        guard let wave = report.earlierWave, !changes.isEmpty else { return nil }
        let titles = [words[.now], words[.gapInterval], words[.need], words[.gap]]
        return ChangeView(
            heading: findings.changeHeading,
            intro: [words(.changeIntro, ["wave": wave]), findings.panelSentence]
                .compactMap { $0 }.joined(separator: " "),
            table: TableView(
                caption: words(.changeTitle, ["wave": wave]),
                columns: [.init(title: words[.questionColumn], classes: "")]
                    + titles.map { .init(title: $0) },
                rows: changes.map { row in
                    let header = TableView.Cell(text: row.subject.title, classes: "")
                    if case .notComputable = row.now.content {
                        return .init(
                            header: header, cells: [], message: words[.changeNotComparable],
                            span: titles.count)
                    }
                    return .init(
                        classes: row.isClearlyHigher || row.isClearlyLower ? "strong" : "",
                        header: header,
                        cells: [
                            difference(titles[0], row.now),
                            cell(titles[1], row.now) { interval($0) },
                            difference(titles[2], row.need), difference(titles[3], row.gap),
                        ])
                }))
    }

    private func difference(_ title: String, _ figure: ReleasedFigure?) -> TableView.Cell {
        cell(title, figure) { numbers.difference($0.value) }
    }
}
