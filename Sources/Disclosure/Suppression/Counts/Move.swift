/// Another way to fill the cells: by how much each is to differ from what it is.
struct Move: Hashable {
    struct Change: Hashable {
        let cell: Int
        let by: Double
    }

    /// In ascending order of cells, without those that stay.
    let changes: [Change]
    /// By group, how much its total changes; without those that stay.
    let totals: [Int: Double]
    /// Groups of which some number changes, ascending: in `totals`, or of those who stand beside.
    let touched: [Int]
    /// Shown groups whose totals it changes, so that it is possible only when they are hidden.
    let opened: [Int]
    /// What hiding those costs.
    let cost: Double

    /// All cells as they are.
    static let none = Move([], [:])

    init(
        _ changes: [Change], _ totals: [Int: Double], touched: [Int] = [], opened: [Int] = [],
        cost: Double = 0
    ) {
        self.changes = changes
        self.totals = totals
        self.touched = touched
        self.opened = opened
        self.cost = cost
    }

    init(
        _ changes: [Change], _ space: CellSpace, touched: [Int], opened: [Int], cost: Double
    ) {
        var totals: [Int: Double] = [:]
        for change in changes {
            for group in space.groupsOf[change.cell] { totals[group, default: 0] += change.by }
        }
        self.init(
            changes, totals.filter { abs($0.value) > Self.tolerance }, touched: touched,
            opened: opened, cost: cost)
    }

    /// Everyone back, and as many again the other way.
    var reversed: Move {
        Move(
            changes.map { Change(cell: $0.cell, by: -$0.by) }, totals.mapValues { -$0 },
            touched: touched, opened: opened, cost: cost)
    }

    /// By how much the number of a place changes.
    func change(at place: OpenTarget.Place) -> Double {
        switch place {
        case .group(let group): totals[group] ?? 0
        case .cell(let cell): changes.first { $0.cell == cell }?.by ?? 0
        }
    }

    /// Values that differ by less than this from a whole number are meant to be that.
    static let tolerance = 1e-6
}
