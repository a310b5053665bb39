import Diagnostics
package import Disclosure
import SurveyLanguage

/// What has become of the activities of a plan since the last release.
package struct PlanChange: Sendable, Hashable {
    /// Place of that release in the ledger, and its day.
    package let release: Int
    package let date: String
    /// Those whose status is another one, in the plan's order; then those that are gone from the plan.
    package let activities: [Step]

    package struct Step: Sendable, Hashable {
        package let title: String
        /// Nil for one that is new.
        package let before: Activity.Status?
        /// Nil for one that is gone.
        package let now: Activity.Status?
    }
}

/// What earlier releases told of a plan.
struct PlanHistory {
    private let releases: [EarlierCompanions.Release]

    init(_ earlier: EarlierCompanions) {
        releases = earlier.releases.filter { release in
            release.isOwn && release.record.entries.contains { $0.place.part == .activity }
        }
    }

    /// The value of an indicator at the last release.
    func previous(_ indicator: String) -> Double? { value(indicator, in: releases.last) }

    private func value(_ indicator: String, in release: EarlierCompanions.Release?) -> Double? {
        release?.record[.indicator(indicator)].flatMap { Double($0) }
    }

    /// The indicator with the baseline that its release told, written as its value is.
    ///
    /// Before the first release there is none, and nothing to tell.
    func withBaseline(
        _ indicator: Indicator, _ current: IndicatorReading.Current, _ bag: inout DiagnosticBag
    ) -> Indicator {
        guard let wanted = indicator.baselineRelease else { return indicator }
        let release =
            switch wanted.which {
            case .first: releases.first { value(indicator.id, in: $0) != nil }
            case .last: releases.last { value(indicator.id, in: $0) != nil }
            case .number(let number): releases.first { $0.number == number }
            }
        guard let release, let value = value(indicator.id, in: release) else {
            if case .number(let number) = wanted.which {
                bag.report(
                    .baselineNotReleased, at: wanted.place,
                    [
                        .name: indicator.id, .value: String(number),
                        .list: releases.filter { self.value(indicator.id, in: $0) != nil }
                            .map { "\($0.number) (\($0.date))" }.joined(separator: ", "),
                    ])
            }
            return indicator
        }
        var indicator = indicator
        if case .external(let now, _) = current {
            indicator.baseline = WrittenNumber(
                value, decimals: now.number.decimals, isPercent: now.number.isPercent)
        } else {
            indicator.baseline = WrittenNumber(value)
        }
        indicator.baselineDate = release.date
        return indicator
    }

    func change(of plan: ActionPlan) -> PlanChange? {
        guard let last = releases.last else { return nil }
        func status(_ id: String) -> Activity.Status? {
            last.record[.activity(id, "status")].flatMap(Activity.Status.init)
        }
        let now = plan.activities.compactMap { activity -> PlanChange.Step? in
            let before = status(activity.id)
            return before == activity.status
                ? nil : .init(title: activity.title, before: before, now: activity.status)
        }
        let known = Set(plan.activities.map(\.id))
        let gone = last.record.entries.filter {
            $0.place.part == .activity && $0.place.measure == "title"
                && !known.contains($0.place.subject)
        }.map { PlanChange.Step(title: $0.value, before: status($0.place.subject), now: nil) }
        return PlanChange(release: last.number, date: last.date, activities: now + gone)
    }
}

extension PlanFollowUp {
    /// What a release tells of the plan, for the next.
    package var record: [CompanionRecord.Entry] {
        plan.activities.flatMap { activity in
            [
                CompanionRecord.Entry(.activity(activity.id, "title"), activity.title),
                CompanionRecord.Entry(.activity(activity.id, "status"), activity.status.rawValue),
            ]
        }
            + readings.compactMap { reading in
                reading.current.value.map {
                    CompanionRecord.Entry(.indicator(reading.indicator.id), "\($0)")
                }
            }
    }
}

extension CompanionRecord.Place {
    fileprivate static func activity(_ id: String, _ measure: String) -> Self {
        .init(.activity, id, measure)
    }

    fileprivate static func indicator(_ id: String) -> Self { .init(.indicator, id, "value") }
}
