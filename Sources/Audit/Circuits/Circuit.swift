/// Cells to each of which somebody comes, and as many from each of which somebody leaves, so that no sum that
/// is told changes.
///
/// Applied to one way to fill the cells that fits the figures it gives another, where those who leave are there
/// and those who come have room. What two such ways differ by no figure can tell.
struct Circuit: Sendable, Hashable {
    let plus: [Int]
    let minus: [Int]
    /// Whether the numbers of respondents may change along it; of answers they may always.
    let movesBase: Bool
    /// Whether who took part may change along it.
    let movesPeople: Bool

    /// The other way round.
    var reversed: Circuit {
        Circuit(plus: minus, minus: plus, movesBase: movesBase, movesPeople: movesPeople)
    }
}
