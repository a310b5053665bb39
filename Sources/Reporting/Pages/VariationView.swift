import Analysis
import Disclosure
import Statistics

/// Where it differs: units by area, groups by row.
struct VariationView {
    let heading: String
    let sentences: [String]
    let hasSentences: Bool
    let legend: [LegendItem]
    let heat: TableView
    let groupHeats: [HeadedTable]

    struct LegendItem {
        let classes: String
        let mark: String
        let text: String
    }
}

extension PageMaker {
    /// Nil where there are no areas with pairs, or no units.
    func variation() -> VariationView? {
        let areas = report.areas.filter { area in
            findings.everyone.flatMap { report.areaGap(area, in: $0) } != nil
        }
        let units = unitTree.filter { unit in
            areas.contains { report.areaGap($0, in: unit) != nil }
        }
        guard !areas.isEmpty, units.count > 1 else { return nil }
        let scale = HeatScale(largest: largestGap(areas, units))
        let sentences = findings.variationSentences
        return VariationView(
            heading: findings.variationHeading, sentences: sentences,
            hasSentences: !sentences.isEmpty,
            legend: legend(scale, areas, units),
            heat: unitHeat(areas, units, scale),
            groupHeats: dimensions.compactMap { dimension in
                groupHeat(
                    dimension,
                    report.groups.filter { $0.kind == .category && $0.dimension == dimension },
                    scale)
            })
    }

    /// The largest shown gap in either table, so that a shade means the same in both.
    private func largestGap(_ areas: [ReleasedArea], _ units: [ReleasedGroup]) -> Double {
        let ofUnits = units.flatMap { unit in
            areas.compactMap { report.areaGap($0, in: unit)?.published?.value }
        }
        let ofGroups = report.groups.filter { $0.kind == .category }.flatMap { group in
            Findings.rows(of: report, in: group).compactMap { $0.gap?.value }
        }
        return (ofUnits + ofGroups).max() ?? 0
    }

    private func legend(
        _ scale: HeatScale, _ areas: [ReleasedArea], _ units: [ReleasedGroup]
    ) -> [VariationView.LegendItem] {
        let ofUnits = units.flatMap { unit in
            areas.compactMap { report.areaGap($0, in: unit) }
        }
        let ofGroups = report.groups.filter { $0.kind == .category }.flatMap { group in
            findings.rows.compactMap {
                report.figure(.mean, of: $0.subject, in: group, horizon: .gap)
            }
        }
        let cells = ofUnits + ofGroups
        // Both ends as printed: a shade ends a last digit before the next begins.
        let decimals = max(report.meanDecimals, 1)
        let digit = (0..<decimals).reduce(1.0) { part, _ in part / 10 }
        let shades = (0..<HeatScale.shades).map { shade in
            let low = numbers.decimal(scale.lowerBound(shade), decimals: decimals)
            let high = numbers.decimal(
                scale.lowerBound(shade + 1) - digit, decimals: decimals)
            let isLast = shade == HeatScale.shades - 1
            let isOne = low == high
            return VariationView.LegendItem(
                classes: "h\(shade)", mark: "",
                text: isLast
                    ? words(.heatAtLeast, ["low": low]) : low + (isOne ? "" : "\u{2013}" + high))
        }
        var legend = shades
        if cells.contains(where: { ($0.published?.value ?? 0) < 0 }) {
            legend.insert(.init(classes: "hb", mark: "", text: words[.heatBelow]), at: 0)
        }
        if cells.contains(where: { $0.content == .hidden }) {
            legend.append(
                .init(
                    classes: "hx", mark: NumberFormat.hidden,
                    text: words(.hiddenExplanation, ["parent": words[.unitAbove]])))
        }
        if cells.contains(where: { $0.content == .notAsked }) {
            legend.append(
                .init(classes: "hn", mark: words[.notAskedShort], text: words[.notAsked]))
        }
        return legend
    }

    private func unitHeat(
        _ areas: [ReleasedArea], _ units: [ReleasedGroup], _ scale: HeatScale
    ) -> TableView {
        TableView(
            caption: words[.heatTitle], captionClasses: "sr",
            classes: areas.contains { $0.title.count > 12 } ? "stack heat many" : "stack heat",
            columns: [.init(title: words[.unitColumn], classes: "")]
                + areas.map { .init(title: $0.title) },
            rows: units.map { unit in
                let isInner = unit.kind != .unit(isLeaf: true)
                return .init(
                    classes: isInner ? "strong" : "",
                    header: .init(
                        text: unit.label, classes: "in\(min(max(unit.depth, 1), 4))",
                        href: href(of: unit, folder: "units/")),
                    cells: areas.map { heatCell($0.title, report.areaGap($0, in: unit), scale) })
            })
    }

    /// The gap of each row in some groups; nil where none of it is reported.
    func groupHeat(
        _ dimension: String, _ groups: [ReleasedGroup], _ scale: HeatScale
    ) -> HeadedTable? {
        let reported = findings.rows.filter { row in
            groups.contains {
                report.figure(.mean, of: row.subject, in: $0, horizon: .gap) != nil
            }
        }
        guard !reported.isEmpty else { return nil }
        let columns = groupColumns(groups, of: reported.map(\.subject), .gap)
        return HeadedTable(
            heading: words(.groupHeatHeading, ["dimension": dimension]),
            table: TableView(
                caption: words(.groupHeatTitle, ["dimension": dimension]), captionClasses: "sr",
                classes: "stack heat many", columns: titles(columns),
                rows: [baseRow(columns)]
                    + reported.map { row in
                        .init(
                            header: .init(text: row.subject.title, classes: ""),
                            cells: groups.map { group in
                                heatCell(
                                    group.label,
                                    report.figure(
                                        .mean, of: row.subject, in: group, horizon: .gap), scale)
                            } + differenceCells(row.subject, columns, .gap))
                    }), note: differenceNote(columns))
    }

    private func heatCell(
        _ label: String, _ figure: ReleasedFigure?, _ scale: HeatScale
    ) -> TableView.Cell {
        var cell = cell(label, figure) { numbers.difference($0.value) }
        cell.classes =
            switch figure?.content {
            case .published(let published):
                scale.shade(of: published.value).map { "h\($0)" } ?? "hb"
            case .notAsked, .notComputable: "hn"
            case .hidden, .none: "hx"
            }
        return cell
    }
}
