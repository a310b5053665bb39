/// Finds the circuits that leave everything told of a question as it is.
///
/// A rectangle of two units and two columns changes no sum over a unit or a column; where a unit or a column is
/// hidden with another, two cells will do. Others, over more units, are left to linear programs: every circuit that is
/// found is held against every figure, so what is missed costs work and never truth.
struct Circuits {
    private let release: AuditedRelease
    private let grid: CellGrid
    private let groupsOf: [[Int]]
    /// By cell, whether anybody can come or go at all.
    private let isUsable: [Bool]
    /// By group, whether a change of the answers, of the respondents, of those who took part shows.
    private let tells: (answers: [Bool], base: [Bool], people: [Bool])
    /// By cell the ties that it is in, and whether on their first side.
    private let ties: [[(tie: Int, sign: Int)]]
    private let movesNumbers: Bool
    /// By cell, those of its people who have answered since a release: who comes and goes is one of them.
    private let since: [Int: [Int]]
    /// Of the circuit that is looked at, by group and by tie how many more come than go.
    private var changes: (groups: [Int], ties: [Int])

    /// - Parameter side: Of the question, where its answers are looked at; nil for the number of respondents.
    init(_ release: AuditedRelease, _ grid: CellGrid, subject: Int, side: Int?) {
        self.release = release
        self.grid = grid
        movesNumbers = side == nil
        let (cells, asked) = (release.cells, release.subjects[subject])
        var groupsOf = [[Int]](repeating: [], count: cells.caps.count)
        for (index, group) in release.groups.enumerated() {
            for cell in group.cells { groupsOf[cell].append(index) }
        }
        self.groupsOf = groupsOf
        let base = asked.respondents.map { $0.range != nil }
        let answers = release.groups.indices.map { group in
            guard let side else { return base[group] }
            let told = asked.sides[side]
            return told.counts[group].contains { $0.range != nil }
                || (group < told.ratios.count && !told.ratios[group].isEmpty)
        }
        tells = (answers, base, release.groups.indices.map(release.limitsPeople))
        var ties = [[(tie: Int, sign: Int)]](repeating: [], count: cells.caps.count)
        for (number, tie) in cells.ties.enumerated() {
            for cell in tie.first { ties[cell].append((number, 1)) }
            for cell in tie.second { ties[cell].append((number, -1)) }
        }
        self.ties = ties
        var isUsable = cells.caps.map { $0 != 0 }
        for cell in isUsable.indices {
            let isAsked = asked.isAsked.isEmpty || asked.isAsked[cell]
            let isTold = groupsOf[cell].contains {
                answers[$0] && release.groups[$0].cells.count == 1
            }
            if !isAsked || isTold || cells.open.contains(cell) { isUsable[cell] = false }
        }
        // Who had answered by an earlier release is bound to who has by this one.
        for inclusion in cells.inclusions {
            isUsable[inclusion.part] = false
            isUsable[inclusion.whole] = false
        }
        self.isUsable = isUsable
        since = Dictionary(grouping: cells.partings, by: \.whole).mapValues { $0.map(\.since) }
        changes = (
            [Int](repeating: 0, count: release.groups.count),
            [Int](repeating: 0, count: cells.ties.count)
        )
    }

    /// Some circuits along which a group gets more.
    ///
    /// - Parameter isFilled: By cell, whether there is anybody: where nobody can go either way along a circuit, it is
    ///   left out.
    mutating func through(_ group: Int, among isFilled: [Bool]) -> [Circuit] {
        let own = Set(release.groups[group].cells)
        var found: [Circuit] = []
        var tried = 0
        func look(_ plus: [Int], _ minus: [Int], _ circuits: inout Circuits) {
            tried += 1
            let gain = plus.count(where: own.contains) - minus.count(where: own.contains)
            guard gain > 0, let circuit = circuits.circuit(plus, minus) else { return }
            found.append(circuit)
        }
        for cell in release.groups[group].cells where isUsable[cell] {
            guard let place = grid.places[cell] else { continue }
            let row = grid.rows[place.unit][place.table].filter { $0 != cell && isUsable[$0] }
            for beside in row where isFilled[cell] || isFilled[beside] {
                look([cell], [beside], &self)
            }
            for unit in grid.neighbours[place.unit] {
                guard tried < Self.tried, found.count < Self.enough else { return found }
                guard let below = grid.across(place, to: unit), isUsable[below] else { continue }
                if isFilled[cell] || isFilled[below],
                    let rest = across(place.unit, unit, except: place.table)
                {
                    look([cell] + rest.plus, [below] + rest.minus, &self)
                }
                for beside in row {
                    guard let other = grid.places[beside].flatMap({ grid.across($0, to: unit) }),
                        isUsable[other],
                        (isFilled[beside] && isFilled[below])
                            || (isFilled[cell] && isFilled[other])
                    else { continue }
                    look([cell, other], [beside, below], &self)
                }
            }
        }
        return found
    }

    /// Whoever leaves a unit for another does so in every table, in any column that both can have.
    private func across(_ unit: Int, _ other: Int, except table: Int) -> (
        plus: [Int], minus: [Int]
    )? {
        var moved: (plus: [Int], minus: [Int]) = ([], [])
        for (number, row) in grid.rows[unit].enumerated() where number != table {
            let pair = zip(row, grid.rows[other][number]).first { isUsable[$0] && isUsable[$1] }
            guard let pair else { return nil }
            moved.plus.append(pair.0)
            moved.minus.append(pair.1)
        }
        return moved
    }

    /// Nil where something that is told would change.
    private mutating func circuit(_ plus: [Int], _ minus: [Int]) -> Circuit? {
        let (plus, minus) = (plus.flatMap(withParts), minus.flatMap(withParts))
        add(plus, 1)
        add(minus, -1)
        defer {
            for cell in plus + minus {
                for group in groupsOf[cell] { changes.groups[group] = 0 }
                for (tie, _) in ties[cell] { changes.ties[tie] = 0 }
            }
        }
        var (movesBase, movesPeople) = (true, true)
        for cell in plus + minus {
            for (tie, _) in ties[cell] where changes.ties[tie] != 0 { return nil }
            for group in groupsOf[cell] where changes.groups[group] != 0 {
                if tells.answers[group] { return nil }
                if tells.base[group] { movesBase = false }
                if tells.people[group] { movesPeople = false }
            }
        }
        guard movesBase || !movesNumbers else { return nil }
        return Circuit(
            plus: plus, minus: minus, movesBase: movesBase,
            movesPeople: movesBase && movesPeople)
    }

    private func withParts(_ cell: Int) -> [Int] { [cell] + (since[cell] ?? []) }

    private mutating func add(_ cells: [Int], _ sign: Int) {
        for cell in cells {
            for group in groupsOf[cell] { changes.groups[group] += sign }
            for (tie, side) in ties[cell] { changes.ties[tie] += sign * side }
        }
    }

    /// So many show whether a group is open, or that it takes a program to tell.
    private static let enough = 32
    private static let tried = 1_500
}

extension AuditedRelease {
    /// Whether a figure limits how many of a group took part beyond what each of its cells may hold.
    fileprivate func limitsPeople(_ group: Int) -> Bool {
        if subjects[0].respondents[group].range != nil { return true }
        guard let headcount = groups[group].headcount else { return false }
        var most = 0
        for cell in groups[group].cells where !cells.open.contains(cell) {
            guard let cap = cells.caps[cell] else { return true }
            most += cap
        }
        return most > headcount
    }
}
