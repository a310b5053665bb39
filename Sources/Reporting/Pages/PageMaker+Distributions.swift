import Analysis
import Disclosure
import Statistics

/// Distributions over scales, with their tables.
extension PageMaker {
    /// Both horizons of an area's rows.
    func pairDistribution(id: String, block: GapBlock, in group: ReleasedGroup) -> ChartView {
        let subjects = block.rows.map(\.subject)
        return distribution(
            id: id, title: words(.distributionOf, ["area": block.title]),
            description: words(
                .distributionDescription, ["count": numbers.integer(subjects.count)]),
            subjects: subjects, horizons: [.now, .need], in: group, showsLabels: true)
    }

    /// A single question on a scale.
    func scaleDistribution(
        id: String, subject: ReleasedSubject, in group: ReleasedGroup
    ) -> ChartView {
        distribution(
            id: id, title: subject.title, description: words[.scaleDescription],
            subjects: [subject], horizons: [nil], in: group, showsLabels: false)
    }

    private func distribution(
        id: String, title: String, description: String, subjects: [ReleasedSubject],
        horizons: [FigureHorizon?], in group: ReleasedGroup, showsLabels: Bool
    ) -> ChartView {
        let options = subjects.first?.options ?? []
        let levels = options.filter { !$0.isMissing }
        let missing = options.filter(\.isMissing)
        let chart = DistributionBars(
            title: title, description: description,
            rows: subjects.map { subject in
                .init(
                    label: showsLabels ? subject.title : "",
                    bars: horizons.map {
                        bar(subject, $0, levels: levels, missing: missing, in: group)
                    })
            }, levels: levels.map(\.label))
        let table = distributionTable(
            title, subjects: subjects, horizons: horizons, levels: levels, missing: missing,
            in: group)
        let isHidden = subjects.contains { subject in
            shares(subject, horizons[0], levels: levels, in: group) == nil
        }
        let notes = [words[.rounding]] + (isHidden ? [hiddenNote(in: group)] : [])
        return ChartView(chart, id: id, notes: notes, table: table)
    }

    private func bar(
        _ subject: ReleasedSubject, _ horizon: FigureHorizon?, levels: [ReleasedOption],
        missing: [ReleasedOption], in group: ReleasedGroup
    ) -> DistributionBars.Bar {
        let label = horizon.map { $0 == .now ? words[.now] : words[.need] } ?? ""
        guard let shares = shares(subject, horizon, levels: levels, in: group) else {
            let first = levels.first.flatMap {
                report.figure(.share, of: subject, in: group, horizon: horizon, option: $0.code)
            }
            return .init(label: label, shares: nil, message: message(for: first))
        }
        let outside = missing.compactMap { option -> String? in
            let count = report.figure(
                .count, of: subject, in: group, horizon: horizon, option: option.code)
            guard let value = count?.published?.value, value > 0 else { return nil }
            return option.label + ": " + numbers.decimal(value, decimals: 0)
        }
        return .init(
            label: label,
            shares: shares.map {
                .init(
                    share: $0, text: numbers.percent($0), shortText: numbers.percentNumber($0))
            }, outside: outside)
    }

    /// Nil unless every level's share is shown.
    private func shares(
        _ subject: ReleasedSubject, _ horizon: FigureHorizon?, levels: [ReleasedOption],
        in group: ReleasedGroup
    ) -> [Double]? {
        let shares = levels.compactMap {
            report.figure(.share, of: subject, in: group, horizon: horizon, option: $0.code)?
                .published?.value
        }
        return shares.count == levels.count && !levels.isEmpty ? shares : nil
    }

    private func distributionTable(
        _ title: String, subjects: [ReleasedSubject], horizons: [FigureHorizon?],
        levels: [ReleasedOption], missing: [ReleasedOption], in group: ReleasedGroup
    ) -> TableView {
        let isPair = horizons.count > 1
        let time = TableView.Column(title: words[.horizonColumn], classes: "")
        let titles = levels.map(\.label) + [words[.answersColumn]] + missing.map(\.label)
        let rows = subjects.flatMap { subject in
            horizons.map { horizon -> TableView.Row in
                let size = report.figure(
                    .n, of: subject, in: group, horizon: isPair ? .gap : nil)
                let shares = levels.map { option in
                    cell(option.label, figure(.share, subject, group, horizon, option)) {
                        numbers.percent($0.value)
                    }
                }
                let answers = cell(words[.answersColumn], size) {
                    numbers.decimal($0.value, decimals: 0)
                }
                let outside = missing.map { option in
                    cell(option.label, figure(.count, subject, group, horizon, option)) {
                        numbers.decimal($0.value, decimals: 0)
                    }
                }
                let name = horizon == .need ? words[.need] : words[.now]
                let first = TableView.Cell(label: time.title, text: name, classes: "")
                return .init(
                    header: .init(text: subject.title, classes: ""),
                    cells: (isPair ? [first] : []) + shares + [answers] + outside)
            }
        }
        return TableView(
            caption: title,
            columns: [.init(title: words[.questionColumn], classes: "")] + (isPair ? [time] : [])
                + titles.map { .init(title: $0) }, rows: rows)
    }

    private func figure(
        _ statistic: StatisticName, _ subject: ReleasedSubject, _ group: ReleasedGroup,
        _ horizon: FigureHorizon?, _ option: ReleasedOption
    ) -> ReleasedFigure? {
        report.figure(statistic, of: subject, in: group, horizon: horizon, option: option.code)
    }
}
