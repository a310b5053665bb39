/// One way to have answered: how many of each cell took part, are in the base, and gave each answer.
struct AnswerTable {
    /// By cell.
    let people: [Double]
    /// By cell.
    let base: [Double]
    /// By option and cell.
    let answers: [[Double]]
    let isWhole: Bool

    init(people: [Double], base: [Double], answers: [[Double]]) {
        self.people = people
        self.base = base
        self.answers = answers
        isWhole = (answers + [base, people]).allSatisfy { row in
            row.allSatisfy { abs($0 - $0.rounded()) < 1e-6 }
        }
    }
}
