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
        func column(_ column: Int, _ isCounted: (SurveyModel.Category) -> Bool) -> [[Int]] {
            let chosen = layout.columns[column].categories.map(isCounted)
            return each { tally.respondents(to: column, with: chosen, in: $0) }
        }
        switch subject.kind {
        case .participation:
            return Crossing.Counts(n: each { tally.respondents(in: $0) })
        case .pairRow:
            guard let pair = tally.pair(question: subject.question, row: subject.row ?? "") else {
                return Crossing.Counts(n: each { _ in 0 })
            }
            let ordered = subject.categories.map { $0.value != nil }
            let sides = [tally.pairs[pair].nowColumn, tally.pairs[pair].needColumn]
            return Crossing.Counts(
                n: each { tally.respondents(toBothOf: pair, with: ordered, in: $0) },
                aside: sides.map { column($0) { $0.missing != nil } })
        case .single, .scale:
            let item = ItemReference(question: subject.question, row: subject.row)
            guard let index = layout.index(of: item) else {
                return Crossing.Counts(n: each { _ in 0 })
            }
            return Crossing.Counts(
                n: column(index) { $0.missing == nil },
                aside: subject.kind == .scale ? [column(index) { $0.missing != nil }] : [])
        case .multiple:
            let flags = subject.categories.compactMap {
                layout.index(of: subject.question, option: $0.code)
            }
            return Crossing.Counts(
                n: each { cells in
                    flags.map { tally.counts(column: $0, in: cells).answered }.max() ?? 0
                })
        case .index:
            guard let index = tally.index(subject.question) else {
                return Crossing.Counts(n: each { _ in 0 })
            }
            let least = survey.indices.first { $0.id == subject.question }?.minimumAnswered ?? 1
            return Crossing.Counts(
                n: each { cells in
                    tally.histogram(index: index, in: cells)
                        .filter { $0.answered >= max(least, 1) }.reduce(0) { $0 + $1.n }
                })
        }
    }
}
