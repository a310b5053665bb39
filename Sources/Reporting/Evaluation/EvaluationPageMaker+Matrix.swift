import Disclosure
import Evaluation

/// The matrix of groups and strategies.
extension EvaluationPageMaker {
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
            blocks: [.init(table: overview())] + matrix.groups.indices.map(matrixBlock),
            notes: notes.compactMap { $0 })
    }

    /// Groups as rows, strategies as columns: the levels aimed at, and how many were reached.
    private func overview() -> TableView {
        let matrix = evaluation.matrix
        return TableView(
            caption: words[.evaluationMatrix], captionClasses: "sr",
            columns: [.init(title: words[.evaluationGroup], classes: "")]
                + evaluation.strategies.map { .init(title: $0.title, classes: "") },
            rows: matrix.groups.indices.map { group in
                .init(
                    header: .init(
                        text: evaluation.title(of: matrix.groups[group]), classes: ""),
                    cells: evaluation.strategies.indices.map { column in
                        let cell = matrix.cells[group][column]
                        return .init(
                            label: evaluation.strategies[column].title,
                            text: cell.isPlanned ? numbers(of: cell) : words[.evaluationEmptyCell],
                            classes: cell.isPlanned ? "" : "off")
                    })
            })
    }

    /// The levels of the goals as numbers, which leave room for many strategies beside each other.
    private func numbers(of cell: StrategyMatrix.Cell) -> String {
        let levels = levels(of: cell).compactMap { GoalLevel.allCases.firstIndex(of: $0) }
        return levels.isEmpty
            ? words[.evaluationPlanned]
            : levels.map { numbers.integer($0 + 1) }.joined(separator: ", ")
    }

    /// What a group needs, is to come to, and how many of it each strategy reached.
    private func matrixBlock(_ group: Int) -> EvaluationPage.Block {
        let title = evaluation.title(of: evaluation.matrix.groups[group])
        let titles = [
            words[.evaluationNeed], words[.evaluationGoalsShort], words[.evaluationReachedTitle],
        ]
        return .init(
            folded: TableView(
                caption: words(.evaluationMatrixOf, ["group": title]), captionClasses: "sr",
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
        let levels = levels(of: cell)
        return levels.isEmpty
            ? "\u{2013}"
            : words.list(levels.map { words[phrase($0)].lowercasedFirst }).capitalisedFirst
    }

    private func levels(of cell: StrategyMatrix.Cell) -> [GoalLevel] {
        GoalLevel.allCases.filter { level in
            evaluation.goals.contains {
                $0.goal.level == level && cell.goals.contains($0.goal.id)
            }
        }
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
        guard let all = total.value, all > 0 else {
            return .init(label: label, text: "\u{2013}", classes: "num off")
        }
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
}
