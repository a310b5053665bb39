import Dialogue
import FollowUp

/// Indicators by perspective, what is missing, and the timeline.
extension PlanPageMaker {
    func perspectives() -> [FollowUpPage.Block] {
        var blocks: [FollowUpPage.Block] = [.paragraph(words[.planPerspectivesIntro])]
        for perspective in Indicator.Perspective.allCases {
            let title = words[Self.phrase(perspective)]
            let here = followUp.readings.filter { $0.indicator.perspective == perspective }
            blocks.append(.heading(title))
            guard !here.isEmpty else {
                blocks.append(.remark(words[.planNoIndicatorHere]))
                continue
            }
            blocks.append(.init(table: indicators(here, caption: title)))
        }
        return blocks
    }

    private func indicators(_ readings: [IndicatorReading], caption: String) -> TableView {
        frame.table(
            caption: caption,
            [
                .planIndicator, .planNow, .planBaseline, .planChange, .planTarget, .planStanding,
            ], numeric: [1, 2, 3, 4], short: [1, 3, 5],
            rows: readings.map { reading in
                let indicator = reading.indicator
                let baseline = indicator.baseline.map { number($0, reading) } ?? "\u{2013}"
                return [
                    title(reading),
                    current(reading),
                    indicator.baselineDate.map { baseline + " (\($0))" } ?? baseline,
                    change(reading), target(reading), words[Self.phrase(reading.standing)],
                ]
            })
    }

    /// With what women and men have where that is told, and where the value comes from.
    private func title(_ reading: IndicatorReading) -> String {
        let indicator = reading.indicator
        var parts = [indicator.unit.map { indicator.title + " (\($0))" } ?? indicator.title]
        if case .external(let value, _) = reading.current, let women = value.women,
            let men = value.men
        {
            parts.append(
                words(
                    .planByGender,
                    ["women": number(women, reading), "men": number(men, reading)]))
        }
        if let source = source(reading) { parts.append(words(.planFrom, ["source": source])) }
        return parts.joined(separator: ". ")
    }

    func current(_ reading: IndicatorReading) -> String {
        switch reading.current {
        case .none: return words[.planNotMeasured]
        case .figure(let figure): return frame.figures.value(figure)
        case .external(let value, _):
            return number(value.number, reading)
        }
    }

    /// As the indicator's value is written.
    private func number(_ written: WrittenNumber, _ reading: IndicatorReading) -> String {
        if case .figure(let figure) = reading.current {
            switch figure.kind {
            case .mean: return frame.numbers.mean(written.value)
            case .difference: return frame.numbers.difference(written.value)
            case .share: return frame.numbers.percent(written.value)
            case .count: return frame.numbers.integer(Int(written.value))
            }
        }
        return written.isPercent
            ? frame.numbers.percent(written.value)
            : frame.numbers.decimal(written.value, decimals: written.decimals)
    }

    private func change(_ reading: IndicatorReading) -> String {
        reading.change.map { difference($0, reading) } ?? "\u{2013}"
    }

    /// A value of the last release, as the indicator's is written.
    func previous(_ reading: IndicatorReading) -> String {
        reading.previous.map { number(written($0, reading), reading) } ?? "\u{2013}"
    }

    /// Since the last release.
    func since(_ reading: IndicatorReading) -> String {
        reading.sincePrevious.map { difference($0, reading) } ?? "\u{2013}"
    }

    private func written(_ value: Double, _ reading: IndicatorReading) -> WrittenNumber {
        guard case .external(let now, _) = reading.current else { return WrittenNumber(value) }
        return WrittenNumber(
            value, decimals: now.number.decimals, isPercent: now.number.isPercent)
    }

    private func difference(_ change: Double, _ reading: IndicatorReading) -> String {
        let sign = change > 0 ? "+" : ""
        if case .figure(let figure) = reading.current {
            switch figure.kind {
            case .mean, .difference: return frame.numbers.difference(change)
            case .share:
                return sign
                    + words(
                        .planPoints, ["points": frame.numbers.percentNumber(change)])
            case .count: return sign + frame.numbers.integer(Int(change))
            }
        }
        guard case .external(let value, _) = reading.current else { return "\u{2013}" }
        if value.number.isPercent {
            return sign + words(.planPoints, ["points": frame.numbers.percentNumber(change)])
        }
        let decimals = max(value.number.decimals, reading.indicator.baseline?.decimals ?? 0)
        return sign + frame.numbers.decimal(change, decimals: decimals)
    }

    private func target(_ reading: IndicatorReading) -> String {
        guard let target = reading.indicator.target else { return "\u{2013}" }
        return words(
            reading.indicator.direction == .up ? .planAtLeast : .planAtMost,
            ["value": number(target, reading)])
    }

    /// Nil for what nothing measures.
    private func source(_ reading: IndicatorReading) -> String? {
        switch reading.current {
        case .none: nil
        case .figure(let figure): frame.figures.source(figure.source)
        case .external(let value, let source): source + " " + value.when
        }
    }

    func withoutIndicator() -> [FollowUpPage.Block] {
        let without = followUp.withoutIndicator
        guard !without.isEmpty else { return [.paragraph(words[.planAllHaveIndicators])] }
        return [
            .paragraph(
                words(
                    .planWithoutIntro,
                    [
                        "count": frame.numbers.integer(without.count),
                        "all": frame.numbers.integer(plan.activities.count),
                    ])), .list(without.map(\.title)),
        ]
    }

    func checklist() -> [FollowUpPage.Block] {
        let checks = Activity.Check.allCases
        let counts = checks.map { check in
            words[Self.phrase(check)] + ": "
                + words(
                    .followOf,
                    [
                        "count": frame.numbers.integer(
                            plan.activities.count { $0.checklist.contains(check) }),
                        "total": frame.numbers.integer(plan.activities.count),
                    ])
        }
        return [
            .paragraph(words[.planChecklistIntro]), .list(counts),
            .init(
                table: frame.table(
                    caption: words[.planChecklist],
                    [.planTask] + checks.map(Self.phrase), short: [1, 2, 3],
                    rows: plan.activities.map { activity in
                        [activity.title]
                            + checks.map { check in
                                words[
                                    activity.checklist.contains(check)
                                        ? .followYes : .followMissing]
                            }
                    })),
        ]
    }

    func timeline() -> [FollowUpPage.Block] {
        var milestones: [(milestone: Milestone, activity: String, number: Int)] = []
        for activity in plan.activities {
            for milestone in activity.milestones {
                milestones.append((milestone, activity.title, milestones.count))
            }
        }
        milestones.sort { a, b in
            a.milestone.date == b.milestone.date
                ? a.number < b.number : a.milestone.date < b.milestone.date
        }
        guard !milestones.isEmpty else { return [.paragraph(words[.planNoMilestones])] }
        return [
            .init(
                table: frame.table(
                    caption: words[.planTimeline],
                    [.planMilestone, .planDay, .planStatus, .planBody, .planTask], short: [1, 2],
                    rows: milestones.map { entry -> [String] in
                        [
                            entry.milestone.title, entry.milestone.date.iso,
                            words[standing(entry.milestone)], entry.milestone.body ?? "\u{2013}",
                            entry.activity,
                        ]
                    }))
        ]
    }

    private func standing(_ milestone: Milestone) -> FollowUpPhrase {
        milestone.isDone
            ? .planDoneWord : milestone.isLate(on: followUp.date) ? .planLateMilestone : .planAhead
    }

    func method() -> [FollowUpPage.Block] {
        let parts: [(FollowUpPhrase, FollowUpPhrase)] = [
            (.planMethodValues, .planMethodValuesText), (.planMethodLate, .planMethodLateText),
            (.planMethodStanding, .planMethodStandingText),
        ]
        return [
            .init(terms: .init(items: parts.map { Term(term: words[$0.0], text: words[$0.1]) }))
        ]
    }

    static func phrase(_ perspective: Indicator.Perspective) -> FollowUpPhrase {
        switch perspective {
        case .resident: .perspectiveResident
        case .staff: .perspectiveStaff
        case .health: .perspectiveHealth
        case .resource: .perspectiveResource
        }
    }

    static func phrase(_ standing: IndicatorReading.Standing) -> FollowUpPhrase {
        switch standing {
        case .reached: .standingReached
        case .nearing: .standingNearing
        case .unchanged: .standingUnchanged
        case .receding: .standingReceding
        case .notReached: .standingNotReached
        case .noTarget: .standingNoTarget
        case .notMeasured: .standingNotMeasured
        }
    }

    static func phrase(_ check: Activity.Check) -> FollowUpPhrase {
        switch check {
        case .publicHealth: .checkPublicHealth
        case .rehabilitation: .checkRehabilitation
        case .participation: .checkParticipation
        }
    }
}
