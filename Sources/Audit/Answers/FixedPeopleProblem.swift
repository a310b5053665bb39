import LinearProgramming

/// What is told of the answers to one side of a question, where it is supposed who answered it.
///
/// Whatever fits here fits the whole problem, so it proves groups to be open; what does not fit may
/// fit other people. With nothing but answers unknown it is a third of the whole problem.
struct FixedPeopleProblem: AnswerProgram {
    private(set) var problem = LinearProblem()
    private let release: AuditedRelease
    private let base: [Double]
    /// By option and cell; nil where nobody is supposed to have answered.
    private var answers: [[Int?]] = []

    init(_ release: AuditedRelease, subject: Int, side: Int, base: [Double]) {
        self.release = release
        self.base = base
        let told = release.subjects[subject].sides[side]
        answers = told.options.map { _ in
            base.map { $0 > 0.5 ? problem.variable(to: $0) : nil }
        }
        for cell in base.indices where told.isSingleChoice && base[cell] > 0.5 {
            problem.row(
                answers.compactMap { $0[cell].map { .init($0) } }, equals: base[cell])
        }
        addTies()
        for group in release.groups.indices {
            for (option, count) in told.counts[group].enumerated() {
                guard let range = count.range else { continue }
                add(self.count(option, group), range)
            }
            if group < told.ratios.count { add(told.ratios[group], group) }
        }
    }

    /// What two tables say of the same people is the same of each answer too.
    private mutating func addTies() {
        for own in answers {
            for tie in release.cells.ties {
                let terms =
                    tie.first.compactMap { own[$0].map { LinearProblem.Term($0) } }
                    + tie.second.compactMap { own[$0].map { LinearProblem.Term($0, -1) } }
                if !terms.isEmpty { add(terms, 0...0) }
            }
            for inclusion in release.cells.inclusions {
                guard let part = own[inclusion.part] else { continue }
                let whole = own[inclusion.whole].map { [LinearProblem.Term($0, -1)] } ?? []
                problem.row([.init(part)] + whole, from: -.infinity, to: 0)
            }
        }
    }

    func count(_ option: Int, _ group: Int) -> [LinearProblem.Term] {
        release.groups[group].cells.compactMap { cell in answers[option][cell].map { .init($0) } }
    }

    func canHaveAnswered(_ group: Int) -> Bool {
        release.groups[group].cells.contains { base[$0] > 0.5 }
    }

    func table(_ values: [Double]) -> AnswerTable {
        AnswerTable(
            base: base,
            answers: answers.map { row in row.map { $0.map { values[$0] } ?? 0 } })
    }

    private mutating func add(_ terms: [LinearProblem.Term], _ range: ClosedRange<Double>) {
        problem.row(terms, from: range.lowerBound, to: range.upperBound)
    }

    private mutating func add(_ ratios: [AuditedSide.Ratio], _ group: Int) {
        guard !ratios.isEmpty else { return }
        let n = release.groups[group].cells.reduce(0) { $0 + base[$1] }
        // A mean is told of somebody.
        guard n > 0.5 else { return add([], 1...1) }
        for ratio in ratios {
            let terms = ratio.weights.indices.flatMap { option in
                count(option, group).map {
                    LinearProblem.Term($0.variable, ratio.weights[option])
                }
            }
            add(
                terms,
                ratio.within.lowerBound * n - ratio.slack...ratio.within.upperBound * n
                    + ratio.slack)
        }
    }
}
