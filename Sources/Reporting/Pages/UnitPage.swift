import Analysis
import Disclosure
import Statistics

/// One unit's page as its template sees it.
struct UnitPage {
    let t: Wording
    let styleSheet: String
    let documentTitle: String
    let surveyTitle: String
    let title: String
    let isDraft: Bool
    let responsible: [String]
    /// Units above, outermost first.
    let path: [String]
    let keys: [KeyFigure]
    let sentences: [String]
    let charts: [ChartView]
    let hasCharts: Bool
    /// Who answered in the unit, by each question that units are crossed with.
    let rates: [HeadedChart]
    /// The gap of each row, by the same questions.
    let crossedGaps: [HeadedTable]
    let gapsHeading: String
    let gaps: [GapItem]
    let hasGaps: Bool
    let planRows: [Int]
    let children: [Child]
    let hasChildren: Bool

    struct GapItem {
        let title: String
        let value: String
        let text: String
    }

    struct Child {
        let label: String
        let href: String?
        let text: String?
    }
}

extension PageMaker {
    /// Empty lines for what the unit decides to do.
    private static let planLines = 4

    func unitPage(_ unit: ReleasedGroup, at index: Int) -> UnitPage {
        let rows = Findings.rows(of: report, in: unit)
        let gaps = findings.largestGaps(rows).map { gapItem($0, in: unit) }
        let charts = unitCharts(unit, rows)
        let children = children(of: index)
        return UnitPage(
            t: words, styleSheet: styleSheet, documentTitle: documentTitle(unit.label),
            surveyTitle: report.title, title: unit.label, isDraft: report.isDraft,
            responsible: responsible, path: path(to: unit), keys: unitKeys(unit, rows),
            sentences: findings.unitSentences(unit, rows: rows), charts: charts,
            hasCharts: !charts.isEmpty, rates: crossedRates(of: unit),
            crossedGaps: crossedGaps(of: unit),
            gapsHeading: gaps.count == 3 ? words[.unitGaps] : words[.unitGapsFew], gaps: gaps,
            hasGaps: !gaps.isEmpty, planRows: Array(1...Self.planLines), children: children,
            hasChildren: !children.isEmpty)
    }

    private func unitKeys(_ unit: ReleasedGroup, _ rows: [RowGap]) -> [KeyFigure] {
        let participation = findings.participation(of: unit)
        let answers = participation.n.map { n in
            KeyFigure(
                label: words[.keyAnswers], value: numbers.integer(n),
                note: participation.headcount.map {
                    words(.keyAnswersNote, ["population": numbers.integer($0)])
                } ?? "")
        }
        let rate = participation.rate.map {
            KeyFigure(
                label: words[.keyRate], value: numbers.percent($0),
                note: findings.overall?.rate.map {
                    words(.everyoneRate, ["rate": numbers.percent($0)])
                } ?? "")
        }
        let shown = rows.filter { $0.state == .shown }
        let clear =
            shown.isEmpty
            ? nil
            : KeyFigure(
                label: words[.keyClear],
                value: numbers.integer(shown.count(where: \.isClearlyLarger)),
                note: words(.keyClearNote, ["count": numbers.integer(shown.count)]))
        return [answers, rate, clear].compactMap { $0 }
    }

    /// One chart for each scale, all rows in it in order of their gap.
    private func unitCharts(_ unit: ReleasedGroup, _ rows: [RowGap]) -> [ChartView] {
        var scales: [[RowGap]] = []
        for row in rows {
            if let place = scales.firstIndex(where: {
                $0.first?.subject.options == row.subject.options
            }) {
                scales[place].append(row)
            } else {
                scales.append([row])
            }
        }
        return scales.enumerated().map { index, rows in
            gapChart(
                id: "gap-\(index)", title: unit.label, rows: rows, of: unit,
                reference: findings.rows)
        }
    }

    /// Of a unit that is reported by profession, say: how many of each answered.
    private func crossedRates(of unit: ReleasedGroup) -> [HeadedChart] {
        crossings(of: unit).filter { isCounted($0.dimension, .crossing) }.enumerated().map {
            index, crossing in
            let (dimension, groups) = crossing
            let title = words(.groupRates, ["dimension": dimension])
            return HeadedChart(
                heading: title,
                chart: rateChart(
                    id: "svar-\(index)", title: title,
                    groups: [unit] + groups, column: words[.groupColumn], folder: nil))
        }
    }

    private func crossedGaps(of unit: ReleasedGroup) -> [HeadedTable] {
        crossings(of: unit).compactMap { dimension, groups in
            let largest = groups.flatMap { group in
                Findings.rows(of: report, in: group).compactMap { $0.gap?.value }
            }.max()
            return groupHeat(dimension, groups, HeatScale(largest: largest ?? 0))
        }
    }

    /// The questions that a unit is crossed with, each with its groups, in the report's order.
    private func crossings(
        of unit: ReleasedGroup
    ) -> [(dimension: String, groups: [ReleasedGroup])] {
        let crossed = report.groups.filter { $0.kind == .crossing && $0.unit == unit.unit }
        let dimensions = crossed.reduce(into: [String]()) { found, group in
            if !found.contains(group.dimension) { found.append(group.dimension) }
        }
        return dimensions.map { dimension in
            (dimension, crossed.filter { $0.dimension == dimension })
        }
    }

    private func gapItem(_ row: RowGap, in unit: ReleasedGroup) -> UnitPage.GapItem {
        var sentences: [String] = []
        if let now = row.now, let need = row.need {
            sentences.append(
                words(.unitGapText, ["now": numbers.mean(now), "need": numbers.mean(need)]))
        }
        if let gap = row.gap, let certainty = findings.certainty(of: gap) {
            sentences.append(certainty)
        }
        if let place = findings.placeSentence(row, in: unit) { sentences.append(place) }
        return .init(
            title: row.subject.title, value: row.gap.map { numbers.difference($0.value) } ?? "",
            text: sentences.joined(separator: " "))
    }

    private func path(to unit: ReleasedGroup) -> [String] {
        var path: [String] = []
        var index = unit.parent
        while let current = index, report.groups.indices.contains(current) {
            let above = report.groups[current]
            if above.kind == .everyone { break }
            path.insert(above.label, at: 0)
            index = above.parent.flatMap { $0 < current ? $0 : nil }
        }
        return path
    }

    private func children(of index: Int) -> [UnitPage.Child] {
        report.groups.filter { $0.parent == index && $0.kind.isUnit }.map { child in
            UnitPage.Child(
                label: child.label, href: href(of: child, folder: ""),
                text: child.isPublishable
                    ? nil : words(.hiddenUnit, ["group": findings.includingGroup(of: child)]))
        }
    }
}
