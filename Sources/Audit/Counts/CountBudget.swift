/// How much work the numbers of respondents may take, in steps and never in time: linear programs, times the
/// variables of each.
package struct CountBudget: Sendable, Hashable {
    /// Programs of a few units, for each question.
    package var near: Int
    /// Programs over all cells, for taking part.
    package var takingPart: Int
    /// The same for all questions, which share it.
    package var questions: Int

    package init(near: Int = .max, takingPart: Int = .max, questions: Int = .max) {
        self.near = near
        self.takingPart = takingPart
        self.questions = questions
    }

    /// What every run can afford. Of few units it settles everything.
    package static let ofEveryRun = CountBudget(
        near: 100_000, takingPart: 300_000, questions: 2_400_000)

    /// What each of some questions may take over all cells.
    func question(among questions: Int) -> Int { self.questions / max(questions, 1) }

    /// How many numbers may be settled by programs of so many variables, two for each.
    static func numbers(_ work: Int, variables: Int) -> Int { work / (2 * max(variables, 1)) }
}
