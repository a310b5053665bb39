import Analysis
import Disclosure
import Statistics

/// Who answered, and who is missing.
struct ParticipationView {
    let heading: String
    let sentences: [String]
    let meetings: HeadedTable?
    let charts: [HeadedChart]
    let hiddenUnits: [Term]
    let hasHiddenUnits: Bool
}

extension PageMaker {
    func participation() -> ParticipationView {
        let units = unitTree
        let leaves = findings.leaves
        let shown = leaves.count(where: \.isPublishable)
        let counts = ["shown": numbers.integer(shown), "total": numbers.integer(leaves.count)]
        let paragraphs: [[String?]] = [
            [
                answeredSentence, findings.overfullSentence, findings.meetingsSentence,
                findings.completeSentence,
                findings.outsideSentence, findings.outcomesSentence,
                findings.lowerGroupsSentence,
            ],
            [
                leaves.isEmpty ? nil : words(.unitsShown, counts), findings.hiddenUnitsSentence,
                findings.lowRatesSentence,
            ], findings.unevenSentences,
        ]
        let sentences = paragraphs.map { $0.compactMap { $0 }.joined(separator: " ") }
            .filter { !$0.isEmpty }
        let unitChart = HeadedChart(
            heading: words[.unitRates],
            chart: rateChart(
                id: "enheter", title: words[.unitRates], groups: units,
                column: words[.unitColumn]))
        let hidden = leaves.filter { !$0.isPublishable }.map { unit in
            Term(
                term: unit.label,
                text: words(.hiddenUnit, ["group": findings.includingGroup(of: unit)]))
        }
        return ParticipationView(
            heading: findings.participationHeading, sentences: sentences,
            meetings: meetingsTable(), charts: [unitChart] + groupCharts(), hiddenUnits: hidden,
            hasHiddenUnits: !hidden.isEmpty)
    }

    /// Everyone and the units below; without everyone where the one outermost unit is the same.
    var unitTree: [ReleasedGroup] {
        let groups = report.groups.filter { $0.kind == .everyone || $0.kind.isUnit }
        let outermost = groups.filter { $0.depth == 1 }
        guard outermost.count == 1, let everyone = findings.everyone,
            let n = findings.participation(of: everyone).n,
            n == findings.participation(of: outermost[0]).n,
            everyone.headcount == outermost[0].headcount
        else { return groups }
        return groups.filter { $0.kind != .everyone }
    }

    private var answeredSentence: String? {
        guard let overall = findings.overall, let n = overall.n, let staff = overall.headcount
        else { return nil }
        return words(
            .answeredOf, ["n": numbers.integer(n), "population": numbers.integer(staff)])
    }

    /// Dimensions that people are grouped by, in the groups' order.
    var dimensions: [String] {
        report.groups.filter { $0.kind == .category }.reduce(into: []) { found, group in
            if !found.contains(group.dimension) { found.append(group.dimension) }
        }
    }

    /// Whether the register tells how many people belong to any of its groups: else there is no rate.
    func isCounted(_ dimension: String, _ kind: ReleasedGroup.Kind) -> Bool {
        report.groups.contains {
            $0.kind == kind && $0.dimension == dimension && $0.headcount != nil
        }
    }

    private func groupCharts() -> [HeadedChart] {
        dimensions.filter { isCounted($0, .category) }.enumerated().map { index, dimension in
            let title = words(.groupRates, ["dimension": dimension])
            let groups = report.groups.filter {
                $0.kind == .category && $0.dimension == dimension
            }
            return HeadedChart(
                heading: title,
                chart: rateChart(
                    id: "grupp-\(index)", title: title,
                    groups: report.groups.filter { $0.kind == .everyone } + groups,
                    column: words[.groupColumn]))
        }
    }

    func rateChart(
        id: String, title: String, groups: [ReleasedGroup], column: String,
        folder: String? = "units/"
    ) -> ChartView {
        let all = findings.overall?.rate
        let parts = groups.map { ($0, findings.participation(of: $0)) }
        let hidden = parts.count { $0.1.rate == nil && $0.0.headcount != nil }
        let chart = ShareBars(
            title: title,
            description: words(
                .unitRatesDescription,
                [
                    "count": numbers.integer(groups.count), "hidden": numbers.integer(hidden),
                    "rate": all.map { numbers.percentInWords($0) } ?? words[.hiddenSpoken],
                ]),
            rows: parts.map { rateRow($0, $1) },
            mark: all.map {
                .init(share: $0, label: words(.everyoneRate, ["rate": numbers.percent($0)]))
            })
        let isHidden = groups.contains { !$0.isPublishable }
        var notes: [String] = []
        if isHidden { notes.append(hiddenNoteForUnits) }
        return ChartView(
            chart, id: id, notes: notes,
            table: rateTable(title, parts, column: column, folder: folder))
    }

    private func rateRow(
        _ group: ReleasedGroup, _ participation: Findings.Participation
    ) -> ShareBars.Row {
        let isInner = group.kind == .unit(isLeaf: false) || group.kind == .everyone
        let indent = group.kind.isUnit ? group.depth - 1 : 0
        guard let rate = participation.rate else {
            let figure = findings.participationSubject.flatMap {
                report.figure(.responseRate, of: $0, in: group)
            }
            let text =
                figure?.reason != nil
                ? words[noRate(participation)] : message(for: figure)
            return .init(
                label: group.label, indent: indent, share: nil, text: text, isStrong: isInner)
        }
        var detail = ""
        if let n = participation.n, let staff = participation.headcount {
            detail = words(
                .ofTotal, ["part": numbers.integer(n), "whole": numbers.integer(staff)])
        }
        return .init(
            label: group.label, indent: indent, share: rate, text: numbers.percent(rate),
            detail: detail, isStrong: isInner)
    }

    /// Why there is no rate, where that is no secret.
    private func noRate(_ participation: Findings.Participation) -> Phrase {
        if participation.headcount == nil { return .headcountUnknown }
        return participation.isOverfull ? .moreAnswersThanStaff : .notComputable
    }

    private func rateTable(
        _ title: String, _ parts: [(ReleasedGroup, Findings.Participation)], column: String,
        folder: String?
    ) -> TableView {
        let titles = [words[.answersColumn], words[.headcountColumn], words[.rateColumn]]
        let subject = findings.participationSubject
        return TableView(
            caption: title,
            columns: [.init(title: column, classes: "")] + titles.map { .init(title: $0) },
            rows: parts.map { group, participation in
                let rate = subject.flatMap { report.figure(.responseRate, of: $0, in: group) }
                let isInner = group.kind == .unit(isLeaf: false) || group.kind == .everyone
                return .init(
                    classes: isInner ? "strong" : "",
                    header: .init(
                        text: group.label, classes: "in\(min(max(group.depth, 1), 4))",
                        href: folder.flatMap { href(of: group, folder: $0) }),
                    cells: [
                        cell(titles[0], participation.n.map { numbers.integer($0) }),
                        cell(
                            titles[1],
                            participation.headcount.map { numbers.integer($0) }
                                ?? words[.headcountUnknown]),
                        rate?.reason != nil
                            ? .init(
                                label: titles[2], text: words[noRate(participation)],
                                classes: "num off")
                            : cell(titles[2], rate) { numbers.percent($0.value) },
                    ])
            })
    }
}
