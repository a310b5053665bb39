import Statistics
import SurveyModel
import Tally

/// The figures of a question with one column or one column per option.
struct QuestionAnalysis {
    let subject: Subject
    let population: Int?
    let isAsked: Bool
    /// The figures of another group of the same subject.
    let other: NamedFigures?

    /// One of some options.
    func single(_ counts: AnswerCounts) -> GroupResult {
        let chosen = Array(counts.categories)
        let n = chosen.reduce(0, +)
        return result(
            n, Footprint(n: n, distributions: [chosen]), options(n: n, chosen: chosen))
    }

    private func options(n: Int, chosen: [Int]) -> FigureDraft {
        let builder = FigureBuilder(n: n, population: population, base: .answered)
        var figures = FigureDraft(like: other, capacity: 2 * chosen.count + 1)
        figures.append(builder.size())
        for (category, count) in zip(subject.categories, chosen) {
            figures.append(builder.count(count, option: category.code))
            figures.append(
                builder.proportion(.share, Proportion(count, of: n), option: category.code))
        }
        return figures
    }

    /// Any of some options: a share of those who ticked something, one option each.
    ///
    /// - Parameters:
    ///   - n: Those who answered the question at all.
    ///   - chosen: How many chose each option.
    func multiple(n: Int, chosen: [Int]) -> GroupResult {
        result(n, Footprint(n: n, marks: chosen), options(n: n, chosen: chosen))
    }

    /// One level of a scale.
    func scale(_ counts: AnswerCounts) -> GroupResult {
        let all = Array(counts.categories)
        let ordinal = ScaleSide.ordinal(all, categories: subject.categories)
        let n = ordinal.total
        let builder = FigureBuilder(n: n, population: population, base: .answered)
        var figures = FigureDraft(like: other, capacity: ScaleSide.size(all.count) + 2)
        figures.append(builder.size())
        ScaleSide(categories: subject.categories, horizon: nil).add(
            ordinal, builder: builder, shown: (counts.total - counts[.notShown], all),
            to: &figures)
        if subject.isRecommendation {
            let score = NetPromoterScore(ordinal)
            figures.append(
                builder.figure(.nps) { () throws(NotComputable) in
                    (try score.score, try score.interval(), nil)
                })
        }
        return result(n, Footprint(n: n, distributions: [ordinal.counts]), figures)
    }

    /// An index: the mean of each respondent's answered items, for those with enough of them.
    ///
    /// - Parameters:
    ///   - histogram: Respondents by number of items answered and sum of their values.
    ///   - minimumAnswered: The fewest items that give an index value.
    ///   - shape: Size of the dense table that makes histograms of groups addable.
    func index(
        _ histogram: [IndexCount], minimumAnswered: Int, shape: IndexShape
    ) -> GroupResult {
        let counted = histogram.filter { $0.answered >= max(minimumAnswered, 1) }
        let values = ValueCounts(
            counted.map { .init(value: Double($0.sum) / Double($0.answered), count: $0.n) })
        let n = values.total
        let builder = FigureBuilder(n: n, population: population, base: .indexed)
        let estimate = Result { () throws(NotComputable) in
            try values.mean(population: population)
        }
        var figures = FigureDraft(like: other, capacity: 3)
        figures.append(builder.size())
        figures.append(builder.mean(estimate, plain: try? values.average))
        figures.append(
            builder.plain(.sd) { () throws(NotComputable) in try values.standardDeviation })
        return result(
            n, Footprint(n: n, distributions: [shape.dense(counted)]), figures)
    }

    private func result(
        _ n: Int, _ footprint: Footprint, _ figures: consuming FigureDraft
    ) -> GroupResult {
        GroupResult(
            n: n, isAsked: isAsked, footprint: footprint,
            figures: FigureList(own: figures.finished()))
    }
}

/// The range of an index's histogram, the same for all groups.
struct IndexShape {
    private let items: Int
    private let lowestSum: Int
    private let sums: Int

    /// - Parameter values: The values an item's answers can have.
    init(items: Int, values: [Int]) {
        self.items = items
        let lowest = min(values.min() ?? 0, 0)
        let highest = max(values.max() ?? 0, 0)
        lowestSum = lowest * items
        sums = (highest - lowest) * items + 1
    }

    func dense(_ histogram: [IndexCount]) -> [Int] {
        var table = [Int](repeating: 0, count: (items + 1) * sums)
        for entry in histogram {
            let position = entry.answered * sums + entry.sum - lowestSum
            if table.indices.contains(position) { table[position] += entry.n }
        }
        return table
    }
}
