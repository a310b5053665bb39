import LinearProgramming

/// Sums over those who took part, all questions put together, with only as many in the program as matter.
///
/// Most questions fit every way to have taken part that the figures on taking part leave. So these are asked
/// first; the others look at what was found, and one that does not fit is put in. Nothing is left out of
/// account: what is returned is the optimum of all together.
final class TakingPart: PeopleProgram {
    private(set) var built: CountProblem
    private var solver: SimplexSolver
    private let release: AuditedRelease
    private let openLimit: Int
    /// Subjects in the program, taking part first.
    private var included = [0]
    /// By subject that is not in it, the program that looks whether it fits.
    private var lookers: [Int: SimplexSolver] = [:]

    init(_ release: AuditedRelease, openLimit: Int) {
        self.release = release
        self.openLimit = openLimit
        built = CountProblem(release.only(included), openLimit: openLimit)
        solver = SimplexSolver(built.problem)
    }

    /// Objectives speak of those who took part only.
    func solve(_ objective: Objective) -> Outcome {
        while true {
            let outcome = solver.solve(objective)
            let more: [Int]
            switch outcome {
            case .infeasible, .gaveUp: return outcome
            case .unbounded: more = others
            case .optimum(let optimum):
                let people = built.bases[0].map { optimum.values[$0] }
                more = Array(others.lazy.filter { !self.fits($0, people) }.prefix(Self.step))
            }
            guard !more.isEmpty else { return outcome }
            include(more)
        }
    }

    func sources(of optimum: Outcome.Optimum) -> Set<FigureSource> {
        Set(
            built.sources(of: optimum).map {
                FigureSource(
                    subject: included[$0.subject], group: $0.group, statistic: $0.statistic)
            })
    }

    private var others: [Int] { release.subjects.indices.filter { !included.contains($0) } }

    private func include(_ subjects: [Int]) {
        included += subjects
        for subject in subjects { lookers[subject] = nil }
        built = CountProblem(release.only(included), openLimit: openLimit)
        solver = SimplexSolver(built.problem)
    }

    /// Whether a question could have been answered by those of whom so many took part in each cell.
    private func fits(_ subject: Int, _ people: [Double]) -> Bool {
        let looker =
            lookers[subject]
            ?? SimplexSolver(
                CountProblem(release.only([0, subject]), openLimit: openLimit).problem,
                method: .dual)
        lookers[subject] = looker
        // Those who took part are the first variables, whatever else is in a program.
        for (cell, count) in people.enumerated() {
            looker.bound(cell, from: max(count - Self.tolerance, 0), to: count + Self.tolerance)
        }
        return looker.solve(Objective(.least, [])).optimum != nil
    }

    /// How many are put in at a time: most that do not fit stand for others that would not either.
    private static let step = 2
    private static let tolerance = 1e-7
}
