/// How many respondents gave each combination of two answers on one ordered scale: now and need.
///
/// Shape: a square, one count for each answer `lowest + i` for now and `lowest + j` for need;
/// combinations nobody gave have a 0. Unit: respondents, unweighted. Base: those with an ordered
/// answer on both sides; everybody else is counted elsewhere.
package struct PairedCounts: Sendable, Hashable {
    /// The value of the first category, on both sides.
    package let lowest: Int
    /// Categories of each side.
    let size: Int
    /// Row by row: now · size + need.
    let cells: [Int]
    /// The answers for now of those who answered both.
    package let now: OrdinalCounts
    /// The answers for need of those who answered both.
    package let need: OrdinalCounts
    /// The distribution of D = need − now, from −(K − 1) to K − 1 for a scale of K categories.
    package let differences: OrdinalCounts

    /// - Parameters:
    ///   - lowest: the value of the first category.
    ///   - counts: rows now, columns need. Short rows and missing rows are filled with 0 to a
    ///     square; a negative count is taken as 0.
    package init(lowest: Int, counts: [[Int]]) {
        let size = counts.map(\.count).reduce(counts.count, max)
        var cells: [Int] = []
        cells.reserveCapacity(size * size)
        for row in counts { cells += row + [Int](repeating: 0, count: size - row.count) }
        self.init(lowest: lowest, size: size, cells: cells)
    }

    /// - Parameters:
    ///   - lowest: the value of the first category.
    ///   - size: categories of each side.
    ///   - cells: row by row, now · size + need; what is missing of a square is 0, and so is a
    ///     negative count.
    package init(lowest: Int, size: Int, cells: [Int]) {
        var square = cells
        let missing = size * size - cells.count
        if missing > 0 { square += [Int](repeating: 0, count: missing) }
        var (now, need) = ([Int](repeating: 0, count: size), [Int](repeating: 0, count: size))
        var differences = [Int](repeating: 0, count: size == 0 ? 0 : 2 * size - 1)
        for row in 0..<size {
            for column in 0..<size {
                let count = max(0, square[row * size + column])
                square[row * size + column] = count
                now[row] = saturatingSum(now[row], count)
                need[column] = saturatingSum(need[column], count)
                let slot = column - row + size - 1
                differences[slot] = saturatingSum(differences[slot], count)
            }
        }
        self.lowest = lowest
        self.size = size
        self.cells = square
        self.now = OrdinalCounts(lowest: lowest, counts: now)
        self.need = OrdinalCounts(lowest: lowest, counts: need)
        self.differences = OrdinalCounts(lowest: -max(0, size - 1), counts: differences)
    }

    /// Rows now, columns need.
    package var counts: [[Int]] {
        (0..<size).map { Array(cells[($0 * size)..<(($0 + 1) * size)]) }
    }

    /// n, the number of pairs.
    package var total: Int { now.total }
}
