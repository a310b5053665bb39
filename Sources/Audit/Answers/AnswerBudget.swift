/// How much work the answers of a release may take, in steps and never in time.
package struct AnswerBudget: Sendable, Hashable {
    /// Programs in whole numbers, over all questions.
    package var wholeNumberPrograms: Int
    /// Branches of each of them.
    package var nodes: Int

    package init(wholeNumberPrograms: Int = 200, nodes: Int = 2_000) {
        self.wholeNumberPrograms = wholeNumberPrograms
        self.nodes = nodes
    }
}
