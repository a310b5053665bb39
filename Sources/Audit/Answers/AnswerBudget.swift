/// How much work the answers of a release may take, in steps and never in time.
package struct AnswerBudget: Sendable, Hashable {
    /// How many sides of questions are looked at closely, those with the fewest hidden groups first.
    package var sides: Int
    /// What one look at each of the next ones may take in all, times the square of the release's cells.
    package var further: Int
    /// Linear programs of each of them.
    package var linearPrograms: Int
    /// Linear programs of each side times the square of the release's cells: in a large organisation
    /// each program takes longer.
    package var work: Int
    /// Programs in whole numbers, over all questions.
    package var wholeNumberPrograms: Int
    /// Branches of each of these.
    package var nodes: Int

    package init(
        sides: Int = .max, further: Int = 0, linearPrograms: Int = .max, work: Int = .max,
        wholeNumberPrograms: Int = 200, nodes: Int = 2_000
    ) {
        self.sides = sides
        self.further = further
        self.linearPrograms = linearPrograms
        self.work = work
        self.wholeNumberPrograms = wholeNumberPrograms
        self.nodes = nodes
    }

    /// What every run can afford: the tightest questions, a few programs each; of the others a way or two to
    /// have answered, and the circuits from there.
    package static let ofEveryRun = AnswerBudget(
        sides: 6, further: 40 * 1_000 * 1_000, linearPrograms: 200, work: 200 * 250 * 250,
        wholeNumberPrograms: 20, nodes: 500)

    /// Programs of one look: any way to have answered.
    static let look = 1

    /// How many sides are looked at in all, in a release of so many cells.
    func looks(cells: Int) -> Int {
        let each = max(cells, 1).multipliedReportingOverflow(by: max(cells, 1))
        let more = each.overflow ? 0 : further / each.partialValue
        let all = sides.addingReportingOverflow(more)
        return all.overflow ? .max : all.partialValue
    }

    /// How many linear programs a side may take in a release of so many cells.
    package func programs(cells: Int) -> Int {
        let each = max(cells, 1).multipliedReportingOverflow(by: max(cells, 1))
        return each.overflow ? 1 : min(linearPrograms, max(1, work / each.partialValue))
    }
}
