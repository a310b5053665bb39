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
        let categories = subject.categories
        let ordered = categories.indices.filter { categories[$0].value != nil }
        let missing = categories.indices.filter { categories[$0].missing != nil }
        // Cell after cell in one list; in rows by unit afterwards.
        let flat = cells.flatMap(\.self)
        let nobody = [Int](repeating: 0, count: flat.count)
        var n = nobody
        var (nowAside, needAside) = (nobody, nobody)
        var now = [[Int]](repeating: nobody, count: ordered.count)
        var need = now
        for (place, cells) in flat.enumerated() {
            let joint = tally.joint(pair: pair, in: cells)
            for (nowLevel, nowCategory) in ordered.enumerated() {
                for (needLevel, needCategory) in ordered.enumerated() {
                    let count = joint[now: nowCategory, need: needCategory]
                    guard count > 0 else { continue }
                    n[place] += count
                    now[nowLevel][place] += count
                    need[needLevel][place] += count
                }
            }
            for category in missing {
                nowAside[place] += joint.withNow(category)
                needAside[place] += joint.withNeed(category)
            }
        }
        func byUnit(_ list: [Int]) -> [[Int]] {
            var start = 0
            return cells.map { row in
                defer { start += row.count }
                return Array(list[start..<(start + row.count)])
            }
        }
        return Crossing.Counts(
            n: byUnit(n), aside: [byUnit(nowAside), byUnit(needAside)],
            answers: [now.map(byUnit), need.map(byUnit)])
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
