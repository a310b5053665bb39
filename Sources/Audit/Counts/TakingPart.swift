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
    private var lookers: [Int: AnsweringProgram] = [:]
    /// By subject, what was found to be possible of it on the way.
    private(set) var ways: [Int: WaysToAnswer] = [:]
    private let reaching: [(group: Int, limit: Int)]
    /// By place in `reaching`, above what a number counts as too much.
    private var ceilings: [Int: Double] = [:]

    /// - Parameter reaching: Groups that are to be bounded, with their limits.
    init(
        _ release: AuditedRelease, openLimit: Int, reaching: [(group: Int, limit: Int)]
    ) {
        self.release = release
        self.openLimit = openLimit
        self.reaching = reaching
        built = CountProblem(
            release.only(included), openLimit: openLimit, reaching: reaching)
        solver = SimplexSolver(built.problem)
    }

    /// Whether ways to answer are wanted that tell of many groups of each question.
    private var isReachingFar = true

    /// Asks from now on for sums one by one, where any way to answer will do that fits.
    func settleOneByOne() { isReachingFar = false }

    /// As many groups as possible at their limits.
    func high(_ places: [Int]) -> Outcome {
        solve(Objective(.greatest, totalOf: places.map { built.reaches[$0].upTo }))
    }

    /// As many groups as possible below ceilings of their own.
    func low(_ ceilings: [Int: Double]) -> Outcome {
        self.ceilings = ceilings
        limitReaches()
        defer {
            self.ceilings = ceilings.mapValues { _ in .infinity }
            limitReaches()
        }
        return solve(
            Objective(.least, totalOf: ceilings.keys.sorted().map { built.reaches[$0].over }))
    }

    private func limitReaches() {
        for (place, ceiling) in ceilings {
            solver.bound(row: built.reaches[place].row, from: -.infinity, to: ceiling)
        }
    }

    /// Objectives speak of those who took part only.
    func solve(_ objective: Objective) -> Outcome {
        var method = SimplexSolver.Method.primal
        while true {
            let outcome = solver.solve(objective, by: method)
            let more: [Int]
            switch outcome {
            case .infeasible, .gaveUp: return outcome
            case .unbounded: more = others
            case .optimum(let optimum):
                let people = built.bases[0].map { optimum.values[$0] }
                more = Array(others.lazy.filter { !self.fits($0, people) }.prefix(Self.step))
                if more.isEmpty { learnOfIncluded(optimum.values, people) }
            }
            guard !more.isEmpty else { return outcome }
            include(more)
            // The last solution is as good as can be, and breaks what came in.
            if isLarge { method = .dual }
        }
    }

    func sources(of optimum: Outcome.Optimum) -> Set<FigureSource> {
        Set(
            built.sources(of: optimum).map {
                FigureSource(
                    subject: included[$0.subject], group: $0.group, statistic: $0.statistic)
            })
    }

    private var isLarge: Bool { !reaching.isEmpty }

    private var others: [Int] { release.subjects.indices.filter { !included.contains($0) } }

    private func include(_ subjects: [Int]) {
        included += subjects
        for subject in subjects { lookers[subject] = nil }
        built = CountProblem(
            release.only(included), openLimit: openLimit, reaching: reaching)
        // Of few groups it is begun anew, which leads to corners with whole numbers more often.
        solver =
            isLarge
            ? SimplexSolver(built.problem, extending: solver) : SimplexSolver(built.problem)
        limitReaches()
    }

    /// Whether a question could have been answered by those of whom so many took part in each cell.
    private func fits(_ subject: Int, _ people: [Double]) -> Bool {
        let looker =
            lookers[subject]
            ?? AnsweringProgram(subject, of: release, openLimit: openLimit)
        lookers[subject] = looker
        guard let own = looker.answering(among: people, anew: isReachingFar) else { return false }
        learn(subject, people, own)
        return true
    }

    private func learnOfIncluded(_ values: [Double], _ people: [Double]) {
        for (place, subject) in included.enumerated() where place > 0 {
            learn(subject, people, Array(values[built.unknowns(of: place)]))
        }
    }

    private func learn(_ subject: Int, _ people: [Double], _ own: [Double]) {
        ways[subject, default: WaysToAnswer(groups: release.groups.count)]
            .learn(people, own: own, release.groups)
    }

    /// How many are put in at a time: most that do not fit stand for others that would not either.
    private static let step = 2
}
