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

        /// With the further layers as they are, so that the first is all there is to fill; nil where it
        /// is the only one, or the others cannot stay.
        var ofFirstLayer: Setting? {
            guard limits.count > 1, var first = limits.first else { return nil }
            for layer in room {
                for (cell, most) in layer.enumerated() { first.up[cell] = min(first.up[cell], most) }
            }
            guard first.up.indices.allSatisfy({ first.up[$0] >= -first.down[$0] }) else {
                return nil
            }
            var setting = self
            setting.limits = [first]
            setting.room = []
            return setting
        }
    }

    private let space: CellSpace
    private let cells: [Int]
    private let groups: [Int]
    private let solver: SimplexSolver
    /// By layer, the first variable of its cells.
    private var first: [Int] = []
    /// By layer and group, the variables by which its total grows and shrinks.
    private var totals: [[(more: Int, less: Int)]] = []
    private var classes: [(more: Int, less: Int)] = []
    /// By further layer, the first row of its cells' room.
    private var rooms: [Int] = []
    private let places: [Int: Int]

    /// - Parameters:
    ///   - leaves: Positions of the leaf units within which anything may differ.
    ///   - layers: 1, or more where others stand beside a question's respondents.
    ///   - floors: Limits of the first layer.
    init(_ space: CellSpace, leaves: [Int], layers: Int = 1, floors: [Floor] = []) {
        self.space = space
        let scope = Set(leaves)
        let cells = space.leafOf.indices.filter {
            scope.contains(space.leafOf[$0]) && !space.isNobodys[$0]
        }
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
            for _ in cells { _ = problem.variable() }
            func terms(_ members: [Int]) -> [LinearProblem.Term] {
                members.compactMap { cell in places[cell].map { .init(start + $0) } }
            }
            func total(_ terms: [LinearProblem.Term]) -> (more: Int, less: Int) {
                let change = (more: problem.variable(), less: problem.variable())
                problem.row(terms + [.init(change.more, -1), .init(change.less, 1)], equals: 0)
                return change
            }
            totals.append(groups.map { total(terms(space.members[$0])) })
            for tie in space.ties where tie.contains(where: { places[$0.cell] != nil }) {
                problem.row(
                    tie.compactMap { part in
                        places[part.cell].map { .init(start + $0, part.factor) }
                    }, equals: 0)
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
                    [.init(first[0] + place), .init(start + place)], from: -.infinity, to: 0)
            }
        }
        self.first = first
        self.totals = totals
        self.classes = classes
        self.rooms = rooms
        solver = SimplexSolver(problem, method: .dual)
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
        prepare(wanted, setting)
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
            let by = found.values[first[0] + place]
            let whole = by.rounded()
            let value = abs(by - whole) < Move.tolerance ? whole : by
            return value == 0 ? nil : Move.Change(cell: cell, by: value)
        }
        return Move(
            changes, space, touched: touched.sorted(), opened: opened,
            cost: opened.reduce(0) { $0 + setting.costs[$1] })
    }

    private func prepare(_ wanted: Wanted, _ setting: Setting) {
        for layer in first.indices {
            for (place, cell) in cells.enumerated() {
                let limits = setting.limits[layer]
                bound(first[layer] + place, -limits.down[cell], limits.up[cell])
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
            guard let place = groups.firstIndex(of: group) else { return }
            bound(totals[0][place].more, max(by, 0), max(by, 0))
            bound(totals[0][place].less, max(-by, 0), max(-by, 0))
        case .cell(let cell, let by):
            guard let place = places[cell] else { return }
            bound(first[0] + place, by, by)
        }
    }

    private func bound(_ variable: Int, _ lower: Double, _ upper: Double) {
        solver.bound(variable, from: lower, to: upper)
    }

    /// Small beside any group's.
    private static let classCost = 0.001

    private func costs(_ setting: Setting) -> [LinearProblem.Term] {
        var terms: [LinearProblem.Term] = []
        for layer in totals.indices {
            for (place, group) in groups.enumerated() where !setting.hidden[group] {
                let change = totals[layer][place]
                terms.append(.init(change.more, setting.costs[group]))
                terms.append(.init(change.less, setting.costs[group]))
            }
        }
        for change in classes {
            terms.append(.init(change.more, Self.classCost))
            terms.append(.init(change.less, Self.classCost))
        }
        return terms
    }
}
