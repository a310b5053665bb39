package import LinearProgramming

/// All that is told of the answers to one side of a question: per cell how many took part, how many
/// are in the base, and how many gave each answer.
package struct AnswerProblem: Sendable {
    package private(set) var problem = LinearProblem()
    /// By cell, those who took part.
    private let people: [Int]
    /// By cell.
    private let base: [Int]
    /// By option and cell.
    private let answers: [[Int]]
    private let release: AuditedRelease
    /// Whether a respondent gives exactly one of the options.
    let isSingleChoice: Bool

    package init(_ release: AuditedRelease, subject: Int, side: Int, openLimit: Int) {
        self.release = release
        let (taking, asked) = (release.subjects[0], release.subjects[subject])
        let told = asked.sides[side]
        isSingleChoice = told.isSingleChoice
        var problem = LinearProblem()
        func unknowns(_ subject: AuditedSubject) -> [Int] {
            problem.people(countedBy: subject, in: release.cells, openLimit: openLimit)
        }
        people = unknowns(taking)
        base = unknowns(asked)
        answers = told.options.map { _ in unknowns(asked) }
        self.problem = problem
        for (index, group) in release.groups.enumerated() {
            add(taking.respondents[index], of: group, in: people)
            add(asked.respondents[index], of: group, in: base)
            if let headcount = group.headcount {
                let most = max(headcount, taking.respondents[index].number ?? 0)
                add(.within(0...Double(most)), of: group, in: people)
            }
            for (option, count) in told.counts[index].enumerated() {
                add(count, of: group, in: answers[option])
            }
            if index < told.ratios.count { add(told.ratios[index], of: group) }
        }
        for cell in base.indices {
            self.problem.row(
                [.init(base[cell]), .init(people[cell], -1)], from: -.infinity, to: 0)
            if told.isSingleChoice {
                self.problem.row(
                    answers.map { .init($0[cell]) } + [.init(base[cell], -1)], equals: 0)
            } else {
                for option in answers {
                    self.problem.row(
                        [.init(option[cell]), .init(base[cell], -1)], from: -.infinity, to: 0)
                }
            }
        }
    }

    /// The number of respondents of a group.
    package func respondents(_ group: Int) -> [LinearProblem.Term] {
        release.groups[group].cells.map { .init(base[$0]) }
    }

    /// How many of a group gave an answer.
    package func count(_ option: Int, _ group: Int) -> [LinearProblem.Term] {
        release.groups[group].cells.map { .init(answers[option][$0]) }
    }

    /// What a solution says.
    func table(_ values: [Double]) -> AnswerTable {
        AnswerTable(
            people: people.map { values[$0] }, base: base.map { values[$0] },
            answers: answers.map { row in row.map { values[$0] } })
    }

    /// The sum of a group's answers, each counted for so much.
    package func sum(_ weights: [Double], _ group: Int) -> [LinearProblem.Term] {
        weights.indices.flatMap { option in
            release.groups[group].cells.map { .init(answers[option][$0], weights[option]) }
        }
    }

    private mutating func add(_ told: Told, of group: AuditedGroup, in variables: [Int]) {
        guard let range = told.range else { return }
        problem.row(
            group.cells.map { .init(variables[$0]) }, from: range.lowerBound, to: range.upperBound)
    }

    private mutating func add(_ ratios: [AuditedSide.Ratio], of group: AuditedGroup) {
        guard !ratios.isEmpty else { return }
        // A mean is told of somebody.
        problem.row(group.cells.map { .init(base[$0]) }, from: 1, to: .infinity)
        for ratio in ratios {
            for (limit, isLeast) in [
                (ratio.within.lowerBound, true), (ratio.within.upperBound, false),
            ] where limit.isFinite {
                let terms =
                    ratio.weights.indices.flatMap { option in
                        group.cells.map {
                            LinearProblem.Term(answers[option][$0], ratio.weights[option])
                        }
                    } + group.cells.map { LinearProblem.Term(base[$0], -limit) }
                problem.row(
                    terms, from: isLeast ? -ratio.slack : -.infinity,
                    to: isLeast ? .infinity : ratio.slack)
            }
        }
    }
}
