import FollowUp

/// What has become of the plan since the last release.
extension PlanPageMaker {
    /// Nil before the first.
    func change() -> FollowUpPage.Section? {
        guard let change = followUp.change else { return nil }
        var blocks: [FollowUpPage.Block] = [
            .paragraph(
                words(
                    .planSinceIntro,
                    [
                        "date": frame.dates.text(change.date),
                        "number": frame.numbers.integer(change.release),
                    ]))
        ]
        if change.activities.isEmpty {
            blocks.append(.paragraph(words[.planNothingSince]))
        } else {
            blocks.append(
                .init(
                    table: frame.table(
                        caption: words[.planActivities],
                        [.planTask, .planStatusBefore, .planStatusNow], short: [1, 2],
                        rows: change.activities.map { step in
                            [
                                step.title, step.before.map(status) ?? words[.planNew],
                                step.now.map(status) ?? words[.planGone],
                            ]
                        })))
        }
        let readings = followUp.readings.filter { $0.previous != nil && $0.current.value != nil }
        if !readings.isEmpty {
            blocks.append(
                .init(
                    table: frame.table(
                        caption: words[.planIndicators],
                        [.planIndicator, .planAtRelease, .planNow, .planChange],
                        numeric: [1, 2, 3],
                        short: [1, 2, 3],
                        rows: readings.map { reading in
                            [
                                reading.indicator.title, previous(reading), current(reading),
                                since(reading),
                            ]
                        })))
        }
        return frame.section("forra", .planSince, blocks)
    }

    private func status(_ status: Activity.Status) -> String { words[Self.phrase(status)] }
}
