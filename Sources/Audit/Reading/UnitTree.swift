/// The units that figures are told of, and who lies under whom.
struct UnitTree: Sendable {
    private(set) var units: [String] = []
    private(set) var parents: [String: String] = [:]
    /// Units without others below them, in the order of the file.
    private(set) var leaves: [String] = []

    init(_ lines: [FigureLine]) {
        for line in lines where !line.unit.isEmpty && parents[line.unit] == nil {
            units.append(line.unit)
            parents[line.unit] = line.parent
        }
        let inner = Set(parents.values)
        leaves = units.filter { !inner.contains($0) }
    }

    /// Positions in `leaves` of those at or below a unit.
    func leaves(of unit: String) -> [Int] {
        leaves.indices.filter { isWithin(leaves[$0], unit) }
    }

    private func isWithin(_ leaf: String, _ unit: String) -> Bool {
        var current = leaf
        // A file that was tampered with may go in circles.
        for _ in 0...units.count {
            if current == unit { return true }
            guard let parent = parents[current], !parent.isEmpty else { return false }
            current = parent
        }
        return false
    }

    /// The unit of a register, or the nearest above it, that figures are told of.
    func reported(_ unit: String, _ register: RegisterFile) -> String? {
        var current = unit
        for _ in 0...register.order.count {
            if parents[current] != nil { return current }
            guard let parent = register.units[current]?.parent, !parent.isEmpty else { return nil }
            current = parent
        }
        return nil
    }
}
