import Analysis
import Disclosure
import Statistics

/// Dumbbell charts with their tables.
extension PageMaker {
    /// - Parameters:
    ///   - rows: Rows of one scale, in the survey's order.
    ///   - group: Whose rows they are.
    ///   - reference: The same rows of everyone, to compare with.
    func gapChart(
        id: String, title: String, rows: [RowGap], of group: ReleasedGroup,
        reference: [RowGap] = []
    ) -> ChartView {
        let sorted = RowGap.bySize(rows)
        let chart = DumbbellChart(
            title: words(.dumbbellTitle, ["area": title]),
            description: sorted.map(description).joined(separator: " "),
            rows: sorted.map { row in
                chartRow(row, reference: reference.first { $0.subject == row.subject })
            },
            scale: rows.first?.scale
                ?? .init(lowest: 0, highest: 0, lowestLabel: "", highestLabel: ""),
            words: .init(
                now: words[.now], need: words[.need], gap: words[.gap],
                interval: words[.gapInterval],
                reference: reference.isEmpty ? nil : words[.referenceLegend]))
        // A unit's page says at its top how many work there.
        let asked = group.kind == .everyone ? askedNote(sorted) : nil
        let hidden = sorted.contains { $0.state == .hidden } ? hiddenNote(in: group) : nil
        let notes = [asked, hidden].compactMap { $0 }
        return ChartView(chart, id: id, notes: notes, table: gapTable(title, sorted))
    }

    /// Everyone that the rows were asked of, from the fewest to the most; nil where nobody knows.
    private func askedNote(_ rows: [RowGap]) -> String? {
        let populations = rows.compactMap { $0.gap?.population }
        guard let fewest = populations.min(), let most = populations.max() else { return nil }
        let count =
            numbers.integer(fewest)
            + (fewest == most ? "" : "\u{2013}" + numbers.integer(most))
        return words(.askedNote, ["count": count])
    }

    private func chartRow(_ row: RowGap, reference: RowGap?) -> DumbbellChart.Row {
        guard row.state == .shown, let now = row.now, let need = row.need, let gap = row.gap else {
            return .init(
                label: row.subject.title, points: nil, message: message(for: row.state))
        }
        let compared = reference.flatMap { whole in
            whole.now.flatMap { now in whole.need.map { (now: now, need: $0) } }
        }
        return .init(
            label: row.subject.title,
            points: .init(
                now: now, need: need, nowText: numbers.mean(now), needText: numbers.mean(need)),
            reference: compared, gap: numbers.difference(gap.value), interval: interval(gap) ?? "")
    }

    private func description(_ row: RowGap) -> String {
        guard row.state == .shown, let now = row.now, let need = row.need, let gap = row.gap else {
            return words(
                .messageRow, ["row": row.subject.title, "message": message(for: row.state)])
        }
        return words(
            .dumbbellRow,
            [
                "row": row.subject.title, "now": numbers.mean(now), "need": numbers.mean(need),
                "gap": numbers.difference(gap.value),
            ])
    }

    func interval(_ published: ReleasedFigure.Published) -> String? {
        guard let lower = published.lower, let upper = published.upper else { return nil }
        return numbers.interval(lower, upper)
    }

    private func gapTable(_ title: String, _ rows: [RowGap]) -> TableView {
        let titles = [
            words[.pairsColumn], words[.now], words[.need], words[.gap], words[.gapInterval],
            words[.positiveShareColumn],
        ]
        return TableView(
            caption: words(.dumbbellTitle, ["area": title]),
            columns: [.init(title: words[.questionColumn], classes: "")]
                + titles.map { .init(title: $0) },
            rows: rows.map { row in
                let header = TableView.Cell(text: row.subject.title, classes: "")
                switch row.state {
                case .notAsked, .notComputable:
                    return .init(
                        header: header, cells: [], message: message(for: row.state),
                        span: titles.count)
                case .hidden:
                    return .init(header: header, cells: titles.map { hiddenCell($0) })
                case .shown:
                    let texts = [
                        row.pairs.map { numbers.integer($0) }, row.now.map { numbers.mean($0) },
                        row.need.map { numbers.mean($0) },
                        row.gap.map { numbers.difference($0.value) },
                        row.gap.map { interval($0) ?? words[.notComputable] },
                        row.positiveShare.map { numbers.percent($0) },
                    ]
                    return .init(
                        header: header, cells: zip(titles, texts).map { cell($0, $1) })
                }
            })
    }
}
