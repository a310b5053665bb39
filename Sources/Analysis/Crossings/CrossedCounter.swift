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
        func each(_ count: ([Int]) -> Int) -> CrossTable { CrossTable(cells.map { $0.map(count) }) }
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
        // The place of each answer among the ordered ones; nothing for the others.
        var level = [Int?](repeating: nil, count: categories.count + NoAnswer.allCases.count)
        for (place, category) in ordered.enumerated() { level[category] = place }
        let isMissing = level.indices.map {
            categories.indices.contains($0) && categories[$0].missing != nil
        }
        let width = cells.first?.count ?? 0
        let places = cells.count * width
        // Table after table: the base, those beside it now and ahead, then the levels now and ahead.
        let firstNow = 3
        let firstNeed = firstNow + ordered.count
        var counts = [Int32](repeating: 0, count: (firstNeed + ordered.count) * places)
        let flat = Array(cells.joined().joined())
        // Where in the tables what is counted in each cell belongs.
        let owners = cells.joined().enumerated().flatMap { place, cells in cells.map { _ in place }
        }
        tally.forEachJoint(pair: pair, in: flat) { cell, nowAnswer, needAnswer, people in
            let place = owners[cell]
            let count = Int32(clamping: people)
            if isMissing[nowAnswer] { counts[places + place] += count }
            if isMissing[needAnswer] { counts[2 * places + place] += count }
            guard let now = level[nowAnswer], let need = level[needAnswer] else { return }
            counts[place] += count
            counts[(firstNow + now) * places + place] += count
            counts[(firstNeed + need) * places + place] += count
        }
        func table(_ number: Int) -> CrossTable {
            CrossTable(
                width: width, counts: Array(counts[(number * places)..<((number + 1) * places)]))
        }
        return Crossing.Counts(
            n: table(0), aside: [table(1), table(2)],
            answers: [
                ordered.indices.map { table(firstNow + $0) },
                ordered.indices.map { table(firstNeed + $0) },
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

    var respondents: CrossTable { total(told) }
    var aside: CrossTable { total(missing) }
    var answers: [CrossTable] { told.map { total([$0]) } }

    private func total(_ categories: [Int]) -> CrossTable {
        CrossTable(
            counts.map { row in
                row.map { counts in categories.reduce(0) { $0 + counts[category: $1] } }
            })
    }
}
