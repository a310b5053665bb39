import LinearProgramming

extension CountAttack {
    /// Goes from the way to answer that is known to others, along circuits that change nothing that is told: a
    /// sum each, where everything else is a program.
    mutating func walk(_ grid: CellGrid) {
        guard let built = program?.built, built.problem.violation(of: point) < Self.misfit else {
            return
        }
        var circuits = Circuits(release, grid, subject: 1, side: nil)
        let walk = NumberWalk(release, from: point)
        let isFilled = walk.isFilled
        for bound in bounds.indices where !bounds[bound].isOpen {
            let group = bounds[bound].group
            let seen = walk.range(
                of: release.groups[group].cells, along: circuits.through(group, among: isFilled))
            widen(bound, to: seen.lowerBound)
            widen(bound, to: seen.upperBound)
        }
    }

    /// Bounds groups among the cells near them: shows them to be open with all others as they are, or finds
    /// that even what is told near by alone holds them.
    ///
    /// - Returns: Whether that could be done; what is settled neither way is left for programs over all.
    mutating func lookNear(
        _ near: Neighbourhoods, _ work: inout Int
    ) -> Bool {
        guard let built = program?.built, built.problem.violation(of: point) < Self.misfit else {
            return false
        }
        let whole = NearbyPrograms(built, near)
        // What has been seen to go so far may be all there is.
        hold(near, by: whole, inAreas: false)
        for (area, own) in targets(near) {
            let inner = whole.program(near.areas[area], .fixed(at: point))
            let cost = 2 * whole.variables(near.areas[area])
            let close = own.map(\.bound)
            func pull(_ terms: [LinearProblem.Term]) {
                guard work >= cost else { return }
                work -= cost
                for sense in [Objective.Sense.greatest, .least] {
                    solved += 1
                    guard let found = inner.solve(Objective(sense, terms)).optimum else { continue }
                    for other in close where !bounds[other].isOpen {
                        widen(other, to: variables[other].reduce(0) { $0 + found.values[$1] })
                    }
                }
            }
            for direction in Leaning.pulls(at: close.count) {
                pull(
                    zip(close, direction).filter { !bounds[$0.0].isOpen }.flatMap { bound, way in
                        variables[bound].map { LinearProblem.Term($0, way) }
                    })
            }
            for bound in close where !bounds[bound].isOpen {
                pull(variables[bound].map { LinearProblem.Term($0) })
            }
        }
        hold(near, by: whole, inAreas: false)
        return true
    }

    /// Finds of groups, as far as they have been seen to go, that what is told near by alone keeps them
    /// from going farther.
    ///
    /// - Parameter built: What is told, all of it or a part.
    mutating func hold(_ near: Neighbourhoods, by built: CountProblem) {
        hold(near, by: NearbyPrograms(built, near))
    }

    private mutating func hold(
        _ near: Neighbourhoods, by whole: NearbyPrograms, inAreas: Bool = true
    ) {
        for (area, own) in targets(near) {
            var around: NearbyProgram?
            var units: [Int: NearbyProgram] = [:]
            for (bound, unit) in own {
                if let unit {
                    let program = units[unit] ?? whole.program(near.units[unit], .free)
                    units[unit] = program
                    if settle(bound, by: program, whole.built) { continue }
                }
                guard inAreas else { continue }
                let program = around ?? whole.program(near.areas[area], .free)
                around = program
                _ = settle(bound, by: program, whole.built)
            }
        }
    }

    /// By area, the numbers of groups in it that are not known to be open, and the unit they lie in where it
    /// is one.
    private func targets(_ near: Neighbourhoods) -> [(area: Int, own: [(bound: Int, unit: Int?)])] {
        var found: [Int: [(bound: Int, unit: Int?)]] = [:]
        for bound in bounds.indices where !bounds[bound].isOpen && !bounds[bound].isExact {
            guard let place = near.place(of: release.groups[bounds[bound].group].cells) else {
                continue
            }
            found[place.area, default: []].append((bound, place.unit))
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Takes what was seen to be possible for all that is, where some of what is told holds it there.
    private mutating func settle(
        _ bound: Int, by program: NearbyProgram, _ built: CountProblem
    ) -> Bool {
        solved += 2
        let own = built.variables(bounds[bound].subject, bounds[bound].group)
        guard let seen = bounds[bound].range else { return false }
        var sources: Set<FigureSource> = []
        for (sense, end) in [
            (Objective.Sense.greatest, seen.upperBound), (.least, seen.lowerBound),
        ] {
            guard
                let optimum = program.solve(Objective(sense, totalOf: own)).optimum,
                abs(optimum.value - end) < Self.equal
            else { return false }
            sources.formUnion(built.sources(of: optimum))
        }
        let least = Self.clean(seen.lowerBound)
        bounds[bound].range = least...max(Self.clean(seen.upperBound), least)
        bounds[bound].isExact = true
        bounds[bound].sources = sources
        return true
    }

    private mutating func widen(_ bound: Int, to value: Double) {
        let known = bounds[bound].range ?? value...value
        bounds[bound].range = min(known.lowerBound, value)...max(known.upperBound, value)
    }

    private static let equal = 1e-6
    /// By how much a solution of a program may miss what another program with the same rows demands.
    private static let misfit = 1e-5
}

/// Programs cut out of one problem.
private struct NearbyPrograms {
    let built: CountProblem
    private let index: RowIndex
    private let cells: Int

    init(_ built: CountProblem, _ near: Neighbourhoods) {
        self.built = built
        index = RowIndex(built.problem)
        cells = near.cells
    }

    /// How many a program of some cells has.
    func variables(_ own: [Int]) -> Int {
        built.problem.variables.count / max(cells, 1) * own.count
    }

    func program(_ own: [Int], _ outside: NearbyProgram.Outside) -> NearbyProgram {
        // Each subject's unknowns stand in the order of the cells.
        let variables = stride(from: 0, to: built.problem.variables.count, by: cells)
            .flatMap { start in own.map { start + $0 } }
        return NearbyProgram(built.problem, index, variables, outside)
    }
}
