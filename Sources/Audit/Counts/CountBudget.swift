/// How much work the numbers of respondents may take, in steps and never in time: linear programs, times the
/// variables of each.
package struct CountBudget: Sendable, Hashable {
    /// Programs of a few units, for each question.
    package var near: Int
    /// Programs over all cells, for taking part and for each question.
    package var everywhere: Int

    package init(near: Int = .max, everywhere: Int = .max) {
        self.near = near
        self.everywhere = everywhere
    }

    /// What every run can afford. Of few units it settles everything.
    package static let ofEveryRun = CountBudget(near: 100_000, everywhere: 200_000)

    /// The budget of each of some questions, which share what may be asked of all cells.
    func shared(by questions: Int) -> CountBudget {
        CountBudget(near: near, everywhere: everywhere / max(questions, 1))
    }

    /// How many numbers may be settled by programs of so many variables, two for each.
    static func numbers(_ work: Int, variables: Int) -> Int { work / (2 * max(variables, 1)) }
}
