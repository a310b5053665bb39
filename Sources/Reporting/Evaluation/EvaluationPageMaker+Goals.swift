import Analysis
import Disclosure
import Evaluation

/// Goals by level, and what cannot be shown.
extension EvaluationPageMaker {
    func goalSection() -> EvaluationPage.Section? {
        guard !evaluation.goals.isEmpty else { return nil }
        let blocks = GoalLevel.allCases.flatMap { level -> [EvaluationPage.Block] in
            let goals = evaluation.goals.filter { $0.goal.level == level }
            guard !goals.isEmpty else { return [] }
            return [.init(heading: words[phrase(level)])] + goals.map(block)
        }
        return .init(
            anchor: "mal", short: words[.evaluationGoalsShort], heading: words[.evaluationGoals],
            sentences: [words[.evaluationGoalsIntro]], blocks: blocks)
    }

    private func block(_ goal: ReleasedGoal) -> EvaluationPage.Block {
        guard let measure = measure(goal) else {
            return .init(subheading: goal.goal.title, sentences: [words[.evaluationNotMeasured]])
        }
        let titles = [words[.evaluationOutcome], words[.evaluationBase]]
        return .init(
            subheading: goal.goal.title, sentences: [measure],
            table: TableView(
                caption: goal.goal.title, captionClasses: "sr",
                columns: [
                    .init(title: words[.evaluationGroup], classes: ""),
                    .init(title: titles[0], classes: ""), .init(title: titles[1]),
                ],
                rows: goal.outcomes.map { outcome in
                    .init(
                        header: .init(
                            text: outcome.group.map { evaluation.title(of: $0) }
                                ?? words[.evaluationEveryoneAnswered], classes: ""),
                        cells: [
                            self.outcome(titles[0], outcome, of: goal),
                            outcome.status == .hidden
                                ? pages.hiddenCell(titles[1])
                                : .init(
                                    label: titles[1],
                                    text: outcome.n.map { numbers.integer($0) } ?? "\u{2013}"),
                        ])
                }))
    }

    /// Nil where nothing measures it.
    private func measure(_ goal: ReleasedGoal) -> String? {
        guard let measure = goal.measure, let limit = goal.goal.measure?.limit else { return nil }
        switch limit {
        case .mean(let mean):
            return words(
                .evaluationLimitMean, ["measure": measure, "limit": numbers.mean(mean)])
        case .top2(let share):
            return words(
                .evaluationLimitTop2, ["measure": measure, "limit": numbers.percent(share)])
        }
    }

    private func outcome(
        _ label: String, _ outcome: ReleasedGoal.Outcome, of goal: ReleasedGoal
    ) -> TableView.Cell {
        let phrase: EvaluationPhrase
        switch outcome.status {
        case .hidden: return pages.hiddenCell(label, classes: "off")
        case .notMeasured:
            return .init(label: label, text: words[.evaluationNotMeasured], classes: "off")
        case .reached: phrase = .evaluationGoalReached
        case .notReached: phrase = .evaluationGoalNotReached
        case .unclear: phrase = .evaluationGoalUnclear
        }
        let isShare = if case .top2? = goal.goal.measure?.limit { true } else { false }
        func text(_ value: Double) -> String {
            isShare ? numbers.percentNumber(value) : numbers.mean(value)
        }
        let value = outcome.value.map { isShare ? numbers.percent($0) : numbers.mean($0) } ?? ""
        let interval = outcome.lower.flatMap { lower in
            outcome.upper.map { " (" + text(lower) + "\u{2013}" + text($0) + ")" }
        }
        return .init(
            label: label, text: words(phrase, ["value": value + (interval ?? "")]), classes: "")
    }

    func phrase(_ level: GoalLevel) -> EvaluationPhrase {
        switch level {
        case .know: .evaluationLevelKnow
        case .understand: .evaluationLevelUnderstand
        case .apply: .evaluationLevelApply
        case .effect: .evaluationLevelEffect
        }
    }

    // MARK: What cannot be shown

    func limitSection() -> EvaluationPage.Section {
        let unmeasured = evaluation.goals.filter { goal in
            goal.goal.level == .effect && goal.outcomes.allSatisfy { $0.status == .notMeasured }
        }
        let hasPairs = report.subjects.contains { $0.kind == .pairRow }
        let n = evaluation.all.total[.answered]?.value
        let attended = evaluation.all.total[.attended]?.value
        let sentences: [String?] =
            pages.findings.measureSentences + [
                unmeasured.isEmpty
                    ? nil
                    : words(
                        .evaluationLimitEffect,
                        ["goals": unmeasured.map(\.goal.title).joined(separator: "; ")]),
                words[.evaluationLimitEffectAlways], words[.evaluationLimitComparison],
                hasPairs ? words[.evaluationLimitRetrospective] : nil,
                n.flatMap { n in
                    attended.map {
                        words(
                            .evaluationLimitResponse,
                            ["n": numbers.integer(n), "attended": numbers.integer($0)])
                    }
                }, words[.evaluationLimitAbsent],
            ]
        return .init(
            anchor: "kan-inte-visas", short: words[.evaluationLimitsShort],
            heading: words[.evaluationLimits], sentences: sentences.compactMap { $0 })
    }
}
