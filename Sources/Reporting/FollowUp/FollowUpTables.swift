import Dialogue
import FollowUp
import Tables

/// The same for machines: UTF-8, comma, LF.
enum FollowUpTables {
    private static let options = DelimitedWriter.Options(
        separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf)

    private static func bytes(
        _ header: [String], _ rows: [[Cell]]
    ) throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(options)
        try writer.record(header)
        for row in rows {
            for cell in row {
                switch cell {
                case .text(let text): try writer.text(text)
                case .number(let value?): writer.number(value)
                case .number(nil): writer.empty()
                }
            }
            writer.endRecord()
        }
        return writer.takeBytes()
    }

    private enum Cell {
        case text(String)
        case number(Double?)

        static func count(_ value: Int?) -> Cell { .number(value.map(Double.init)) }
    }

    /// plan.csv: a line per activity.
    static func plan(_ followUp: PlanFollowUp) throws(TableError) -> [UInt8] {
        let date = followUp.date
        let rows = followUp.plan.areas.flatMap { area in
            area.headings.flatMap { heading in
                heading.activities.map { activity -> [Cell] in
                    [
                        .text(area.id), .text(heading.title), .text(activity.id),
                        .text(activity.title), .text(activity.targetGroup ?? ""),
                        .text(activity.responsible ?? ""),
                        .text(activity.horizon?.rawValue ?? ""), .text(activity.status.rawValue),
                        .text(activity.start?.iso ?? ""), .text(activity.end?.iso ?? ""),
                        .text(date == nil ? "" : activity.isLate(on: date) ? "1" : "0"),
                    ]
                        + Activity.Check.allCases.map {
                            .text(activity.checklist.contains($0) ? "1" : "0")
                        } + [
                            .text(activity.indicators.joined(separator: "; ")),
                            .count(activity.milestones.count),
                            .count(activity.milestones.count(where: \.isDone)),
                            .count(
                                date == nil
                                    ? nil : activity.milestones.count { $0.isLate(on: date) }),
                        ]
                }
            }
        }
        return try bytes(
            [
                "area", "heading", "activity", "title", "target_group", "responsible", "horizon",
                "status", "start", "end", "late",
            ] + Activity.Check.allCases.map(\.rawValue) + [
                "indicators", "milestones", "milestones_done", "milestones_late",
            ], rows)
    }

    /// indicators.csv: a line per indicator.
    static func indicators(_ followUp: PlanFollowUp) throws(TableError) -> [UInt8] {
        try bytes(
            [
                "indicator", "title", "perspective", "direction", "value", "n", "baseline",
                "baseline_date", "change", "target", "standing", "source", "when", "released",
            ],
            followUp.readings.map { reading in
                let indicator = reading.indicator
                var n: Int?
                var source = ""
                var when = ""
                switch reading.current {
                case .none: break
                case .figure(let figure):
                    n = figure.n
                    source = figure.text
                case .external(let value, let name):
                    source = name
                    when = value.when
                }
                return [
                    .text(indicator.id), .text(indicator.title),
                    .text(indicator.perspective.rawValue), .text(indicator.direction.rawValue),
                    .number(reading.current.value), .count(n),
                    .number(indicator.baseline?.value), .text(indicator.baselineDate ?? ""),
                    .number(reading.change), .number(indicator.target?.value),
                    .text(reading.standing.rawValue), .text(source), .text(when),
                    .number(reading.previous),
                ]
            })
    }

    /// recommendations.csv: a line per recommendation and plan level.
    static func recommendations(
        _ all: ResolvedConclusions, _ frame: FollowUpFrame
    ) throws(TableError) -> [UInt8] {
        func text(_ text: ResolvedText) -> String {
            frame.running(text.texts, text.resolved).text
        }
        return try bytes(
            ["level", "recommendation", "text", "term", "conclusions", "reasons"],
            PlanLevel.allCases.flatMap { level in
                all.recommendations.filter { $0.levels.contains(level) }.map { one -> [Cell] in
                    [
                        .text(level.rawValue), .text(one.id), .text(text(one.text)),
                        .text(one.term?.rawValue ?? ""),
                        .text(
                            one.conclusions.map { all.conclusions[$0].id }
                                .joined(separator: "; ")),
                        .text(one.reasons.map(text).joined(separator: "; ")),
                    ]
                }
            })
    }

    /// conclusions.csv: a line per piece of evidence, one without where a conclusion has none.
    static func conclusions(
        _ all: ResolvedConclusions, _ maker: ConclusionsPageMaker
    ) throws(TableError) -> [UInt8] {
        let frame = maker.frame
        return try bytes(
            [
                "conclusion", "text", "strength", "evidence", "value", "lower", "upper", "n",
                "source", "limits",
            ],
            all.conclusions.flatMap { one in
                let head: [Cell] = [
                    .text(one.id), .text(frame.running(one.text.texts, one.text.resolved).text),
                    .text(one.strength?.rawValue ?? ""),
                ]
                let limits = Cell.text(one.limits.map(maker.limit).joined(separator: " "))
                let evidence = one.evidence.map { evidence -> [Cell] in
                    switch evidence {
                    case .figure(let figure):
                        [
                            .text(figure.text), .number(figure.value), .number(figure.lower),
                            .number(figure.upper), .count(figure.n),
                            .text(figure.source.rawValue),
                        ]
                    case .quote(let quote):
                        [
                            .text(quote.text), .number(nil), .number(nil), .number(nil),
                            .number(nil), .text(quote.source.rawValue),
                        ]
                    }
                }
                let none: [Cell] = [
                    .text(""), .number(nil), .number(nil), .number(nil), .number(nil), .text(""),
                ]
                return (evidence.isEmpty ? [none] : evidence).map { head + $0 + [limits] }
            })
    }

    /// priorities.csv: a line per alternative.
    static func priorities(_ priorities: RankedPriorities) throws(TableError) -> [UInt8] {
        try bytes(
            [
                "option", "method", "votes", "share", "supporters", "ballots", "importance_rank",
                "gap", "gap_rank", "quadrant",
            ],
            priorities.options.map { option in
                [
                    .text(option.title), .text(priorities.method.rawValue),
                    .number(option.votes.map { ($0 * 100).rounded() / 100 }),
                    .number(option.share.map { ($0 * 100).rounded() / 100 }),
                    .count(option.supporters), .count(priorities.ballots),
                    .count(option.importanceRank), .number(option.gap?.value),
                    .count(option.gapRank), .text(option.quadrant?.rawValue ?? ""),
                ]
            })
    }

    /// scan.csv: a line per finding, and per cell that nobody found anything for.
    static func scan(_ matrix: ScanMatrix) throws(TableError) -> [UInt8] {
        try bytes(
            ["case", "aspect", "status", "code", "finding", "source", "date", "certainty"],
            matrix.cases.flatMap { one in
                matrix.aspects.flatMap { aspect -> [[Cell]] in
                    let findings = matrix.findings(one.id, aspect.id)
                    guard !findings.isEmpty else {
                        return [
                            [.text(one.id), .text(aspect.id), .text("empty")]
                                + (0..<5).map { _ in .text("") }
                        ]
                    }
                    return findings.map { finding in
                        [
                            .text(one.id), .text(aspect.id), .text("found"),
                            .text(finding.code ?? ""), .text(finding.text),
                            .text(finding.source ?? ""), .text(finding.date?.iso ?? ""),
                            .text(finding.certainty?.rawValue ?? ""),
                        ]
                    }
                }
            })
    }
}
