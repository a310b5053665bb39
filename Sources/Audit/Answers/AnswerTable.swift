import LinearProgramming

/// One way to have answered: how many of each cell are in the base, and how many gave each answer.
struct AnswerTable {
    /// By cell.
    let base: [Double]
    /// By option and cell.
    let answers: [[Double]]
    let isWhole: Bool

    init(base: [Double], answers: [[Double]]) {
        self.base = base
        self.answers = answers
        isWhole = (answers + [base]).allSatisfy { row in
            row.allSatisfy { abs($0 - $0.rounded()) < 1e-6 }
        }
    }
}

/// A program whose unknowns are answers.
protocol AnswerProgram {
    /// The sum over a group of those who gave an answer.
    func count(_ option: Int, _ group: Int) -> [LinearProblem.Term]
    /// Whether there can be anybody of a group in the base.
    func canHaveAnswered(_ group: Int) -> Bool
    /// What a solution says.
    func table(_ values: [Double]) -> AnswerTable
}
