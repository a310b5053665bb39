import FollowUp

/// Importance against gap, as a picture.
extension ConclusionsPageMaker {
    /// Nil where there are fewer than two alternatives with both.
    func plot(_ priorities: RankedPriorities) -> ChartView? {
        guard let meanGap = priorities.meanGap else { return nil }
        let numbers = frame.numbers
        var points: [PriorityPlot.Point] = []
        var rows: [[String]] = []
        for (index, option) in priorities.options.enumerated() {
            guard let importance = option.importance, let gap = option.gap else { continue }
            points.append(
                .init(importance: importance, gap: gap.value, number: String(index + 1)))
            rows.append([
                "\(index + 1). " + option.title, numbers.percent(importance),
                frame.figures.value(gap),
            ])
        }
        guard points.count > 1 else { return nil }
        let isDots = priorities.method == .dots
        let importanceTitle = words[isDots ? .prioritiesShare : .prioritiesPlaceAxis]
        return ChartView(
            PriorityPlot(
                title: words[.prioritiesPlot],
                description: rows.map { row in
                    row[0] + ": " + row.dropFirst().joined(separator: ", ")
                }.joined(separator: ". "), importanceTitle: importanceTitle,
                gapTitle: words[.measureGap], points: points,
                even: (
                    priorities.evenImportance,
                    words(
                        .prioritiesEven,
                        ["value": numbers.percent(priorities.evenImportance)])
                ), meanGap: (meanGap, numbers.difference(meanGap))),
            id: "prioritering-bild", notes: [words[.prioritiesPlotNote]],
            table: frame.table(
                caption: words[.prioritiesPlot],
                titles: [words[.prioritiesOption], importanceTitle, words[.measureGap]],
                numeric: [1, 2], short: [1, 2], rows: rows))
    }
}
