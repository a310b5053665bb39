/// How far a response came, by the share of the questions shown to it that it answered.
///
/// The limits are those of AAPOR's Standard Definitions.
package enum Completeness: Int, Sendable, Hashable, CaseIterable {
    /// At least 80 %.
    case complete
    /// At least 50 %.
    case partial
    /// Less, or nothing at all.
    case brokenOff

    init(answered: Int, shown: Int) {
        if shown > 0, answered * 5 >= shown * 4 {
            self = .complete
        } else if shown > 0, answered * 2 >= shown {
            self = .partial
        } else {
            self = .brokenOff
        }
    }
}

/// How many responses of each cell came how far.
package struct CompletenessTally: Sendable, Hashable {
    let table: CellTable

    /// Responses of some cells, by how far they came.
    package func counts(in cells: [Int]) -> [Completeness: Int] {
        let sums = table.sums(in: cells)
        return Dictionary(
            uniqueKeysWithValues: Completeness.allCases.map { ($0, sums[$0.rawValue]) })
    }
}
