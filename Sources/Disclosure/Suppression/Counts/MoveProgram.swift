import Analysis
import LinearProgramming

/// Finds the way to fill the cells otherwise that asks for the least to be hidden.
///
/// Unknown is by how much each cell differs. The total of a hidden group may differ, that of a
/// shown one at a price: its own, for every person it differs by. What the cheapest solution pays
/// for is what has to be hidden (the linear relaxation of cell suppression; Fischetti and Salazar
/// 2001, Castro 2011). A solution that costs nothing proves that a group is open as it is.
///
/// Layers of cells are filled together: a question's respondents, and beside them on each side of a
/// scale those who chose a missing level.
final class MoveProgram {
    /// How far each cell may go down and up.
    struct Limits {
        var down: [Double]
        var up: [Double]
    }

    /// What is to differ, and by how much.
    enum Wanted {
        case nothing
        case group(Int, by: Double)
        case cell(Int, by: Double)
    }

    /// Cells in which together no more than so many fewer there may be.
    struct Floor: Hashable {
        let isIn: [Bool]
        let most: Double
    }

    /// What holds while a move is looked for.
    struct Setting {
        /// By layer.
        var limits: [Limits]
        /// By cell and further layer, the most by which that layer and the first may grow together.
        var room: [[Double]] = []
        let hidden: [Bool]
        let costs: [Double]
        /// By group, the most by which it may grow.
        var headroom: [Double] = []
        /// Whether shown groups stay as they are at any price.
        var isStrict = false
        /// Whether as many as before belong to every class of those asked the same questions, in every
        /// unit: demanded, or preferred.
        var keepsClasses = false
    }

    private let space: CellSpace
    private let cells: [Int]
    private let groups: [Int]
    private let solver: SimplexSolver
    /// By layer, the first variable of its cells: how much each grows, and how much it shrinks.
    private var first: [Int] = []
    /// By layer and group, the variables by which its total grows and shrinks.
    private var totals: [[(more: Int, less: Int)]] = []
    private var classes: [(more: Int, less: Int)] = []
    /// By further layer, the first row of its cells' room.
    private var rooms: [Int] = []
    private let places: [Int: Int]

    /// - Parameters:
    ///   - cells: Within which anything may differ, ascending.
    ///   - layers: 1, or more where others stand beside a question's respondents.
    ///   - floors: Limits of the first layer.
    init(_ space: CellSpace, cells: [Int], layers: Int = 1, floors: [Floor] = []) {
        self.space = space
        self.cells = cells
        var places: [Int: Int] = [:]
        for (place, cell) in cells.enumerated() { places[cell] = place }
        self.places = places
        let groups = Set(cells.flatMap { space.groupsOf[$0] }).sorted()
        self.groups = groups
        var problem = LinearProblem()
        var first: [Int] = []
        var totals: [[(more: Int, less: Int)]] = []
        var classes: [(more: Int, less: Int)] = []
        var rooms: [Int] = []
        for layer in 0..<layers {
            let start = problem.variables.count
            first.append(start)
            for _ in 0..<(2 * cells.count) { _ = problem.variable() }
            func terms(_ members: [Int], _ factor: Double = 1) -> [LinearProblem.Term] {
                members.compactMap { places[$0] }.flatMap { place in
                    Self.change(start, place, factor)
                }
            }
            func total(_ terms: [LinearProblem.Term]) -> (more: Int, less: Int) {
                let change = (more: problem.variable(), less: problem.variable())
                problem.row(terms + [.init(change.more, -1), .init(change.less, 1)], equals: 0)
                return change
            }
            totals.append(groups.map { total(terms(space.members[$0])) })
            for tie in space.ties where tie.contains(where: { places[$0.cell] != nil }) {
                problem.row(tie.flatMap { terms([$0.cell], $0.factor) }, equals: 0)
            }
            if layer == 0 {
                for members in Self.classes(space, groups) { classes.append(total(terms(members))) }
                for floor in floors {
                    problem.row(
                        terms(cells.filter { floor.isIn[$0] }), from: -floor.most, to: .infinity)
                }
                continue
            }
            rooms.append(problem.rows.count)
            for place in cells.indices {
                problem.row(
                    Self.change(first[0], place) + Self.change(start, place),
                    from: -.infinity, to: 0)
            }
        }
        self.first = first
        self.totals = totals
        self.classes = classes
        self.rooms = rooms
        solver = SimplexSolver(problem, method: .dual)
    }

    /// By how much a cell differs.
    private static func change(
        _ start: Int, _ place: Int, _ factor: Double = 1
    ) -> [LinearProblem.Term] {
        [.init(start + 2 * place, factor), .init(start + 2 * place + 1, -factor)]
    }

    /// Where some are asked what others are not: by unit, the cells of each class.
    private static func classes(_ space: CellSpace, _ groups: [Int]) -> [[Int]] {
        guard Set(space.classOf).count > 1 else { return [] }
        return groups.filter { space.isUnit[$0] }.flatMap { group in
            Dictionary(grouping: space.members[group], by: { space.classOf[$0] })
                .sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// The cheapest move; nil where there is none.
    func cheapest(_ wanted: Wanted, _ setting: Setting) -> Move? {
        guard prepare(wanted, setting) else { return nil }
        let costs = costs(setting)
        guard let found = solver.solve(Objective(.least, costs)).optimum else { return nil }
        var touched: Set<Int> = []
        for layer in totals.indices {
            for (place, group) in groups.enumerated() {
                let change = totals[layer][place]
                let by = abs(found.values[change.more] - found.values[change.less])
                if by > Move.tolerance { touched.insert(group) }
            }
        }
        let opened = touched.filter { !setting.hidden[$0] }.sorted()
        let changes = cells.enumerated().compactMap { place, cell -> Move.Change? in
            let grown = first[0] + 2 * place
            let by = found.values[grown] - found.values[grown + 1]
            let whole = by.rounded()
            let value = abs(by - whole) < Move.tolerance ? whole : by
            return value == 0 ? nil : Move.Change(cell: cell, by: value)
        }
        return Move(
            changes, space, touched: touched.sorted(), opened: opened,
            cost: opened.reduce(0) { $0 + setting.costs[$1] })
    }

    /// - Returns: Whether what is wanted is among the cells.
    private func prepare(_ wanted: Wanted, _ setting: Setting) -> Bool {
        for layer in first.indices {
            for (place, cell) in cells.enumerated() {
                let limits = setting.limits[layer]
                bound(layer, place, from: -limits.down[cell], to: limits.up[cell])
            }
            for (place, group) in groups.enumerated() {
                let isFree = group != 0 && (setting.hidden[group] || !setting.isStrict)
                let most = setting.headroom.isEmpty ? .infinity : setting.headroom[group]
                bound(totals[layer][place].more, 0, isFree ? max(most, 0) : 0)
                bound(totals[layer][place].less, 0, isFree ? .infinity : 0)
            }
        }
        for change in classes {
            bound(change.more, 0, setting.keepsClasses ? 0 : .infinity)
            bound(change.less, 0, setting.keepsClasses ? 0 : .infinity)
        }
        for (layer, start) in rooms.enumerated() {
            for (place, cell) in cells.enumerated() {
                solver.bound(
                    row: start + place, from: -.infinity, to: setting.room[layer][cell])
            }
        }
        switch wanted {
        case .nothing: break
        case .group(let group, let by):
            guard let place = groups.firstIndex(of: group) else { return false }
            bound(totals[0][place].more, max(by, 0), max(by, 0))
            bound(totals[0][place].less, max(-by, 0), max(-by, 0))
        case .cell(let cell, let by):
            guard let place = places[cell] else { return false }
            bound(0, place, from: by, to: by)
        }
        return true
    }

    /// Between what a cell may differ.
    private func bound(_ layer: Int, _ place: Int, from lower: Double, to upper: Double) {
        let grown = first[layer] + 2 * place
        bound(grown, max(lower, 0), max(upper, 0))
        bound(grown + 1, max(-upper, 0), max(-lower, 0))
    }

    private func bound(_ variable: Int, _ lower: Double, _ upper: Double) {
        solver.bound(variable, from: lower, to: upper)
    }

    /// Small beside any group's.
    private static let classCost = 0.001
    /// Smaller still: of equally cheap moves the one of fewest people is the easiest to follow.
    private static let cellCost = 0.00001

    private func costs(_ setting: Setting) -> [LinearProblem.Term] {
        var terms: [LinearProblem.Term] = []
        for layer in totals.indices {
            for (place, group) in groups.enumerated() where !setting.hidden[group] {
                let change = totals[layer][place]
                terms.append(.init(change.more, setting.costs[group]))
                terms.append(.init(change.less, setting.costs[group]))
            }
        }
        for start in first {
            for variable in start..<(start + 2 * cells.count) {
                terms.append(.init(variable, Self.cellCost))
            }
        }
        for change in classes {
            terms.append(.init(change.more, Self.classCost))
            terms.append(.init(change.less, Self.classCost))
        }
        return terms
    }
}
