/// How much work the answers of a release may take, in steps and never in time.
package struct AnswerBudget: Sendable, Hashable {
    /// How many sides of questions are looked at, those with the fewest hidden groups first.
    package var sides: Int
    /// Linear programs of each of them.
    package var linearPrograms: Int
    /// Programs in whole numbers, over all questions.
    package var wholeNumberPrograms: Int
    /// Branches of each of these.
    package var nodes: Int

    package init(
        sides: Int = .max, linearPrograms: Int = .max, wholeNumberPrograms: Int = 200,
        nodes: Int = 2_000
    ) {
        self.sides = sides
        self.linearPrograms = linearPrograms
        self.wholeNumberPrograms = wholeNumberPrograms
        self.nodes = nodes
    }

    /// What every run can afford: the tightest questions, a few programs each.
    package static let ofEveryRun = AnswerBudget(
        sides: 6, linearPrograms: 200, wholeNumberPrograms: 20, nodes: 500)
}
