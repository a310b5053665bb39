import Analysis
import Disclosure
import Statistics

/// Questions that are not pairs, and indices.
struct OtherView {
    let questions: [QuestionView]
    let indices: TableView?
    /// What is odd about them.
    let indexHints: [String]
    /// Means of questions on a scale and of indices, by each breakdown that the survey asks for.
    let groupMeans: [HeadedTable]

    struct QuestionView {
        let question: String
        let heading: String
        var note: String?
        let chart: ChartView
    }
}

extension PageMaker {
    /// Nil where there is neither question nor index.
    func other() -> OtherView? {
        guard let everyone = findings.everyone else { return nil }
        let questions = report.subjects.enumerated().compactMap { index, subject in
            question(subject, id: "fraga-\(index)", in: everyone)
        }
        let indices = indexTable(in: everyone)
        guard !questions.isEmpty || indices != nil else { return nil }
        return OtherView(
            questions: questions, indices: indices, indexHints: indexHints(in: everyone),
            groupMeans: dimensions.compactMap { groupMeans(by: $0) })
    }

    /// Nil where no mean is reported by it.
    private func groupMeans(by dimension: String) -> HeadedTable? {
        let groups = report.groups.filter { $0.kind == .category && $0.dimension == dimension }
        let subjects = report.subjects.filter { subject in
            (subject.kind == .scale || subject.kind == .index)
                && groups.contains { report.figure(.mean, of: subject, in: $0) != nil }
        }
        guard !subjects.isEmpty else { return nil }
        let columns = groupColumns(groups, of: subjects, nil)
        return HeadedTable(
            heading: words(.groupMeansHeading, ["dimension": dimension]),
            table: TableView(
                caption: words(.groupMeansTitle, ["dimension": dimension]), captionClasses: "sr",
                columns: titles(columns),
                rows: [baseRow(columns)]
                    + subjects.map { subject in
                        .init(
                            header: .init(text: subject.title, classes: ""),
                            cells: groups.map { group in
                                cell(group.label, report.figure(.mean, of: subject, in: group)) {
                                    numbers.mean($0.value)
                                }
                            } + differenceCells(subject, columns, nil))
                    }), note: differenceNote(columns))
    }

    /// Nil for a question that asks for something else, and where the score may not be told.
    private func recommendationNote(
        _ subject: ReleasedSubject, in group: ReleasedGroup
    ) -> String? {
        guard let score = report.figure(.nps, of: subject, in: group)?.published,
            let lower = score.lower, let upper = score.upper
        else { return nil }
        func whole(_ value: Double) -> String { numbers.decimal(value, decimals: 0) }
        return words(
            .recommendationNote,
            ["nps": whole(score.value), "lower": whole(lower), "upper": whole(upper)])
    }

    /// Rule: an item whose printed correlation with the rest of its index is below 0.
    private func indexHints(in group: ReleasedGroup) -> [String] {
        report.subjects.filter { $0.kind == .index }.flatMap { index in
            index.options.compactMap { item -> String? in
                let figure = report.figure(.itemRest, of: index, in: group, option: item.code)
                guard let rest = figure?.published?.value, rest < 0 else { return nil }
                return words(.reversedItem, ["item": item.label, "index": index.title])
            }
        }
    }

    private func question(
        _ subject: ReleasedSubject, id: String, in group: ReleasedGroup
    ) -> OtherView.QuestionView? {
        switch subject.kind {
        case .participation, .pairRow, .index: return nil
        case .single, .multiple:
            return .init(
                question: subject.title, heading: optionHeading(subject, in: group),
                chart: optionChart(id: id, subject, in: group))
        case .scale:
            let top = report.figure(.top2, of: subject, in: group)?.published?.value
            return .init(
                question: subject.title,
                heading: top.map {
                    words(
                        .scaleHeading,
                        ["share": numbers.percentInWords($0).capitalisedFirst])
                } ?? words[.questionHidden],
                note: recommendationNote(subject, in: group),
                chart: scaleDistribution(id: id, subject: subject, in: group))
        }
    }

    /// Rule: the option most chosen, where all options' shares are shown and no other is printed
    /// with the same share.
    private func optionHeading(_ subject: ReleasedSubject, in group: ReleasedGroup) -> String {
        let shares = subject.options.compactMap { option in
            report.figure(.share, of: subject, in: group, option: option.code)?.published.map {
                (option: option, share: $0.value)
            }
        }
        guard shares.count == subject.options.count,
            let top = shares.max(by: { $0.share < $1.share })
        else { return words[.questionHidden] }
        let text = numbers.percent(top.share)
        guard shares.count(where: { numbers.percent($0.share) == text }) == 1 else {
            return subject.title
        }
        let phrase: Phrase = subject.kind == .multiple ? .topOptions : .topOption
        return words(phrase, ["option": top.option.label, "share": text])
    }

    private func optionChart(
        id: String, _ subject: ReleasedSubject, in group: ReleasedGroup
    ) -> ChartView {
        let figures = subject.options.map { option in
            (
                option: option,
                share: report.figure(.share, of: subject, in: group, option: option.code),
                count: report.figure(.count, of: subject, in: group, option: option.code)
            )
        }
        let chart = ShareBars(
            title: subject.title, description: words[.optionsDescription],
            rows: figures.map { option, share, _ in
                .init(
                    label: option.label, share: share?.published?.value,
                    text: share?.published.map { numbers.percent($0.value) }
                        ?? message(for: share))
            }, mark: nil)
        let titles = [words[.countColumn], words[.shareColumn]]
        let table = TableView(
            caption: subject.title,
            columns: [.init(title: words[.optionColumn], classes: "")]
                + titles.map { .init(title: $0) },
            rows: figures.map { option, share, count in
                .init(
                    header: .init(text: option.label, classes: ""),
                    cells: [
                        cell(titles[0], count) { numbers.decimal($0.value, decimals: 0) },
                        cell(titles[1], share) { numbers.percent($0.value) },
                    ])
            })
        var notes: [String] = []
        if let n = report.figure(.n, of: subject, in: group)?.published?.value {
            notes.append(words(.baseNote, ["n": numbers.decimal(n, decimals: 0)]))
        }
        notes.append(subject.kind == .multiple ? words[.multipleNote] : words[.rounding])
        if figures.contains(where: { $0.share?.published == nil }) {
            notes.append(hiddenNote(in: group))
        }
        return ChartView(chart, id: id, notes: [notes.joined(separator: " ")], table: table)
    }

    private func indexTable(in group: ReleasedGroup) -> TableView? {
        let indices = report.subjects.filter { $0.kind == .index }
        guard !indices.isEmpty else { return nil }
        let titles = [words[.answersColumn], words[.meanColumn], words[.meanIntervalColumn]]
        return TableView(
            caption: words[.indexHeading], captionClasses: "sr",
            columns: [.init(title: words[.indexColumn], classes: "")]
                + titles.map { .init(title: $0) },
            rows: indices.map { subject in
                let mean = report.figure(.mean, of: subject, in: group)
                return .init(
                    header: .init(text: subject.title, classes: ""),
                    cells: [
                        cell(titles[0], mean) { $0.n.map { numbers.integer($0) } },
                        cell(titles[1], mean) { numbers.mean($0.value) },
                        cell(titles[2], mean) { interval($0) },
                    ])
            })
    }
}
