import SurveyModel
import Tally

/// Counts a subject's base in every crossing of leaf unit and category.
struct CrossedCounter {
    let survey: Survey
    let layout: ColumnLayout
    let tally: SurveyTally

    /// The crossings of one group question with the leaf units, for some subjects.
    func crossing(dimension: Int, subjects: [Subject]) -> Crossing {
        let axis = tally.axes.dimensions[dimension]
        return crossing(axis.question, categories: 0...axis.noAnswer, subjects) { unit, category in
            tally.selection(units: [unit], dimension: dimension, category: category)
        }
    }

    /// The crossings of an attribute with the leaf units.
    func crossing(attribute: AttributeAxis, subjects: [Subject]) -> Crossing {
        crossing(attribute.name, categories: 0...attribute.noValue, subjects) { unit, value in
            attribute.cells(of: value, units: [unit], in: tally)
        }
    }

    private func crossing(
        _ dimension: String, categories: ClosedRange<Int>, _ subjects: [Subject],
        _ cells: (_ unit: Int, _ category: Int) -> [Int]
    ) -> Crossing {
        let cells = (0...tally.axes.withoutUnit).map { unit in
            categories.map { cells(unit, $0) }
        }
        return Crossing(
            dimension: dimension,
            subjects: Concurrently.map(subjects) { counts(of: $0, cells: cells) })
    }

    private func counts(of subject: Subject, cells: [[[Int]]]) -> Crossing.Counts {
        func each(_ count: ([Int]) -> Int) -> [[Int]] { cells.map { $0.map(count) } }
        let nobody = Crossing.Counts(n: each { _ in 0 })
        switch subject.kind {
        case .participation:
            return Crossing.Counts(n: each { tally.respondents(in: $0) })
        case .pairRow:
            return tally.pair(question: subject.question, row: subject.row ?? "")
                .map { pair(subject, $0, cells) } ?? nobody
        case .single, .scale:
            let item = ItemReference(question: subject.question, row: subject.row)
            return layout.index(of: item).map { index in
                let column = CrossedColumn(layout.columns[index], counts(column: index, cells))
                return Crossing.Counts(
                    n: column.respondents, aside: subject.kind == .scale ? [column.aside] : [],
                    answers: [column.answers])
            } ?? nobody
        case .multiple:
            let flags = subject.categories.compactMap {
                layout.index(of: subject.question, option: $0.code)
            }
            return Crossing.Counts(
                n: each { cells in
                    flags.map { tally.counts(column: $0, in: cells).answered }.max() ?? 0
                },
                answers: flags.map { flag in
                    [each { tally.counts(column: flag, in: $0)[category: 1] }]
                })
        case .index:
            guard let index = tally.index(subject.question) else { return nobody }
            let least = survey.indices.first { $0.id == subject.question }?.minimumAnswered ?? 1
            return Crossing.Counts(
                n: each { cells in
                    tally.histogram(index: index, in: cells)
                        .filter { $0.answered >= max(least, 1) }.reduce(0) { $0 + $1.n }
                })
        }
    }

    private func counts(column: Int, _ cells: [[[Int]]]) -> [[AnswerCounts]] {
        cells.map { $0.map { tally.counts(column: column, in: $0) } }
    }

    /// Both sides rest on those who gave an ordered answer to both.
    private func pair(_ subject: Subject, _ pair: Int, _ cells: [[[Int]]]) -> Crossing.Counts {
        let ordered = subject.categories.indices.filter { subject.categories[$0].value != nil }
        let joint = cells.map { $0.map { tally.joint(pair: pair, in: $0) } }
        func each(_ count: (JointCounts) -> Int) -> [[Int]] { joint.map { $0.map(count) } }
        func over(_ count: (Int) -> Int) -> Int { ordered.reduce(0) { $0 + count($1) } }
        let columns = [tally.pairs[pair].nowColumn, tally.pairs[pair].needColumn]
        return Crossing.Counts(
            n: each { joint in over { now in over { joint[now: now, need: $0] } } },
            aside: columns.map {
                CrossedColumn(layout.columns[$0], counts(column: $0, cells)).aside
            },
            answers: [
                ordered.map { now in each { joint in over { joint[now: now, need: $0] } } },
                ordered.map { need in each { joint in over { joint[now: $0, need: need] } } },
            ])
    }
}

/// The answers of one column in every crossing.
private struct CrossedColumn {
    private let counts: [[AnswerCounts]]
    private let told: [Int]
    private let missing: [Int]

    init(_ column: Column, _ counts: [[AnswerCounts]]) {
        self.counts = counts
        told = column.categories.indices.filter { column.categories[$0].missing == nil }
        missing = column.categories.indices.filter { column.categories[$0].missing != nil }
    }

    var respondents: [[Int]] { total(told) }
    var aside: [[Int]] { total(missing) }
    var answers: [[[Int]]] { told.map { total([$0]) } }

    private func total(_ categories: [Int]) -> [[Int]] {
        counts.map { row in
            row.map { counts in categories.reduce(0) { $0 + counts[category: $1] } }
        }
    }
}
