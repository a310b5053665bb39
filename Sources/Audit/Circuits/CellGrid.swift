/// Cells as tables of units by columns, one table for each breakdown of the same people.
struct CellGrid: Sendable {
    struct Place: Sendable {
        let unit: Int
        let table: Int
        let column: Int
    }

    /// By cell; nil for those of no unit.
    let places: [Place?]
    /// By unit and table, its cells in the order of the columns.
    let rows: [[[Int]]]
    /// By unit the others, those near it first.
    let neighbours: [[Int]]

    init(_ release: AuditedRelease, _ near: Neighbourhoods) {
        let parts = Set(release.cells.partings.flatMap { [$0.before, $0.since] })
        // The first tie of a unit is to the second table, and so on.
        var table = [Int](repeating: 0, count: release.cells.caps.count)
        var seen: [Int: Int] = [:]
        for tie in release.cells.ties where !tie.second.contains(where: parts.contains) {
            guard let first = tie.first.first else { continue }
            seen[first, default: 0] += 1
            for cell in tie.second { table[cell] = seen[first, default: 0] }
        }
        let tables = (table.max() ?? 0) + 1
        rows = near.units.map { cells in
            (0..<tables).map { own in cells.filter { table[$0] == own && !parts.contains($0) } }
        }
        var places = [Place?](repeating: nil, count: table.count)
        for (unit, row) in rows.enumerated() {
            for (table, cells) in row.enumerated() {
                for (column, cell) in cells.enumerated() {
                    places[cell] = Place(unit: unit, table: table, column: column)
                }
            }
        }
        self.places = places
        var neighbours = [[Int]](repeating: [], count: rows.count)
        for area in near.members {
            for unit in area {
                let far = rows.indices.lazy.filter { !area.contains($0) }.prefix(Self.far)
                neighbours[unit] = area.filter { $0 != unit } + far
            }
        }
        self.neighbours = neighbours
    }

    /// A cell of another unit in the same column.
    func across(_ place: Place, to unit: Int) -> Int? {
        let cells = rows[unit][place.table]
        return place.column < cells.count ? cells[place.column] : nil
    }

    /// Units of other areas that are tried: they help where what is told of a whole area is hidden too.
    private static let far = 12
}
