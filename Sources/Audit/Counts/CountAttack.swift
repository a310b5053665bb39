import LinearProgramming

/// Bounds the number of respondents of every hidden group, all figures put together.
package struct CountAttack {
    /// The range of one number.
    package struct Bound: Sendable {
        package internal(set) var subject: Int
        package let group: Int
        /// Below this the group must not be known to lie: the threshold, or the number of its people
        /// where they are fewer.
        package let limit: Int
        /// Nil before anything is known.
        package internal(set) var range: ClosedRange<Double>?
        /// Whether the range is the whole of what is possible, not only part of it.
        package internal(set) var isExact: Bool
        /// Whether there was work left to find out.
        package internal(set) var isReached = true
        /// The figures that hold the range at its ends.
        package internal(set) var sources: Set<FigureSource> = []
    }

    /// Why nothing could be said.
    package enum Failure: Error, Sendable, Hashable {
        /// No numbers of people fit all figures.
        case contradiction
        case gaveUp
    }

    package let release: AuditedRelease
    /// How many people lie without unit or category, at the least.
    package let open: Int
    /// Nil where everything was known to be open before.
    let program: (any PeopleProgram)?
    /// How many linear programs were solved.
    package internal(set) var solved = 0
    package internal(set) var bounds: [Bound]
    /// A way to fill everything that fits all figures; empty where none is known.
    let point: [Double]
    /// By bound, its variables, and the first bound with the same ones: units above one another are
    /// often the same people.
    let variables: [[Int]]

    /// - Parameters:
    ///   - targets: The subjects whose groups are to be bounded; nil for all.
    ///   - open: How many people lie without unit or category, where that is known already.
    ///   - known: Ways to answer the last subject that were found before.
    init(
        _ release: AuditedRelease, targets: Set<Int>?, open: Int?,
        known: WaysToAnswer? = nil
    ) throws(Failure) {
        self.release = release
        let isTakingPart = targets == [0]
        var bounds = Self.bounds(of: release, targets)
        point = known?.point ?? []
        if let known {
            for index in bounds.indices where bounds[index].subject > 0 {
                bounds[index].range = known.ranges[bounds[index].group]
            }
        }
        self.bounds = bounds
        if let open, known != nil, bounds.allSatisfy(\.isOpen) {
            (program, self.open) = (nil, open)
        } else if let open {
            self.open = open
            program = Self.program(release, isTakingPart, bounds, openLimit: open)
        } else {
            (program, self.open) = try Self.feasible(release, isTakingPart, bounds)
        }
        variables =
            program.map { program in
                bounds.map { program.built.variables($0.subject, $0.group) }
            } ?? []
    }

    package init(_ release: AuditedRelease, targets: Set<Int>? = nil) throws(Failure) {
        try self.init(release, targets: targets, open: nil)
    }

    /// Every number that is to be bounded; nothing is known of any.
    private static func bounds(of release: AuditedRelease, _ targets: Set<Int>?) -> [Bound] {
        release.subjects.indices.filter { targets?.contains($0) ?? true }.flatMap { subject in
            release.groups.indices.compactMap { group in
                let staff = release.staff(subject, group)
                guard release.subjects[subject].respondents[group].isHidden, staff != 0
                else { return nil }
                return Bound(
                    subject: subject, group: group, limit: min(release.threshold, staff ?? .max),
                    isExact: false)
            }
        }
    }

    /// By subject, what was found on the way to be possible of those that were not bounded.
    var ways: [Int: WaysToAnswer] { (program as? TakingPart)?.ways ?? [:] }

    /// Shows of every group that it is open, or finds its range.
    ///
    /// - Parameters:
    ///   - exactly: Whether the range is wanted of those that are open too.
    ///   - near: Where to look first.
    ///   - work: How much programs near by and those over all cells may take, as in `CountBudget`.
    package mutating func run(
        exactly: Bool = false, near: Neighbourhoods? = nil,
        work: (near: Int, everywhere: Int) = (.max, .max)
    ) throws(Failure) {
        if !exactly {
            var left = work.near
            let isDone = near.map { lookNear($0, &left) } ?? false
            if !isDone { try lean() }
            if let near, program is TakingPart {
                hold(near, by: CountProblem(release.only([0]), openLimit: open))
                (program as? TakingPart)?.settleOneByOne()
            }
        }
        var left = CountBudget.numbers(
            work.everywhere, variables: program?.built.problem.variables.count ?? 0)
        // What fits the figures for one group shows others to be open as well.
        for index in exactly ? Array(bounds.indices) : tightestFirst {
            guard exactly || !bounds[index].isOpen, !bounds[index].isExact else { continue }
            guard left > 0 else {
                bounds[index].isReached = false
                continue
            }
            left -= 1
            try settle(index)
        }
    }

    /// Numbers that are not known to be open, those first that have been seen to move the least.
    private var tightestFirst: [Int] {
        let widths = bounds.map { bound in
            // Whole people: what comes after the point depends on the way there.
            bound.range.map { ($0.upperBound - $0.lowerBound).rounded() } ?? 0
        }
        return bounds.indices.filter { !bounds[$0].isOpen }
            .sorted { (widths[$0], $0) < (widths[$1], $1) }
    }

    /// Pulls at many numbers at once, which shows most of them to be open.
    private mutating func lean() throws(Failure) {
        guard let program else { return }
        // Of few groups, ways that lie far out are quick to find and whole numbers mostly, which the
        // answers are looked at with; of many they take longer than all the rest.
        if bounds.count > Self.few, let together = program as? TakingPart {
            return try reach(together)
        }
        for pull in Leaning.pulls(at: bounds.count) {
            let closed = bounds.indices.filter { !bounds[$0].isOpen }
            guard closed.count > 1 else { return }
            let terms = closed.flatMap { index in
                variables[index].map { LinearProblem.Term($0, pull[index]) }
            }
            for sense in [Objective.Sense.greatest, .least] {
                try learn(program.solve(Objective(sense, terms)))
            }
        }
    }

    /// Brings as many numbers as possible to where they are shown to be open, and no farther: ways to
    /// have taken part that lie far out seldom fit every question.
    private mutating func reach(_ program: TakingPart) throws(Failure) {
        for _ in 0..<Self.rounds {
            let closed = bounds.indices.filter { !bounds[$0].isOpen }
            guard closed.count > 1 else { return }
            try learn(program.high(closed))
            var ceilings: [Int: Double] = [:]
            for index in closed where !bounds[index].isOpen {
                guard let range = bounds[index].range else { continue }
                ceilings[index] = max(range.upperBound - Double(bounds[index].limit), 0)
            }
            if !ceilings.isEmpty { try learn(program.low(ceilings)) }
            guard bounds.count(where: { !$0.isOpen }) < closed.count else { return }
        }
    }

    private mutating func learn(_ outcome: Outcome) throws(Failure) {
        solved += 1
        switch outcome {
        case .optimum(let optimum): learn(optimum.values)
        case .unbounded: break
        case .infeasible: throw .contradiction
        case .gaveUp: throw .gaveUp
        }
    }

    private static let rounds = 4
    static let few = 64

    /// Finds the exact range of one number.
    package mutating func settle(_ index: Int) throws(Failure) {
        guard let program, !bounds[index].isExact else { return }
        var limits: [Double] = []
        var sources: Set<FigureSource> = []
        for sense in [Objective.Sense.greatest, .least] {
            switch program.solve(Objective(sense, totalOf: variables[index])) {
            case .optimum(let optimum):
                limits.append(optimum.value)
                sources.formUnion(program.sources(of: optimum))
                learn(optimum.values)
            case .unbounded: limits.append(sense == .greatest ? .infinity : -.infinity)
            case .infeasible: throw .contradiction
            case .gaveUp: throw .gaveUp
            }
            solved += 1
        }
        bounds[index].range =
            Self.clean(limits[1])...max(Self.clean(limits[0]), Self.clean(limits[1]))
        bounds[index].isExact = true
        bounds[index].sources = sources
    }

    /// Widens what is known to be possible by one more way to fill the cells.
    private mutating func learn(_ values: [Double]) {
        for index in bounds.indices where !bounds[index].isExact {
            var sum = 0.0
            for variable in variables[index] { sum += values[variable] }
            let known = bounds[index].range ?? sum...sum
            bounds[index].range = min(known.lowerBound, sum)...max(known.upperBound, sum)
        }
    }

    /// Solvers return 2.9999999; a range that ends at a whole number says so.
    static func clean(_ value: Double) -> Double {
        abs(value - value.rounded()) < 1e-6 ? value.rounded() : value
    }

    private static func program(
        _ release: AuditedRelease, _ isTakingPart: Bool, _ bounds: [Bound], openLimit: Int
    ) -> any PeopleProgram {
        isTakingPart
            ? TakingPart(
                release, openLimit: openLimit,
                reaching: bounds.count > few ? bounds.map { ($0.group, $0.limit) } : [])
            : WholeProgram(release, openLimit: openLimit)
    }

    /// The problem with as few as possible in no unit or category.
    private static func feasible(
        _ release: AuditedRelease, _ isTakingPart: Bool, _ bounds: [Bound]
    ) throws(Failure) -> (any PeopleProgram, Int) {
        let closed = program(release, isTakingPart, bounds, openLimit: 0)
        switch closed.solve(Objective(.least, [])) {
        case .optimum: return (closed, 0)
        case .infeasible where !release.cells.open.isEmpty: break
        case .infeasible, .unbounded: throw .contradiction
        case .gaveUp: throw .gaveUp
        }
        let wide = program(release, isTakingPart, bounds, openLimit: 1_000_000)
        switch wide.solve(Objective(.least, totalOf: wide.built.open)) {
        case .optimum(let optimum):
            let open = Int(optimum.value.rounded(.up))
            return (program(release, isTakingPart, bounds, openLimit: open), open)
        case .infeasible, .unbounded: throw .contradiction
        case .gaveUp: throw .gaveUp
        }
    }
}

extension CountAttack.Bound {
    /// The same of a subject that had another number where it was bounded.
    func moved(to subject: Int) -> Self {
        var copy = self
        copy.subject = subject
        copy.sources = Set(
            sources.map { source in
                FigureSource(
                    subject: source.subject == 0 ? 0 : subject, group: source.group,
                    statistic: source.statistic)
            })
        return copy
    }

    /// Whether what is known to be possible is wide enough already.
    package var isOpen: Bool {
        guard let range else { return false }
        return range.upperBound >= Double(limit) - 1e-6
            && range.upperBound - range.lowerBound >= Double(limit) - 1e-6
    }
}

extension AuditedRelease {
    /// How many people of a group a subject is about; nil where nobody knows.
    func staff(_ subject: Int, _ group: Int) -> Int? {
        let isAsked = subjects[subject].isAsked
        let own = groups[group].cells.filter { !cells.open.contains($0) }
        let asked = isAsked.isEmpty ? own : own.filter { isAsked[$0] }
        if asked.isEmpty { return 0 }
        var total: Int? = 0
        for cell in asked {
            guard let cap = cells.caps[cell], let sum = total else {
                total = nil
                break
            }
            total = sum + cap
        }
        return [total, groups[group].headcount].compactMap { $0 }.min()
    }
}
