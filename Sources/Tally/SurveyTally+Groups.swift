extension SurveyTally {
    /// The cells that together hold a group; chosen once, used for every question.
    ///
    /// - Parameters:
    ///   - units: numbers of leaf units, each counted once; nil for everyone, those without a known
    ///     unit included.
    ///   - dimension: nil for everyone in the units.
    ///   - category: of the dimension; its `noAnswer` for those who gave none.
    package func selection(
        units: [Int]? = nil, dimension: Int? = nil, category: Int? = nil
    ) -> [Int] {
        let chosen = units.map { Set($0).sorted() } ?? Array(0...axes.withoutUnit)
        return chosen.compactMap {
            axes.cell(unit: $0, dimension: dimension, category: category)
        }
    }

    /// The counts of a group: see `selection(units:dimension:category:)`.
    package func counts(
        units: [Int]? = nil, dimension: Int? = nil, category: Int? = nil
    ) -> GroupTally {
        GroupTally(
            tally: self, cells: selection(units: units, dimension: dimension, category: category))
    }

    /// Responses that count.
    package func respondents(in cells: [Int]) -> Int { responses.sums(in: cells)[0] }

    /// Answers to a column of the layout.
    package func counts(column: Int, in cells: [Int]) -> AnswerCounts {
        AnswerCounts(columns[column].table.sums(in: cells))
    }

    /// Answers to both sides of a pair's row.
    package func joint(pair: Int, in cells: [Int]) -> JointCounts {
        pairs[pair].joint(in: cells)
    }

    /// Calls with every pair of answers that somebody gave to a pair's row, cell by cell, and how many did.
    ///
    /// Answers are numbered as in `JointCounts`; the cell is its place in the list.
    @inline(__always)
    package func forEachJoint(
        pair: Int, in cells: [Int],
        _ body: (_ place: Int, _ now: Int, _ need: Int, _ count: Int) -> Void
    ) {
        let pair = pairs[pair]
        let needSlots = pair.needCategories.count + NoAnswer.allCases.count
        pair.table.forEach(in: cells) { place, slot, count in
            body(place, slot / needSlots, slot % needSlots, count)
        }
    }

    /// Sums of an index, ascending by answered items and sum; every respondent is in one of them.
    package func histogram(index: Int, in cells: [Int]) -> [IndexCount] {
        let index = indices[index]
        var sums: [Int: Int] = [:]
        index.table.forEach(in: cells) { _, slot, count in sums[slot, default: 0] += count }
        return sums.keys.sorted().map { slot in
            IndexCount(
                answered: slot / index.width, sum: slot % index.width + index.lowest,
                n: sums[slot] ?? 0)
        }
    }
}

/// The counts of one group of respondents.
package struct GroupTally: Sendable {
    private let tally: SurveyTally
    private let cells: [Int]

    init(tally: SurveyTally, cells: [Int]) {
        self.tally = tally
        self.cells = cells
    }

    package var respondents: Int { tally.respondents(in: cells) }
    package func column(_ column: Int) -> AnswerCounts { tally.counts(column: column, in: cells) }
    package func pair(_ pair: Int) -> JointCounts { tally.joint(pair: pair, in: cells) }
    package func index(_ index: Int) -> [IndexCount] {
        tally.histogram(index: index, in: cells)
    }
}

extension PairTally {
    /// Answers to both sides, of some cells.
    func joint(in cells: [Int]) -> JointCounts {
        let noAnswers = NoAnswer.allCases.count
        return JointCounts(
            nowSlots: nowCategories.count + noAnswers,
            needSlots: needCategories.count + noAnswers, counts: table.sums(in: cells))
    }
}
