/// Cells that lie near each other: those of a unit, and those of some units under the same one.
///
/// What is told of a group binds those near it most. So it is bounded among them first, which is a small
/// program, and among all others only where that settles nothing.
package struct Neighbourhoods: Sendable {
    /// By unit without others below it, its cells in all tables.
    let units: [[Int]]
    /// Neighbouring units together.
    let areas: [[Int]]
    /// By area, places in `units`.
    let members: [[Int]]
    /// By cell, the place in `units` and in `areas`; nil for those of no unit.
    private let places: [Place?]
    var cells: Int { places.count }

    struct Place: Sendable, Hashable {
        let unit: Int
        let area: Int
    }

    init(_ release: AuditedRelease) {
        let named = release.groups.filter { !$0.name.unit.isEmpty && $0.name.dimension.isEmpty }
            .map(\.cells).enumerated()
            .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(\.element)
        // A unit is one with no other inside; the smallest come first.
        var owner = [Int?](repeating: nil, count: release.cells.caps.count)
        var own: [[Int]] = []
        for cells in named where cells.allSatisfy({ owner[$0] == nil }) && !cells.isEmpty {
            for cell in cells { owner[cell] = own.count }
            own.append(cells)
        }
        var isPlaced = [Bool](repeating: false, count: own.count)
        var together: [[Int]] = []
        for cells in named + [own.flatMap(\.self)] {
            let found = Set(cells.compactMap { owner[$0] }).sorted()
            let rest = found.filter { !isPlaced[$0] }
            // The unit itself is no area; of what stands beside nothing everything is left.
            guard found.count > 1, !rest.isEmpty else { continue }
            for start in stride(from: 0, to: rest.count, by: Self.most) {
                together.append(Array(rest[start..<min(start + Self.most, rest.count)]))
            }
            for unit in rest { isPlaced[unit] = true }
        }
        for tie in release.cells.ties {
            guard let first = tie.first.first, let unit = owner[first] else { continue }
            for cell in tie.second { owner[cell] = unit }
            own[unit] += tie.second
        }
        units = own
        members = together
        areas = together.map { $0.flatMap { own[$0] } }
        var places = [Place?](repeating: nil, count: owner.count)
        for (area, members) in together.enumerated() {
            for unit in members {
                for cell in own[unit] { places[cell] = Place(unit: unit, area: area) }
            }
        }
        self.places = places
    }

    /// The area that all of some cells lie in, and the unit where it is one.
    func place(of cells: [Int]) -> (area: Int, unit: Int?)? {
        guard let first = cells.first.flatMap({ places[$0] }),
            cells.allSatisfy({ places[$0]?.area == first.area })
        else { return nil }
        return (first.area, cells.allSatisfy { places[$0] == first } ? first.unit : nil)
    }

    /// Units that are looked at together at the most: more make the program slow.
    private static let most = 24
}
