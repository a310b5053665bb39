import LinearProgramming

/// All that several releases of the same people tell together: how many of each cell had answered by the
/// time of each.
///
/// Layers of cells, such that whoever is counted in one is counted in those it lies within: those who had
/// answered by a release have answered by the next, and who answers a question takes part.
/// Each total that a release shows is what it is; those of the layer that is to be released now may
/// be otherwise at a price, which tells what would have to be hidden.
final class ReleaseProgram {
    struct Layer {
        /// By cell, the most people there can be.
        var caps: [Double]
        /// By group, the number shown; nil where it is hidden.
        var shown: [Int?]
        /// By group, the most there can be.
        var headcounts: [Double]
        /// The layers it is a part of.
        var within: [Int]
    }

    /// Those of a group in a layer, or those of them who are not in an earlier one.
    struct Target: Hashable {
        let group: Int
        let layer: Int
        var since: Int?
    }

    private let layers: [Layer]
    /// By layer and group, the variable of its total.
    private var totals: [[Int]] = []
    /// By group, by how much the total to be released now is more or less than it is.
    private var changes: [(more: Int, less: Int)] = []
    private var differences: [Target: Int] = [:]
    /// For what follows from what is shown, and for what would have to be hidden.
    private let strict: SimplexSolver
    private let priced: SimplexSolver
    private let released: Int

    /// - Parameters:
    ///   - released: The layer that is to be released; its numbers all are given, shown or not.
    ///   - targets: Those that will be asked for.
    init(_ space: CellSpace, _ layers: [Layer], released: Int, targets: [Target]) {
        self.layers = layers
        self.released = released
        let cells = (0..<space.count).filter { !space.isNobodys[$0] }
        var problem = LinearProblem()
        var variables: [[Int]] = []
        for (number, layer) in layers.enumerated() {
            var own = [Int](repeating: -1, count: space.count)
            for cell in cells { own[cell] = problem.variable(to: layer.caps[cell]) }
            variables.append(own)
            func terms(_ members: [Int], _ factor: Double = 1) -> [LinearProblem.Term] {
                members.filter { own[$0] >= 0 }.map { .init(own[$0], factor) }
            }
            for tie in space.ties {
                problem.row(tie.flatMap { terms([$0.cell], $0.factor) }, equals: 0)
            }
            totals.append(
                space.members.indices.map { group in
                    let total = problem.variable(to: layer.headcounts[group])
                    problem.row(terms(space.members[group]) + [.init(total, -1)], equals: 0)
                    if let shown = layer.shown[group], number != released {
                        problem.bound(total, from: Double(shown), to: Double(shown))
                    }
                    return total
                })
        }
        for (number, layer) in layers.enumerated() {
            for whole in layer.within {
                for cell in cells {
                    problem.row(
                        [.init(variables[number][cell]), .init(variables[whole][cell], -1)],
                        from: -.infinity, to: 0)
                }
            }
        }
        for (group, total) in totals[released].enumerated() {
            let change = (more: problem.variable(), less: problem.variable())
            problem.row(
                [.init(total), .init(change.more, -1), .init(change.less)],
                equals: Double(layers[released].shown[group] ?? 0))
            changes.append(change)
        }
        for target in targets {
            guard let since = target.since, differences[target] == nil else { continue }
            let difference = problem.variable()
            problem.row(
                [
                    .init(totals[target.layer][target.group]),
                    .init(totals[since][target.group], -1), .init(difference, -1),
                ], equals: 0)
            differences[target] = difference
        }
        strict = SimplexSolver(problem, method: .primal)
        priced = SimplexSolver(problem, method: .dual)
    }

    private func variable(of target: Target) -> Int? {
        target.since == nil ? totals[target.layer][target.group] : differences[target]
    }

    /// How few and how many there can be; nil where nothing fits what was released, or the solver gave up.
    ///
    /// - Parameters:
    ///   - hidden: By group, what is hidden of what is to be released.
    ///   - witness: Told every way to fill the cells that is found, by what a target is in it.
    func range(
        of target: Target, _ hidden: [Bool], witness: ((Target) -> Double) -> Void
    ) -> ClosedRange<Double>? {
        guard let variable = variable(of: target) else { return nil }
        keep(strict) { $0 != 0 && hidden[$0] }
        var ends: [Double] = []
        for sense in [Objective.Sense.least, .greatest] {
            guard let found = strict.solve(Objective(sense, [.init(variable)])).optimum else {
                return nil
            }
            ends.append(found.value)
            witness { other in self.variable(of: other).map { found.values[$0] } ?? 0 }
        }
        return ends[0]...max(ends[0], ends[1])
    }

    /// The cheapest groups to hide so that a target can lie within some limits; nil where nothing helps.
    ///
    /// - Parameter target: A group that is hidden in its layer.
    func groupsToHide(
        for target: Target, within limits: ClosedRange<Double>, _ hidden: [Bool], costs: [Double]
    ) -> [Int]? {
        guard let variable = variable(of: target) else { return nil }
        let most = target.since == nil ? layers[target.layer].headcounts[target.group] : .infinity
        guard limits.lowerBound <= most else { return nil }
        keep(priced) { $0 != 0 }
        priced.bound(variable, from: limits.lowerBound, to: min(limits.upperBound, most))
        defer { priced.bound(variable, from: 0, to: most) }
        let shown = changes.indices.filter { !hidden[$0] }
        let terms = shown.flatMap { group -> [LinearProblem.Term] in
            [.init(changes[group].more, costs[group]), .init(changes[group].less, costs[group])]
        }
        guard let found = priced.solve(Objective(.least, terms)).optimum else { return nil }
        return shown.filter {
            found.values[changes[$0].more] + found.values[changes[$0].less] > Move.tolerance
        }
    }

    /// Which totals may be otherwise.
    private func keep(_ solver: SimplexSolver, isFree: (Int) -> Bool) {
        for (group, change) in changes.enumerated() {
            let most = isFree(group) ? Double.infinity : 0
            solver.bound(change.more, from: 0, to: most)
            solver.bound(change.less, from: 0, to: most)
        }
    }
}
