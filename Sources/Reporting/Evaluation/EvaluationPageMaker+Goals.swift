import Analysis
import Disclosure
import Evaluation

/// Goals by level, the matrix of groups and strategies, and what cannot be shown.
extension EvaluationPageMaker {
    func goalSection() -> EvaluationPage.Section? {
        guard !evaluation.goals.isEmpty else { return nil }
        let blocks = GoalLevel.allCases.compactMap { level -> EvaluationPage.Block? in
            let goals = evaluation.goals.filter { $0.goal.level == level }
            guard !goals.isEmpty else { return nil }
            return .init(heading: words[phrase(level)], table: table(goals, words[phrase(level)]))
        }
        return .init(
            anchor: "mal", short: words[.evaluationGoalsShort], heading: words[.evaluationGoals],
            sentences: [words[.evaluationGoalsIntro]], blocks: blocks)
    }

    private func table(_ goals: [ReleasedGoal], _ caption: String) -> TableView {
        let titles = [
            words[.evaluationGroup], words[.evaluationMeasure], words[.evaluationOutcome],
            words[.evaluationBase],
        ]
        return TableView(
            caption: caption, captionClasses: "sr",
            columns: ([words[.evaluationGoal]] + titles.dropLast()).map {
                .init(title: $0, classes: "")
            } + [.init(title: titles[3])],
            rows: goals.flatMap { goal in
                goal.outcomes.map { outcome in
                    .init(
                        header: .init(text: goal.goal.title, classes: ""),
                        cells: [
                            .init(
                                label: titles[0],
                                text: outcome.group.map { evaluation.title(of: $0) }
                                    ?? words[.evaluationEveryoneAnswered], classes: ""),
                            .init(label: titles[1], text: measure(goal), classes: ""),
                            self.outcome(titles[2], outcome, of: goal),
                            outcome.status == .hidden
                                ? pages.hiddenCell(titles[3])
                                : .init(
                                    label: titles[3],
                                    text: outcome.n.map { numbers.integer($0) } ?? "\u{2013}"),
                        ])
                }
            })
    }

    private func measure(_ goal: ReleasedGoal) -> String {
        guard let measure = goal.measure, let limit = goal.goal.measure?.limit else {
            return "\u{2013}"
        }
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

    private func phrase(_ level: GoalLevel) -> EvaluationPhrase {
        switch level {
        case .know: .evaluationLevelKnow
        case .understand: .evaluationLevelUnderstand
        case .apply: .evaluationLevelApply
        case .effect: .evaluationLevelEffect
        }
    }

    // MARK: The matrix

    func matrixSection() -> EvaluationPage.Section? {
        let matrix = evaluation.matrix
        guard matrix.cellCount > 0 else { return nil }
        let empty =
            matrix.emptyCells == 0
            ? words[.evaluationMatrixFull]
            : words(
                .evaluationMatrixEmpty,
                [
                    "empty": numbers.integer(matrix.emptyCells),
                    "total": numbers.integer(matrix.cellCount),
                ])
        let needs = matrix.needsWithoutStrategy.map { id in
            evaluation.needs.first { $0.id == id }?.title ?? id
        }
        let goals = matrix.goalsWithoutStrategy.map { id in
            evaluation.goals.first { $0.goal.id == id }?.goal.title ?? id
        }
        let notes = [
            needs.isEmpty
                ? nil : words(.evaluationNeedsUnserved, ["items": needs.joined(separator: "; ")]),
            goals.isEmpty
                ? nil : words(.evaluationGoalsUnserved, ["items": goals.joined(separator: "; ")]),
        ]
        return .init(
            anchor: "matris", short: words[.evaluationMatrixShort],
            heading: words[.evaluationMatrix],
            sentences: [empty, words[.evaluationMatrixIntro]],
            blocks: matrix.groups.indices.map(matrixBlock), notes: notes.compactMap { $0 })
    }

    /// A group with its strategies: a table each, since six strategies beside each other find no room.
    private func matrixBlock(_ group: Int) -> EvaluationPage.Block {
        let title = evaluation.title(of: evaluation.matrix.groups[group])
        let titles = [
            words[.evaluationNeed], words[.evaluationGoalsShort], words[.evaluationReachedTitle],
        ]
        return .init(
            heading: title,
            table: TableView(
                caption: title, captionClasses: "sr",
                columns: [.init(title: words[.evaluationStrategy], classes: "")]
                    + zip(titles, ["", "", "num"]).map { .init(title: $0, classes: $1) },
                rows: evaluation.strategies.indices.map { column in
                    let cell = evaluation.matrix.cells[group][column]
                    return .init(
                        header: .init(text: evaluation.strategies[column].title, classes: ""),
                        cells: [
                            .init(
                                label: titles[0],
                                text: cell.isPlanned ? needs(cell) : words[.evaluationEmptyCell],
                                classes: cell.isPlanned ? "" : "off"),
                            .init(
                                label: titles[1], text: cell.isPlanned ? levels(cell) : "\u{2013}",
                                classes: cell.isPlanned ? "" : "off"),
                            reached(titles[2], evaluation.reached[group][column]),
                        ])
                }))
    }

    private func needs(_ cell: StrategyMatrix.Cell) -> String {
        let titles = cell.needs.map { id in
            evaluation.needs.first { $0.id == id }?.title ?? id
        }
        return titles.isEmpty ? "\u{2013}" : titles.joined(separator: "; ")
    }

    /// The levels of the goals, from the lowest.
    private func levels(_ cell: StrategyMatrix.Cell) -> String {
        let levels = GoalLevel.allCases.filter { level in
            evaluation.goals.contains {
                $0.goal.level == level && cell.goals.contains($0.goal.id)
            }
        }
        return levels.isEmpty
            ? "\u{2013}" : words.list(levels.map { words[phrase($0)] })
    }

    private func reached(_ label: String, _ reach: ReleasedReach?) -> TableView.Cell {
        guard let reach else { return .init(label: label, text: "\u{2013}", classes: "num off") }
        guard let total = reach.total else {
            guard let count = reach.count.value else { return cell(label, reach.count) }
            return .init(
                label: label,
                text: words(.evaluationReachedCount, ["count": numbers.integer(count)]))
        }
        if reach.count == .hidden || total == .hidden { return pages.hiddenCell(label) }
        guard let all = total.value else { return cell(label, reach.count) }
        guard let count = reach.count.value else {
            return .init(
                label: label,
                text: words(.evaluationSentOnly, ["total": numbers.integer(all)]))
        }
        return .init(
            label: label,
            text: words(
                .evaluationCountOf,
                ["count": numbers.integer(count), "total": numbers.integer(all)]))
    }

    // MARK: What cannot be shown

    func limitSection() -> EvaluationPage.Section {
        let unmeasured = evaluation.goals.filter { goal in
            goal.goal.level == .effect && goal.outcomes.allSatisfy { $0.status == .notMeasured }
        }
        let hasPairs = report.subjects.contains { $0.kind == .pairRow }
        let n = evaluation.all.total[.answered]?.value
        let attended = evaluation.all.total[.attended]?.value
        let sentences = [
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
