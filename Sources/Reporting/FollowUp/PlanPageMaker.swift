import Dialogue
import Disclosure
import FollowUp

/// Makes the page of an action plan.
struct PlanPageMaker {
    let followUp: PlanFollowUp
    let frame: FollowUpFrame

    init(_ followUp: PlanFollowUp, beside report: ReleasedReport) {
        self.followUp = followUp
        frame = FollowUpFrame(report)
    }

    var words: Wording { frame.words }
    var plan: ActionPlan { followUp.plan }

    func page() -> FollowUpPage {
        var facts: [ReportPage.Fact] = []
        if let period = plan.period {
            facts.append(.init(label: words[.planPeriod], value: period))
        }
        if let date = followUp.date {
            facts.append(.init(label: words[.planAsOf], value: frame.dates.text(date)))
        }
        if let decided = plan.decided {
            facts.append(.init(label: words[.planDecided], value: decided))
        }
        return frame.page(
            kicker: .planKicker, title: plan.title, facts: facts,
            sections: [frame.section("laget", .planSummary, summary())]
                + [change()].compactMap { $0 }
                + [frame.section("perspektiv", .planPerspectives, perspectives())]
                + plan.areas.enumerated().map { card($1, number: $0 + 1) }
                + [
                    frame.section("utan-indikator", .planWithout, withoutIndicator()),
                    frame.section("checklista", .planChecklist, checklist()),
                    frame.section("milstolpar", .planTimeline, timeline()),
                    frame.section("metod", .followMethod, method()),
                ])
    }

    private func summary() -> [FollowUpPage.Block] {
        let activities = plan.activities
        let late = activities.filter { $0.isLate(on: followUp.date) }.count
        let milestones = activities.flatMap(\.milestones)
        let lateMilestones = milestones.filter { $0.isLate(on: followUp.date) }.count
        func count(_ value: Int) -> String { frame.numbers.integer(value) }
        var keys: [KeyFigure] = [
            .init(
                label: words[.planActivities], value: count(activities.count),
                note: words(
                    plan.areas.count == 1 ? .planAreaNote : .planAreasNote,
                    ["count": count(plan.areas.count)])),
            .init(
                label: words[.planDone], value: count(activities.count { $0.status == .done }),
                note: words(
                    .planStartedNote,
                    ["count": count(activities.count { $0.status == .started })])),
        ]
        if followUp.date != nil {
            keys.append(
                .init(
                    label: words[.planLate], value: count(late),
                    note: words(.planLateNote, ["count": count(lateMilestones)])))
        }
        keys.append(
            .init(
                label: words[.planWithoutShort], value: count(followUp.withoutIndicator.count),
                note: words(
                    .planWithoutNote, ["count": count(activities.count)])))
        var blocks: [FollowUpPage.Block] = [.init(keys: .init(keys: keys))]
        if followUp.date == nil { blocks.append(.remark(words[.planNoDate])) }
        if !plan.goals.isEmpty {
            blocks += [.heading(words[.planGoals]), .list(plan.goals.map(\.title))]
        }
        return blocks
    }

    /// What a card shows of an improvement area.
    private func card(_ area: ImprovementArea, number: Int) -> FollowUpPage.Section {
        let goals = area.goals.compactMap { id in plan.goals.first { $0.id == id }?.title }
        var terms = ImprovementArea.CardField.allCases.compactMap { field in
            area.card[field].map { Term(term: words[phrase(field)], text: $0) }
        }
        if !goals.isEmpty {
            terms.insert(Term(term: words[.planGoals], text: words.list(goals)), at: 0)
        }
        var blocks: [FollowUpPage.Block] = [.init(terms: .init(items: terms))]
        for heading in area.headings {
            if !heading.title.isEmpty { blocks.append(.heading(heading.title)) }
            blocks.append(.init(table: activities(heading)))
        }
        return .init(
            id: "omrade-\(number)",
            title: .init(
                words(
                    .planArea,
                    ["number": frame.numbers.integer(number), "title": area.title])),
            blocks: blocks)
    }

    private func phrase(_ field: ImprovementArea.CardField) -> FollowUpPhrase {
        switch field {
        case .background: .planBackground
        case .purpose: .planPurpose
        case .targetGroup: .planTargetGroup
        case .responsible: .planFunction
        case .timeFrame: .planTimeFrame
        case .implementation: .planImplementation
        case .followUp: .planFollowUp
        }
    }

    private func activities(_ heading: PlanHeading) -> TableView {
        let columns: [FollowUpPhrase] = [
            .planFunction, .planHorizon, .planStatus, .planEnd, .planIndicators,
        ]
        return frame.table(
            caption: heading.title.isEmpty ? words[.planActivities] : heading.title,
            [.planTask] + columns, short: [2, 3, 4],
            rows: heading.activities.map { activity in
                [
                    activity.title, activity.responsible ?? "\u{2013}",
                    activity.horizon.map { words[Self.phrase($0)] } ?? "\u{2013}",
                    status(activity), activity.end.map(\.iso) ?? "\u{2013}",
                    activity.indicators.isEmpty
                        ? words[.planNoIndicator]
                        : words.list(
                            activity.indicators.compactMap { id in
                                plan.indicators.first { $0.id == id }?.title
                            }),
                ]
            })
    }

    func status(_ activity: Activity) -> String {
        let status = words[Self.phrase(activity.status)]
        return activity.isLate(on: followUp.date)
            ? status + ", " + words[.planLateWord] : status
    }

    static func phrase(_ status: Activity.Status) -> FollowUpPhrase {
        switch status {
        case .planned: .planPlanned
        case .started: .planStarted
        case .done: .planDoneWord
        case .paused: .planPaused
        case .cancelled: .planCancelled
        }
    }

    static func phrase(_ horizon: Activity.Horizon) -> FollowUpPhrase {
        switch horizon {
        case .short: .termShort
        case .long: .termLong
        case .ongoing: .termOngoing
        }
    }
}
